import { expect, it } from 'vitest';
import { honour, told } from './site.ts';

it('tells an id used twice in a file', () => {
  expect(told({ 'honours/2022.yaml': honour() + honour() })).toMatchInlineSnapshot(`
    "content/honours/2022.yaml:12:7 [duplicate-id]
    Mã «2022-bang-khen-hai-quan» đã được dùng ở dòng 1.
    → Nếu là hai mục khác nhau: Bạn viết «id: 2022-bang-khen-hai-quan» → nên viết «id: 2022-bang-khen-hai-quan-2». Nếu là một thì xóa mục này."
  `);
});
it('tells an id used in two files', () => {
  expect(told({ 'honours/2022.yaml': honour(), 'honours/2023.yaml': honour({ year: '2023' }) }))
    .toMatchInlineSnapshot(`
    "content/honours/2023.yaml:1:7 [duplicate-id]
    Mã «2022-bang-khen-hai-quan» đã được dùng ở honours/2022.yaml, dòng 1.
    → Nếu là hai mục khác nhau: Bạn viết «id: 2022-bang-khen-hai-quan» → nên viết «id: 2022-bang-khen-hai-quan-2». Nếu là một thì xóa mục này."
  `);
});
it('tells ids that differ in capitals only', () => {
  expect(
    told({
      'abbreviations.yaml':
        '- id: UBND\n  meanings: [Ủy ban nhân dân]\n- id: Ubnd\n  meanings: [Ủy ban nhân dân]\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/abbreviations.yaml:3:7 [duplicate-id]
    Mã «Ubnd» đã được dùng ở dòng 1 («UBND», chỉ khác chữ hoa).
    → Gộp hai mục làm một, hoặc xóa mục này."
  `);
});
it('tells an address that moves twice', () => {
  expect(told({ 'redirects.yaml': '- from: /a/\n  to: /tin-tuc/\n- from: /a/\n  to: /don-vi/\n' }))
    .toMatchInlineSnapshot(`
    "content/redirects.yaml:3:9 [duplicate-id]
    Mã «/a/» đã được dùng ở dòng 1.
    → Gộp hai mục làm một, hoặc xóa mục này."
  `);
});
