import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { iconFont, withWords } from '../../src/editor/bundle.ts';
import { iconsNeeded, iconsOf, wholeIconFont } from '../../src/editor/icons.ts';
import { projectRoot } from '../../src/files/root.ts';
import words from '../../src/editor/interface.json' with { type: 'json' };

const locales = join(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')), '../locales');
const read = (name: string) =>
  JSON.parse(readFileSync(join(locales, `${name}.json`), 'utf8')) as Parameters<
    typeof withWords
  >[0];
const keysOf = (group: object, before = ''): string[] =>
  Object.entries(group).flatMap(([key, word]) =>
    typeof word === 'string' ? [`${before}${key}`] : keysOf(word, `${before}${key}.`),
  );

/** Told to whoever writes the configuration, which a test holds to its schema, or of stores that this site does not use. */
const neverSeen = /^(?:config\.|cloud_storage\.)/;

it('every word that an author can meet is Vietnamese', () => {
  const vietnamese = new Set(keysOf(withWords(read('vi'))));
  expect(
    keysOf(read('en-US')).filter((key) => !vietnamese.has(key) && !neverSeen.test(key)),
  ).toEqual([]);
});

it('words are laid over those that the interface has', () => {
  const known = new Set(keysOf(read('en-US')));
  expect(keysOf(words).filter((key) => !known.has(key))).toEqual([]);
  expect(withWords({ a: 'x', b: { c: 'y', d: 'z' } }, { b: { c: 'Y' } })).toEqual({
    a: 'x',
    b: { c: 'Y', d: 'z' },
  });
});

it('the font of icons holds every one that the form may show', async () => {
  const [all, kept] = [
    await iconsOf(wholeIconFont()),
    await iconsOf(readFileSync(join(projectRoot, iconFont))),
  ];
  const needed = iconsNeeded(all);
  expect(needed.length).toBeGreaterThan(150);
  expect(needed.filter((name) => !kept.has(name))).toEqual([]);
});
