import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '../schemas/site.ts';

/** What a host takes of one site, as its own documentation says: bytes of all files, number of files, bytes of one file. */
interface Limits {
  name: string;
  bytes?: number;
  files?: number;
  fileBytes?: number;
}

const hostLimits: Partial<Record<Host, Limits>> = {
  'github-pages': { name: 'GitHub Pages', bytes: 1_000_000_000, fileBytes: 100 * 2 ** 20 },
  cloudflare: { name: 'Cloudflare Pages', files: 20_000, fileBytes: 25 * 2 ** 20 },
};

/** From this share of a limit on, a build says how near it is: time to divide the site, or to move. */
const nearShare = 0.8;

export interface SiteSize {
  bytes: number;
  files: number;
  largest: { file: string; bytes: number };
}

/** The size of a built site. */
export function measureSite(folder: string): SiteSize {
  const size: SiteSize = { bytes: 0, files: 0, largest: { file: '', bytes: 0 } };
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const { size: bytes } = statSync(file);
    size.files += 1;
    size.bytes += bytes;
    if (bytes > size.largest.bytes)
      size.largest = { file: file.slice(folder.length + 1).replaceAll('\\', '/'), bytes };
  }
  return size;
}

/** A limit that a site is near, or over. */
export interface NearLimit {
  host: string;
  what: 'bytes' | 'files' | 'file';
  value: number;
  limit: number;
  file?: string;
}

/** The limits of its host that a site has come near. Without a known host, those of GitHub Pages hold. */
export function nearLimits(size: SiteSize, host: Host = 'github-pages'): NearLimit[] {
  const limits = hostLimits[host];
  if (!limits) return [];
  const found: NearLimit[] = [
    { host: limits.name, what: 'bytes', value: size.bytes, limit: limits.bytes ?? Infinity },
    { host: limits.name, what: 'files', value: size.files, limit: limits.files ?? Infinity },
    {
      host: limits.name,
      what: 'file',
      value: size.largest.bytes,
      limit: limits.fileBytes ?? Infinity,
      file: size.largest.file,
    },
  ];
  return found.filter(({ value, limit }) => value >= limit * nearShare);
}
