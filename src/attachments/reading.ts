import { brotliCompressSync, constants } from 'node:zlib';
import type { AttachmentPage } from './text.ts';

/** A page of the file in its reading version, or a piece of one that is too long for one. */
export interface ReadingSection {
  number: number;
  paragraphs: string[];
  /** True for the second piece of a page and those after it. */
  continued: boolean;
}

/** What the text of one reading page may weigh, in bytes of brotli: with the shell of the page it stays below 14 kB. */
const mostBytes = 8_500;
/** Such a piece weighs less than that, whatever it says. */
const mostCharacters = 6_000;

/** Divides the text of a file into light pages, never less than one. Compressed together sections weigh less than each by itself: their sum is a safe bound. */
export function readingPages(pages: readonly AttachmentPage[]): ReadingSection[][] {
  const result: ReadingSection[][] = [];
  let bytes = 0;
  for (const section of pages.flatMap(sectionsOf)) {
    const weight =
      brotliCompressSync(section.paragraphs.join('\n'), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
      }).length + 60;
    if (result.length === 0 || bytes + weight > mostBytes) {
      result.push([]);
      bytes = 0;
    }
    result.at(-1)?.push(section);
    bytes += weight;
  }
  return result.length > 0 ? result : [[]];
}

function sectionsOf({ number, text }: AttachmentPage): ReadingSection[] {
  const pieces: string[][] = [[]];
  let length = 0;
  for (const paragraph of text.split('\n').flatMap(shortened)) {
    if (length > 0 && length + paragraph.length > mostCharacters) {
      pieces.push([]);
      length = 0;
    }
    if (paragraph !== '') pieces.at(-1)?.push(paragraph);
    length += paragraph.length;
  }
  return pieces.map((paragraphs, index) => ({ number, paragraphs, continued: index > 0 }));
}

/** A paragraph in pieces that break between words. */
function shortened(paragraph: string): string[] {
  const pieces: string[] = [];
  let rest = paragraph;
  while (rest.length > mostCharacters) {
    const space = rest.lastIndexOf(' ', mostCharacters);
    const end = space > 0 ? space : mostCharacters;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
