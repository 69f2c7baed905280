import { expect, it } from 'vitest';
import type { CheckResult, Problem } from '../../src/checks/problem.ts';
import { formatGithub, githubSummary } from '../../src/checks/report/github.ts';
import { formatJson } from '../../src/checks/report/json.ts';
import { codeBlock, linkTarget, plainMarkdown } from '../../src/checks/report/markdown.ts';
import { formatText } from '../../src/checks/report/text.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: 'content/news/2023/x/index.md',
  line: 3,
  column: 7,
  rule: 'schema',
  severity: 'error',
  message: '«hoinghi» không phải là giá trị của «category».',
  fix: 'Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi».',
  ...more,
});
const result = (problems: Problem[]): CheckResult => ({
  problems,
  internal: false,
  stats: {
    files: 41,
    entries: 76,
    errors: problems.filter((p) => p.severity === 'error').length,
    warnings: problems.filter((p) => p.severity === 'warning').length,
    seconds: 1.234,
  },
});
const some = result([
  problem(),
  problem({
    line: 9,
    column: 1,
    severity: 'warning',
    rule: 'title',
    message: 'Tiêu đề dài.',
    fix: 'Rút gọn.',
  }),
  problem({
    file: 'content/units/a,b: 100%.yaml',
    line: 1,
    column: 1,
    message: 'Thiếu <trường> «names» | «x».',
    fix: 'Thêm các dòng:\nnames:\n  - name: …',
  }),
]);

