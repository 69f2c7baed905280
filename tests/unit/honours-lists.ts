import {
  draftHonours,
  type Given,
  type HonoursDraft,
} from '../../src/authoring/import/honours/index.ts';
import { knownIn, type Known } from '../../src/authoring/import/honours/known.ts';
import type { ReadList } from '../../src/authoring/import/honours/read.ts';
import type { Cell, Table } from '../../src/authoring/import/honours/table.ts';
import { buildContext, type Context } from '../../src/checks/context.ts';
import { contentWith } from '../checks/site.ts';

/** A table as text, a line a row: `|` between cells, `<` and `^` for cells covered from the left and from above. */
export function grid(text: string, name = 'bảng 1'): Table {
  const rows: Table['rows'] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const cells: Cell[] = [];
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .forEach((part, column) => {
        const written = part.trim().replaceAll('\\n', '\n');
        if (written === '<') cells.push({ text: cells.at(-1)?.text ?? '', covered: 'left' });
        else if (written === '^')
          cells.push({ text: rows.at(-1)?.cells[column]?.text ?? '', covered: 'above' });
        else cells.push({ text: written });
      });
    rows.push({ cells, place: `dòng ${rows.length + 1}` });
  }
  return { name, rows };
}

export const readOf = (...blocks: (string | Table)[]): ReadList => ({
  name: 'danh-sach.docx',
  kind: 'word',
  blocks,
  notes: [],
});

const unit = (names: string, more = '') => `names:
${names}
${more}summary: Một đơn vị để thử.
membership:
  - { asOf: 2023-02-24, source: tai-lieu-thu }
sources: [tai-lieu-thu]
`;

/** A bloc whose units and awards the lists of the tests name. */
const files: Record<string, string> = {
  'units/thue.yaml': unit(
    `  - { name: Cục Thuế tỉnh Thử, short: Cục Thuế, to: 2025-02, source: tai-lieu-thu }
  - { name: Thuế tỉnh Thử, short: Thuế tỉnh Thử, from: 2025-03, source: tai-lieu-thu }`,
  ),
  'units/hai-quan.yaml': unit(
    `  - { name: Chi cục Hải quan khu vực I, short: Hải quan khu vực I, source: tai-lieu-thu }`,
  ),
  'units/bao-hiem.yaml': unit(
    `  - { name: Bảo hiểm xã hội tỉnh Thử, short: Bảo hiểm xã hội, source: tai-lieu-thu }`,
    'aliases: [Thống kê]\n',
  ),
  'awards.yaml': `- id: bang-khen
  labels:
    - { label: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh, source: tai-lieu-thu }
  level: tinh
  rank: 1
  sources: [tai-lieu-thu]
- id: chien-si-thi-dua-co-so
  labels:
    - { label: Chiến sĩ thi đua cơ sở, source: tai-lieu-thu }
  abbreviations: [CSTĐCS]
  rank: 2
  sources: [tai-lieu-thu]
- id: lao-dong-tien-tien
  labels:
    - { label: Lao động tiên tiến, source: tai-lieu-thu }
  rank: 3
  sources: [tai-lieu-thu]
`,
  'documents/quyet-dinh-12.yaml': `kind: quyet-dinh
number: 12/QĐ-UBND
date: 2025-05-15
title: Về việc tặng Bằng khen
sources: [tai-lieu-thu]
`,
};

let context: Context | undefined;
export const around = (): Context => (context ??= buildContext(contentWith(files)));
export const contentFiles = files;

export const known = (date: string | undefined = '2025-05-15'): Known =>
  knownIn(around().content, date);

export const draftOf = (
  read: ReadList,
  given: Partial<Given> = {},
  taken: readonly string[] = [],
): HonoursDraft =>
  draftHonours(
    read,
    { sheets: [], sources: [], ...given },
    {
      content: around().content,
      ids: around().ids,
      isTaken: (file) => taken.includes(file),
    },
  );
