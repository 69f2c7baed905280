import { posix } from 'node:path';
import { perAttachment } from '../attachments.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../words.ts';
import { officialDomains, personalDataIn } from './personal-data.ts';

export const attachmentPrivacy: Rule = {
  id: 'attachment-privacy',
  severity: 'error',
  summary:
    'Tệp đính kèm không có dữ liệu cá nhân: chữ trong tệp được đăng thành trang đọc và tìm kiếm được, kể cả chữ nằm dưới ô che.',
  check: (context) => {
    const official = officialDomains(context);
    return perAttachment(context, ({ kind, pages }, { file }) =>
      pages.flatMap(({ text }, i) =>
        personalDataIn(text, official).map(({ what, shown }) => ({
          message: `Tệp ${quote(posix.basename(file))}, ${kind === 'pdf' ? 'trang' : 'phần'} ${i + 1}, có ${what}: ${shown}.`,
          fix: 'Xóa hẳn chữ ấy trong tệp Word gốc, xuất lại rồi thay tệp. Che bằng ô đen hay chữ trắng không xóa chữ: máy vẫn đọc được.',
        })),
      ),
    );
  },
};
