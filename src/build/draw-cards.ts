import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { writeWhole } from '../files/disk.ts';
import { projectRoot } from '../files/root.ts';
import { keyOf, Stored } from '../files/stored.ts';
import {
  type Card,
  type CardFile,
  cardFontPaths,
  cardRenderer,
  cardsFile,
  cardWeights,
  lostSigns,
  readFace,
} from '../outputs/cards.ts';
import { allEnded } from './settle-all.ts';

/**
 * Draws the social cards that the pages' build has listed in the site's folder: those that are new, in a thread for each core; the others lie in the cache.
 * @returns how many there are, how many of them had to be drawn, and the signs that one of them had to leave out
 */
export async function drawCards(
  folder: string,
  cache: string,
): Promise<{ cards: number; drawn: number; lost: { title: string; signs: string[] }[] }> {
  const list = join(folder, cardsFile);
  const files = JSON.parse(readFileSync(list, 'utf8')) as CardFile[];
  rmSync(list);
  const stored = new Stored(join(cache, 'cards'));
  const design = hashOfDesign();
  const keyOfCard = (card: Card) => keyOf(design, JSON.stringify(card));
  const missing = files.filter(
    ({ file, card }) => !stored.lay(keyOfCard(card), join(folder, file)),
  );
  await inThreads(
    missing.map(({ card }) => card),
    (index, png) => {
      const { file, card } = missing[index] as CardFile;
      writeWhole(join(folder, file), png);
      stored.keep(keyOfCard(card), join(folder, file));
    },
  );
  stored.prune();
  const face = readFace(
    cardFontPaths(600).map((path) => new Uint8Array(readFileSync(join(projectRoot, path)))),
  );
  const lost = files
    .map(({ card }) => ({ title: card.title, signs: lostSigns(face, card) }))
    .filter(({ signs }) => signs.length > 0);
  return { cards: files.length, drawn: stored.made, lost };
}

/** Draws every card, in any order; `done` is given its place in the list. */
async function inThreads(
  cards: readonly Card[],
  done: (index: number, png: Uint8Array) => void,
): Promise<void> {
  let next = 0;
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./card-worker.ts', import.meta.url), { execArgv: [] });
      let index = -1;
      const give = () => {
        index = next;
        next += 1;
        if (index < cards.length) worker.postMessage(cards[index]);
        else void worker.terminate().then(() => resolve());
      };
      const fail = (error: Error) => {
        next = cards.length;
        void worker.terminate().then(() => reject(error));
      };
      worker.on('error', fail);
      worker.on('message', (png: Uint8Array) => {
        try {
          done(index, png);
          give();
        } catch (error) {
          fail(error as Error);
        }
      });
      give();
    });
  await allEnded(Array.from({ length: Math.min(availableParallelism(), cards.length) }, thread));
}

/** Whatever makes every card look otherwise: how it is drawn, in which fonts and by which tools. */
function hashOfDesign(): string {
  const files = [
    'src/outputs/cards.ts',
    'src/outputs/card-image.ts',
    'node_modules/opentype.js/package.json',
    cardRenderer,
    ...cardWeights.flatMap(cardFontPaths),
  ];
  return keyOf(...files.map((path) => readFileSync(join(projectRoot, path))));
}
