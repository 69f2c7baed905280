import { expect, it } from 'vitest';
import { attachmentPrivacy } from '../../src/checks/rules/attachment-privacy.ts';
import { vietnamesePdf } from '../fixtures/bloc/vietnamese-pdf.ts';
import { article, check, newsFile, tell } from './site.ts';

const told = (pages: string[][]) =>
  tell(
    check(
      {
        [newsFile]: article({ attachments: '[{ file: ./bao-cao.pdf, title: Báo cáo }]' }),
        'news/2023/bai-thu/bao-cao.pdf': vietnamesePdf(pages),
      },
      [attachmentPrivacy],
    ).problems,
  );

it('tells of private data in an attachment, masked, with its page', () => {
  expect(
    told([
      ['Báo cáo kết quả thi đua năm 2023 của Khối.'],
      ['Ông Lê Văn Thử, số căn cước 079123456789, di động 0912345678.'],
    ]),
  ).toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:8:23 [attachment-privacy]
    Tệp «bao-cao.pdf», trang 2, có số căn cước, chứng minh nhân dân hoặc hộ chiếu: «079…89».
    → Xóa hẳn chữ ấy trong tệp Word gốc, xuất lại rồi thay tệp. Che bằng ô đen hay chữ trắng không xóa chữ: máy vẫn đọc được.

    content/news/2023/bai-thu/index.md:8:23 [attachment-privacy]
    Tệp «bao-cao.pdf», trang 2, có số điện thoại di động: «091…78».
    → Xóa hẳn chữ ấy trong tệp Word gốc, xuất lại rồi thay tệp. Che bằng ô đen hay chữ trắng không xóa chữ: máy vẫn đọc được."
  `);
});
it('leaves names, offices, amounts and the phones of agencies', () => {
  expect(told([['Cục trưởng Lê Văn Thử, điện thoại 0276 382 0000, thu 10.500 tỷ đồng.']])).toBe(
    'không có lỗi',
  );
});
