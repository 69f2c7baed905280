import { expect, it } from 'vitest';
import { article, newsFile, told } from './site.ts';

const campaign =
  'title: Tỉnh Thử chung tay vì người nghèo - Không ai bị bỏ lại phía sau\nkind: phong-trao\nsummary: S.\naliases: [Tỉnh Thử chung tay vì người nghèo]\nsources: [tai-lieu-thu]';
const names = (body: string, fields: Record<string, string> = {}) =>
  told(
    {
      'campaigns/vi-nguoi-ngheo.mdx': `---\n${campaign}\n---\n`,
      [newsFile]: article(fields, body),
    },
    'campaign-name',
  );

it('accepts names and aliases letter by letter, and names it does not know', () => {
  expect(
    names(
      'Phong trào “Tỉnh Thử chung tay vì người nghèo - Không ai bị bỏ lại phía sau” và\n“Tỉnh Thử chung tay\nvì người nghèo”, cuộc vận động "Toàn dân rèn luyện thân thể".',
    ),
  ).toBe('không có lỗi');
  expect(names('Ông nói: “Tỉnh thử chung tay vì người nghèo” là việc nên làm.')).toBe(
    'không có lỗi',
  );
});
it('tells capitals, marks, dashes and letters that differ', () => {
  expect(
    names(
      'Đoạn đầu.\n\nHưởng ứng phong trào [“Tỉnh Thử chung tay vì Người nghèo – Không ai bị bỏ lại phía sau”](/phong-trao/).',
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:24 [campaign-name]
    Tên phong trào «Tỉnh Thử chung tay vì Người nghèo – Không ai bị bỏ lại phía sau» không đúng từng chữ với tên đã ghi trong campaigns/vi-nguoi-ngheo.mdx.
    → Bạn viết «Tỉnh Thử chung tay vì Người nghèo – Không ai bị bỏ lại phía sau» → nên viết «Tỉnh Thử chung tay vì người nghèo - Không ai bị bỏ lại phía sau». Nếu nguồn còn dùng cách viết này thì thêm vào «aliases» của phong trào; nếu là phong trào khác thì thêm tệp vào campaigns/."
  `);
  expect(
    names(
      'Cuộc vận động *Tỉnh Thử chung tay vì ngừơi nghèo* và\nđợt thi đua «Tỉnh Thử chung tay vì người nghoè».',
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:10:16 [campaign-name]
    Tên phong trào «Tỉnh Thử chung tay vì ngừơi nghèo» không đúng từng chữ với tên đã ghi trong campaigns/vi-nguoi-ngheo.mdx.
    → Bạn viết «Tỉnh Thử chung tay vì ngừơi nghèo» → nên viết «Tỉnh Thử chung tay vì người nghèo». Nếu nguồn còn dùng cách viết này thì thêm vào «aliases» của phong trào; nếu là phong trào khác thì thêm tệp vào campaigns/.

    content/news/2023/bai-thu/index.md:11:14 [campaign-name]
    Tên phong trào «Tỉnh Thử chung tay vì người nghoè» không đúng từng chữ với tên đã ghi trong campaigns/vi-nguoi-ngheo.mdx.
    → Bạn viết «Tỉnh Thử chung tay vì người nghoè» → nên viết «Tỉnh Thử chung tay vì người nghèo». Nếu nguồn còn dùng cách viết này thì thêm vào «aliases» của phong trào; nếu là phong trào khác thì thêm tệp vào campaigns/."
  `);
});
it('looks at the front matter', () => {
  expect(names('Câu.', { summary: 'Phong trào “Tỉnh Thử chung tay vì ngươi nghèo” tiếp tục.' }))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:5:22 [campaign-name]
    Tên phong trào «Tỉnh Thử chung tay vì ngươi nghèo» không đúng từng chữ với tên đã ghi trong campaigns/vi-nguoi-ngheo.mdx.
    → Bạn viết «Tỉnh Thử chung tay vì ngươi nghèo» → nên viết «Tỉnh Thử chung tay vì người nghèo». Nếu nguồn còn dùng cách viết này thì thêm vào «aliases» của phong trào; nếu là phong trào khác thì thêm tệp vào campaigns/."
  `);
});
