import { statsOf } from '../../files/read.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';

export const plainFile: Rule = {
  id: 'plain-file',
  severity: 'error',
  summary:
    'Mọi tệp là tệp thật: không có liên kết tượng trưng, thư mục khóa quyền đọc hay tên không đọc được.',
  check: (context) => context.files.flatMap((file) => faultOf(context, file)),
};

/** A link could publish any file of the machine that builds the site; a pipe would keep it waiting for ever. */
function faultOf({ root }: Context, file: string): Finding[] {
  const say = (message: string, fix: string): Finding[] => [
    { file, line: 1, column: 1, message, fix },
  ];
  const stats = statsOf(root, file);
  if (stats?.isFile()) return [];
  if (!stats)
    return say(
      'Không mở được tệp có tên này; tên có chữ không thuộc bảng mã UTF-8.',
      'Đổi tên tệp thành chữ thường không dấu, số và dấu gạch nối.',
    );
  if (stats.isSymbolicLink())
    return say(
      'Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.',
      'Thay liên kết bằng chính tệp mà nó trỏ tới.',
    );
  if (stats.isDirectory())
    return say('Không mở được thư mục này.', 'Kiểm tra quyền đọc của thư mục rồi chạy lại.');
  return say(
    'Đây không phải là tệp thường mà là một thiết bị hoặc đường ống.',
    'Xóa mục này khỏi thư mục nội dung.',
  );
}
