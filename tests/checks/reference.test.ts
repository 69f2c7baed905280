import { expect, it } from 'vitest';
import { article, base, honour, newsFile, told, toldOfArticle } from './site.ts';

const units = (...written: string[]) =>
  toldOfArticle(article({ units: `[${written.join(', ')}]` }));

it('finds the id by a slip, by name, by abbreviation, by path', () => {
  expect(units('hai-qan')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «hai-qan» (mục 1 của «units»).
    → Bạn viết «hai-qan» → nên viết «hai-quan»."
  `);
  expect(units('Hải quan')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «Hải quan» (mục 1 của «units»).
    → Bạn viết «Hải quan» → nên viết «hai-quan»."
  `);
  expect(units('HAI-QUAN')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «HAI-QUAN» (mục 1 của «units»).
    → Bạn viết «HAI-QUAN» → nên viết «hai-quan»."
  `);
  expect(units('Cục Hải quan Thử')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «Cục Hải quan Thử» (mục 1 của «units»).
    → Bạn viết «Cục Hải quan Thử» → nên viết «hai-quan»."
  `);
  expect(units('kbnn')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «kbnn» (mục 1 của «units»).
    → Bạn viết «kbnn» → nên viết «kho-bac»."
  `);
  expect(units('units/hai-quan.yaml')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «units/hai-quan.yaml» (mục 1 của «units»).
    → Bạn viết «units/hai-quan.yaml» → nên viết «hai-quan»."
  `);
  expect(units('/don-vi/hai-quan/')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «/don-vi/hai-quan/» (mục 1 của «units»).
    → Bạn viết «/don-vi/hai-quan/» → nên viết «hai-quan»."
  `);
});
it('lists what there is when nothing is near', () => {
  expect(units('thue')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «thue» (mục 1 của «units»).
    → Chọn một trong các mã: hai-quan, kho-bac; hoặc thêm tệp units/thue.yaml."
  `);
  const many = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [
      `units/don-vi-${i + 1}.yaml`,
      base['units/hai-quan.yaml'] as string,
    ]),
  );
  expect(toldOfArticle(article({ units: '[xyz]' }), many)).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:9 [reference]
    Không có đơn vị nào mang mã «xyz» (mục 1 của «units»).
    → Chọn một trong các mã: don-vi-1, don-vi-10, don-vi-11, don-vi-12, don-vi-2, don-vi-3, don-vi-4, don-vi-5 … và 6 lựa chọn khác; hoặc thêm tệp units/xyz.yaml."
  `);
  expect(toldOfArticle(article({ people: '[nguyen-van-a]' }))).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:10 [reference]
    Không có người nào mang mã «nguyen-van-a» (mục 1 của «people»).
    → Chưa có người nào: thêm tệp people/nguyen-van-a.yaml."
  `);
});
it('finds a conference by the end of its id', () => {
  const conference =
    '---\ntitle: Họp\ndate: 2023-02-24\nkinds: [tong-ket]\nsummary: S\npublished: 2026-11-22\nsources: [tai-lieu-thu]\n---\n';
  expect(
    toldOfArticle(article({ conference: 'tong-ket-2022' }), {
      'conferences/2023/tong-ket-2022/index.md': conference,
    }),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:13 [reference]
    Không có hội nghị nào mang mã «tong-ket-2022» («conference»).
    → Bạn viết «conference: tong-ket-2022» → nên viết «conference: 2023/tong-ket-2022»."
  `);
});
it('looks into groups, lists and choices', () => {
  expect(
    told({
      'honours/2022.yaml': honour({
        recipient: '{ unit: hai-qan }',
        award: 'bangkhen',
        decision: 'qd-1',
        steps: '\n    - { status: proposed, date: 2023-02-24, to: ubnd-tinh }',
      }),
    }),
  ).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:2:22 [reference]
    Không có đơn vị nào mang mã «hai-qan» («unit» trong «recipient»).
    → Bạn viết «unit: hai-qan» → nên viết «unit: hai-quan».

    content/honours/2022.yaml:3:10 [reference]
    Không có danh hiệu hoặc hình thức khen thưởng nào mang mã «bangkhen» («award»).
    → Bạn viết «award: bangkhen» → nên viết «award: bang-khen».

    content/honours/2022.yaml:9:49 [reference]
    Không có tổ chức nào mang mã «ubnd-tinh» («to» ở mục 1 của «steps»).
    → Bạn viết «to: ubnd-tinh» → nên viết «to: ubnd-tinh-thu».

    content/honours/2022.yaml:11:13 [reference]
    Không có văn bản nào mang mã «qd-1» («decision»).
    → Chưa có văn bản nào: thêm tệp documents/qd-1.yaml."
  `);
});
it('accepts ids of entries that have faults of their own', () => {
  expect(
    toldOfArticle(article({ units: '[thue]' }), { 'units/thue.yaml': 'summary: S\n' }, 'reference'),
  ).toBe('không có lỗi');
});

it('leads from an address to a source', () => {
  expect(told({ [newsFile]: article({ sources: '[https://vi-du.vn/bai-bao]' }) }, 'reference'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:7:11 [reference]
    Không có nguồn nào mang mã «https://vi-du.vn/bai-bao» (mục 1 của «sources»).
    → Ghi mã của nguồn, không ghi địa chỉ. Tạo tệp sources/ten-nguon.yaml rồi ghi ten-nguon ở đây:
    title: «ĐIỀN tên bài hoặc tài liệu, đúng như nguồn»
    publisher: «ĐIỀN cơ quan hoặc báo đăng nguồn»
    url: https://vi-du.vn/bai-bao
    kind: «ĐIỀN loại nguồn»"
  `);
});
