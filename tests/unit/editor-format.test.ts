import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { editorConfig } from '../../src/editor/config.ts';
import { fieldsByFormat, readEntry, writeEntry } from '../../src/editor/format.ts';
import { listFiles, readContentText } from '../../src/files/read.ts';
import { placeOf } from '../../src/files/layout.ts';
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
