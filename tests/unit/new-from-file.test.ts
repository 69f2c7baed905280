import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { suggestionOf, hintOf } from '../../src/schema-info/placeholder.ts';
import { runCheck } from '../../src/checks/run.ts';
import { create } from '../../src/cli/new.ts';
import { projectRoot } from '../../src/files/root.ts';
import { jpeg, png } from '../checks/media.ts';
import { contentWith, tell } from '../checks/site.ts';
import { b, docx, p, pdf, picture } from './office.ts';

afterEach(() => vi.unstubAllEnvs());

const body = [
  b('BÁO CÁO'),
  b('Tổng kết phong trào thi đua năm 2022'),
  p('Chiều ngày 24/02/2023, Khối Thử họp tổng kết.'),
  b('I. Kết quả'),
  p(picture('r1')),
  p(picture('r2')),
  p('- Mở 05 lớp;'),
  p('- Trồng 100 cây.'),
].join('');
const report = docx({
  body,
  relations: { r1: { file: 'image1.png', data: png }, r2: { file: 'image2.png', data: jpeg } },
});
const folder = 'conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022';

/** A content folder, and the file outside it. */
function withFile(name: string, data: Buffer): { root: string; given: string } {
  const root = contentWith({});
  const given = join(root, '..', name);
  writeFileSync(given, data);
  return { root, given };
}

async function run(root: string, ...args: string[]) {
  vi.stubEnv('CONTENT_DIR', root);
  vi.stubEnv('BUILD_DATE', '2026-11-23');
  const [input, output, error] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const status = await create(args, { input, output, error, terminal: true });
  const text = (stream: PassThrough) =>
    String(stream.read() ?? '')
      .replaceAll(root, 'ROOT')
      .replaceAll(join(root, '..'), 'ĐÂU');
  return { status, output: text(output), error: text(error) };
}

/** As an author would: suggestions are confirmed, the rest is written. */
function fill(text: string): string {
  const answers: Record<string, string> = {
    summary: 'Khối họp tổng kết.',
    kinds: 'tong-ket',
    category: 'hoi-nghi',
    sources: 'tai-lieu-thu',
    title: 'Báo cáo tổng kết',
    date: '2023-02-24',
  };
  return text
    .split('\n')
    .map((line) =>
      /^#\S/.test(line) && !line.startsWith('##')
        ? line
        : line.replace(
            /«ĐIỀN[^»]*»/gu,
            (place) =>
              suggestionOf(hintOf(place)) ??
              answers[/^\s*(?:- )?(\w+):/.exec(line)?.[1] ?? ''] ??
              'Các đại biểu ngồi trong hội trường',
          ),
    )
    .join('\n');
}

const errorsOf = (root: string) =>
  tell(runCheck({ root }).problems.filter(({ severity }) => severity === 'error'));

