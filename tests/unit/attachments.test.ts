import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/attachments/extract.ts';
import { type Line, paragraphsOf } from '../../src/attachments/paragraphs.ts';
import { readAttachments } from '../../src/attachments/read.ts';
import { readingPages } from '../../src/attachments/reading.ts';
import { recordsOf } from '../../src/attachments/records.ts';
import {
  bomb,
  broken,
  brokenWord,
  endless,
  locked,
  long,
  lyingBomb,
  report,
  scan,
  tcvn3,
  vni,
  word,
} from '../fixtures/attachments/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'tep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, data: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const read = (name: string, data: Uint8Array) =>
  extract(put(name, data), name.endsWith('.docx') ? 'docx' : 'pdf');

describe('what is read', () => {
  it('is a PDF page by page, words of several fonts whole, lines mended into paragraphs', async () => {
    const { pages, pageCount } = await read('a.pdf', report);
    expect(pageCount).toBe(2);
    expect(pages).toEqual([
      {
        number: 1,
        text: [
          'BÁO CÁO',
          'Tổng kết phong trào thi đua năm 2031 của Khối thi đua Mẫu, gồm những việc đã hoàn thành, những việc còn dở dang và phương hướng cho năm sau, theo đề nghị của các đơn vị giả định.',
          '1. Về việc đăng ký: mọi đơn vị đều đã đăng ký.',
          '2. Về việc bình xét: bảng điểm được công khai.',
        ].join('\n'),
      },
      { number: 2, text: 'Phương hướng\nKhối tiếp tục trồng cây bàng trước trụ sở hư cấu.' },
    ]);
  });
  it('is a DOCX in parts, with its tables and without its pictures', async () => {
    expect(await read('a.docx', word)).toEqual({
      kind: 'docx',
      pageCount: 5,
      pages: [
        {
          number: 1,
          text: 'Báo cáo sơ kết\nKhối thi đua Mẫu đã sơ kết sáu tháng.\nĐơn vị | Sáng kiến\nCục Giả định | 12',
        },
        { number: 2, text: 'Phụ lục\nDanh sách mẫu vật.' },
      ],
    });
  });
  it('is text of old encodings in Unicode, the ư of TCVN3 too, which PDF turns into a hyphen', async () => {
    expect(await read('t.pdf', tcvn3)).toMatchObject({
      legacy: { encoding: 'tcvn3' },
      pages: [
        { text: 'Hội đồng thi đua khen thưởng người Lê-nin' },
        { text: 'Trang hai: báo cáo tổng kết' },
      ],
    });
    expect(await read('v.pdf', vni)).toMatchObject({
      legacy: { encoding: 'vni' },
      pages: [{ text: 'Hội đồng thi đua khen thưởng tỉnh' }],
    });
  });
  it('is nothing of what cannot be read, and why', async () => {
    expect(await read('s.pdf', scan)).toEqual({
      kind: 'pdf',
      pages: [{ number: 1, text: '' }],
      pageCount: 1,
    });
    expect(await read('l.pdf', locked)).toEqual({ kind: 'pdf', pages: [], fault: 'encrypted' });
    expect(await read('b.pdf', broken)).toEqual({ kind: 'pdf', pages: [], fault: 'broken' });
    expect(await read('b.docx', brokenWord)).toEqual({ kind: 'docx', pages: [], fault: 'broken' });
    expect(await read('z.docx', bomb)).toEqual({ kind: 'docx', pages: [], fault: 'too-large' });
    expect(await read('y.docx', lyingBomb)).toEqual({
      kind: 'docx',
      pages: [],
      fault: 'too-large',
    });
  });
  it('ends with the thousandth page', async () => {
    const { pages, pageCount } = await read('e.pdf', endless);
    expect([pages.length, pageCount, pages.at(-1)?.text]).toEqual([1000, 1001, 'Trang so 1000']);
    expect((await read('300.pdf', long)).pages).toHaveLength(300);
  }, 30_000);
});

