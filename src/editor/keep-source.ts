import { splitFrontMatter } from '../files/front-matter.ts';
import { parseYaml } from '../files/yaml.ts';

/** A part of a YAML file: a key of a map or an item of a list, with the comments and blank lines above it. */
interface Segment {
  key: string;
  text: string;
}

/** A file as the form was given it. */
interface Source {
  text: string;
  markdown: boolean;
  /** What stands before the YAML: a byte order mark and the opening line. */
  yaml: string;
  segments: Segment[];
  body: string;
}

/**
 * Gives what nobody has touched back byte for byte. The form's editor hands over whole entries, written anew: escapes,
 * alignment, comments and the order of keys would be lost by a change in one field.
 */
export class SourceKeeper {
  readonly #known = new Map<string, Source[]>();

  /** Remembers a file that the form reads. */
  remember(text: string, format: string): void {
    const source = readSource(text, isMarkdown(format));
    if (!source) return;
    const known = this.#known.get(format) ?? [];
    this.#known.set(format, known);
    if (!known.some((one) => one.text === text)) known.push(source);
  }

  /**
   * The written entry with all that says the same as in the file it came from as it stands there.
   * @param written the whole entry, written anew
   */
  restore(written: string, format: string): string {
    const fresh = readSource(written, isMarkdown(format));
    if (!fresh) return written;
    const [best] = (this.#known.get(format) ?? [])
      .map((source) => ({ source, likeness: likenessOf(source, fresh) }))
      .filter(({ likeness }) => likeness >= leastLikeness)
      .sort((a, b) => b.likeness - a.likeness);
    if (!best) return written;
    const merged = merge(best.source, fresh);
    // Whatever an odd file holds, what is saved says what the form says.
    const check = readSource(merged, fresh.markdown);
    return check && sameData(check.yaml, fresh.yaml) ? merged : written;
  }
}

/** The share of its parts that a file must have in common with an entry to be the one that it came from. */
const leastLikeness = 0.4;

const isMarkdown = (format: string) => /\.mdx?$/.test(format);

function readSource(text: string, markdown: boolean): Source | undefined {
  const split = markdown ? splitFrontMatter(text) : { yaml: text, body: '' };
  if (split.yaml === undefined) return undefined;
  const yaml = split.yaml.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  return { text, markdown, yaml, segments: segmentsOf(yaml), body: split.body };
}

/** Cuts YAML at its top-level keys or items. */
function segmentsOf(yaml: string): Segment[] {
  const segments: Segment[] = [];
  let above = '';
  for (const line of yaml.split(/(?<=\n)/)) {
    const key = /^([\w-]+):(?=\s|$)/.exec(line)?.[1] ?? (/^- /.test(line) ? '-' : undefined);
    if (key !== undefined) {
      segments.push({ key, text: above + line });
      above = '';
    } else if (/^\s*(?:#|$)/.test(line) && !/^\s+\S/.test(line)) above += line;
    else {
      const last = segments.at(-1);
      if (last) last.text += above + line;
      above = '';
    }
  }
  const last = segments.at(-1);
  if (last) last.text += above;
  // Items of a list are told apart by their ids.
  for (const segment of segments)
    if (segment.key === '-') {
      const [item] = (dataOf(segment.text) ?? []) as { id?: unknown; from?: unknown }[];
      segment.key = `- ${String(item?.id ?? item?.from ?? segment.text)}`;
    }
  return segments;
}

const dataOf = (yaml: string): unknown => {
  const { data, errors } = parseYaml(yaml);
  return errors.length > 0 ? undefined : data;
};

/** Data without what is empty, and bare years as text: what the form makes of a file says the same. */
function plainData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainData);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, plainData(inner)] as const)
      .filter(([, inner]) => !isEmpty(inner))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

const sameData = (a: string, b: string): boolean => {
  const [one, other] = [dataOf(a), dataOf(b)];
  return one !== undefined && JSON.stringify(plainData(one)) === JSON.stringify(plainData(other));
};

const same = (a: Segment | undefined, b: Segment): boolean =>
  a !== undefined && (a.text === b.text || sameData(a.text, b.text));

function likenessOf(source: Source, fresh: Source): number {
  const own = new Map(source.segments.map((segment) => [segment.key, segment]));
  const equal = fresh.segments.filter((segment) => same(own.get(segment.key), segment)).length;
  const whole = Math.max(source.segments.length, fresh.segments.length);
  if (!fresh.markdown) return whole === 0 ? 0 : equal / whole;
  // A body counts for two fields, by the share of its blocks that both have.
  const [old, now] = [source.body, fresh.body].map((body) =>
    blocksOf(body).map(({ text }) => canonical(text)),
  ) as [string[], string[]];
  const known = new Set(old);
  const shared = now.filter((text) => known.has(text)).length;
  const body = (2 * shared) / Math.max(1, old.length, now.length);
  return (equal + body) / (whole + 2);
}

