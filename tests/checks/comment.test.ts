import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commentMark, type CommentPlace, commentText } from '../../src/checks/report/comment.ts';
import {
  changedPages,
  ownFirst,
  type PullRequestReport,
  reportBytes,
  reportOf,
  reportSchema,
} from '../../src/checks/report/pull-request.ts';
import { formatGithub } from '../../src/checks/report/github.ts';
import { runCheck } from '../../src/checks/run.ts';
import { readReport } from '../../src/cli/pr-comment.ts';
import { readContent } from '../../src/files/read.ts';
import { projectRoot } from '../../src/files/root.ts';
import { article, contentWith, emptyFolder, newsFile } from './site.ts';

const commit = 'a'.repeat(40);
const place: CommentPlace = {
  repository: 'https://github.com/nhom/kho',
  commit,
  checkRun: 'https://github.com/nhom/kho/actions/runs/1',
  checkPassed: false,
  build: {
    run: 'https://github.com/nhom/kho/actions/runs/2',
    state: 'passed',
    artifact: 'https://github.com/nhom/kho/actions/runs/2/artifacts/3',
  },
  origin: 'https://khoi.example',
  base: '/khoi/',
  foreignFiles: 0,
};
const red: PullRequestReport = {
  version: 1,
  errors: 1,
  warnings: 0,
  standing: { errors: 0, warnings: 0 },
  problems: [
    {
      file: 'content/news/2023/x/index.md',
      line: 3,
      column: 7,
      rule: 'schema',
      severity: 'error',
      message: 'Thiếu trường «sources».',
      fix: 'Thêm các dòng:\nsources:\n  - tai-lieu',
    },
  ],
  pages: [{ change: 'added', title: 'Bài mới', address: '/tin-tuc/2023/x/' }],
};
const green: PullRequestReport = { ...red, errors: 0, problems: [] };

describe('faults of the pull request', () => {
  const problem = (file: string, severity: 'error' | 'warning') => ({
    ...(red.problems[0] as PullRequestReport['problems'][number]),
    file,
    severity,
  });
  const problems = [
    problem('content/site.yaml', 'warning'),
    problem('content/news/2022/cu/index.md', 'error'),
    problem('content/news/2023/x/index.md', 'warning'),
    problem('content/news/2023/x/anh.png', 'error'),
  ];
  const changes = [{ change: 'added' as const, file: 'news/2023/x/index.md' }];
  const result = {
    problems,
    stats: { files: 4, entries: 3, errors: 2, warnings: 2, seconds: 0 },
    internal: false,
  };

  it('come first, with what lies beside a changed file; the rest is counted and its errors come last', () => {
    const report = reportOf(result, changes, []);
    expect(report.problems.map(({ file, severity }) => `${severity} ${file}`)).toEqual([
      'error content/news/2023/x/anh.png',
      'warning content/news/2023/x/index.md',
      'error content/news/2022/cu/index.md',
    ]);
    expect([report.errors, report.warnings, report.standing]).toEqual([
      2,
      1,
      { errors: 1, warnings: 1 },
    ]);
    expect(commentText(report, place)).toContain(
      'Có từ trước, ở các tệp mà bản gửi duyệt này không sửa: 1 lỗi, 1 cảnh báo.',
    );
  });

  it('are the first annotations; standing warnings are none', () => {
    const { standing } = ownFirst(problems, changes);
    expect(
      formatGithub(result, { standing })
        .split('\n')
        .map((line) => line.slice(0, 60)),
    ).toMatchInlineSnapshot(`
      [
        "::warning file=content/news/2023/x/index.md,line=3,col=7,tit",
        "::error file=content/news/2023/x/anh.png,line=3,col=7,title=",
        "::error file=content/news/2022/cu/index.md,line=3,col=7,titl",
        "Trong đó có từ trước, ở các tệp mà bản gửi duyệt này không s",
        "2 lỗi, 2 cảnh báo · đã đọc 4 tệp trong 0,0 giây",
        "",
      ]
    `);
  });
});

