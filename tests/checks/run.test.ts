import { expect, it } from 'vitest';
import type { Rule } from '../../src/checks/problem.ts';
import { rules } from '../../src/checks/rules/index.ts';
import { runCheck } from '../../src/checks/run.ts';
import { article, check, contentWith, honour, newsFile, tell, toldOfArticle } from './site.ts';

const faulty = {
  'news/2023/bai-mot/index.md': article(
    { date: '24/02/2023', units: '[hai-qan]', sumary: 'x' },
    '# Bài một\n\nXem [đơn vị](/don-vi/hai-qan/) và ![Lễ ký](./khong-co.jpg).\n',
  ),
  'news/2023/bai-hai/index.md': '---\ntitle: Tây Ninh: Khối tổng kết\n---\n',
  'news/2023/bai-ba/index.md': 'Chỉ có chữ.\n',
  'honours/2022.yaml': honour({ status: 'decided' }) + honour(),
  'units/Thuế.yaml': 'summary: S\n',
};

it('tells every problem of many files in one run, sorted by file and place', () => {
  const { problems, stats, internal } = runCheck({ root: contentWith(faulty) });
  expect(problems.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`))
    .toMatchInlineSnapshot(`
    [
      "content/honours/2022.yaml:7:11 honour-status",
      "content/honours/2022.yaml:12:7 duplicate-id",
      "content/honours/2022.yaml:13:14 duplicate-record",
      "content/news/2023/bai-ba/index.md:1:1 front-matter",
      "content/news/2023/bai-hai/index.md:2:8 yaml",
      "content/news/2023/bai-mot/index.md:3:7 impossible-date",
      "content/news/2023/bai-mot/index.md:8:9 reference",
      "content/news/2023/bai-mot/index.md:9:1 schema",
      "content/news/2023/bai-mot/index.md:12:1 markdown",
      "content/news/2023/bai-mot/index.md:14:5 internal-link",
      "content/news/2023/bai-mot/index.md:14:35 image",
      "content/units/Thuế.yaml:1:1 path",
    ]
  `);
  expect({ ...stats, seconds: 0 }).toMatchInlineSnapshot(`
    {
      "entries": 14,
      "errors": 12,
      "files": 15,
      "seconds": 0,
      "warnings": 0,
    }
  `);
  expect(internal).toBe(false);
});
it('tells the same in every run', () => {
  const root = contentWith(faulty);
  expect(runCheck({ root }).problems).toEqual(runCheck({ root }).problems);
});
it('reports given files alone but checks them against everything', () => {
  const root = contentWith(faulty);
  const { problems, stats } = runCheck({ root, files: ['news/2023/bai-mot/index.md'] });
  expect(new Set(problems.map(({ file }) => file))).toEqual(
    new Set(['content/news/2023/bai-mot/index.md']),
  );
  expect(stats.errors).toBe(problems.length);
});
it('turns a rule that fails into a problem of its file and goes on', () => {
  const failing: Rule = {
    id: 'failing',
    severity: 'error',
    summary: '',
    check: (context) =>
      context.perEntry((entry) => {
        if (entry.id === 'hai-quan') throw new Error('Cannot read properties of undefined');
        return entry.id === 'kho-bac'
          ? [{ file: entry.file, line: 1, column: 1, message: 'M.', fix: 'F.' }]
          : [];
      }),
  };
  const whole: Rule = {
    id: 'whole',
    severity: 'error',
    summary: '',
    check: () => {
      throw new Error('Oops');
    },
  };
  const result = runCheck({ root: contentWith({}), rules: [failing, whole] });
  expect(result.internal).toBe(true);
  expect(tell(result.problems)).toMatchInlineSnapshot(`
    "content:1:1 [internal]
    Bộ kiểm tra gặp trục trặc khi xem nội dung theo quy tắc «whole»: Oops.
    → Đây có thể không phải lỗi của bạn. Hãy gửi nguyên dòng trên cho người quản trị kho nội dung.

    content/units/hai-quan.yaml:1:1 [internal]
    Bộ kiểm tra gặp trục trặc khi xem tệp này theo quy tắc «failing»: Cannot read properties of undefined.
    → Đây có thể không phải lỗi của bạn. Hãy gửi nguyên dòng trên cho người quản trị kho nội dung.

    content/units/kho-bac.yaml:1:1 [failing]
    M.
    → F."
  `);
});
it('survives whatever a file holds', () => {
  const root = contentWith({
    'units/hai-quan.yaml': `a: ${'['.repeat(5000)}`,
    'units/kho-bac.yaml': '\u0000\u0001\u0002',
    'sources/tai-lieu-thu.yaml':
      'a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c, *c]\n',
    'honours/2022.yaml':
      '- [1, 2]\n- null\n- { id: x, steps: { a: 1 }, recipient: [1] }\n- { id: y, __proto__: { a: 1 }, constructor: 1 }\n',
    'news/2023/bai-thu/index.md': article({}, `${'>'.repeat(2000)} x\n\n${'['.repeat(2000)}\n`),
    'campaigns/a.mdx': '---\ntitle: T\n---\n{{{{<a<b',
    'awards.yaml': '42\n',
  });
  const { problems, internal } = runCheck({ root });
  expect(internal).toBe(false);
  expect(problems.length).toBeGreaterThan(5);
  for (const { message, fix } of problems)
    expect(`${message} ${fix}`).not.toMatch(/\bat .*:\d+:\d+|\.ts\b|undefined|\[object/);
});
it('gives every rule an id, a summary and a place in the list once', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, summary } of rules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(summary).toMatch(/^\p{Lu}[^\n]+\.$/u);
  }
});

it('tells a hundred problems of one rule in one file, then how many more there are', () => {
  const problems = check({
    [newsFile]: article(
      {},
      `${Array.from({ length: 150 }, (_, i) => `[đây](/khong-co-${i}/)`).join('\n\n')}\n`,
    ),
  }).problems.filter(({ rule }) => rule === 'internal-link');
  expect(problems).toHaveLength(101);
  expect(problems.at(-1)?.message).toMatchInlineSnapshot(
    `"Từ đây trở đi, tệp này còn 50 chỗ nữa trái quy tắc «internal-link»."`,
  );
});
it('refuses a paragraph that is nothing but signs, before it is parsed', () => {
  expect(toldOfArticle(article({}, `Câu.\n\n${'*a '.repeat(6000)}\n`), {}, 'markdown'))
    .toMatchInlineSnapshot(`
    "content/news/2023/bai-thu/index.md:12:1 [markdown]
    Đoạn này có quá nhiều dấu * _ & \` ~ [ <, hơn mức của bài viết thường.
    → Bỏ các dấu thừa, hoặc tách đoạn bằng dòng trống; bảng số liệu lớn thì đính kèm dưới dạng PDF."
  `);
});
