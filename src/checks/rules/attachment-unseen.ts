import { posix } from 'node:path';
import type { AttachmentText } from '../../attachments/text.ts';
import { perAttachment } from '../attachments.ts';
import type { Rule } from '../problem.ts';
import { clip, quote } from '../words.ts';

export const attachmentUnseen: Rule = {
  id: 'attachment-unseen',
  severity: 'error',
  summary:
    'Tệp Word đính kèm không còn chữ ẩn, chữ trắng, lời góp ý, chữ theo dõi sửa đổi: người tải tệp về đều đọc được.',
  check: (context) =>
    perAttachment(context, ({ unseen = {} }, { file }) =>
      (Object.entries(unseen) as [Kind, string[]][]).map(([kind, texts]) => ({
        message: `Tệp ${quote(posix.basename(file))} còn ${words[kind].what}: ${texts
          .slice(0, 3)
          .map((text) => quote(clip(text.trim(), 60)))
          .join(', ')}${texts.length > 3 ? ` và ${texts.length - 3} chỗ nữa` : ''}.`,
        fix: `${words[kind].fix} Hoặc tạo bản sạch: npm run clean -- ${posix.basename(file)} rồi thay tệp.`,
      })),
    ),
};

type Kind = keyof NonNullable<AttachmentText['unseen']>;

const words: Record<Kind, { what: string; fix: string }> = {
  hidden: {
    what: 'chữ ẩn (trang thông tin không hiện, nhưng ai tải tệp về cũng đọc được)',
    fix: 'Trong Word bật ¶ (Ctrl+*), tìm chữ có gạch chấm bên dưới rồi xóa.',
  },
  white: {
    what: 'chữ màu trắng, in ra không thấy nhưng máy vẫn đọc được',
    fix: 'Chọn cả tài liệu, đổi màu chữ thành Automatic rồi xóa phần không công bố.',
  },
  deleted: {
    what: 'chữ đã xóa theo chế độ theo dõi sửa đổi',
    fix: 'Trong Word: Review → Accept → Accept All Changes, rồi lưu lại.',
  },
  inserted: {
    what: 'chữ thêm theo chế độ theo dõi sửa đổi mà chưa được chấp nhận',
    fix: 'Trong Word: Review → Accept → Accept All Changes, rồi lưu lại.',
  },
  comments: {
    what: 'lời góp ý',
    fix: 'Trong Word: Review → Delete → Delete All Comments in Document, rồi lưu lại.',
  },
};
