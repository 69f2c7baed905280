import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import {
  isDerivedPage,
  itemsPerPage,
  pagesOf,
  paramsOf,
  siteAddresses,
} from '../../src/domain/pages.ts';
import type { Content } from '../../src/domain/content.ts';
import { emptyContent } from './content.ts';

const contentOf = (
  parts: Partial<Record<keyof Content, { id: string; data: unknown }[]>>,
): Content =>
  ({
    ...emptyContent(),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, list]) => [
        name,
        new Map(list.map((one) => [one.id, one])),
      ]),
    ),
  }) as Content;

const article = (id: string) => ({ id, data: { date: '2023-02-24', units: [], attachments: [] } });

describe('pagesOf', () => {
  it('names each page once, further pages of lists included', () => {
    const news = Array.from({ length: itemsPerPage + 1 }, (_, i) => article(`2023/bai-${i}`));
    const pages = pagesOf(contentOf({ news }));
    const all = pages.map(({ address }) => address);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(
      expect.arrayContaining([
        '/',
        '/tin-tuc/',
        '/tin-tuc/trang/2/',
        '/tin-tuc/2023/',
        '/tin-tuc/2023/trang/2/',
        '/tin-tuc/2023/bai-20/',
        '/lien-he/',
      ]),
    );
    expect(all).not.toContain('/tin-tuc/trang/3/');
  });

  it('names the lists of models by field, which the check once called wrong', () => {
    const model = { name: 'Tổ Một', kind: 'tap-the', unit: 'a', years: [2022], honours: [] };
    const content = contentOf({
      models: [{ id: 'to-mot', data: { ...model, field: 'Thu ngân sách' } }],
    });
    expect(siteAddresses(content).has('/guong-dien-hinh/linh-vuc/thu-ngan-sach/')).toBe(true);
  });
});

describe('paramsOf', () => {
  it.each([
    ['newsList', '/tin-tuc/', { rest: undefined }],
    ['newsList', '/tin-tuc/2023/trang/2/', { rest: '2023/trang/2' }],
    ['article', '/tin-tuc/2023/bai/', { year: '2023', slug: 'bai' }],
    ['honourRoll', '/khen-thuong/2022/so-vang/', { year: '2022' }],
    ['reading', '/tin-tuc/2023/bai/bao-cao-pdf/', { reading: 'tin-tuc/2023/bai/bao-cao-pdf' }],
    ['home', '/', {}],
  ] as const)('%s %s', (kind, address, params) => expect(paramsOf(kind, address)).toEqual(params));
});

describe('isDerivedPage', () => {
  it.each([
    addresses.year(2022),
    addresses.honoursYear(2022, 3),
    addresses.honoursRoll(2022),
    addresses.modelsOfField('thue'),
    addresses.honoursList('tinh-trang', 'da-trao'),
  ])('knows %s', (address) => expect(isDerivedPage(address)).toBe(true));
  it.each([addresses.article('2023/bai'), addresses.unit('thue'), '/nam/22/', '/khen-thuong/la/'])(
    'leaves %s',
    (address) => expect(isDerivedPage(address)).toBe(false),
  );
});
