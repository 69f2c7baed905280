import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../schemas/index.ts';
import { normaliseText, splitFrontMatter } from './front-matter.ts';
import { placeOf, tableFile } from './layout.ts';
import { isRecord, parseYaml, type ParsedYaml, type Position } from './yaml.ts';

/** One entry as its file states it, before any schema has read it. */
export interface RawEntry {
  collection: CollectionName;
  id: string;
  /** Path relative to the content root. */
  file: string;
  data: unknown;
  /** Markdown after the front matter; empty for YAML entries. */
  body: string;
  /** The rows of a list of honours: those in its own file, else the CSV file beside it. */
  table?: string;
  bodyLine: number;
  /** The place in the file of a value of `data`, or of its key. */
  locate: (path: PropertyKey[], key?: boolean) => Position;
}

/** Something that keeps a file from being read into entries. */
export interface ReadFault {
  code:
    | 'yaml'
    | 'no-front-matter'
    | 'unclosed-front-matter'
    | 'not-a-list'
    | 'not-a-map'
    | 'no-id'
    | 'not-utf8'
    | 'unreadable'
    | 'not-a-file'
    | 'too-large';
  position: Position;
  detail: string;
  /** With `no-id`: the item all the same, so that its other faults can be told in the same run. */
  entry?: RawEntry;
}

export interface ReadFile {
  file: string;
  /** As it stands in the file; undefined where it could not be read. */
  text?: string;
  entries: RawEntry[];
  faults: ReadFault[];
}

const start: Position = { line: 1, column: 1 };

/** Bounds on one text file, in bytes, and on its YAML, in characters: a hundred times what an article needs, and still read in about a second. */
export const textLimit = 1_000_000;
export const yamlLimit = 500_000;

/**
 * Every file below the content root, or below one of its folders, sorted, relative to the root, `/` between parts.
 * Links, pipes and the like are listed but never followed, and so is a folder that may not be read.
 */
export function listFiles(root: string, start = ''): string[] {
  const found: string[] = [];
  const open = [start];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const item of itemsOf(root, folder)) {
      if (item.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) open.push(path);
      else found.push(path);
    }
  }
  return found.sort();

  function itemsOf(root: string, folder: string) {
    try {
      return readdirSync(join(root, folder), { withFileTypes: true });
    } catch (error) {
      if (folder === start) throw error;
      found.push(folder);
      return [];
    }
  }
}

/** What a path stands for, itself and not what it points to; undefined when it cannot be known. */
export function statsOf(root: string, file: string): Stats | undefined {
  try {
    return lstatSync(join(root, file));
  } catch {
    return undefined;
  }
}

/** False for links, pipes, folders and everything else that is no plain file: only plain files are ever opened. */
export const isPlainFile = (root: string, file: string): boolean =>
  statsOf(root, file)?.isFile() ?? false;

/** Reads one content file into its entries; undefined when the path belongs to no collection. */
export function readContentFile(root: string, file: string): ReadFile | undefined {
  if (!placeOf(file)) return undefined;
  const opened = openContentFile(root, file);
  return 'text' in opened
    ? { ...readContentText(file, opened.text, tableTextOf(root, file)), text: opened.text }
    : { file, entries: [], faults: [opened] };
}

/** The text of the table beside a list; undefined for other files and where it cannot be read. */
export function tableTextOf(root: string, file: string): string | undefined {
  if (placeOf(file)?.shape !== 'table') return undefined;
  const opened = openContentFile(root, tableFile(file));
  return 'text' in opened ? opened.text : undefined;
}

/** The rows that a list of honours holds itself, as pasted from a spreadsheet. */
export function ownRows(data: unknown): string | undefined {
  const rows = isRecord(data) ? data['rows'] : undefined;
  return typeof rows === 'string' && rows.trim() !== '' ? rows : undefined;
}

