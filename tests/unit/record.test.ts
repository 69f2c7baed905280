import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { formatText } from '../../src/checks/report/text.ts';
import { runCheck } from '../../src/checks/run.ts';
import { projectRoot } from '../../src/files/root.ts';
import { writeBloc } from '../fixtures/bloc/generate.ts';
import { lostFacts } from './record.ts';

/** Today's record is held by rules that a correct edit never breaks: it passes the check, and what the sources say stays said. */
const seed = join(projectRoot, 'tests', 'fixtures', 'seed');
const live = join(projectRoot, 'content');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const faultsIn = (root: string): string[] => {
  const checked = runCheck({ root });
  return [...(checked.stats.errors > 0 ? [formatText(checked)] : []), ...lostFacts(seed, root)];
};

/** The faults of a copy of the frozen record after an edit: of the file with the pattern replaced, or with lines added. */
function after(...edits: [file: string, from: string | RegExp, to: string][]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'record-'));
  folders.push(root);
  cpSync(seed, root, { recursive: true });
  for (const [file, from, to] of edits) {
    const path = join(root, file);
    const text = from === '' ? '' : readFileSync(path, 'utf8');
    const changed = from === '' ? to : text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${String(from)}`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, changed);
  }
  return faultsIn(root);
}

it('holds today', () => expect(faultsIn(live)).toEqual([]));

describe('the record may grow', () => {
  const decision: [string, string, string] = [
    'documents/quyet-dinh-thu.yaml',
    '',
    'kind: quyet-dinh\nnumber: 1/QĐ-UBND\ndate: 2023-04-01\nissuer: chu-tich-ubnd-tinh\ntitle: Về việc khen thưởng\nsources: [hoi-nghi-tong-ket-2022]\n',
  ];
  const edits: Record<string, [file: string, from: string | RegExp, to: string][]> = {
    'a proposal gets its decision': [
      decision,
      [
        'honours/2022.yaml',
        /status: proposed\n {2}steps:\n(.*\n)(.*\n)/,
        'status: decided\n  decision: quyet-dinh-thu\n  steps:\n$1$2    - { status: decided, date: 2023-04-01, by: chu-tich-ubnd-tinh }\n',
      ],
    ],
    'a unit is renamed': [
      [
        'units/thue.yaml',
        'aliases:',
        '  - name: Thuế tỉnh Tây Ninh\n    short: Thuế tỉnh\n    from: 2025-03-01\n    source: thanh-nien-2025-08-15\naliases:',
      ],
      ['units/thue.yaml', 'short: Cục Thuế\n', 'short: Cục Thuế\n    to: 2025-02-28\n'],
    ],
    'a person is added': [
      [
        'people/nguyen-van-thu.yaml',
        '',
        'name: Nguyễn Văn Thử\noffices:\n  - { title: Cục trưởng, unit: thue, asOf: 2023-02-24, source: hoi-nghi-tong-ket-2022 }\nsources: [hoi-nghi-tong-ket-2022]\n',
      ],
      [
        'news/2023/khoi-thi-dua-tong-ket-2022-ky-giao-uoc-2023/index.md',
        'people: [',
        'people: [nguyen-van-thu, ',
      ],
    ],
    'a place is found': [
      [
        'conferences/2023/tong-ket-2022/index.md',
        'session: chieu',
        'session: chieu\nplace: Hội trường Thử',
      ],
    ],
    'a source gets its address': [
      [
        'sources/hoi-nghi-tong-ket-2022.yaml',
        'kind: tai-lieu',
        'kind: tai-lieu\nurl: https://vi-du.vn/bai',
      ],
    ],
    'another licence is granted': [
      [
        'site.yaml',
        /licence:\n(?: {2}.*\n)+/,
        'licence:\n  name: Giấy phép thử\n  url: https://vi-du.vn/giay-phep\n',
      ],
    ],
    'an article is added': [
      [
        'news/2026/bai-moi/index.md',
        '',
        '---\ntitle: Khối họp bàn kế hoạch\ndate: 2026-03-01\npublished: 2026-03-02\nsummary: Các đơn vị họp bàn kế hoạch của năm.\ncategory: hoi-nghi\nsources: [hoi-nghi-tong-ket-2022]\n---\n\nCác đơn vị họp bàn kế hoạch của năm.\n',
      ],
    ],
    'words are mended': [
      [
        'models/bao-hiem-xa-hoi/index.md',
        'Được Khối đề nghị UBND tỉnh tặng Bằng khen năm 2022.',
        'Khối đề nghị UBND tỉnh tặng Bằng khen năm 2022.',
      ],
    ],
    'a date turns out wrong and is corrected': [
      ['conferences/2023/tong-ket-2022/index.md', 'date: 2023-02-24', 'date: 2023-02-23'],
      [
        'conferences/2023/tong-ket-2022/index.md',
        'published: 2026-11-22',
        'published: 2026-11-22\nupdated: 2026-11-25\ncorrections:\n  - { date: 2026-11-25, text: "Trước đây ghi ngày 24/02/2023; đúng là ngày 23/02/2023." }',
      ],
    ],
  };
  it.each(Object.entries(edits))('%s', (_, list) => expect(after(...list)).toEqual([]));

  it('another bloc takes its place', () => {
    const root = mkdtempSync(join(tmpdir(), 'record-'));
    folders.push(root);
    writeBloc(root, { size: 'small' });
    expect(lostFacts(seed, root)).toEqual([]);
  });
});

describe('what a source says stays said', () => {
  const edits: Record<string, [file: string, from: string | RegExp, to: string][]> = {
    'a number changes': [
      ['conferences/2023/tong-ket-2022/index.md', 'value: 10500', 'value: 10600'],
    ],
    'a date changes without a correction': [
      ['conferences/2023/tong-ket-2022/index.md', 'date: 2023-02-24', 'date: 2023-02-23'],
    ],
    'a term goes': [['leadership.yaml', /- role: deputy\n(?: {4}.*\n)+/, '']],
    'a recipient changes': [['honours/2022.yaml', '{ unit: hai-quan }', '{ unit: thue }']],
  };
  it.each(Object.entries(edits))('%s', (_, list) => expect(after(...list)).not.toEqual([]));
});
