import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drawCards } from '../../src/build/draw-cards.ts';
import { type Card, cardsFile } from '../../src/outputs/cards.ts';

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), 'khoi-cards-'))));
afterEach(() => rmSync(root, { recursive: true, force: true }));

const card = (title: string): Card => ({
  kind: 'Tin tức',
  title,
  site: 'Khối Mẫu',
  pending: false,
});

/** Draws the cards of a site of these pages. */
async function draw(
  pages: Record<string, string>,
): Promise<{ cards: number; drawn: number; pictures: Map<string, Buffer> }> {
  const folder = mkdtempSync(join(root, 'site-'));
  writeFileSync(
    join(folder, cardsFile),
    JSON.stringify(
      Object.entries(pages).map(([page, title]) => ({
        file: `the/${page}.png`,
        card: card(title),
      })),
    ),
  );
  const result = await drawCards(folder, join(root, 'cache'));
  expect(existsSync(join(folder, cardsFile))).toBe(false);
  return {
    ...result,
    pictures: new Map(
      Object.keys(pages).map((page) => [page, readFileSync(join(folder, `the/${page}.png`))]),
    ),
  };
}

it('draws each card where it belongs, and again only those whose words have changed', async () => {
  const first = await draw({ 'tin-tuc/a': 'Bài một', 'tin-tuc/b': 'Bài hai', c: 'Bài ba' });
  expect(first).toMatchObject({ cards: 3, drawn: 3 });
  expect(new Set([...first.pictures.values()].map((png) => png.toString('base64'))).size).toBe(3);
  const second = await draw({ 'tin-tuc/a': 'Bài một', 'tin-tuc/b': 'Bài khác', c: 'Bài hai' });
  expect(second).toMatchObject({ cards: 3, drawn: 1 });
  expect(second.pictures.get('tin-tuc/a')?.equals(first.pictures.get('tin-tuc/a') as Buffer)).toBe(
    true,
  );
  expect(second.pictures.get('c')?.equals(first.pictures.get('tin-tuc/b') as Buffer)).toBe(true);
  const third = await draw({ c: 'Bài ba' });
  expect(third.drawn).toBe(1);
});

it('fails with the reason where a card cannot be written, and then draws no more', async () => {
  const folder = mkdtempSync(join(root, 'site-'));
  writeFileSync(join(folder, 'the'), '');
  writeFileSync(
    join(folder, cardsFile),
    JSON.stringify(
      Array.from({ length: 9 }, (_, index) => ({
        file: `the/${index}.png`,
        card: card(`Bài ${index}`),
      })),
    ),
  );
  await expect(drawCards(folder, join(root, 'cache'))).rejects.toThrow(/ENOTDIR|EEXIST/);
});

it('draws none where none is wanted', async () => {
  expect(await draw({})).toMatchObject({ cards: 0, drawn: 0 });
  expect(readdirSync(root)).not.toContain('cache');
});