describe('a draft from a Word file', () => {
  it('lies beside its pictures and its file, is caught while unconfirmed, and passes once filled', async () => {
    const { root, given } = withFile('Báo cáo (bản cuối).docx', report);
    const { status, output, error } = await run(root, 'conference', '--from', given);
    expect({ status, error }).toEqual({ status: 0, error: '' });
    expect(output).toMatchInlineSnapshot(`
      "Đã tạo ROOT/conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022/index.md
      Địa chỉ của trang sau khi đăng: /hoi-nghi/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022/
      Đã lấy nội dung từ Báo cáo (bản cuối).docx; đặt cạnh bài: anh-1.png, anh-2.jpg, bao-cao-ban-cuoi.docx
      Tệp gốc ghi ở «attachments» sẽ được công khai cùng bài; không được phép công khai thì xóa tệp và xóa mục ấy.

      Tên và ngày (chỗ «ĐIỀN xác nhận: …» đúng thì chỉ giữ lại phần sau dấu hai chấm):
        - Tên gợi ý: Báo cáo tổng kết phong trào thi đua năm 2022
        - Ngày gợi ý: 24/02/2023, theo câu mở đầu

      Đã đổi, để ra ngoài hoặc chưa lấy được:
        - Đã tách 2 ảnh ra cạnh bài (anh-1.png, anh-2.jpg). Hãy mô tả từng ảnh và ghi người chụp; ảnh chưa được phép dùng thì xóa.

      Còn 10 chỗ phải điền:
        dòng 3    title     xác nhận: Báo cáo tổng kết phong trào thi đua năm 2022
        dòng 5    date      xác nhận: 2023-02-24
        dòng 7    kinds     nội dung của hội nghị
        dòng 9    summary   một hai câu tóm tắt
        dòng 13   sources   các nguồn của nội dung này
        dòng 92   title     xác nhận: Báo cáo tổng kết phong trào thi đua năm 2022
        dòng 107  bài viết  mô tả ảnh anh-1.png cho người không nhìn thấy ảnh
        dòng 109  bài viết  người chụp hoặc đơn vị giữ bản quyền anh-1.png
        dòng 111  bài viết  mô tả ảnh anh-2.jpg cho người không nhìn thấy ảnh
        dòng 113  bài viết  người chụp hoặc đơn vị giữ bản quyền anh-2.jpg

      Điền xong, lưu tệp rồi kiểm tra:
        npm run check -- ROOT/conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022/index.md
      "
    `);
    expect(readdirSync(join(root, folder)).toSorted()).toEqual([
      'anh-1.png',
      'anh-2.jpg',
      'bao-cao-ban-cuoi.docx',
      'index.md',
    ]);
    expect(readFileSync(join(root, folder, 'bao-cao-ban-cuoi.docx')).equals(report)).toBe(true);
    const text = readFileSync(join(root, folder, 'index.md'), 'utf8');
    expect(
      text
        .split('\n')
        .filter((line) => !line.startsWith('#') || line.startsWith('##'))
        .join('\n'),
    ).toMatchInlineSnapshot(`
      "---
      title: "«ĐIỀN xác nhận: Báo cáo tổng kết phong trào thi đua năm 2022»"
      date: "«ĐIỀN xác nhận: 2023-02-24»"
      kinds: [«ĐIỀN nội dung của hội nghị»]
      summary: «ĐIỀN một hai câu tóm tắt»
      published: 2026-11-23
      sources: [«ĐIỀN các nguồn của nội dung này»]

      attachments:
        - file: ./bao-cao-ban-cuoi.docx
          title: "«ĐIỀN xác nhận: Báo cáo tổng kết phong trào thi đua năm 2022»"
      ---

      Chiều ngày 24/02/2023, Khối Thử họp tổng kết.

      ## I. Kết quả

      ![«ĐIỀN mô tả ảnh anh-1.png cho người không nhìn thấy ảnh»](./anh-1.png)

      *Ảnh: «ĐIỀN người chụp hoặc đơn vị giữ bản quyền anh-1.png»*

      ![«ĐIỀN mô tả ảnh anh-2.jpg cho người không nhìn thấy ảnh»](./anh-2.jpg)

      *Ảnh: «ĐIỀN người chụp hoặc đơn vị giữ bản quyền anh-2.jpg»*

      - Mở 05 lớp;
      - Trồng 100 cây.
      "
    `);
    const before = runCheck({ root }).problems.filter(({ severity }) => severity === 'error');
    expect(new Set(before.map(({ rule }) => rule))).toEqual(new Set(['placeholder']));
    expect(tell(before.filter(({ line }) => line <= 5))).toMatchInlineSnapshot(`
      "content/conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022/index.md:3:8 [placeholder]
      Chưa xác nhận «title»: «ĐIỀN xác nhận: Báo cáo tổng kết phong trào thi đua năm 2022».
      → So với tệp gốc; đúng thì chỉ giữ lại «Báo cáo tổng kết phong trào thi đua năm 2022», chưa đúng thì viết lại.

      content/conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022/index.md:5:7 [placeholder]
      Chưa xác nhận «date»: «ĐIỀN xác nhận: 2023-02-24».
      → So với tệp gốc; đúng thì chỉ giữ lại «2023-02-24», chưa đúng thì viết lại."
    `);
    writeFileSync(join(root, folder, 'index.md'), fill(text));
    expect(errorsOf(root)).toBe('không có lỗi');
  });

  it('overwrites nothing', async () => {
    const { root, given } = withFile('bao-cao.docx', report);
    mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, folder, 'anh-2.jpg'), 'ảnh cũ');
    const first = await run(root, 'conference', '--from', given);
    expect(first.status).toBe(2);
    expect(first.error).toMatchInlineSnapshot(`
      "Trong conferences/2023/bao-cao-tong-ket-phong-trao-thi-dua-nam-2022 đã có «anh-2.jpg»; không tệp nào bị ghi đè. Dọn thư mục ấy hoặc đặt tên khác: --slug bao-cao-tong-ket-phong-trao-thi-dua-nam-2022-2
      "
    `);
    expect(readdirSync(join(root, folder))).toEqual(['anh-2.jpg']);
    expect(readFileSync(join(root, folder, 'anh-2.jpg'), 'utf8')).toBe('ảnh cũ');
    expect((await run(root, 'conference', '--from', given, '--slug', 'tong-ket')).status).toBe(0);
    const again = await run(root, 'conference', '--from', given, '--slug', 'tong-ket');
    expect({ status: again.status, error: again.error }).toMatchInlineSnapshot(`
      {
        "error": "Đã có «2023/tong-ket» trong conferences/2023/tong-ket/index.md. Nếu là nội dung khác, đặt tên khác: --slug tong-ket-2
      ",
        "status": 2,
      }
    `);
  });

  it('takes the title and the date of the command line', async () => {
    const { root, given } = withFile('bao-cao.docx', report);
    const { status } = await run(
      root,
      'news',
      'Khối Thử họp',
      '--date',
      '2023-02-25',
      '--from',
      given,
    );
    expect(status).toBe(0);
    const text = readFileSync(join(root, 'news/2023/khoi-thu-hop/index.md'), 'utf8');
    expect(text).toMatch(/^title: Khối Thử họp$/m);
    expect(text).toMatch(/^date: 2023-02-25$/m);
    writeFileSync(join(root, 'news/2023/khoi-thu-hop/index.md'), fill(text));
    expect(errorsOf(root)).toBe('không có lỗi');
  });

  it('is one for a PDF without name and day too', async () => {
    const { root, given } = withFile(
      'ghi chép.pdf',
      pdf([[{ text: 'Khối Thử họp và bàn việc.', y: 800 }]]),
    );
    const { output } = await run(root, 'news', '--from', given);
    expect(output).toContain('Không thấy rõ tên trong tệp');
    expect(output).toContain('thì xóa thư mục rồi chạy lại với --date.');
    const text = readFileSync(join(root, 'news/2026/ghi-chep/index.md'), 'utf8');
    expect(text).toContain('title: «ĐIỀN tiêu đề bài»\n');
    expect(text).toContain('  - file: ./ghi-chep.pdf\n');
    expect(text.trimEnd()).toMatch(/---\n\nKhối Thử họp và bàn việc\.$/);
  });

  it('runs as a command, from where npm was called', async () => {
    const { root } = withFile('bao-cao.docx', report);
    const cwd = join(root, '..');
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(projectRoot, 'src/cli/new.ts'), 'hoi-nghi', '--from', 'bao-cao.docx'],
      {
        cwd: projectRoot,
        env: { ...process.env, INIT_CWD: cwd, CONTENT_DIR: root, BUILD_DATE: '2026-11-23' },
      },
    );
    expect(stdout).toContain('Đã lấy nội dung từ bao-cao.docx');
    expect(existsSync(join(root, folder, 'index.md'))).toBe(true);
  }, 30_000);
});

