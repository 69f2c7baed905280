import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/files/root.ts';
import * as labels from '../../src/vietnamese/labels.ts';

const own = 'src/vietnamese/labels.ts';
const schemas = globSync('src/schemas/*.ts', { cwd: projectRoot });
const codes = new Set(
  (await Promise.all(schemas.map((file) => import(join(projectRoot, file)))))
    .flatMap((module: object) => Object.values(module))
    .filter((value): value is string[] => Array.isArray(value))
    .flat()
    .filter((value) => typeof value === 'string'),
);
const vietnamese = /[^\x00-\x7f]/;

/** The words of a state, wherever they stand in the module. */
const stateWords = new Set(
  [
    ...Object.values(labels.honourStatusLabels),
    ...Object.values(labels.honourStatusWords).flatMap(({ verb, prefix }) => [verb, prefix]),
    ...Object.values(labels.honourGroupLabels).flatMap(({ heading, counted }) => [
      heading,
      counted,
    ]),
    ...Object.values(labels.recognitionLabels),
    ...Object.values(labels.recognitionKinds).flatMap((words) => Object.values(words)),
    ...Object.values(labels.campaignStateLabels),
    ...Object.values(labels.leadershipRoleLabels),
    ...Object.values(labels.figureScopeLabels),
  ]
    .filter((word) => word !== undefined)
    .map((word) => word.toLowerCase()),
);
/** A section's name, which is no state. */
stateWords.delete('gương điển hình');

/** Tables of words by coded values, and state words, as they stand in a file: `line: what`. */
function labelsIn(name: string, text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const line = (node: ts.Node) => file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const visit = (node: ts.Node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const entries = node.properties.filter(
        (property): property is ts.PropertyAssignment =>
          ts.isPropertyAssignment(property) &&
          ts.isStringLiteralLike(property.initializer) &&
          vietnamese.test(property.initializer.text),
      );
      const keys = entries.map(({ name: key }) =>
        ts.isStringLiteralLike(key) || ts.isIdentifier(key) ? key.text : '',
      );
      if (entries.length > 1 && keys.every((key) => codes.has(key)))
        found.push(`${line(node)}: ${keys.join(', ')}`);
    }
    if (ts.isStringLiteralLike(node) && stateWords.has(node.text.trim().toLowerCase()))
      found.push(`${line(node)}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

it('finds a table of labels and a word of a state', () => {
  expect(
    labelsIn('x.ts', "const a = { 'tong-ket': 'Tổng kết', 'so-ket': 'Sơ kết' };\nf('Đã đề nghị');"),
  ).toEqual(['1: tong-ket, so-ket', '2: Đã đề nghị']);
});

it('labels of coded values stand in one module', () => {
  const wrong = globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
    .filter((file) => file !== own && !file.startsWith('src/components/design/'))
    .flatMap((file) => {
      const text = readFileSync(join(projectRoot, file), 'utf8');
      const code = file.endsWith('.astro') ? astroCode(text) : [text];
      return code.flatMap((part) => labelsIn(file, part).map((what) => `${file}:${what}`));
    });
  expect(wrong).toEqual([]);
});

/** The front matter of a component, and each of its texts and attributes as a literal. */
function astroCode(text: string): string[] {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [
    '',
    '',
    text,
  ];
  const words = [...body.matchAll(/>([^<>{}]+)<|="([^"]+)"/g)].map(([, inner, value]) =>
    JSON.stringify((inner ?? value ?? '').replace(/\s+/g, ' ').trim()),
  );
  return [front, words.join(';\n')];
}
