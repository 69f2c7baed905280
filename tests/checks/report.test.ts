import { expect, it } from 'vitest';
import type { CheckResult, Problem } from '../../src/checks/problem.ts';
import { formatGithub, githubSummary } from '../../src/checks/report/github.ts';
import { formatJson } from '../../src/checks/report/json.ts';
import { formatText } from '../../src/checks/report/text.ts';

const problem = (more: Partial<Problem> = {}): Problem => ({
  file: 'content/news/2023/x/index.md', line: 3, column: 7, rule: 'schema', severity: 'error',
  message: '«hoinghi» không phải là giá trị của «category».', fix: 'Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi».', ...more,
});
const result = (problems: Problem[]): CheckResult => ({
  problems, internal: false,
  stats: { files: 41, entries: 76, errors: problems.filter((p) => p.severity === 'error').length, warnings: problems.filter((p) => p.severity === 'warning').length, seconds: 1.234 },
});
const some = result([
  problem(),
  problem({ line: 9, column: 1, severity: 'warning', rule: 'title', message: 'Tiêu đề dài.', fix: 'Rút gọn.' }),
  problem({ file: 'content/units/a,b: 100%.yaml', line: 1, column: 1, message: 'Thiếu <trường> «names» | «x».', fix: 'Thêm các dòng:\nnames:\n  - name: …' }),
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
it('writes every problem into the job summary', () => {
  expect(githubSummary(some)).toMatchInlineSnapshot(`
    "## Kiểm tra nội dung: 2 lỗi, 1 cảnh báo

    | Tệp | Dòng | Mức | Sai ở đâu | Cách sửa | Quy tắc |
    |---|---|---|---|---|---|
    | content/news/2023/x/index.md | 3:7 | lỗi | «hoinghi» không phải là giá trị của «category». | Bạn viết «category: hoinghi» → nên viết «category: hoi-nghi». | schema |
    | content/news/2023/x/index.md | 9:1 | cảnh báo | Tiêu đề dài. | Rút gọn. | title |
    | content/units/a,b: 100%.yaml | 1:1 | lỗi | Thiếu &lt;trường&gt; «names» \\| «x». | Thêm các dòng:<br>names:<br>&nbsp; - name: … | schema |
    "
  `);
  expect(githubSummary(result([]))).toMatchInlineSnapshot(`
    "## Kiểm tra nội dung: 0 lỗi, 0 cảnh báo

    Không có lỗi. Đã đọc 41 tệp.
    "
  `);
  const huge = githubSummary(result(Array.from({ length: 20_000 }, (_, i) => problem({ line: i + 1 }))));
  expect(Buffer.byteLength(huge)).toBeLessThan(1_048_576);
  expect(huge).toMatch(/Còn \d+ mục nữa không vừa bảng này/);
});
it('writes JSON that is one array', () => {
  expect(JSON.parse(formatJson(some))).toEqual(some.problems);
  expect(formatJson(result([]))).toBe('[]\n');
});