/** The text of a content file, or what keeps it from being read. */
export function openContentFile(root: string, file: string): { text: string } | ReadFault {
  const fault = (code: ReadFault['code'], detail: string): ReadFault => ({
    code,
    position: start,
    detail,
  });
  const stats = statsOf(root, file);
  if (stats && !stats.isFile()) return fault('not-a-file', '');
  if (stats && stats.size > textLimit) return fault('too-large', String(stats.size));
  try {
    return {
      text: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(join(root, file))),
    };
  } catch (error) {
    return fault(error instanceof TypeError ? 'not-utf8' : 'unreadable', (error as Error).message);
  }
}

/** The same from text that is already in memory. `file` must belong to a collection. */
export function readContentText(file: string, text: string, table?: string): ReadFile {
  const place = placeOf(file);
  if (!place) throw new Error(`No collection holds ${file}`);
  const faults: ReadFault[] = [];
  const markdown = place.shape === 'markdown';
  const split = markdown ? splitFrontMatter(text) : undefined;
  if (split && split.yaml === undefined)
    return {
      file,
      entries: [],
      faults: [{ code: 'no-front-matter', position: start, detail: '' }],
    };
  if (split?.unclosed)
    return {
      file,
      entries: [],
      faults: [{ code: 'unclosed-front-matter', position: start, detail: '' }],
    };
  const source = split?.yaml ?? normaliseText(text);
  if (source.length > yamlLimit)
    return {
      file,
      entries: [],
      faults: [{ code: 'too-large', position: start, detail: String(source.length) }],
    };
  const yaml: ParsedYaml = parseYaml(source, split ? 2 : 1);
  if (yaml.errors.length > 0) {
    for (const e of yaml.errors)
      faults.push({ code: 'yaml', position: e.position, detail: `${e.code}: ${e.message}` });
    return { file, entries: [], faults };
  }
  const { collection } = place;
  const entry = (id: string, data: unknown, prefix: PropertyKey[] = []): RawEntry => ({
    collection,
    id,
    file,
    data,
    body: split?.body ?? '',
    bodyLine: split?.bodyLine ?? 1,
    ...(table !== undefined && { table }),
    locate: (path, key) => yaml.locate([...prefix, ...path], key),
  });
  const { data } = yaml;
  if (place.shape === 'table' && isRecord(data)) table = ownRows(data) ?? table;
  if (place.shape !== 'list') {
    if (!isRecord(data))
      return {
        file,
        entries: [],
        faults: [{ code: 'not-a-map', position: yaml.locate([]), detail: '' }],
      };
    return { file, entries: [entry(place.id, data)], faults };
  }
  if (data === null || data === undefined) return { file, entries: [], faults };
  if (!Array.isArray(data))
    return {
      file,
      entries: [],
      faults: [{ code: 'not-a-list', position: yaml.locate([]), detail: '' }],
    };
  const entries: RawEntry[] = [];
  for (const [index, item] of data.entries()) {
    const key = isRecord(item) ? (item['id'] ?? item['from']) : undefined;
    if (typeof key === 'string' && key !== '') entries.push(entry(key, item, [index]));
    else
      faults.push({
        code: 'no-id',
        position: yaml.locate([index]),
        detail: String(index),
        ...(isRecord(item) && { entry: entry('', item, [index]) }),
      });
  }
  return { file, entries, faults };
}

export interface ReadContent {
  entries: RawEntry[];
  faults: (ReadFault & { file: string })[];
  /** Every file of the content root, entries or not. */
  files: string[];
}

/** Reads the whole content root. Nothing is thrown for what a file holds; each problem is a fault. */
export function readContent(root: string): ReadContent {
  const files = listFiles(root);
  const entries: RawEntry[] = [];
  const faults: ReadContent['faults'] = [];
  for (const file of files) {
    const read = readContentFile(root, file);
    if (!read) continue;
    for (const e of read.entries) entries.push(e);
    for (const f of read.faults) faults.push({ ...f, file });
  }
  return { entries, faults, files };
}
