import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { editorConfig } from '../../src/editor/config.ts';
import { fieldsByFormat, readEntry, writeEntry } from '../../src/editor/format.ts';
import { mergeBody, mendTables, SourceKeeper } from '../../src/editor/keep-source.ts';
import { listFiles, readContentText } from '../../src/files/read.ts';
import { placeOf } from '../../src/files/layout.ts';
import { projectRoot } from '../../src/files/root.ts';
import { writeBloc } from '../fixtures/bloc/generate.ts';

const config = editorConfig(
  { backend: 'test-repo', folder: 'content' },
  {
    title: 'Khối Mẫu',
    icon: '/favicon.svg',
    issues: undefined,
    units: [{ value: 'thue-mau', label: 'Thuế Mẫu' }],
    conferences: [],
  },
);
const formats = fieldsByFormat(config);

/** The format of a file below the content root; undefined for files without a form. */
function formatOf(file: string): string | undefined {
  const format = `${placeOf(file)?.collection}.${file.slice(file.lastIndexOf('.') + 1)}`;
  return formats.has(format) ? format : undefined;
}

const through = (file: string, text: string): string => {
  const format = formatOf(file) ?? '';
  return writeEntry(readEntry(text, format, formats.get(format) ?? []), format);
};

describe('a file that a form opens and saves', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'editor-'));
    writeBloc(root, { size: 'small' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('says what it said before, and passes the check that it passed', async () => {
    const files = listFiles(root).filter((file) => formatOf(file));
    expect(new Set(files.map(formatOf)).size).toBeGreaterThan(10);
    for (const file of files) {
      const text = readFileSync(join(root, file), 'utf8');
      const after = through(file, text);
      expect(
        readContentText(file, after).entries.map(({ data, body }) => ({
          data: plain(data),
          body: body.trim(),
        })),
        file,
      ).toEqual(
        readContentText(file, text).entries.map(({ data, body }) => ({
          data: plain(data),
          body: body.trim(),
        })),
      );
      writeFileSync(join(root, file), after);
    }
    const saved = runCheck({ root });
    expect(saved.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** What the editor of texts makes of a body that nobody has touched: escapes gone, tables narrow, other bullets. */
const throughEditor = (body: string): string =>
  body
    .replace(/^(\d+)\\([.)])/gm, '$1$2')
    .replace(/\\([#+>|<&-])/g, '$1')
    .replace(/^\* /gm, '- ')
    .replace(/ {2,}\|/g, ' |')
    .replace(/\| {2,}/g, '| ');

describe('what was not touched in a form', () => {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'editor-'));
    writeBloc(root, { size: 'small' });
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it.each(['the fixture bloc', 'the record'])(
    'is the same byte for byte in every file of %s',
    (which) => {
      const folder = which === 'the record' ? join(projectRoot, 'tests/fixtures/seed') : root;
      const files = listFiles(folder).filter((file) => formatOf(file));
      const keeper = new SourceKeeper();
      const all = files.map((file) => {
        const format = formatOf(file) as string;
        const text = readFileSync(join(folder, file), 'utf8');
        keeper.remember(text, format);
        return { file, format, text };
      });
      for (const { file, format, text } of all) {
        const entry = readEntry(text, format, formats.get(format) ?? []) as { body?: string };
        if (entry.body !== undefined) entry.body = throughEditor(entry.body);
        expect(keeper.restore(writeEntry(entry, format), format), file).toBe(text);
      }
      expect(all.length).toBeGreaterThan(15);
    },
  );

  it('stays when one field and one paragraph are another, comments and order too', () => {
    const text = `---
# Chú thích của tác giả
title:   "Bài một"
sources: [a,  b]   # hai nguồn
date: 2024-02-01
---


Câu mở đầu \\# không phải đề mục.

2024\\. Năm thứ ba.

| Đơn vị   |  Điểm |
|:---------|------:|
| Thuế     |    95 |

* Một
* Hai
`;
    const keeper = new SourceKeeper();
    keeper.remember(text, 'news.md');
    const entry = readEntry(text, 'news.md', []) as { title: string; body: string };
    entry.title = 'Bài hai';
    entry.body = throughEditor(entry.body).replace('Năm thứ ba.', 'Năm thứ tư.');
    expect(keeper.restore(writeEntry({ ...entry, summary: 'Tóm tắt' }, 'news.md'), 'news.md'))
      .toMatchInlineSnapshot(`
      "---
      # Chú thích của tác giả
      title: Bài hai
      sources: [a,  b]   # hai nguồn
      date: 2024-02-01
      summary: Tóm tắt
      ---


      Câu mở đầu \\# không phải đề mục.

      2024. Năm thứ tư.

      | Đơn vị   |  Điểm |
      |:---------|------:|
      | Thuế     |    95 |

      * Một
      * Hai
      "
    `);
  });

  it('is none of another file', () => {
    const keeper = new SourceKeeper();
    keeper.remember(
      '---\n# Riêng\ntitle: Khác hẳn\ndate: 2020-01-01\n---\n\nBài khác.\n',
      'news.md',
    );
    const written = '---\ntitle: Mới\ndate: 2024-02-01\n---\n\nBài mới.\n';
    expect(keeper.restore(written, 'news.md')).toBe(written);
  });

  it('is told from what says something else, in any order of changes', () => {
    const words = fc.constantFrom(
      'Một',
      'hai \\# ba',
      '2024\\. Năm',
      '**đậm** nhạt',
      '* một\n* hai',
      '| a | b |\n| --- | --- |\n| 1 | 2 |',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), fc.array(words, { maxLength: 8 }), (a, b) => {
        const [before, after] = [`${a.join('\n\n')}\n`, `${b.join('\n\n')}\n`];
        const merged = mergeBody(before, throughEditor(after));
        expect(throughEditor(merged).replace(/\s+/g, ' ').trim()).toBe(
          throughEditor(after).replace(/\s+/g, ' ').trim(),
        );
      }),
      { numRuns: 500 },
    );
  });
});

it('a table that Word pastes without a head gets its first row as one', () => {
  expect(mendTables('Mở đầu.\n\n| Đơn vị | Điểm |\n| Thuế | 95 |\n\nKết.')).toBe(
    'Mở đầu.\n\n| Đơn vị | Điểm |\n| --- | --- |\n| Thuế | 95 |\n\nKết.',
  );
  const whole = '| Đơn vị | Điểm |\n| --- | --- |\n| Thuế | 95 |';
  expect(mendTables(whole)).toBe(whole);
});

/** Data without what is empty, and bare years as text: as far as the schemas can tell, the same. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, plain(inner)] as const)
      .filter(([, inner]) => typeof inner !== 'object' || Object.keys(inner as object).length > 0),
  );
}

describe('what a filled-in form becomes', () => {
  it('is composed, one line a value, without what was left empty', () => {
    const entry = {
      title: 'Khối ký giao ước: “thi đua” #1'.normalize('NFD'),
      date: '2024-02-01',
      published: '2024-02-02',
      updated: '',
      summary: 'Dòng một\n  dòng hai',
      category: 'hoi-nghi',
      units: [],
      people: null,
      cover: { src: './anh.webp', alt: 'Các đại biểu', caption: '', credit: 'Tổ Mẫu' },
      corrections: [{ date: '', text: '' }],
      sources: ['nguon-mau'],
      body: ' Câu mở đầu.\n\n## Kết quả\n '.normalize('NFD'),
    };
    expect(writeEntry(entry, 'news.md')).toMatchInlineSnapshot(`
      "---
      title: "Khối ký giao ước: “thi đua” #1"
      date: 2024-02-01
      published: 2024-02-02
      summary: Dòng một dòng hai
      category: hoi-nghi
      cover:
        src: ./anh.webp
        alt: Các đại biểu
        credit: Tổ Mẫu
      sources: [nguon-mau]
      ---

      Câu mở đầu.

      ## Kết quả
      "
    `);
  });

  it('is a list where the file is one, also when nothing is in it', () => {
    const step = { status: 'voted', date: '2024', by: 'khoi-mau', to: '' };
    expect(
      writeEntry(
        [
          {
            id: '2024-co',
            recipient: { unit: 'thue-mau', person: '', model: '' },
            year: 2023,
            steps: [step, step],
          },
        ],
        'honours.yaml',
      ),
    ).toMatchInlineSnapshot(`
      "- id: 2024-co
        recipient:
          unit: thue-mau
        year: 2023
        steps:
          - status: voted
            date: "2024"
            by: khoi-mau
          - status: voted
            date: "2024"
            by: khoi-mau
      "
    `);
    expect(writeEntry([], 'honours.yaml')).toBe('[]\n');
  });

  it('is read back with years as text where a box is for text, and as numbers where it is for numbers', () => {
    const fields = formats.get('honours.yaml') ?? [];
    expect(
      readEntry(
        '- id: a\n  year: 2023\n  steps:\n    - status: voted\n      date: 2024\n',
        'honours.yaml',
        fields,
      ),
    ).toEqual([{ id: 'a', year: 2023, steps: [{ status: 'voted', date: '2024' }] }]);
  });

  it('is refused with the line where a file is not what this site writes', () => {
    expect(() =>
      readEntry('---\ntitle: A\ntitle: B\n---\n', 'news.md', []),
    ).toThrowErrorMatchingInlineSnapshot(`[Error: Dòng 3: DUPLICATE_KEY]`);
  });
});
