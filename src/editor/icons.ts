import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';
import { projectRoot } from '../files/root.ts';
import { listsIcon, looks } from './collections.ts';

const packageFolder = join(projectRoot, 'node_modules/@sveltia/cms/npm');
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789_';

/** The private range of Unicode, where such a font has its pictures. */
const pictures = Array.from({ length: 0xf8ff - 0xe000 + 1 }, (_, index) =>
  String.fromCodePoint(0xe000 + index),
).join('');

/** A font of icons is written by their names: each is a ligature of letters. The names that a font has, with the code point that stands for the same picture. */
export async function iconsOf(font: Uint8Array): Promise<Map<string, number>> {
  const plain = await subsetFont(font, letters + pictures, { targetFormat: 'truetype' });
  const { glyphs, tables } = opentype.parse(new Uint8Array(plain).buffer) as unknown as {
    glyphs: Glyphs;
    tables: { gsub: { lookups: { subtables: Subtable[] }[] } };
  };
  const letterOf = new Map(
    [...letters].map((letter) => [
      [...Array(glyphs.length).keys()].find((index) =>
        glyphs.get(index).unicodes.includes(letter.codePointAt(0) as number),
      ),
      letter,
    ]),
  );
  const found = new Map<string, number>();
  for (const { extension, ...subtable } of tables.gsub.lookups.flatMap(
    ({ subtables }) => subtables,
  )) {
    const { coverage, ligatureSets = [] } = extension ?? subtable;
    const firsts =
      coverage?.glyphs ??
      coverage?.ranges?.flatMap(({ start, end }) =>
        Array.from({ length: end - start + 1 }, (_, step) => start + step),
      ) ??
      [];
    for (const [index, set] of ligatureSets.entries()) {
      for (const { components, ligGlyph } of set) {
        const [code] = glyphs.get(ligGlyph).unicodes;
        if (code !== undefined)
          found.set(
            [firsts[index], ...components].map((glyph) => letterOf.get(glyph) ?? '?').join(''),
            code,
          );
      }
    }
  }
  return found;
}

interface Glyphs {
  length: number;
  get: (index: number) => { unicodes: number[] };
}

interface Subtable {
  extension?: Subtable;
  coverage?: { glyphs?: number[]; ranges?: { start: number; end: number }[] };
  ligatureSets?: { components: number[]; ligGlyph: number }[][];
}

/** The icons that the form may show: whatever in its code is written like the name of one, and those of our own menu. */
export function iconsNeeded(known: ReadonlyMap<string, number>): string[] {
  const code = readFileSync(join(packageFolder, 'index.js'), 'utf8');
  const words = new Set(
    [...code.matchAll(/[`"'>]([a-z0-9_]+)(?=[`"'<])/g)].map(([, word]) => word ?? ''),
  );
  const own = [...Object.values(looks).map(({ icon }) => icon), listsIcon];
  return [...new Set([...own, ...[...known.keys()].filter((name) => words.has(name))])].sort();
}

/** Every icon, as the package has them. */
export const wholeIconFont = (): Buffer =>
  readFileSync(
    join(
      packageFolder,
      /assets\/material-symbols-outlined[\w-]*\.woff2/.exec(
        readFileSync(join(packageFolder, 'index.js'), 'utf8'),
      )?.[0] ?? '',
    ),
  );

/** The icons that are needed, and no more. */
export async function cutIcons(): Promise<Uint8Array> {
  const whole = wholeIconFont();
  const known = await iconsOf(whole);
  const needed = iconsNeeded(known)
    .map((name) => String.fromCodePoint(known.get(name) ?? 0))
    .join('');
  return subsetFont(whole, letters + needed, { targetFormat: 'woff2', noLayoutClosure: true });
}
