/**
 * A place still to be filled in, `«ĐIỀN tiêu đề bài»`. No text means these capitals behind this mark for themselves,
 * YAML takes them as plain text, and so does MDX.
 */
export const placeholder = (hint: string): string => `«ĐIỀN ${hint}»`;

/** Also finds one whose end was deleted by mistake. */
export const placeholderPattern = /«ĐIỀN(?!\p{L})[^»\n]*»?/u;

export interface Place {
  /** Counted from 1. */
  line: number;
  column: number;
  /** The field whose value it is; empty in the text of an article. */
  field: string;
  /** What is to be written there. */
  hint: string;
}

/** The places of a template's text that must be filled in; lines that are comments stand for fields that may be left out. */
export function placesIn(text: string): Place[] {
  return text.split('\n').flatMap((line, index) => {
    const found = line.startsWith('#') && !line.startsWith('##') ? null : placeholderPattern.exec(line);
    if (!found) return [];
    const field = /^\s*(?:- )?(\w+):/.exec(line)?.[1] ?? '';
    return [{ line: index + 1, column: found.index + 1, field, hint: found[0].replace(/^«ĐIỀN\s*|»$/gu, '') }];
  });
}
