/**
 * A place still to be filled in, `«ĐIỀN tiêu đề bài»`. No text means these capitals behind this mark for themselves,
 * YAML takes them as plain text, and so does MDX.
 */
export const placeholder = (hint: string): string => `«ĐIỀN ${hint}»`;

const asking = 'xác nhận: ';

/** A place that holds a suggestion, `«ĐIỀN xác nhận: 2023-02-24»`: caught like any other until somebody has judged it. */
export const confirmation = (suggested: string): string =>
  placeholder(`${asking}${suggested.replaceAll('«', '“').replaceAll('»', '”')}`);

/** What such a place suggests; undefined for a place that suggests nothing. */
export const suggestionOf = (hint: string): string | undefined =>
  hint.startsWith(asking) ? hint.slice(asking.length) : undefined;

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
    const found =
      line.startsWith('#') && !line.startsWith('##') ? null : placeholderPattern.exec(line);
    if (!found) return [];
    const field = /^\s*(?:- )?(\w+):/.exec(line)?.[1] ?? '';
    return [{ line: index + 1, column: found.index + 1, field, hint: hintOf(found[0]) }];
  });
}

/** What a place asks for, without its marks. */
export const hintOf = (marked: string): string => marked.replace(/^«ĐIỀN\s*|»$/gu, '');