it('writes text for people, grouped by file', () => {
  expect(formatText(some)).toMatchInlineSnapshot(`
    "content/news/2023/x/index.md
      3:7  lỗi  «hoinghi» không phải là giá trị của «category».  [schema]
          → Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi».
      9:1  cảnh báo  Tiêu đề dài.  [title]
          → Rút gọn.

    content/units/a,b: 100%.yaml
      1:1  lỗi  Thiếu <trường> «names» | «x».  [schema]
          → Thêm các dòng:
              names:
                - name: …

    2 lỗi, 1 cảnh báo trong 2 tệp · đã đọc 41 tệp, 76 mục trong 1,2 giây
    "
  `);
  expect(formatText(result([]))).toMatchInlineSnapshot(`
    "Không có lỗi · đã đọc 41 tệp, 76 mục trong 1,2 giây
    "
  `);
});
it('wraps sentences to the terminal, but not what is there to be copied', () => {
  expect(formatText(some, { columns: 40 })).toMatchInlineSnapshot(`
    "content/news/2023/x/index.md
      3:7  lỗi  «hoinghi» không phải là giá
          trị của «category».  [schema]
          → Bạn viết «category: hoinghi» →
            nên viết «category: hoi-nghi».
      9:1  cảnh báo  Tiêu đề dài.  [title]
          → Rút gọn.

    content/units/a,b: 100%.yaml
      1:1  lỗi  Thiếu <trường> «names» |
          «x».  [schema]
          → Thêm các dòng:
              names:
                - name: …

    2 lỗi, 1 cảnh báo trong 2 tệp · đã đọc 41 tệp, 76 mục trong 1,2 giây
    "
  `);
  expect(formatText(some, { columns: 60, colours: true }).replace(/\u001b\[\d+m/g, '')).toBe(
    formatText(some, { columns: 60 }),
  );
});
it('tells once what is wrong in the same words at several places, and a fix once', () => {
  const fix = 'Viết mã có thật.';
  expect(
    formatText(
      result([
        problem({ line: 2 }),
        problem({ line: 5 }),
        problem({ line: 7, message: 'Một.', fix }),
        problem({ line: 8, message: 'Hai.', fix }),
      ]),
    ),
  ).toMatchInlineSnapshot(`
    "content/news/2023/x/index.md
      2:7, 5:7  lỗi  «hoinghi» không phải là giá trị của «category».  [schema]
          → Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi».
      7:7  lỗi  Một.  [schema]
          → Viết mã có thật.
      8:7  lỗi  Hai.  [schema]
          → Sửa như mục trên.

    4 lỗi, 0 cảnh báo trong 1 tệp · đã đọc 41 tệp, 76 mục trong 1,2 giây
    "
  `);
});
it('ends a long report with counts per file, the worst first', () => {
  const many = result(
    Array.from({ length: 200 }, (_, i) =>
      problem({
        file: `content/units/${'abcdefghijklmnopqrstuvwxyz'[Math.floor(Math.sqrt(i))]}.yaml`,
        line: i,
        severity: i === 199 ? 'warning' : 'error',
      }),
    ),
  );
  expect(formatText(many).split('\n\n').slice(-2)[0]).toMatchInlineSnapshot(`
    "Theo tệp:
      27 lỗi             content/units/n.yaml
      25 lỗi             content/units/m.yaml
      23 lỗi             content/units/l.yaml
      21 lỗi             content/units/k.yaml
      19 lỗi             content/units/j.yaml
      17 lỗi             content/units/i.yaml
      15 lỗi             content/units/h.yaml
      13 lỗi             content/units/g.yaml
      11 lỗi             content/units/f.yaml
      9 lỗi              content/units/e.yaml
      7 lỗi              content/units/d.yaml
      5 lỗi              content/units/c.yaml
      3 lỗi, 1 cảnh báo  content/units/o.yaml
      3 lỗi              content/units/b.yaml
      1 lỗi              content/units/a.yaml"
  `);
});
it('colours text only when asked', () => {
  expect(formatText(some)).not.toContain('\u001b[');
  expect(formatText(some, { colours: true })).toContain('\u001b[31mlỗi\u001b[39m');
});
it('writes annotations for GitHub with its escapes', () => {
  expect(formatGithub(some)).toMatchInlineSnapshot(`
    "::error file=content/news/2023/x/index.md,line=3,col=7,title=Lỗi (schema)::«hoinghi» không phải là giá trị của «category».%0A→ Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi».
    ::warning file=content/news/2023/x/index.md,line=9,col=1,title=Cảnh báo (title)::Tiêu đề dài.%0A→ Rút gọn.
    ::error file=content/units/a%2Cb%3A 100%25.yaml,line=1,col=1,title=Lỗi (schema)::Thiếu <trường> «names» | «x».%0A→ Thêm các dòng:%0Anames:%0A  - name: …
    2 lỗi, 1 cảnh báo · đã đọc 41 tệp trong 1,2 giây
    "
  `);
});
it('says that GitHub shows only the first ten', () => {
  const many = result(Array.from({ length: 11 }, (_, i) => problem({ line: i + 1 })));
  expect(formatGithub(many).split('\n').slice(11)).toMatchInlineSnapshot(`
    [
      "GitHub chỉ hiện 10 chú thích đầu tiên của mỗi mức; toàn bộ 11 mục nằm trong bảng tóm tắt của lần chạy này (Summary).",
      "11 lỗi, 0 cảnh báo · đã đọc 41 tệp trong 1,2 giây",
      "",
    ]
  `);
});
it('names files from the root of the repository and links them', () => {
  const place = {
    path: (file: string) => `khoi/${file}`,
    blob: 'https://vi-du.vn/nhom/kho/blob/abc/',
  };
  expect(formatGithub(some, place)).toMatch(
    /^::error file=khoi\/content\/news\/2023\/x\/index\.md,line=3,/,
  );
  expect(
    githubSummary(some, place)
      .split('\n')
      .filter((line) => line.includes('](')),
  ).toMatchInlineSnapshot(`
    [
      "### [khoi/content/news/2023/x/index.md](https://vi-du.vn/nhom/kho/blob/abc/khoi/content/news/2023/x/index.md)",
      "| [3:7](https://vi-du.vn/nhom/kho/blob/abc/khoi/content/news/2023/x/index.md?plain=1#L3) | lỗi | «hoinghi» không phải là giá trị của «category». | Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi». | schema |",
      "| [9:1](https://vi-du.vn/nhom/kho/blob/abc/khoi/content/news/2023/x/index.md?plain=1#L9) | cảnh báo | Tiêu đề dài. | Rút gọn. | title |",
      "### [khoi/content/units/a,b: 100%.yaml](https://vi-du.vn/nhom/kho/blob/abc/khoi/content/units/a%2Cb%3A%20100%25.yaml)",
      "| [1:1](https://vi-du.vn/nhom/kho/blob/abc/khoi/content/units/a%2Cb%3A%20100%25.yaml?plain=1#L1) | lỗi | Thiếu &lt;trường&gt; «names» \\| «x». | Thêm các dòng:<br>names:<br>&nbsp;&nbsp;- name: … | schema |",
    ]
  `);
});
it('shows authors’ words as words: no markup, mention, reference or link of theirs works', () => {
  expect(
    plainMarkdown(
      'a | `b` <img src=x> **c** [d](https://vi-du.vn) @ai #12 GH-3 www.vi-du.vn ~~e~~ \\ $x$ \u202eđảo\u0007\nhai',
    ),
  ).toMatchInlineSnapshot(
    `"a \\| \\\`b\\\` &lt;img src=x&gt; \\*\\*c\\*\\* \\[d\\](https:&#8203;//vi-du.vn) @&#8203;ai \\#&#8203;12 GH-&#8203;3 www.&#8203;vi-du.vn \\~\\~e\\~\\~ \\\\ \\$x\\$ đảo hai"`,
  );
  expect(codeBlock('a\n```\n@ai</details>', '  ')).toBe(
    '  ````\n  a\n  ```\n  @ai</details>\n  ````',
  );
  expect(linkTarget('https://vi-du.vn/a)b(c d">')).toBe('https://vi-du.vn/a%29b%28c%20d%22%3E');
});
it('writes every problem into the job summary, files with errors and errors first', () => {
  const mixed = githubSummary(
    result([
      problem({ file: 'content/a.yaml', severity: 'warning', line: 1 }),
      problem({ file: 'content/b.yaml', severity: 'warning', line: 2 }),
      problem({ file: 'content/b.yaml', line: 3 }),
    ]),
  );
  expect(
    [...mixed.matchAll(/^(?:### (\S+)|\| (\d+:))/gm)].map(([, file, line]) => file ?? line),
  ).toEqual(['content/b.yaml', '3:', '2:', 'content/a.yaml', '1:']);
  expect(githubSummary(some)).toMatchInlineSnapshot(`
    "## Kiểm tra nội dung: 2 lỗi, 1 cảnh báo

    ### content/news/2023/x/index.md

    1 lỗi, 1 cảnh báo

    | Dòng | Mức | Sai ở đâu | Cách sửa | Quy tắc |
    |---|---|---|---|---|
    | 3:7 | lỗi | «hoinghi» không phải là giá trị của «category». | Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi». | schema |
    | 9:1 | cảnh báo | Tiêu đề dài. | Rút gọn. | title |

    ### content/units/a,b: 100%.yaml

    1 lỗi, 0 cảnh báo

    | Dòng | Mức | Sai ở đâu | Cách sửa | Quy tắc |
    |---|---|---|---|---|
    | 1:1 | lỗi | Thiếu &lt;trường&gt; «names» \\| «x». | Thêm các dòng:<br>names:<br>&nbsp;&nbsp;- name: … | schema |

    "
  `);
  expect(githubSummary(result([]))).toMatchInlineSnapshot(`
    "## Kiểm tra nội dung: 0 lỗi, 0 cảnh báo

    Không có lỗi. Đã đọc 41 tệp.
    "
  `);
  const huge = githubSummary(
    result(Array.from({ length: 20_000 }, (_, i) => problem({ line: i + 1 }))),
  );
  expect(Buffer.byteLength(huge)).toBeLessThan(1_048_576);
  expect(huge).toMatch(/Còn \d+ mục nữa không vừa bảng này/);
});
it('writes JSON that is one array', () => {
  expect(JSON.parse(formatJson(some))).toEqual(some.problems);
  expect(formatJson(result([]))).toBe('[]\n');
});
