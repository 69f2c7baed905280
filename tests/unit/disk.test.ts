import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { diskSentence, writeWhole } from '../../src/files/disk.ts';

const folder = mkdtempSync(join(tmpdir(), 'dia-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('writes a file with its folder, and leaves nothing beside it', () => {
  writeWhole(join(folder, 'a/b/tep.txt'), 'một');
  writeWhole(join(folder, 'a/b/tep.txt'), 'hai');
  expect(readFileSync(join(folder, 'a/b/tep.txt'), 'utf8')).toBe('hai');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['tep.txt']);
});
it('never touches the file before the new one is whole', () => {
  writeWhole(join(folder, 'c.txt'), 'cũ');
  mkdirSync(join(folder, `c.txt.${process.pid}.part`));
  expect(() => writeWhole(join(folder, 'c.txt'), 'mới')).toThrow('EISDIR');
  expect(readFileSync(join(folder, 'c.txt'), 'utf8')).toBe('cũ');
});
it('knows what Node and compiled libraries say of a disk', () => {
  const real = (step: () => void): string => {
    try {
      step();
      return '';
    } catch (error) {
      return (error as Error).message.replace(folder, '…');
    }
  };
  writeFileSync(join(folder, 'tep'), '');
  expect(
    [
      'x\n[ERROR] ENOSPC: no space left on device, write',
      "ENOSPC: no space left on device, open '/a/b.html'",
      "EDQUOT: disk quota exceeded, write '/a'",
      'Could not write file: No space left on device (os error 28)',
      "EACCES: permission denied, mkdir '/a/dist'",
      "EROFS: read-only file system, access '/a'",
      'Permission denied (os error 13)',
      "EXDEV: cross-device link not permitted, rename '/a' -> '/b'",
      real(() => writeWhole(join(folder, 'tep', 'x'), '')),
      'Trang hỏng',
      "ENOENT: no such file or directory, open '/a'",
    ].map(diskSentence),
  ).toMatchInlineSnapshot(`
    [
      "Ổ đĩa đã đầy hoặc hết hạn mức (ENOSPC). Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.",
      "Ổ đĩa đã đầy hoặc hết hạn mức (ENOSPC) khi ghi /a/b.html. Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.",
      "Ổ đĩa đã đầy hoặc hết hạn mức (EDQUOT) khi ghi /a. Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.",
      "Ổ đĩa đã đầy hoặc hết hạn mức (ENOSPC). Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.",
      "Không ghi được vào /a/dist (EACCES). Hãy lấy lại quyền ghi, hoặc dời tệp đang chiếm chỗ, rồi chạy lại lệnh (không cần sudo).",
      "Không ghi được vào /a (EROFS). Hãy lấy lại quyền ghi, hoặc dời tệp đang chiếm chỗ, rồi chạy lại lệnh (không cần sudo).",
      "Không ghi được vào thư mục của dự án (EACCES). Hãy lấy lại quyền ghi, hoặc dời tệp đang chiếm chỗ, rồi chạy lại lệnh (không cần sudo).",
      "Không thay được /a (EXDEV): thư mục này là một ổ gắn riêng hoặc đang bị chương trình khác giữ. Hãy trả nó về thư mục thường cùng ổ với dự án rồi chạy lại lệnh.",
      "Không ghi được vào …/tep (EEXIST). Hãy lấy lại quyền ghi, hoặc dời tệp đang chiếm chỗ, rồi chạy lại lệnh (không cần sudo).",
      undefined,
      undefined,
    ]
  `);
});
