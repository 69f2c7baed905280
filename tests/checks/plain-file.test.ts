import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { article, contentWith, newsFile, tell } from './site.ts';

const folder = 'news/2023/bai-thu';
const tellOf = (root: string) => tell(runCheck({ root }).problems);

it('tells links to files, folders, themselves and nothing', () => {
  const root = contentWith({ [newsFile]: article() });
  symlinkSync('/etc/passwd', join(root, folder, 'bao-cao.pdf'));
  symlinkSync('/etc', join(root, 'news/2022'));
  symlinkSync('vong', join(root, 'vong'));
  symlinkSync('/khong/co', join(root, 'units/thue.yaml'));
  expect(tellOf(root)).toMatchInlineSnapshot(`
    "content/news/2022:1:1 [plain-file]
    Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.
    → Thay liên kết bằng chính tệp mà nó trỏ tới.

    content/news/2023/bai-thu/bao-cao.pdf:1:1 [plain-file]
    Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.
    → Thay liên kết bằng chính tệp mà nó trỏ tới.

    content/units/thue.yaml:1:1 [plain-file]
    Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.
    → Thay liên kết bằng chính tệp mà nó trỏ tới.

    content/vong:1:1 [plain-file]
    Đây là liên kết tượng trưng, không phải tệp thật, nên không được đọc.
    → Thay liên kết bằng chính tệp mà nó trỏ tới."
  `);
});
it('tells pipes without opening them', () => {
  const root = contentWith({});
  if (spawnSync('mkfifo', [join(root, 'units/thue.yaml'), join(root, 'ong.md')]).status !== 0)
    return;
  expect(tellOf(root)).toMatchInlineSnapshot(`
    "content/ong.md:1:1 [plain-file]
    Đây không phải là tệp thường mà là một thiết bị hoặc đường ống.
    → Xóa mục này khỏi thư mục nội dung.

    content/units/thue.yaml:1:1 [plain-file]
    Đây không phải là tệp thường mà là một thiết bị hoặc đường ống.
    → Xóa mục này khỏi thư mục nội dung."
  `);
});
it('tells names that are no text', () => {
  const root = contentWith({});
  writeFileSync(
    Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xff, 0xfe]), Buffer.from('.md')]),
    'x',
  );
  expect(tellOf(root)).toContain('tên có chữ không thuộc bảng mã UTF-8');
});
it.skipIf(process.getuid?.() === 0)('tells folders and files that may not be read', () => {
  const root = contentWith({ 'units/thue.yaml': 'x' });
  mkdirSync(join(root, 'people'), { mode: 0 });
  chmodSync(join(root, 'units/thue.yaml'), 0);
  expect(tellOf(root)).toContain('Không mở được thư mục này');
  expect(tellOf(root)).toContain('Không mở được tệp này');
  chmodSync(join(root, 'people'), 0o700);
});
