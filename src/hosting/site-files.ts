import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from './content-types.ts';
import { hostFiles } from './host-files.ts';

export type Encoding = 'br' | 'gzip';

/** One form of a file: as it is, or as the build compressed it. */
export interface Variant {
  file: string;
  size: number;
  modified: Date;
  /** Strong: the forms of a file differ in size. */
  etag: string;
  encoding?: Encoding;
}

export interface SiteFile {
  /** The path below the folder, `/tin-tuc/index.html`: what the rules for headers look at. */
  path: string;
  type: string;
  plain: Variant;
  /** Best first. */
  compressed: readonly Variant[];
}

const endings: readonly (readonly [Encoding, string])[] = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * Every address of a built site and the file that answers it, `index.html` also under the address of its folder. The folder is read once, and only what was
 * found is ever opened: no request can name a file. Hidden files, compressed forms and what is meant for the host have no address.
 */
export function siteFiles(folder: string): Map<string, SiteFile> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `/${relative(folder, join(item.parentPath, item.name)).split(sep).join('/')}`);
  const known = new Set(found);
  const files = new Map<string, SiteFile>();
  for (const path of found) {
    if (
      /\/\.(?!well-known\/)|\.(?:br|gz)$/.test(path) ||
      hostFiles.some((name) => path === `/${name}`)
    )
      continue;
    const compressed = endings.flatMap(([encoding, ending]) =>
      known.has(path + ending) ? [{ ...variant(folder, path + ending), encoding }] : [],
    );
    const file: SiteFile = {
      path,
      type: contentTypeOf(path),
      plain: variant(folder, path),
      compressed,
    };
    files.set(path, file);
    if (path.endsWith('/index.html')) files.set(path.slice(0, -'index.html'.length), file);
  }
  return files;
}

function variant(folder: string, path: string): Variant {
  const file = join(folder, path);
  const { size, mtime } = statSync(file);
  return {
    file,
    size,
    modified: mtime,
    etag: `"${mtime.getTime().toString(16)}-${size.toString(16)}"`,
  };
}
