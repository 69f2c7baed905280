import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lostAddresses } from '../../src/build/published-addresses.ts';
import { withPublished } from '../../src/domain/published-urls.ts';

it('only grows: what is there stays in place, what is new is sorted behind it', () => {
  expect(withPublished('', ['/b/', '/a/', '/b/'])).toBe('/a/\n/b/\n');
  expect(withPublished('/z/\n/a/\n', ['/m/', '/a/', '/c/'])).toBe('/z/\n/a/\n/c/\n/m/\n');
  expect(withPublished('/z/\r\n/a/', ['/b/', '/z/'])).toBe('/z/\r\n/a/\n/b/\n');
});
it('adds nothing twice', () => {
  const once = withPublished('', ['/a/']);
  expect(withPublished(once, ['/a/'])).toBe(once);
});
it('holds the list against the files of a built site: what is there, has moved or was a further page of a list is not lost', () => {
  const folder = mkdtempSync(join(tmpdir(), 'da-dang-'));
  const [root, site] = [join(folder, 'content'), join(folder, 'dist')];
  const put = (file: string, text = '') => (
    mkdirSync(dirname(file), { recursive: true }),
    writeFileSync(file, text)
  );
  put(join(root, 'redirects.yaml'), '- { from: /cu/, to: /moi/ }\n');
  for (const file of [
    'index.html',
    'moi/index.html',
    'moi/tep.pdf',
    'tin-tuc/index.html',
    'trong/khac.html',
  ])
    put(join(site, file));
  expect(lostAddresses(site, root)).toEqual([]);
  put(
    join(root, 'published-urls.txt'),
    '/\n/moi/\r\n/moi/tep.pdf\n/cu/\n/tin-tuc/trang/3/\n/mat/\n/trong/\n/moi/mat.pdf\n/mat/trang/2/\n',
  );
  expect(lostAddresses(site, root)).toEqual(['/mat/', '/trong/', '/moi/mat.pdf', '/mat/trang/2/']);
  rmSync(folder, { recursive: true });
});
