import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listOptions } from '../../src/authoring/from-list.ts';
import { importingKinds } from '../../src/authoring/from-file.ts';
import { guideParts, withParts } from '../../src/authoring/guide.ts';
import { kinds, templateFile } from '../../src/authoring/kinds.ts';
import { optionsFor } from '../../src/authoring/options.ts';
import { templateOf } from '../../src/authoring/template.ts';
import { buildContext } from '../../src/checks/context.ts';
import { rules } from '../../src/checks/rules/index.ts';
import { kindOf } from '../../src/cli/new.ts';
import { projectRoot } from '../../src/files/root.ts';
import { placeOf, places } from '../../src/files/layout.ts';
import { splitFrontMatter } from '../../src/files/front-matter.ts';
import { readContentText } from '../../src/files/read.ts';
import { validate } from '../../src/checks/validate.ts';
import { collectionNames } from '../../src/schemas/index.ts';

const content = join(projectRoot, 'content');
const guide = readFileSync(join(content, 'README.md'), 'utf8');
const written = guide.replace(/<!-- bắt đầu[^]*?<!-- hết[^>]*-->/g, '');
const code = [...written.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text as string);
const blocks = [...written.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text as string,
}));

describe('what is made from the code (npm run guide)', () => {
  it('is not stale: kinds, rules and fields', () =>
    expect(withParts(guide, guideParts(rules)), 'run npm run guide').toBe(guide));
  it.each(kinds)('is not stale: the template of $name', (kind) =>
    expect(readFileSync(join(content, templateFile(kind)), 'utf8'), 'run npm run guide').toBe(
      templateOf(kind),
    ),
  );
  it('names every rule, collection and kind', () => {
    const parts = guideParts(rules);
    for (const { id } of rules) expect(parts['các quy tắc']).toContain(`| \`${id}\` |`);
    for (const name of collectionNames)
      expect(parts['các trường']).toMatch(
        new RegExp(`^### .*${places[name].example.split(/[/.]/)[0]}`, 'm'),
      );
    for (const { name } of kinds)
      expect(parts['các loại nội dung']).toContain(`npm run new -- ${name}\``);
  });
  it('fails rather than leave a region out', () =>
    expect(() => withParts('# Hướng dẫn', { 'các quy tắc': '' })).toThrow(/lacks the region/));
  it('keeps table cells whole', () => {
    const row = guideParts([
      { id: 'x', severity: 'warning', summary: 'a | b <script> `c|<d>`', check: () => [] },
    ])
      ['các quy tắc']?.split('\n')
      .at(-1);
    expect(row).toBe('| `x` | Cảnh báo | a \\| b &lt;script> `c\\|<d>` |');
  });
});

describe('what is written by hand', () => {
  it('links to headings that are there', () => {
    const anchors = [...guide.matchAll(/^#{1,6} (.+)$/gm)].map(([, text]) =>
      (text as string)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replace(/\s/g, '-'),
    );
    const links = [...written.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor as string);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
  });
  it('links to files that are there', () => {
    const files = [...guide.matchAll(/\]\((?!#|\/|\.\/|https?:)([^)]+)\)/g)].map(
      ([, file]) => file as string,
    );
    expect(files.filter((file) => !file.startsWith('_guide/')).length).toBe(kinds.length);
    expect(files.filter((file) => !existsSync(join(content, file)))).toEqual([]);
  });
  it('names commands that are there, kinds and options that they take', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const lines = [...code, ...blocks.flatMap(({ text }) => text.split('\n'))].filter((line) =>
      line.startsWith('npm run '),
    );
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) {
      const [, script = '', kind, rest = ''] =
        /^npm run ([a-z:]+)(?: -- (\S+))?(.*)$/.exec(line) ?? [];
      expect(scripts, line).toHaveProperty(script);
      if (script !== 'new' || !kind) continue;
      const options = optionsFor(kindOf(kind)).map(({ name }) => name);
      for (const [, option] of rest.matchAll(/--([\w-]+)/g))
        expect(
          [
            'slug',
            ...(importingKinds.includes(kindOf(kind).name) ? ['from'] : []),
            ...(kindOf(kind).collection === 'honours' ? ['from', ...listOptions] : []),
            ...options,
          ],
          line,
        ).toContain(option);
    }
  });
  it('names places that the site reads', () => {
    const files = code
      .map((text) => text.replace(/^content\//, ''))
      .filter((text) => /^[\w-]+\/.*\.\w+$|^\w+\.yaml$/.test(text) && !text.startsWith('npm'));
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter((file) => !placeOf(file))).toEqual([]);
    const folders = code.filter((text) => /^[\w-]+\/$/.test(text));
    expect(
      folders.filter((folder) => folder !== 'content/' && !existsSync(join(content, folder))),
    ).toEqual([]);
  });
  it('names fields that a schema has', () => {
    const fields = new Set(
      [...(guideParts([])['các trường'] ?? '').matchAll(/^\| `([\w.]+)`/gm)].flatMap(([, path]) =>
        (path as string).split('.'),
      ),
    );
    const named = code
      .flatMap((text) => /^([a-z][A-Za-z]+)(?::.*)?$/.exec(text)?.[1] ?? [])
      .filter((name) => !['decided'].includes(name));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !fields.has(name))).toEqual([]);
  });
  it('shows an article and a correction that are in order', () => {
    const schemas = buildContext(content).schemas;
    const sample = blocks.find(({ language }) => language === 'markdown')?.text ?? '';
    const correction = blocks.find(({ language }) => language === 'yaml')?.text ?? '';
    const { yaml, body } = splitFrontMatter(sample);
    const read = readContentText(
      'news/2023/bai-mau/index.md',
      `---\n${yaml}${correction}---\n${body}`,
    );
    expect(read.faults).toEqual([]);
    expect(read.entries.map((entry) => validate(entry, schemas))).toEqual([
      { data: expect.objectContaining({ category: 'hoi-nghi', updated: '2026-12-01' }) as unknown },
    ]);
  });
});
