import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { CheckResult, Problem } from '../../src/checks/problem.ts';
import { rules as allRules } from '../../src/checks/rules/index.ts';
import { runCheck } from '../../src/checks/run.ts';

/** The least content that passes every rule; all names are made up. */
export const base: Record<string, string> = {
  'site.yaml': `title: Trang thông tin về Khối Thử
shortTitle: Khối Thử
description: Trang dùng để thử bộ kiểm tra.
bloc: khoi-thu
province: tỉnh Thử
owner: { name: Tổ Thử, responsible: Trưởng tổ Thử, address: Phòng Thử, email: thu@vi-du.vn, phone: tổng đài Thử }
`,
  'leadership.yaml': 'terms: []\n',
  'organisations.yaml': `- id: khoi-thu
  names:
    - { name: Khối thi đua Thử, short: Khối Thử, source: tai-lieu-thu }
  kind: khoi
  sources: [tai-lieu-thu]
- id: ubnd-tinh-thu
  names:
    - { name: Ủy ban nhân dân tỉnh Thử, short: UBND tỉnh Thử, source: tai-lieu-thu }
  kind: uy-ban
  sources: [tai-lieu-thu]
`,
  'awards.yaml': `- id: bang-khen
  labels:
    - { label: Bằng khen, source: tai-lieu-thu }
  rank: 1
  sources: [tai-lieu-thu]
`,
  'sources/tai-lieu-thu.yaml': 'title: Tài liệu thử\npublisher: Cơ quan Thử\nkind: tai-lieu\n',
  'units/hai-quan.yaml': unit('Cục Hải quan Thử', 'Hải quan'),
  'units/kho-bac.yaml': unit('Kho bạc Thử', 'Kho bạc', 'abbreviations: [KBNN]\n'),
  'pages/gioi-thieu.md': page('Giới thiệu'),
  'pages/tro-nang.md': page('Trợ năng'),
  'pages/quyen-rieng-tu.md': page('Quyền riêng tư'),
};

function unit(name: string, short: string, more = ''): string {
  return `names:
  - { name: ${name}, short: ${short}, source: tai-lieu-thu }
${more}summary: Một đơn vị để thử.
membership:
  - { asOf: 2023-02-24, source: tai-lieu-thu }
sources: [tai-lieu-thu]
`;
}

function page(title: string): string {
  return `---\ntitle: ${title}\nsummary: Một trang để thử.\n---\n\nNội dung.\n`;
}

/** A news article whose front matter is in order; `fields` replaces or adds fields, null takes one out. */
export function article(fields: Record<string, string | null> = {}, body = 'Một câu.\n'): string {
  const all: Record<string, string | null> = {
    title: 'Bài thử',
    date: '2023-02-24',
    published: '2026-11-22',
    summary: 'Tóm tắt.',
    category: 'hoi-nghi',
    sources: '[tai-lieu-thu]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** One honour of 2022 that is in order. */
export function honour(fields: Record<string, string | null> = {}): string {
  const all: Record<string, string | null> = {
    id: '2022-bang-khen-hai-quan',
    recipient: '{ unit: hai-quan }',
    award: 'bang-khen',
    label: 'Bằng khen',
    year: '2022',
    line: 'dia-phuong',
    status: 'proposed',
    steps:
      '\n    - { status: voted, date: 2023-02-24 }\n    - { status: proposed, date: 2023-02-24 }',
    sources: '[tai-lieu-thu]',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return `- ${lines.join('\n  ')}\n`;
}

export const newsFile = 'news/2023/bai-thu/index.md';

const made: string[] = [];
afterAll(() =>
  made.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })),
);

/** An empty folder that is gone when the tests of the file are over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kiem-tra-'));
  made.push(folder);
  return folder;
}

/** Writes a content folder: the base, with files replaced or added, or taken out by null. Returns its path. */
export function contentWith(files: Record<string, string | Uint8Array | null>): string {
  const root = join(emptyFolder(), 'content');
  mkdirSync(root);
  for (const [path, text] of Object.entries({ ...base, ...files })) {
    if (text === null) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const check = (
  files: Record<string, string | Uint8Array | null>,
  rules = allRules,
): CheckResult => {
  const root = contentWith(files);
  return runCheck({ root, cache: join(root, '..', 'cache'), rules });
};

/** Made-up articles are all alike, their pictures empty and their sites bare: these rules speak only when asked for by name. */
const aside = ['contact', 'duplicate-record', 'media-file', 'unused-file'];

/** The problems of such a folder as an author reads them, of one rule or of all. Rules that start a process to read attachments run only when asked for. */
export const told = (files: Record<string, string | Uint8Array | null>, rule?: string): string =>
  tell(
    check(
      files,
      allRules.filter(({ id }) => id === rule || !id.startsWith('attachment-')),
    ).problems.filter((problem) =>
      rule === undefined ? !aside.includes(problem.rule) : problem.rule === rule,
    ),
  );

/** One line for the place, one for the message, one for the fix. */
export const tell = (problems: readonly Problem[]): string =>
  problems
    .map(
      ({ file, line, column, rule, message, fix }) =>
        `${file}:${line}:${column} [${rule}]\n${message}\n→ ${fix}`,
    )
    .join('\n\n') || 'không có lỗi';

/** The same for one article: the front matter given as text. */
export const toldOfArticle = (
  text: string,
  more: Record<string, string | Uint8Array | null> = {},
  rule?: string,
): string => told({ [newsFile]: text, ...more }, rule);
