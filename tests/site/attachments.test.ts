import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { engineOf } from '../search/open.ts';
import { attribute, type BuiltSite, type Page, sites, text } from './pages.ts';

const built = sites.find(({ name }) => name === 'bloc')?.site as () => BuiltSite;

/** What the conferences attach, with its reading version. */
const attached = () =>
  [...built().content.conferences.values()].flatMap(({ id, data }) =>
    data.attachments.map(({ file, title }) => {
      const entry = addresses.conference(id);
      return {
        entry,
        title,
        file: addresses.attachment(entry, file),
        reading: addresses.reading(entry, file),
        isPdf: file.endsWith('.pdf'),
      };
    }),
  );
const links = (page: Page) =>
  page.root.querySelectorAll('main a[href]').map((link) => attribute(link, 'href'));

describe('attachments', () => {
  it('are listed with kind, size, pages and the way to their reading version', () => {
    expect(attached().filter(({ isPdf }) => isPdf).length).toBeGreaterThan(1);
    expect(attached().filter(({ isPdf }) => !isPdf).length).toBeGreaterThan(0);
    for (const { entry, title, file, reading, isPdf } of attached()) {
      const page = built().page(entry);
      const item = page.root
        .querySelectorAll('section[aria-labelledby="tep"] li')
        .find((li) => text(li).startsWith(title));
      expect(text(item ?? null)).toMatch(
        isPdf
          ? /\(PDF · \d+ kB · 3 trang\) · Đọc nội dung trích$/
          : /\(DOCX · \d+ kB · khoảng 5 trang\) · Đọc nội dung trích$/,
      );
      expect(links(page)).toEqual(expect.arrayContaining([file, reading]));
      expect(built().files).toContain(file.slice(1));
    }
  });

  it('can be read as text, page by page, on light pages that lead to the file', () => {
    for (const { entry, file, reading, isPdf } of attached()) {
      const page = built().page(reading);
      const ids = page.root.querySelectorAll('h2[id]').map((heading) => attribute(heading, 'id'));
      expect(ids).toEqual(isPdf ? ['trang-1', 'trang-2', 'trang-3'] : ['phan-1', 'phan-2']);
      expect(links(page)).toEqual(
        expect.arrayContaining([entry, file, ...(isPdf ? [`${file}#page=3`] : [])]),
      );
      expect(text(page.root.querySelector('main'))).toContain('do máy lấy từ tệp');
      expect(statSync(join(built().folder, `${page.file}.br`)).size).toBeLessThan(14_000);
    }
  });

  it('are found page by page, and only there', async () => {
    const { entry, file, reading } = attached().find(({ isPdf }) => isPdf) ?? {
      entry: '',
      file: '',
      reading: '',
    };
    const year = Number(/\d{4}/.exec(entry)?.[0]) - 1;
    expect(built().page(reading).html).not.toContain('data-pagefind-body');
    expect([...built().files]).not.toContain('tep-dinh-kem.json');
    const engine = engineOf(built().folder);
    await engine.ready();
    const answer = await engine.search({
      query: `bao cao nam ${year} trang 2`,
      kind: 'Tệp đính kèm',
      year: '',
      unit: '',
      field: '',
      order: 'relevance',
    });
    const [first] = await answer.load(0, 1);
    expect(first?.address).toBe(`${reading}#trang-2`);
    expect(first?.file).toMatchObject({ address: file, about: expect.stringMatching(/^PDF, \d/) });
    expect(first?.pages?.total).toBeGreaterThan(1);
    const all = await answer.load(0, answer.total);
    expect(new Set(all.map((one) => one.file?.address)).size).toBe(all.length);
    expect(first?.title.map((piece) => piece.text).join('')).toMatch(/ – trang 2$/);
    expect(first?.date).toMatch(new RegExp(`^${year + 1}-`));
  });
});
