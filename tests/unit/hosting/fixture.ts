import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compressFolder } from '../../../src/build/compress.ts';
import { writeHostFiles } from '../../../src/hosting/host-files.ts';

const page = (title: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${title}</title><p>${'Khối thi đua. '.repeat(40)}</p></html>`;

/** 40,000 bytes, each telling where it stands: a part that was asked for can be held against it. */
export const pdf = Buffer.from(
  Array.from({ length: 10_000 }, (_, index) => String(index).padStart(4, '0')).join(''),
);

export const secret = 'ngoài thư mục của trang';

export const redirects = [
  { from: '/tin-tuc/2023/bai-cu/', to: '/tin-tuc/' },
  { from: '/trang-cu/', to: '/' },
];

/** A small built site: a file of each kind, and what must have no address. */
export const siteText: Record<string, string | Buffer> = {
  'index.html': page('Trang chủ'),
  '404.html': page('Không có trang này'),
  'tin-tuc/index.html': page('Tin tức'),
  'tin-tuc/2023/bai-cu/index.html': page('Trang đã chuyển'),
  'trang-cu/index.html': page('Trang đã chuyển'),
  'tin-tuc/feed.xml': '<?xml version="1.0"?><feed/>',
  'tin-tuc/feed.json': '{"version":"https://jsonfeed.org/version/1.1"}',
  '_astro/site.abc123.css': 'body{color:#111}'.repeat(20),
  '_astro/site.abc123.js': 'export {}\n'.repeat(20),
  '_astro/anh.abc123.avif': Buffer.alloc(300, 1),
  '_astro/chu.abc123.woff2': Buffer.alloc(300, 2),
  'the/tin-tuc.png': Buffer.alloc(300, 3),
  'du-lieu/khen-thuong/index.html': page('Dữ liệu'),
  'du-lieu/don-vi.json': '[{"ten":"Đơn vị"}]',
  'du-lieu/toan-bo.zip': Buffer.alloc(300, 4),
  'khen-thuong/2022.csv': 'đơn vị,danh hiệu\n'.repeat(30),
  'khen-thuong/tra-cuu.json': '{}',
  'hoi-nghi/lich.ics': 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  'hoi-nghi/2023/tong-ket/bao-cao.pdf': pdf,
  'hoi-nghi/2023/tong-ket/bao-cao.docx': Buffer.alloc(300, 5),
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/wasm.unknown.pagefind': Buffer.alloc(300, 6),
  'pagefind/vi_abc.wasm': Buffer.alloc(300, 6),
  'pagefind/pagefind.vi_abc123.pf_meta': Buffer.alloc(300, 7),
  'pagefind/index/vi_abc123.pf_index': Buffer.alloc(300, 8),
  'pagefind/fragment/vi_abc123.pf_fragment': Buffer.alloc(300, 9),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'trang.webmanifest': '{"name":"Khối"}',
  'robots.txt': 'User-agent: *\n',
  'trong/chi-co-tep.txt': 'thư mục không có trang',
  '.env': secret,
  'tin-tuc/.git/config': secret,
};

/** Writes the site into a new folder, beside a file that must not get out. */
export async function writeSite(base: string): Promise<{ folder: string; remove: () => void }> {
  const parent = mkdtempSync(join(tmpdir(), 'khoi-hosting-'));
  const folder = join(parent, 'dist');
  mkdirSync(folder);
  writeFileSync(join(parent, 'secret.txt'), secret);
  for (const [path, text] of Object.entries(siteText)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeHostFiles(folder, { base, redirects });
  await compressFolder(folder);
  return { folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