function merge(source: Source, fresh: Source): string {
  const wanted = new Map(fresh.segments.map((segment) => [segment.key, segment]));
  const parts = source.segments
    // `period: {}` says nothing, and the form says nothing of it.
    .filter(({ key, text }) => wanted.has(key) || isEmpty(plainData(dataOf(text))))
    .map((segment): Segment => {
      const now = wanted.get(segment.key);
      if (!now || same(segment, now)) return segment;
      const comments = /^(?:\s*(?:#[^\n]*)?\n)*/.exec(segment.text)?.[0] ?? '';
      return { key: segment.key, text: comments + now.text };
    });
  for (const [index, segment] of fresh.segments.entries()) {
    if (parts.some(({ key }) => key === segment.key)) continue;
    const before = fresh.segments[index - 1]?.key;
    const at = parts.findIndex(({ key }) => key === before);
    parts.splice(before === undefined ? 0 : at < 0 ? parts.length : at + 1, 0, segment);
  }
  const yaml = parts.map(({ text }) => (text.endsWith('\n') ? text : `${text}\n`)).join('');
  const [, opening = '---\n'] = /^(\uFEFF?---[ \t]*\r?\n)/.exec(source.text) ?? [];
  const text = fresh.markdown
    ? `${opening.replace('\r', '')}${yaml}---\n${mergeBody(source.body, fresh.body)}`
    : `${/^\uFEFF/.exec(source.text)?.[0] ?? ''}${yaml}`;
  return source.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** Paragraphs, tables and lists that say the same keep their writing; what is new or changed comes from the form. */
export function mergeBody(before: string, after: string): string {
  const [old, now] = [blocksOf(before), blocksOf(mendTables(after))];
  if (canonical(before) === canonical(after)) return before;
  const [a, b] = [old.map(({ text }) => canonical(text)), now.map(({ text }) => canonical(text))];
  // The longest run of blocks that both have, in order.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      (lengths[i] as Uint32Array)[j] =
        a[i] === b[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0);
  let result = /^\n*/.exec(before)?.[0] ?? '';
  let i = 0;
  for (let j = 0; j < b.length; j += 1) {
    while (i < a.length && a[i] !== b[j] && (lengths[i + 1]?.[j] ?? 0) > (lengths[i]?.[j + 1] ?? 0))
      i += 1;
    const kept = a[i] === b[j] ? old[i] : undefined;
    if (kept) i += 1;
    const { text, gap } = kept ?? (now[j] as Block);
    result += text + (j < b.length - 1 ? gap || '\n\n' : '\n');
  }
  return result;
}

interface Block {
  text: string;
  /** The blank lines behind it. */
  gap: string;
}

const blocksOf = (body: string): Block[] =>
  body
    .replace(/^\n+/, '')
    .split(/(?<=\n\n+)(?!\n)/)
    .map((part) => ({
      text: part.replace(/\n+$/, ''),
      gap: /\n+$/.exec(part)?.[0] ?? '',
    }))
    .filter(({ text }) => text.trim() !== '');

/** A text without what Markdown may write in several ways. */
const canonical = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?: {2,}|\\)\n/g, '\u2028')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|nbsp|#160);/g, (_, name: string) => entities[name] ?? '')
    .replace(/^(\s*)[*+](?= )/gm, '$1-')
    .replace(/(?<![\p{L}\d])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\d])/gu, (marks) =>
      '*'.repeat(marks.length),
    )
    .replace(/^\s*\|?(?:\s*:?-+:?\s*\|)+\s*:?-*:?\s*\|?\s*$/gm, '|-|')
    .replace(/\s*\|\s*/g, '|')
    .replace(/^\|+|\|+$/gm, '|')
    .replace(/\s+/g, ' ')
    .trim();

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  '#160': '\u00a0',
};

/** A table whose first row is no head, as Word pastes it, is no table in Markdown: the first row becomes the head. */
export function mendTables(body: string): string {
  const lines = body.split('\n');
  const isRow = (line: string | undefined) => /^\s*\|.*\|\s*$/.test(line ?? '');
  const isRule = (line: string | undefined) => /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(line ?? '');
  return lines
    .flatMap((line, index) => {
      const isFirst = isRow(line) && !isRow(lines[index - 1]);
      if (!isFirst || isRule(lines[index + 1]) || !isRow(lines[index + 1])) return [line];
      const cells = line
        .trim()
        .slice(1, -1)
        .split(/(?<!\\)\|/).length;
      return [line, `|${' --- |'.repeat(cells)}`];
    })
    .join('\n');
}
