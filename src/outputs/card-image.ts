import { constants, crc32, deflateSync } from 'node:zlib';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Command, Glyph } from 'opentype.js';
import {
  type Card,
  type CardLine,
  cardSize,
  colours,
  type Faces,
  type FoundGlyph,
  groundSvg,
  setCardText,
} from './cards.ts';

const { width, height } = cardSize;

/** Levels of a text's colour between paper and ink: more cannot be told apart at the edge of a letter. */
const levels = 12;
const inks = ['red', 'redDeep', 'ink', 'quiet'] as const;
/** Colours that are left for the ground, of 256. */
const maxGroundColours = 256 - inks.length * levels;

type Rgb = readonly [number, number, number];

/** A picture of at most 256 colours: the number of its colour for each pixel. */
interface Indexed {
  palette: Rgb[];
  pixels: Uint8Array;
}

/** A glyph as levels of ink: where it stands to its origin, and one byte a pixel. */
interface Mask {
  left: number;
  top: number;
  width: number;
  height: number;
  levels: Uint8Array;
}

/** Places of a glyph between two pixels that are told apart. */
const phases = 2;

/** Draws cards as PNG. What all cards share is drawn once, and so is each glyph in each size. */
export class CardPainter {
  readonly #faces: Faces;
  readonly #ready: Promise<unknown>;
  readonly #grounds = new Map<boolean, Indexed>();
  readonly #masks = new WeakMap<Glyph, Map<number, Mask>>();

  /** @param renderer the bytes of resvg's WebAssembly: the same picture on every machine */
  constructor(faces: Faces, renderer: () => Uint8Array) {
    this.#faces = faces;
    this.#ready = initOnce(renderer);
  }

  /** The PNG file of a card. */
  async paint(card: Card): Promise<Uint8Array> {
    await this.#ready;
    const ground = this.#ground(card.pending);
    const pixels = ground.pixels.slice();
    for (const line of setCardText(card, this.#faces))
      this.#drawLine(pixels, ground.palette.length, line);
    return encodePng({ palette: [...ground.palette, ...textPalette], pixels });
  }

  #ground(pending: boolean): Indexed {
    let ground = this.#grounds.get(pending);
    if (!ground)
      this.#grounds.set(pending, (ground = indexColours(renderPixels(groundSvg(pending)))));
    return ground;
  }

  #drawLine(pixels: Uint8Array, firstInk: number, { ink, size, baseline, glyphs }: CardLine): void {
    const base = firstInk + inks.indexOf(ink) * levels - 1;
    for (const { x, ...found } of glyphs) {
      const at = Math.round(x * phases);
      const mask = this.#mask(found, size, at % phases);
      const start = (baseline + mask.top) * width + Math.floor(at / phases) + mask.left;
      for (let i = 0; i < mask.levels.length; i += 1) {
        const level = mask.levels[i];
        if (!level) continue;
        const pixel = start + Math.floor(i / mask.width) * width + (i % mask.width);
        // Where two glyphs touch, the darker one shows.
        const before = (pixels[pixel] ?? 0) - base;
        if (before < 1 || before < level) pixels[pixel] = base + level;
      }
    }
  }

  #mask(found: FoundGlyph, size: number, phase: number): Mask {
    let known = this.#masks.get(found.glyph);
    if (!known) this.#masks.set(found.glyph, (known = new Map()));
    const key = size * phases + phase;
    let mask = known.get(key);
    if (!mask) known.set(key, (mask = drawMask(found, size, phase / phases)));
    return mask;
  }
}

function drawMask({ glyph }: FoundGlyph, size: number, shift: number): Mask {
  const path = glyph.getPath(shift, 0, size);
  const { x1, y1, x2, y2 } = path.getBoundingBox();
  const [left, top] = [Math.floor(x1) - 1, Math.floor(y1) - 1];
  const [wide, high] = [Math.ceil(x2) + 1 - left, Math.ceil(y2) + 1 - top];
  const mask = { left, top, width: wide, height: high, levels: new Uint8Array(wide * high) };
  const outline = path.commands.map(drawn).join('');
  if (outline === '') return mask;
  const pixels = renderPixels(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="${left} ${top} ${wide} ${high}"><path d="${outline}"/></svg>`,
  );
  for (let i = 0; i < mask.levels.length; i += 1)
    mask.levels[i] = Math.round(((pixels[i * 4 + 3] ?? 0) / 255) * levels);
  return mask;
}

/** One stroke of an outline. The font library's own writing of paths loses strokes. */
const drawn = ({ type, x1, y1, x2, y2, x, y }: Command): string =>
  type +
  [x1, y1, x2, y2, x, y]
    .filter((n) => n !== undefined)
    .map((n) => Math.round(n * 1000) / 1000)
    .join(' ');

let initialised: Promise<unknown> | undefined;

const initOnce = (renderer: () => Uint8Array): Promise<unknown> =>
  (initialised ??= initWasm(renderer()));

/** Red, green, blue and opacity of each pixel. */
function renderPixels(svg: string): Uint8Array {
  const image = new Resvg(svg, { font: { loadSystemFonts: false } });
  const rendered = image.render();
  try {
    return rendered.pixels;
  } finally {
    rendered.free();
    image.free();
  }
}

/** The picture in its most frequent colours; the rare ones, at the edges of thin lines, take the nearest. */
function indexColours(pixels: Uint8Array): Indexed {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const frequent = [...counts]
    .sort(([a, m], [b, n]) => n - m || a - b)
    .slice(0, maxGroundColours)
    .map(([colour]) => colour);
  const palette = frequent.map(rgb);
  const numbers = new Map(
    [...counts.keys()].map((colour) => [colour, nearestColour(palette, rgb(colour))]),
  );
  const indexed = new Uint8Array(width * height);
  for (let at = 0; at < indexed.length; at += 1)
    indexed[at] = numbers.get(colourAt(pixels, at * 4)) ?? 0;
  return { palette, pixels: indexed };
}

const colourAt = (pixels: Uint8Array, at: number): number =>
  ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);

const rgb = (colour: number): Rgb => [colour >> 16, (colour >> 8) & 255, colour & 255];

function nearestColour(palette: readonly Rgb[], [r, g, b]: Rgb): number {
  let best = 0;
  let least = Infinity;
  for (const [index, [red, green, blue]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [least, best] = [distance, index];
  }
  return best;
}

const parse = (hex: string): Rgb => rgb(Number.parseInt(hex.slice(1), 16));

/** Between the sheet and each ink, the palest first. */
const textPalette: Rgb[] = inks.flatMap((ink) => {
  const [paper, full] = [parse(colours.sheet), parse(colours[ink])];
  return Array.from({ length: levels }, (_, level): Rgb => {
    const mix = (channel: 0 | 1 | 2) =>
      Math.round(paper[channel] + ((full[channel] - paper[channel]) * (level + 1)) / levels);
    return [mix(0), mix(1), mix(2)];
  });
});

/** A PNG file with a palette. Runs alone are compressed: what else zlib finds differs between processors, and takes four times as long. */
function encodePng({ palette, pixels }: Indexed): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8);
  return concatenate([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

function concatenate(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