describe('what cannot be taken', () => {
  it('is told in one sentence each, and nothing is written', async () => {
    const root = contentWith({});
    const wrong = [
      ['--from', '/khong-co/a.docx'],
      ['unit', '--from', 'a.docx'],
      ['news', '--from', ''],
      ['news', '--from', 'a.docx', '--from', 'b.docx'],
      ['news', '--from', '/khong-co/a.docx'],
    ];
    const told: string[] = [];
    for (const args of wrong) {
      const { status, error, output } = await run(root, ...args);
      expect({ status, output }).toEqual({ status: 2, output: '' });
      told.push(error);
    }
    expect(told.join('')).toMatchInlineSnapshot(`
      "Thiếu loại nội dung. Viết, ví dụ: npm run new -- news --from "/khong-co/a.docx"
      Loại «unit» (đơn vị thành viên) không lấy được từ tệp; --from dùng cho: news, conference, honours.
      Sau --from cần đường dẫn tới một tệp, ví dụ bao-cao.docx.
      Mỗi lần chỉ lấy được từ một tệp: ghi một --from.
      Không có tệp «/khong-co/a.docx». Hãy kiểm tra tên và thư mục của tệp, đặt cả đường dẫn trong dấu nháy kép nếu có dấu cách.
      "
    `);
    expect(existsSync(join(root, 'news'))).toBe(false);
  });
});
