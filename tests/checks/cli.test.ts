import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { projectRoot } from '../../src/files/root.ts';
import { article, contentWith, emptyFolder, newsFile } from './site.ts';

// Each run starts a process: on a busy machine five of them outlast the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

function run(root: string, args: string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_STEP_SUMMARY: '', ...env, CONTENT_DIR: root },
  });
  return { status, stdout, stderr };
}
const faulty = () =>
  contentWith({
    [newsFile]: article({ category: 'hoinghi' }),
    'news/2023/bai-hai/index.md': article({ title: 'Bài hai', units: '[hai-qan]' }),
  });

it('exits with 0 when there are no errors', () => {
  const { status, stdout, stderr } = run(contentWith({}));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^Không có lỗi · đã đọc 10 tệp, 11 mục trong \d+,\d giây\n$/);
});
it('exits with 1 when there are, without colours in a pipe', () => {
  const { status, stdout } = run(faulty());
  expect(status).toBe(1);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toMatch(/2 lỗi, 0 cảnh báo trong 2 tệp/);
});
it('writes JSON and nothing else to standard output', () => {
  const { status, stdout, stderr } = run(faulty(), ['--format', 'json']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect((JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule)).toEqual([
    'reference',
    'schema',
  ]);
});
it('reports given files alone, named from the content root, its parent or absolutely', () => {
  const root = faulty();
  for (const file of [newsFile, `content/${newsFile}`, join(root, newsFile)]) {
    const { status, stdout } = run(root, ['--format=json', file]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toHaveLength(1);
  }
  expect(run(root, ['content/site.yaml']).status).toBe(0);
});
it('takes folders, names from where npm was called, and skips files that git knows are gone', () => {
  const root = faulty();
  const count = (args: string[], env = {}) =>
    (JSON.parse(run(root, ['--format=json', ...args], env).stdout) as unknown[]).length;
  expect([
    count(['content/news/2023']),
    count(['news/2023/bai-hai/']),
    count(['content/units']),
  ]).toEqual([2, 1, 0]);
  expect(count(['index.md'], { INIT_CWD: join(root, 'news/2023/bai-hai') })).toBe(1);
  const git = (...args: string[]) =>
    expect(
      spawnSync('git', ['-c', 'user.name=Thử', '-c', 'user.email=thu@vi-du.vn', ...args], {
        cwd: root,
        encoding: 'utf8',
      }),
    ).toMatchObject({ status: 0 });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'đầu');
  rmSync(join(root, newsFile));
  const { status, stderr } = run(root, [`content/${newsFile}`, 'content/units/hai-quan.yaml']);
  expect({ status, stderr }).toEqual({
    status: 0,
    stderr: `Bỏ qua «content/${newsFile}»: tệp này đã xóa hoặc đổi tên.\n`,
  });
});
it('annotates for GitHub and writes the job summary', () => {
  const summary = join(emptyFolder(), 'summary.md');
  const { status, stdout } = run(faulty(), ['--format', 'github'], {
    GITHUB_STEP_SUMMARY: summary,
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^::error file=content\/news\/2023\/bai-hai\/index\.md,line=8,col=9,title=Lỗi \(reference\)::/,
  );
  expect(readFileSync(summary, 'utf8')).toMatch(/^## Kiểm tra nội dung: 2 lỗi/);
});
it('exits with 2 and one sentence when it cannot run', () => {
  const root = contentWith({});
  const told = (...args: string[]) => {
    const { status, stdout, stderr } = run(root, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr.replaceAll(root, 'ROOT');
  };
  expect(told('--fromat', 'json')).toMatchInlineSnapshot(`
    "Không có tùy chọn «--fromat».
    Cách dùng: npm run check [-- --format text|github|json] [--base BẢN-GỐC] [TỆP…]
    "
  `);
  expect(told('--format')).toMatchInlineSnapshot(`
    "Sau --format cần tên dạng báo cáo: text, github, json.
    Cách dùng: npm run check [-- --format text|github|json] [--base BẢN-GỐC] [TỆP…]
    "
  `);
  expect(told('--format', 'xml')).toMatchInlineSnapshot(`
    "Không có dạng báo cáo «xml»; chọn một trong text, github, json.
    Cách dùng: npm run check [-- --format text|github|json] [--base BẢN-GỐC] [TỆP…]
    "
  `);
  expect(told('content/news/khong-co.md')).toMatchInlineSnapshot(`
    "Không có tệp hay thư mục «content/news/khong-co.md» trong thư mục nội dung ROOT. Hãy viết đường dẫn như content/news/2023/ten-bai/index.md.
    "
  `);
  const missing = run(join(root, 'nothing'));
  expect({ ...missing, stderr: missing.stderr.replaceAll(root, 'ROOT') }).toMatchInlineSnapshot(`
    {
      "status": 2,
      "stderr": "Không có thư mục nội dung «ROOT/nothing». Hãy chạy lệnh từ thư mục của dự án, hoặc đặt CONTENT_DIR là thư mục nội dung.
    ",
      "stdout": "",
    }
  `);
});
