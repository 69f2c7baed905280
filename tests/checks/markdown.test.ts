import { expect, it } from 'vitest';
import { article, told, toldOfArticle } from './site.ts';

const body = (text: string) => toldOfArticle(article({}, `${text}\n`));
const mdx = (text: string) =>
  told({
    'campaigns/phong-trao-thu.mdx': `---\ntitle: Phong trào thử\nkind: phong-trao\nsummary: S\nsources: [tai-lieu-thu]\n---\n\n${text}\n`,
  });

it('tells headings of the first level', () => {
  expect(body('Câu.\n\n# Bài thử')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [markdown]
    Tiêu đề bậc một «Bài thử» trùng vai với «title»: mỗi trang chỉ có một.
    → Bạn viết «# Bài thử» → nên viết «## Bài thử». Nếu chỉ lặp lại «title» thì xóa dòng này."
  `);
  expect(body('Bài thử\n===')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [markdown]
    Tiêu đề bậc một «Bài thử» trùng vai với «title»: mỗi trang chỉ có một.
    → Bạn viết «# Bài thử» → nên viết «## Bài thử». Nếu chỉ lặp lại «title» thì xóa dòng này."
  `);
});
it('tells headings that skip a level', () => {
  expect(body('### Kết quả')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:1 [markdown]
    Tiêu đề «Kết quả» nhảy bậc: tiêu đề đầu tiên của bài phải là bậc hai (##).
    → Bạn viết «### Kết quả» → nên viết «## Kết quả»."
  `);
  expect(body('## Kết quả\n\n#### Thu *ngân sách*')).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [markdown]
    Tiêu đề «Thu ngân sách» nhảy bậc: ngay trên là bậc 2 (##).
    → Bạn viết «#### Thu ngân sách» → nên viết «### Thu ngân sách»."
  `);
  expect(body('## Một\n\n### Hai\n\n## Ba\n\n### Bốn')).toBe('không có lỗi');
});
it('tells MDX that cannot be read', () => {
  expect(mdx('Câu <b>đậm')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:5 [markdown]
    Thẻ «<b>» mở mà không đóng.
    → Thêm «</b>» sau phần chữ thuộc thẻ, hoặc xóa «<b>»."
  `);
  expect(mdx('Câu </b>')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:5 [markdown]
    Thẻ đóng «</b>» không khớp với thẻ nào đang mở.
    → Xóa «</b>», hoặc sửa cho khớp với thẻ mở."
  `);
  expect(mdx('<!-- ghi chú -->')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:1 [markdown]
    Tệp .mdx không nhận ghi chú dạng <!-- … -->.
    → Bạn viết «<!-- ghi chú -->» → nên viết «{/* ghi chú */}»."
  `);
  expect(mdx('Tập hợp {a')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:9 [markdown]
    Trong tệp .mdx, dấu { } có nghĩa riêng.
    → Nếu chỉ là dấu ngoặc trong câu thì viết \\{ và \\}."
  `);
  expect(mdx('Dưới <5 tuổi')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:6 [markdown]
    Trong tệp .mdx, dấu < có nghĩa riêng.
    → Viết \\< hoặc viết bằng chữ: «< 5» → «dưới 5»."
  `);
  expect(mdx('Xem <https://vi-du.vn/a>')).toMatchInlineSnapshot(`
    "content/campaigns/phong-trao-thu.mdx:8:5 [markdown]
    Tệp .mdx không nhận địa chỉ đặt trong < >.
    → Bạn viết «<https://vi-du.vn/a>» → nên viết «[tên trang hoặc tài liệu](https://vi-du.vn/a)»."
  `);
});
