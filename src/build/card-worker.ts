import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { projectRoot } from '../files/root.ts';
import { CardPainter } from '../outputs/card-image.ts';
import { type Card, cardFontPaths, cardRenderer, readFace } from '../outputs/cards.ts';

const bytesOf = (path: string) => new Uint8Array(readFileSync(join(projectRoot, path)));
const faceOf = (weight: 400 | 600) => readFace(cardFontPaths(weight).map(bytesOf));
const painter = new CardPainter({ 400: faceOf(400), 600: faceOf(600) }, () =>
  bytesOf(cardRenderer),
);

/** Draws one card for each message, and answers with its PNG. */
parentPort?.on('message', (card: Card) => {
  void painter.paint(card).then((png) => parentPort?.postMessage(png));
});