describe('commentText', () => {
  it('lists problems with file and line, and links changed pages', () => {
    expect(commentText(red, place)).toMatchInlineSnapshot(`
      "<!-- kiem-tra-noi-dung -->
      ### 🔴 Nội dung chưa đạt: 1 lỗi, 0 cảnh báo

      Hãy sửa các mục dưới đây trong cùng bản gửi duyệt; bình luận này sẽ tự cập nhật. Trên máy, \`npm run check\` cho cùng kết quả.

      **[content/news/2023/x/index.md](https://github.com/nhom/kho/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/content/news/2023/x/index.md)**

      - [Dòng 3](https://github.com/nhom/kho/blob/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/content/news/2023/x/index.md?plain=1#L3) · **lỗi** · Thiếu trường «sources».
        <br>Cách sửa: Thêm các dòng:

        \`\`\`
        sources:
          - tai-lieu
        \`\`\`


      #### Các trang thay đổi

      | | Trang | Địa chỉ sau khi đăng | Trong bản xem thử |
      |---|---|---|---|
      | mới | Bài mới | [/tin-tuc/2023/x/](https://khoi.example/khoi/tin-tuc/2023/x/) | \`dist/tin-tuc/2023/x/index.html\` → [xem trên máy](http://localhost:4321/khoi/tin-tuc/2023/x/) |

      [Tải bản xem thử](https://github.com/nhom/kho/actions/runs/2/artifacts/3), giải nén vào thư mục \`dist\` của dự án rồi chạy \`npm run preview\` để xem các trang như khi đăng.

      <sub>Dựng trang và kiểm thử: [đạt](https://github.com/nhom/kho/actions/runs/2) · bản aaaaaaa</sub>
      "
    `);
  });
  it('turns green when all is mended', () => {
    expect(
      commentText(green, {
        ...place,
        checkPassed: true,
        build: undefined,
        origin: undefined,
        base: '/',
      }),
    ).toMatchInlineSnapshot(`
      "<!-- kiem-tra-noi-dung -->
      ### 🟢 Nội dung đạt

      Không còn lỗi nào phải sửa.

      #### Các trang thay đổi

      | | Trang | Địa chỉ sau khi đăng | Trong bản xem thử |
      |---|---|---|---|
      | mới | Bài mới | \`/tin-tuc/2023/x/\` | \`dist/tin-tuc/2023/x/index.html\` → [xem trên máy](http://localhost:4321/tin-tuc/2023/x/) |

      <sub>bản aaaaaaa</sub>
      "
    `);
  });
  it('is green only when GitHub too says that the check passed', () => {
    expect(commentText(green, place)).toContain('🔴 Bộ kiểm tra nội dung dừng giữa chừng');
    expect(commentText(undefined, { ...place, checkPassed: true })).toContain(
      '🔴 Bộ kiểm tra nội dung chưa chạy được',
    );
  });
  it('tells the reviewer of files outside the content', () => {
    expect(commentText(green, { ...place, checkPassed: true, foreignFiles: 2 })).toContain(
      'còn sửa 2 tệp ngoài thư mục nội dung',
    );
  });
  it('shows hostile words as words', () => {
    const text =
      '</details><img src=x onerror=alert(1)> @everyone #1 [x](https://xau.example) \ud800\u202e\n```\n<script>';
    const shown = commentText(
      {
        ...red,
        problems: [
          {
            file: `content/${text}`,
            line: 1,
            column: 1,
            rule: text.slice(0, 60),
            severity: 'error',
            message: text,
            fix: `${text}\n\`\`\`\n@ai`,
          },
        ],
        pages: [{ change: 'added', title: text, address: '/tin-tuc/' }],
      },
      place,
    );
    const outsideCode = shown.replace(/^ *(`{3,})\n[^]*?\n *\1$/gm, '').replace(commentMark, '');
    expect(outsideCode).not.toMatch(
      /<(?!br>|\/?sub>)|@(?!&#8203;)|(?<!\\)\[x\\?\]|\u202e|https:\/\/xau/,
    );
    expect(outsideCode).not.toMatch(/(?<!L)#1\b/);
  });
  it('stays below what GitHub takes', () => {
    const many = {
      ...red,
      errors: 500,
      problems: Array.from({ length: 100 }, (_, i) => ({
        ...red.problems[0]!,
        line: i,
        message: 'x'.repeat(2000),
      })),
    };
    const text = commentText(many, place);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/Còn 4\d\d mục nữa/);
  });
});

describe('the report', () => {
  const root = contentWith({
    [newsFile]: article({ category: 'hoinghi' }),
    'news/2023/bai-thu/anh.jpg': 'x',
    'honours/2022.yaml': '[]\n',
  });
  const entries = readContent(root).entries;
  it('names the pages of what changed, removed ones too', () => {
    expect(
      changedPages(
        [
          { change: 'modified', file: 'news/2023/bai-thu/anh.jpg' },
          { change: 'added', file: newsFile },
          { change: 'removed', file: 'units/da-xoa.yaml' },
          { change: 'modified', file: 'honours/2022.yaml' },
          { change: 'modified', file: 'sources/tai-lieu-thu.yaml' },
          { change: 'modified', file: 'site.yaml' },
        ],
        entries,
      ),
    ).toEqual([
      { change: 'added', address: '/tin-tuc/2023/bai-thu/', title: 'Bài thử' },
      { change: 'removed', address: '/don-vi/da-xoa/', title: 'da-xoa' },
      { change: 'modified', address: '/khen-thuong/2022/', title: 'Khen thưởng năm 2022' },
    ]);
  });
  it('fits its own schema, whatever the content', () => {
    const report = reportOf(
      runCheck({
        root: contentWith({
          [newsFile]: article({ category: 'x'.repeat(9000) }, `${'y'.repeat(9000)} [a](/khong/)`),
        }),
      }),
      [{ change: 'added', file: newsFile }],
      entries,
    );
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.errors).toBeGreaterThan(0);
  });
  it.each([
    ['another key', { ...red, more: 1 }],
    [
      'an address that leads elsewhere',
      { ...red, pages: [{ ...red.pages[0], address: '//xau.example/' }] },
    ],
    [
      'markup for an address',
      { ...red, pages: [{ ...red.pages[0], address: '/x/](https://xau.example)/' }] },
    ],
    ['too much', { ...red, problems: Array(101).fill(red.problems[0]) }],
    ['another severity', { ...red, problems: [{ ...red.problems[0], severity: 'none' }] }],
  ])('is refused with %s', (_what, report) => {
    expect(reportSchema.safeParse(report).success).toBe(false);
  });
  it('is read only from a plain file of bounded size', () => {
    const folder = emptyFolder();
    const write = (name: string, text: string) => (
      writeFileSync(join(folder, name), text),
      join(folder, name)
    );
    const good = write('good.json', JSON.stringify(red));
    symlinkSync(good, join(folder, 'link.json'));
    expect(readReport(good)).toEqual(red);
    expect([
      readReport(join(folder, 'link.json')),
      readReport(join(folder, 'none.json')),
      readReport(write('bad.json', '{')),
      readReport(write('big.json', JSON.stringify(red) + ' '.repeat(reportBytes))),
    ]).toEqual(Array(4).fill(undefined));
  });
});

describe('npm run pr:comment', () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  /** A GitHub of one pull request; answers what was asked for and remembers what was written. */
  async function comment(existing: object[], sha = commit) {
    const written: { method: string; url: string; body: string }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (bytes: Buffer) => (body += bytes.toString()));
      request.on('end', () => {
        const { method = '', url = '' } = request;
        if (method !== 'GET')
          written.push({ method, url, body: (JSON.parse(body) as { body: string }).body });
        const path = url.replace('/repos/nhom/kho/', '').replace(/\?.*/, '');
        const run = (id: number, name: string, conclusion: string) => ({
          id,
          path: `.github/workflows/${name}.yml`,
          event: 'pull_request',
          status: 'completed',
          conclusion,
          html_url: `https://github.com/nhom/kho/actions/runs/${id}`,
        });
        const answers: Record<string, unknown> = {
          pulls: url.includes('head=nguoi-gui%3Abai-moi') ? [{ number: 7, head: { sha } }] : [],
          'actions/runs': {
            workflow_runs: [run(1, 'check', 'failure'), run(2, 'build', 'success')],
          },
          'actions/runs/2/artifacts': {
            artifacts: [{ id: 3, name: 'trang-xem-thu', expired: false }],
          },
          'pulls/7/files': [{ filename: 'content/a.md' }, { filename: 'src/b.ts' }],
          'issues/7/comments': existing,
        };
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify(method === 'GET' ? answers[path] : {}));
      });
    });
    servers.push(server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const report = join(emptyFolder(), 'pull-request.json');
    writeFileSync(report, JSON.stringify(red));
    const child = spawn(process.execPath, ['src/cli/pr-comment.ts'], {
      cwd: projectRoot,
      env: {
        ...process.env,
        GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'nhom/kho',
        GITHUB_TOKEN: 'thu',
        HEAD_SHA: commit,
        HEAD_OWNER: 'nguoi-gui',
        HEAD_BRANCH: 'bai-moi',
        REPORT: report,
      },
    });
    const code = await new Promise((done) => child.on('close', done));
    return { code, written };
  }

  it('writes one comment, then renews its own and no one else’s', { timeout: 30_000 }, async () => {
    const forged = {
      id: 5,
      body: `${commentMark} giả`,
      user: { login: 'nguoi-gui', type: 'User' },
    };
    const first = await comment([forged]);
    expect(first).toMatchObject({
      code: 0,
      written: [{ method: 'POST', url: '/repos/nhom/kho/issues/7/comments' }],
    });
    expect(first.written[0]?.body).toContain('còn sửa 1 tệp ngoài thư mục nội dung');
    expect(first.written[0]?.body).toContain('runs/2/artifacts/3');
    const again = await comment([
      forged,
      { id: 6, body: first.written[0]?.body, user: { login: 'github-actions[bot]', type: 'Bot' } },
    ]);
    expect(again).toMatchObject({
      code: 0,
      written: [
        { method: 'PATCH', url: '/repos/nhom/kho/issues/comments/6', body: first.written[0]?.body },
      ],
    });
  });
  it('says nothing of a commit that is no longer the newest', async () => {
    expect(await comment([], 'b'.repeat(40))).toEqual({ code: 0, written: [] });
  });
});
