import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readingAnchor } from '../domain/addresses.ts';
import type { SearchRecord } from '../search/record.ts';
import type { AttachmentText } from './text.ts';

/** Written by the pages' build, which knows the entries, and taken by the index's. */
const recordsFile = 'tep-dinh-kem.json';

export interface AttachedFile extends Pick<
  SearchRecord,
  'kind' | 'date' | 'years' | 'units' | 'file'
> {
  title: string;
  /** Of the reading page that shows a page of the file. */
  readingOf: (number: number) => string;
}

/** Of a page, the lines that say what it is: the number of a document stands there. */
const headLines = 4;

/** A record for each page with text. It leads to the reading version at that page, where its words can be marked; the file itself is named beside it. */
export const recordsOf = (
  { kind, pages }: AttachmentText,
  { title, readingOf, ...about }: AttachedFile,
): SearchRecord[] =>
  pages
    .filter(({ text }) => text !== '')
    .map(({ number, text }) => ({
      ...about,
      address: `${readingOf(number)}#${readingAnchor(kind, number)}`,
      title: `${title} – ${kind === 'pdf' ? 'trang' : 'phần'} ${number}`,
      aliases: [],
      blocks: text
        .split('\n')
        .map((paragraph, i) => ({ part: i < headLines ? 'lead' : 'body', text: paragraph })),
    }));

/** Takes the records that the pages' build has left in the site's folder. */
export function takeRecords(folder: string): SearchRecord[] {
  const file = join(folder, recordsFile);
  const records = JSON.parse(readFileSync(file, 'utf8')) as SearchRecord[];
  rmSync(file);
  return records;
}
