import type { RawEntry } from '../files/read.ts';

/** Another entry's place in words: «dòng 5», or with its file when that is another. */
export function placeOfEntry(other: RawEntry, from: RawEntry, path: PropertyKey[] = []): string {
  const { line } = other.locate(path);
  return other.file === from.file ? `dòng ${line}` : `${other.file}, dòng ${line}`;
}