describe('the process that reads', () => {
  const [cache, pdf] = [join(folder, 'cache'), put('c.pdf', report)];
  it('ends what takes too long or too much, says so, and keeps nothing of it', () => {
    expect(
      readAttachments([pdf], { cache, limits: { seconds: 0.001, memory: 1e12 } }).get(pdf),
    ).toEqual({ kind: 'pdf', pages: [], fault: 'too-heavy' });
    expect(
      readAttachments([pdf], { cache, limits: { seconds: 30, memory: 1 } }).get(pdf)?.fault,
    ).toBe('too-heavy');
    expect(existsSync(join(cache, 'attachments'))).toBe(false);
  }, 30_000);
  it('reads each content once, and forgets what is gone', () => {
    const same = put('d.pdf', report);
    const other = put('e.docx', word);
    const first = readAttachments([pdf, same, other], { cache });
    expect(first.get(same)).toEqual(first.get(pdf));
    expect(readdirSync(join(cache, 'attachments'))).toHaveLength(2);
    // Whoever had to read again would find no time for it.
    expect(readAttachments([pdf, other], { cache, limits: { seconds: 0.001, memory: 1 } })).toEqual(
      new Map([
        [pdf, first.get(pdf)],
        [other, first.get(other)],
      ]),
    );
    readAttachments([other], { cache, prune: true });
    expect(readdirSync(join(cache, 'attachments'))).toHaveLength(1);
  }, 30_000);
});

describe('lines of print', () => {
  const line = (text: string, right: number, bottom: number, left = 70, height = 12): Line => ({
    text,
    left,
    right,
    bottom,
    height,
  });
  it('go on in the next where they reach the margin', () => {
    expect(
      paragraphsOf([
        line('Một câu dài', 520, 700),
        line('còn nữa.', 200, 682),
        line('Câu sau', 200, 664),
      ]),
    ).toBe('Một câu dài còn nữa.\nCâu sau');
  });
  it('end before an item, an indent, a gap and a line of another size', () => {
    for (const next of [
      line('- Mục', 200, 682),
      line('Thụt', 200, 682, 100),
      line('Xa', 200, 640),
      line('To', 200, 682, 70, 20),
    ]) {
      expect(paragraphsOf([line('Một câu dài', 520, 700), next])).toBe(`Một câu dài\n${next.text}`);
    }
  });
  it('keep the hyphen of a name and lose that of a broken word', () => {
    expect(paragraphsOf([line('tượng đài Lê-', 520, 700), line('nin', 200, 682)])).toBe(
      'tượng đài Lê-nin',
    );
    expect(paragraphsOf([line('the infor-', 520, 700), line('mation', 200, 682)])).toBe(
      'the information',
    );
  });
});

describe('the reading version', () => {
  const words = (length: number, seed: number) =>
    Array.from({ length }, (_, i) => (((i + 1) * seed * 2654435761) >>> 0).toString(36)).join(' ');
  it('is divided into light pages, whatever a page of the file holds', () => {
    const pages = [
      { number: 1, text: words(900, 3) },
      { number: 2, text: '' },
      { number: 3, text: words(9000, 7) },
    ];
    const divided = readingPages(pages);
    for (const sections of divided)
      expect(brotliCompressSync(JSON.stringify(sections)).length).toBeLessThan(10_000);
    expect(
      divided
        .flat()
        .filter(({ continued }) => !continued)
        .map(({ number }) => number),
    ).toEqual([1, 2, 3]);
    expect(
      divided
        .flat()
        .filter(({ number }) => number === 3)
        .flatMap(({ paragraphs }) => paragraphs)
        .join(' '),
    ).toBe(pages[2]?.text);
  });
  it('has a page even of nothing', () => expect(readingPages([])).toEqual([[]]));
});

it('gives the search a record for each page with text', () => {
  const file = {
    title: 'Báo cáo',
    file: { address: '/hoi-nghi/2031/x/bao-cao.pdf', about: 'PDF, 39 kB', of: 'Hội nghị' },
    readingOf: (number: number) => `/hoi-nghi/2031/x/bao-cao-docx/trang/${number}/`,
    kind: 'Tệp đính kèm',
    years: ['2031'],
    units: ['Kho bạc'],
    date: '2031-02-01',
  };
  const pages = [
    { number: 1, text: 'Một\nHai' },
    { number: 2, text: '' },
    { number: 7, text: 'Ba' },
  ];
  const records = recordsOf({ kind: 'pdf', pages }, file);
  expect(records).toHaveLength(2);
  expect(records[1]).toEqual({
    address: '/hoi-nghi/2031/x/bao-cao-docx/trang/7/#trang-7',
    file: file.file,
    title: 'Báo cáo – trang 7',
    kind: 'Tệp đính kèm',
    years: ['2031'],
    units: ['Kho bạc'],
    date: '2031-02-01',
    aliases: [],
    blocks: [{ part: 'lead', text: 'Ba' }],
  });
  expect(recordsOf({ kind: 'docx', pages }, file)[1]).toMatchObject({
    address: '/hoi-nghi/2031/x/bao-cao-docx/trang/7/#phan-7',
    title: 'Báo cáo – phần 7',
  });
});
