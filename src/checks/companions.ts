import { companionFile } from '../files/layout.ts';
import type { RawEntry } from '../files/read.ts';
import type { Position } from '../files/yaml.ts';
import { type CollectionName, collectionNames } from '../schemas/index.ts';
import type { Context } from './context.ts';
import { pathsTo, valuesAt } from '../schema-info/fields.ts';
import { companionOf, linksOf, picturesOf } from './links.ts';
import { type Media, mediaOf } from './media.ts';

/** A picture or attachment beside entries, what it is, and where it is first used. */
export interface CompanionUse {
  file: string;
  media: Media;
  use: Use | undefined;
}

interface Use {
  entry: RawEntry;
  position: Position;
  role: 'cover' | 'portrait' | 'text' | 'file';
}

const known = new WeakMap<Context, CompanionUse[]>();

/** Every picture and attachment that lies where they belong, each looked into once. */
export function companionsOf(context: Context): CompanionUse[] {
  let all = known.get(context);
  if (!all) {
    const uses = usesOf(context);
    all = context.files
      .filter((file) => companionFile.test(file) && context.isPlainFile(file))
      .map((file) => ({ file, media: mediaOf(context.root, file), use: uses.get(file) }));
    known.set(context, all);
  }
  return all;
}

function usesOf(context: Context): Map<string, Use> {
  const fields = Object.fromEntries(
    collectionNames.map((name) => [
      name,
      [...pathsTo(context.schemas[name], 'image'), ...pathsTo(context.schemas[name], 'attachment')],
    ]),
  ) as Record<CollectionName, string[][]>;
  const uses = new Map<string, Use>();
  const add = (entry: RawEntry, url: string, position: Position, role: Use['role']) => {
    if (!url.startsWith('.')) return;
    const companion = companionOf(context, entry, url.replace(/[?#].*$/, ''));
    if (companion.ok && !uses.has(companion.file))
      uses.set(companion.file, { entry, position, role });
  };
  for (const entry of context.entries) {
    for (const pattern of fields[entry.collection]) {
      const role = pattern[0] === 'cover' || pattern[0] === 'portrait' ? pattern[0] : 'file';
      for (const { path, value } of valuesAt(entry.data, pattern))
        if (typeof value === 'string') add(entry, value, entry.locate(path), role);
    }
    if (entry.body === '') continue;
    for (const { url, position } of picturesOf(context, entry)) add(entry, url, position, 'text');
    for (const { url, position } of linksOf(context, entry)) add(entry, url, position, 'file');
  }
  return uses;
}

/** Where to tell of a file: at the place that uses it, else at the file itself. */
export const placeOfCompanion = ({ file, use }: CompanionUse): { file: string } & Position =>
  use ? { file: use.entry.file, ...use.position } : { file, line: 1, column: 1 };
