import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseDocument } from 'yaml';
import { expect, it } from 'vitest';
import { readContent } from '../../src/files/read.ts';
import { projectRoot } from '../../src/files/root.ts';
import { check } from './site.ts';

/** A suggestion never holds a fact: whatever field is missing, no entry, date or number is offered for it. */
const seed = join(projectRoot, 'tests', 'fixtures', 'seed');
const textFile = /\.(?:md|mdx|yaml|txt)$/;
const files = Object.fromEntries(
  readdirSync(seed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && textFile.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(seed, path), readFileSync(path, 'utf8')];
    }),
);
const entries = readContent(seed).entries;
/** What would be a fact: ids of entries, dates, numbers of documents, names. */
const facts = [
  ...new Set([
    ...entries.map(({ id }) => id),
    ...Object.values(files).flatMap(
      (text) => text.match(/\d{4}-\d{2}-\d{2}|\d+\/[A-ZĐ-]{2,}[\w-]*/g) ?? [],
    ),
  ]),
].filter((fact) => fact.length > 4);

/** A file of each kind, and the fields of its first entry, by their paths. */
const kinds = [
  'news/',
  'conferences/',
  'campaigns/',
  'models/',
  'honours/',
  'documents/',
  'people/',
  'units/',
  'sources/',
  'organisations.yaml',
  'awards.yaml',
  'leadership.yaml',
  'site.yaml',
];

function split(text: string): [head: string, rest: string] {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 4) : -1;
  return end < 0 ? [text, ''] : [text.slice(4, end + 1), text.slice(end)];
}

const cases = kinds.flatMap((kind) => {
  const file = Object.keys(files)
    .sort()
    .find((name) => name.startsWith(kind)) as string;
  const [head] = split(files[file] as string);
  const value = parseDocument(head).toJS() as unknown;
  const first = Array.isArray(value) ? [0] : [];
  const at = Array.isArray(value) ? value[0] : value;
  return Object.keys(at as object).map((key) => ({ file, path: [...first, key] }));
});

it.each(cases)('$file without $path', ({ file, path }) => {
  const whole = files[file] as string;
  const [head, rest] = split(whole);
  const document = parseDocument(head);
  document.deleteIn(path);
  const text = rest ? `---\n${document.toString()}${rest.slice(1)}` : document.toString();
  const { problems } = check({ ...files, [file]: text });
  const offered = problems
    .filter((problem) => problem.file.endsWith(file))
    .map(({ rule, fix }) => ({ rule, fix: fix.replace(/ +# mã đang có: .*/g, '') }))
    .flatMap(({ rule, fix }) =>
      facts
        .filter(
          (fact) =>
            new RegExp(
              `(?<![\\w/-])${fact.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w/-])`,
            ).test(fix) && !text.includes(fact),
        )
        .map((fact) => `${rule}: ${fact} in ${fix}`),
    );
  expect(offered).toEqual([]);
});
