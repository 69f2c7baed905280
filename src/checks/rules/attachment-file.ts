import { posix } from 'node:path';
import { type AttachmentFault, bounds } from '../../attachments/text.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { perAttachment } from '../attachments.ts';
import type { Rule } from '../problem.ts';
import { quote } from '../words.ts';

export const attachmentFile: Rule = {
  id: 'attachment-file',
  severity: 'error',
  summary:
    'Tệp PDF, DOCX mở ra được mà không cần mật khẩu và đọc được trong giới hạn thời gian, bộ nhớ.',
  check: (context) =>
    perAttachment(context, ({ fault, kind }, { file, media }) =>
      fault ? [faults[fault](quote(posix.basename(file)), kind, media.bytes)] : [],
    ),
};

const megabytes = (bytes: number) => `${formatNumber(Math.ceil(bytes / 1e5) / 10)} MB`;

const faults: Record<
  AttachmentFault,
  (name: string, kind: 'pdf' | 'docx', bytes: number) => { message: string; fix: string }
> = {
  broken: (name) => ({
    message: `Không đọc được ${name}: tệp bị hỏng bên trong.`,
    fix: 'Mở thử tệp. Mở được thì lưu lại thành tệp mới (trong Word: Tệp → Lưu thành) rồi thay vào; không mở được thì xin lại tệp gốc.',
  }),
  encrypted: (name) => ({
    message: `Tệp ${name} có mật khẩu, người đọc không mở được.`,
    fix: 'Xuất lại PDF từ tệp Word mà không đặt mật khẩu; hoặc mở tệp bằng mật khẩu, in ra PDF mới (Microsoft Print to PDF) rồi thay tệp.',
  }),
  'too-large': (name, _kind, bytes) =>
    bytes > bounds.file
      ? {
          message: `Tệp ${name} nặng ${megabytes(bytes)}, quá ${megabytes(bounds.file)}.`,
          fix: 'Xuất lại tệp với ảnh nén nhỏ hơn, hoặc chia thành nhiều tệp; bản quét nên ở mức 150–200 điểm mỗi inch.',
        }
      : {
          message: `Tệp ${name} chỉ nặng ${megabytes(bytes)} nhưng bung ra thành quá lớn (trên ${megabytes(bounds.xml)} chữ hoặc ${megabytes(bounds.unpacked)} tất cả): không phải tài liệu Word bình thường.`,
          fix: 'Nếu không rõ tệp từ đâu đến thì xóa và báo người quản trị kho nội dung; nếu đúng là báo cáo thì lưu lại từ Word thành .pdf rồi dùng tệp mới.',
        },
  'too-heavy': (name, kind) => ({
    message: `Đọc chữ trong ${name} mất quá ${bounds.seconds} giây hoặc quá ${formatNumber(bounds.memory / 1e9)} GB bộ nhớ, máy phải dừng.`,
    fix:
      kind === 'pdf'
        ? 'Xuất lại PDF từ tệp Word gốc, hoặc chia thành nhiều tệp, rồi thay tệp; nếu máy đang bận thì chạy lại.'
        : 'Lưu lại từ Word thành .pdf, hoặc chia thành nhiều tệp, rồi dùng tệp mới; nếu máy đang bận thì chạy lại.',
  }),
};
