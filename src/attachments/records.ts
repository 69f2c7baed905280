import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readingAnchor } from '../domain/addresses.ts';
import type { SearchRecord } from '../search/record.ts';
import type { AttachmentText } from './text.ts';

/** Written by the pages' build, which knows the entries, and taken by the index's. */
const recordsFile = 'tep-dinh-kem.json';

export interface AttachedFile extends Pick<SearchRecord, 'kind' | 'date' | 'years' | 'units'> {
  title: string;
  /** Of the file itself. */
  address: string;
  /** Of the reading page that shows a page of the file. */
  readingOf: (number: number) => string;
}

/** A record for each page with text. It leads to the page of the PDF itself; a DOCX cannot be opened at a place, so its leads to the reading version. */
export const recordsOf = (
  { kind, pages }: AttachmentText,
  { title, address, readingOf, ...about }: AttachedFile,
): SearchRecord[] =>
  pages
    .filter(({ text }) => text !== '')
    .map(({ number, text }) => ({
      ...about,
      address:
        kind === 'pdf'
          ? `${address}#page=${number}`
          : `${readingOf(number)}#${readingAnchor(kind, number)}`,
      title: `${title} – ${kind === 'pdf' ? 'trang' : 'phần'} ${number}`,
      aliases: [],
      blocks: text.split('\n').map((paragraph) => ({ part: 'body' as const, text: paragraph })),
    }));

/** Takes the records that the pages' build has left in the site's folder. */
export function takeRecords(folder: string): SearchRecord[] {
  const file = join(folder, recordsFile);
  const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[];
  rmSync(file);
  return records;
}
