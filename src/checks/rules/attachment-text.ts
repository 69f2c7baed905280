import { posix } from 'node:path';
import { type AttachmentText, bounds, hasText, isCutOff } from '../../attachments/text.ts';
import type { LegacyEncoding } from '../../vietnamese/legacy.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { perAttachment } from '../attachments.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const attachmentText: Rule = {
  id: 'attachment-text',
  severity: 'warning',
  summary: 'Chữ trong tệp đính kèm máy đọc được: để tìm kiếm, để xem trên điện thoại và để nghe.',
  check: (context) =>
    perAttachment(context, (read, { file }) =>
      read.fault
        ? []
        : [
            ...faultsOfText(read, quote(posix.basename(file))),
            ...faultsOfLength(read, quote(posix.basename(file))),
          ],
    ),
};

/** So many pages are a book: whoever looks for one thing in it is better served by parts with titles of their own. */
const manyPages = 300;

const encodings: Record<LegacyEncoding, string> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI (phông VNI-Times)',
  mojibake: 'chữ Unicode bị lưu sai bảng mã',
};

const asText =
  'Nếu còn tệp Word gốc thì xuất PDF từ Word rồi thay tệp. Không còn thì cho nhận dạng chữ (OCR) tiếng Việt: Google Drive → Mở bằng Google Tài liệu, hoặc chức năng nhận dạng văn bản của phần mềm PDF; soát lại rồi lưu thành PDF.';

function faultsOfText(read: AttachmentText, name: string): { message: string; fix: string }[] {
  const { kind, pages, unreadable, legacy } = read;
  if (unreadable)
    return [
      {
        message: `Tệp ${name} nhìn đọc được nhưng chữ chép ra là ký hiệu vô nghĩa, nên trang không tìm được chữ trong tệp.`,
        fix: asText,
      },
    ];
  if (!hasText(read)) {
    return kind === 'pdf'
      ? [
          {
            message: `Tệp ${name} chỉ có ảnh chụp (bản quét), không có chữ: không tìm kiếm được, máy đọc màn hình không đọc được.`,
            fix: asText,
          },
        ]
      : [
          {
            message: `Tệp ${name} không có chữ, chỉ có ảnh hoặc để trống.`,
            fix: 'Gõ lại nội dung trong ảnh thành chữ, hoặc thay bằng tệp có nội dung.',
          },
        ];
  }
  const empty = pages.filter(({ text }) => text === '').length;
  return [
    ...(kind === 'pdf' && empty * 2 >= pages.length
      ? [
          {
            message: `Tệp ${name} có ${formatNumber(empty)} trên ${formatNumber(pages.length)} trang không có chữ, có lẽ là bản quét.`,
            fix: asText,
          },
        ]
      : []),
    ...(legacy
      ? [
          {
            message: `Chữ trong ${name} thuộc bảng mã cũ ${encodings[legacy.encoding]}, ví dụ ${legacy.words.map(quote).join(', ')}; trang đã tự đổi sang Unicode để tìm kiếm, có thể còn sai.`,
            fix: 'Mở tệp Word gốc, chuyển sang Unicode (ví dụ bằng UniKey Toolkit, Ctrl+Shift+F6), chọn phông Times New Roman, soát lại, xuất PDF mới rồi thay tệp.',
          },
        ]
      : []),
  ];
}

function faultsOfLength(read: AttachmentText, name: string): { message: string; fix: string }[] {
  const { pages, pageCount = 0 } = read;
  const fix =
    'Nên chia thành nhiều tệp theo chương, mỗi tệp một tên rõ ràng, ví dụ «Phụ lục số liệu».';
  if (isCutOff(read))
    return [
      {
        message: `Tệp ${name} có ${formatNumber(pageCount)} trang; trang chỉ đọc chữ của ${formatNumber(pages.length)} trang đầu (tối đa ${formatNumber(bounds.pages)} trang).`,
        fix,
      },
    ];
  return pageCount >= manyPages
    ? [
        {
          message: `Tệp ${name} dài ${formatNumber(pageCount)} trang, khó tải và khó tìm trên điện thoại; vẫn được đăng.`,
          fix,
        },
      ]
    : [];
}
