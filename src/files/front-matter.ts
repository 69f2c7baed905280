export interface FrontMatter {
  /** The YAML between the fences, or undefined when the file has none. */
  yaml: string | undefined;
  body: string;
  /** The line of the file on which the body starts, counted from 1. */
  bodyLine: number;
  /** Set when the opening fence has no closing one. */
  unclosed: boolean;
}

/** Splits a Markdown file at its `---` fences. A byte order mark and Windows line ends are accepted. */
export function splitFrontMatter(text: string): FrontMatter {
  const normal = normaliseText(text);
  const opening = /^---[ \t]*\n/.exec(normal);
  if (!opening) return { yaml: undefined, body: normal, bodyLine: 1, unclosed: false };
  const closing = /^---[ \t]*$/m;
  const rest = normal.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return { yaml: rest, body: '', bodyLine: 1, unclosed: true };
  const yaml = rest.slice(0, match.index);
  const body = rest.slice(match.index + match[0].length).replace(/^\n/, '');
  return { yaml, body, bodyLine: 3 + countLines(yaml), unclosed: false };
}

/** Without byte order mark and with `\n` line ends. */
export const normaliseText = (text: string) => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

const countLines = (text: string) => text.split('\n').length - 1;
