import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { commentText } from '../../src/checks/report/comment.ts';
import { readReport } from '../../src/cli/pr-comment.ts';
import { projectRoot } from '../../src/files/root.ts';

const repository = mkdtempSync(join(tmpdir(), 'dien-tap-'));
afterAll(() => rmSync(repository, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=Thử', '-c', 'user.email=thu@vi-du.vn', '-c', 'commit.gpgsign=false', ...args],
    { cwd: repository, encoding: 'utf8' },
  );
const summary = join(repository, '.git', 'summary.md');
const env = {
  ...process.env,
  CONTENT_DIR: '',
  INIT_CWD: repository,
  GITHUB_WORKSPACE: repository,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'nhom/kho',
  GITHUB_SHA: 'a'.repeat(40),
  GITHUB_STEP_SUMMARY: summary,
};
const node = (script: string, ...args: string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `src/cli/${script}.ts`, ...args],
    { cwd: repository, encoding: 'utf8', env },
  );

const file = 'content/news/2023/dien-tap/index.md';
const address = '/tin-tuc/2023/dien-tap/';
const put = (text: string) => {
  mkdirSync(dirname(join(repository, file)), { recursive: true });
  writeFileSync(join(repository, file), text);
  git('add', '-A');
  git('commit', '-qm', 'Bài diễn tập');
};
/** The steps of check.yml, then what comment.yml would say. */
function pullRequest() {
  rmSync(summary, { force: true });
  const check = node('check', '--format', 'github');
  const report = join(repository, '.git', 'pull-request.json');
  expect(node('pr-report', '--base', 'main', '--out', report)).toMatchObject({
    status: 0,
    stderr: '',
  });
  const comment = commentText(readReport(report), {
    repository: 'https://github.com/nhom/kho',
    commit: 'a'.repeat(40),
    checkRun: undefined,
    checkPassed: check.status === 0,
    build: undefined,
    origin: undefined,
    base: '/',
    foreignFiles: 0,
  });
  return {
    status: check.status,
    stdout: check.stdout,
    summary: readFileSync(summary, 'utf8'),
    comment,
  };
}

it(
  'plays the whole way of an article, from the branch to the list of published addresses',
  { timeout: 120_000 },
  () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: projectRoot, encoding: 'utf8' })
      .split('\0')
      .filter((path) => path && existsSync(join(projectRoot, path)));
    for (const path of tracked) cpSync(join(projectRoot, path), join(repository, path));
    symlinkSync(join(projectRoot, 'node_modules'), join(repository, 'node_modules'), 'junction');
    git('init', '-q', '-b', 'main');
    git('config', 'core.excludesFile', '/dev/null');
    writeFileSync(join(repository, '.git', 'info', 'exclude'), 'node_modules\n');
    git('add', '-A');
    git('commit', '-qm', 'Nội dung');
    const first = node('published-urls');
    expect(first).toMatchObject({ status: 0, stderr: '' });
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Địa chỉ đã đăng');
    const published = readFileSync(join(repository, 'content/published-urls.txt'), 'utf8');
    git('checkout', '-q', '-b', 'bai-moi');

    const [source = ''] = tracked.flatMap(
      (path) => /^content\/sources\/(.+)\.yaml$/.exec(path)?.[1] ?? [],
    );
    const good = `---\ntitle: Bài viết dùng để diễn tập việc đăng\ndate: 2023-03-01\npublished: 2026-11-22\nsummary: Một bài chỉ có trong kho diễn tập.\ncategory: hoi-nghi\nsources: [${source}]\n---\n\nMột câu.\n`;
    put(good);
    const accepted = pullRequest();
    expect(accepted.status, accepted.stdout).toBe(0);
    expect(accepted.comment).toContain('### 🟢 Nội dung đạt');
    expect(accepted.comment).toContain(
      `| mới | Bài viết dùng để diễn tập việc đăng | \`${address}\` |`,
    );

    put(good.replace('category: hoi-nghi', 'category: hoinghi'));
    const refused = pullRequest();
    expect(refused.status).toBe(1);
    expect(refused.stdout).toMatch(new RegExp(`^::error file=${file},line=6,col=11,title=`, 'm'));
    expect(refused.summary).toContain(
      `### [${file}](https://github.com/nhom/kho/blob/${'a'.repeat(40)}/${file})`,
    );
    expect(refused.comment).toMatch(
      /### 🔴 Nội dung chưa đạt: 1 lỗi[^]*\[Dòng 6\][^]*category: hoi-nghi/,
    );
    const json = spawnSync('npm', ['run', '--silent', 'check', '--', '--format', 'json', file], {
      cwd: repository,
      encoding: 'utf8',
      env,
      shell: process.platform === 'win32',
    });
    expect([
      json.status,
      (JSON.parse(json.stdout) as { file: string; line: number }[]).map(
        (problem) => `${problem.file}:${problem.line}`,
      ),
    ]).toEqual([1, [`${file}:6`]]);

    put(good);
    expect(pullRequest()).toMatchObject({ status: 0, comment: expect.stringContaining('🟢') });

    git('checkout', '-q', 'main');
    git('merge', '-q', 'bai-moi');
    expect(node('published-urls').status).toBe(0);
    const after = readFileSync(join(repository, 'content/published-urls.txt'), 'utf8');
    expect(after.startsWith(published)).toBe(true);
    expect(after.slice(published.length).split('\n')).toContain(address);
    expect(node('published-urls').status).toBe(0);
    expect(readFileSync(join(repository, 'content/published-urls.txt'), 'utf8')).toBe(after);
  },
);
