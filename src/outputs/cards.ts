import opentype, { type Font, type Glyph } from 'opentype.js';

/** What a social card says. All of it comes from content: a card is the same on every day. */
export interface Card {
  /** The kind of page: «Gương điển hình · Cá nhân». */
  kind: string;
  title: string;
  /** What the title must not be read without: «Được Khối bình xét, đề nghị khen thưởng». */
  status?: string;
  /** Unit, place, day or year. */
  meta?: string;
  site: string;
  /** The ring of seven is the seal: it is drawn in full only where nothing is pending. */
  pending: boolean;
}

/** A card and where it lies in the site: `the/tin-tuc/2023/bai.png`. */
export interface CardFile {
  file: string;
  card: Card;
}

/** Where the pages' build, which knows the content, leaves the list of cards for the stage that draws them. */
export const cardsFile = 'the-chia-se.json';

export const cardSize = { width: 1200, height: 630 } as const;

/** Where `npm run fonts` puts the fonts of the cards, from the project's folder. */
export const cardFontFolder = 'src/styles/fonts/cards';
export const cardParts = ['latin', 'vietnamese', 'signs-latin', 'signs-greek'] as const;
export const cardWeights = [400, 600] as const;
export const cardFontFile = (part: (typeof cardParts)[number], weight: CardWeight) =>
  `source-serif-4-${part}-${weight}.ttf`;
type CardWeight = (typeof cardWeights)[number];
/** The files of a weight, from the project's folder. */
export const cardFontPaths = (weight: CardWeight) =>
  cardParts.map((part) => `${cardFontFolder}/${cardFontFile(part, weight)}`);

/** What makes pictures of drawings, from the project's folder. */
export const cardRenderer = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';

/** A weight of the typeface, in parts: the first that has a character sets it. */
export type Face = readonly Font[];
export type Faces = Readonly<Record<CardWeight, Face>>;

export const readFace = (files: readonly Uint8Array[]): Face =>
  files.map((file) =>
    opentype.parse(
      file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer,
    ),
  );

/** What the typeface has no sign for, in words that say the same. */
const spelled: Readonly<Record<string, string>> = {
  '№': 'số ',
  '‰': ' phần nghìn',
  '≥': 'từ ',
  '≤': 'đến ',
  '≈': 'khoảng ',
  '≠': 'khác ',
  '→': '–',
  '⇒': '–',
  '←': '–',
  '‑': '-',
  '∞': 'vô hạn',
  '√': 'căn ',
};

/** A text as a card can set it: a sign that the typeface lacks is spelled out, or stands in its plain form (`Ⅲ` as `III`). */
export const settable = (face: Face, text: string): string =>
  [...text]
    .map((sign) => {
      if (hasGlyph(face, sign)) return sign;
      const words = spelled[sign] ?? sign.normalize('NFKC');
      return [...words].every((one) => hasGlyph(face, one)) ? words : sign;
    })
    .join('')
    .replace(/ {2,}/g, ' ');

/** The signs of a card's texts that no font can set and no word stands for: they would be left out. */
export const lostSigns = (face: Face, card: Card): string[] => [
  ...new Set(
    [card.title, card.meta ?? '', card.kind, card.status ?? '', card.site].flatMap((text) =>
      [...settable(face, text)].filter(
        (sign) => glyphOf(face, sign) === undefined && !/[\p{Cf}\p{Mn}\s]/u.test(sign),
      ),
    ),
  ),
];

const hasGlyph = (face: Face, sign: string): boolean =>
  face.some((font) => font.charToGlyph(sign).index !== 0);

/** A glyph and its part of the face. */
export interface FoundGlyph {
  font: Font;
  glyph: Glyph;
}

const foundGlyphs = new WeakMap<Face, Map<string, FoundGlyph | undefined>>();

/** The glyph of a character, in one of the parts; a character that none has is set without its marks, or not at all. */
export function glyphOf(face: Face, character: string): FoundGlyph | undefined {
  let known = foundGlyphs.get(face);
  if (!known) foundGlyphs.set(face, (known = new Map()));
  if (!known.has(character)) known.set(character, findGlyph(face, character));
  return known.get(character);
}

function findGlyph(face: Face, character: string): FoundGlyph | undefined {
  for (const font of face) {
    const glyph = font.charToGlyph(character);
    if (glyph.index !== 0) return { font, glyph };
  }
  const [bare = ''] = character.normalize('NFD');
  return bare !== character && bare !== '' ? glyphOf(face, bare) : undefined;
}

const kernings = new WeakMap<Glyph, Map<Glyph, number>>();

/** The kerning between two glyphs, at size 1. */
function kerningBetween(font: Font, before: Glyph, glyph: Glyph): number {
  let known = kernings.get(before);
  if (!known) kernings.set(before, (known = new Map()));
  let value = known.get(glyph);
  if (value === undefined)
    known.set(glyph, (value = font.getKerningValue(before, glyph) / font.unitsPerEm));
  return value;
}

/** Glyphs one after the other, with the width that they take at size 1. */
function run(face: Face, text: string): { width: number; glyphs: (FoundGlyph & { x: number })[] } {
  const glyphs: (FoundGlyph & { x: number })[] = [];
  let width = 0;
  let before: FoundGlyph | undefined;
  for (const character of text) {
    const found = glyphOf(face, character);
    if (!found) continue;
    const { font, glyph } = found;
    if (before?.font === font) width += kerningBetween(font, before.glyph, glyph);
    glyphs.push({ ...found, x: width });
    width += glyph.advanceWidth / font.unitsPerEm;
    before = found;
  }
  return { width, glyphs };
}

export const widthOf = (face: Face, text: string, size: number): number =>
  run(face, text).width * size;

/** Lines no wider than `width`, full from the first on; a word that no line can hold is cut. */
function fill(face: Face, text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (widthOf(face, longer, size) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (widthOf(face, line, size) > width) {
      const characters = [...line];
      let count = characters.length - 1;
      while (count > 1 && widthOf(face, characters.slice(0, count).join(''), size) > width)
        count -= 1;
      lines.push(characters.slice(0, count).join(''));
      line = characters.slice(count).join('');
    }
  }
  return line ? [...lines, line] : lines;
}

/** Words that are read as one. Vietnamese writes a space inside them, and a line that ends there makes the reader stumble. */
const pairs = new Set(
  'thi đua|phong trào|khen thưởng|điển hình|trung ương|tổng kết|sơ kết|phát động|cơ quan|nhà nước|thị trường|giao ước|hội nghị|tập thể|cá nhân|đặc biệt|đoàn kết|công tác|nhiệm vụ|thực hiện|thành tích|kỷ niệm|hưởng ứng|nông thôn|đơn vị'.split(
    '|',
  ),
);

/** How bad it is to break a line between two words: a share of the width. */
function costOfBreak(before: string, after: string): number {
  if (/\d$/.test(before) || /^\d/.test(after)) return 0.35;
  if (pairs.has(`${before} ${after}`.toLowerCase())) return 0.3;
  return /^\p{Lu}\p{Ll}+$/u.test(before) && /^\p{Lu}/u.test(after) ? 0.25 : 0;
}

/** As many lines as are needed, all about as long, and broken where it hurts least. */
function balance(face: Face, text: string, size: number, width: number): string[] {
  const words = text.split(' ');
  const filled = fill(face, text, size, width);
  // A word that had to be cut leaves nothing to choose.
  if (filled.length < 2 || filled.join(' ') !== text) return filled;
  const widths = words.map((word) => widthOf(face, word, size));
  const space = widthOf(face, ' ', size);
  const ideal =
    (widths.reduce((a, b) => a + b, 0) + space * (words.length - filled.length)) / filled.length;
  /** The best way to set the first words on a number of lines, by the count of words. */
  let best = new Map<number, { cost: number; lines: string[] }>([[0, { cost: 0, lines: [] }]]);
  for (let row = 0; row < filled.length; row += 1) {
    const next: typeof best = new Map();
    for (const [start, { cost, lines }] of best) {
      let wide = -space;
      for (let end = start + 1; end <= words.length; end += 1) {
        wide += space + (widths[end - 1] ?? 0);
        if (wide > width) break;
        const broken = end < words.length ? costOfBreak(words[end - 1] ?? '', words[end] ?? '') : 0;
        const sum = cost + ((wide - ideal) / width) ** 2 * 4 + broken;
        if (sum < (next.get(end)?.cost ?? Infinity))
          next.set(end, { cost: sum, lines: [...lines, words.slice(start, end).join(' ')] });
      }
    }
    best = next;
  }
  return best.get(words.length)?.lines ?? filled;
}

/** The first of the sizes at which a text fits its lines; at the last of them what is too long ends in «…». */
export function fit(
  face: Face,
  text: string,
  width: number,
  steps: Steps,
): { size: number; lines: string[] } {
  const clean = text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ ([–—·])/g, '\u00a0$1');
  for (const { size, lines } of steps)
    if (fill(face, clean, size, width).length <= lines)
      return { size, lines: balance(face, clean, size, width) };
  const { size, lines: most } = steps.at(-1) ?? { size: 16, lines: 1 };
  const kept = fill(face, clean, size, width).slice(0, most);
  let last = kept.pop() ?? '';
  while (last && widthOf(face, `${last}…`, size) > width)
    last = last.slice(0, Math.max(0, last.lastIndexOf(' ')));
  return { size, lines: [...kept, `${last.replace(/[\s,;:.–]+$/, '')}…`] };
}

/** The look of the register (src/styles/site.css), which is always light on a card. */
export const colours = {
  paper: '#faf6ec',
  sheet: '#fffdf7',
  ink: '#241d17',
  quiet: '#62574a',
  red: '#8a1a1c',
  redDeep: '#651012',
  gold: '#a9791f',
};

/** The text inside the frame: how wide, and from where to where. */
const measure = 980;
const [top, bottom] = [126, 514];

const lineHeight = 1.24;

type Steps = readonly { size: number; lines: number }[];

/** From short titles to those of 180 characters. */
const titleSteps: Steps = [
  { size: 84, lines: 1 },
  { size: 74, lines: 2 },
  { size: 62, lines: 3 },
  { size: 52, lines: 4 },
  { size: 46, lines: 4 },
  { size: 42, lines: 5 },
  { size: 38, lines: 5 },
];

/** The steps, with no more lines than the height has room for. */
const stepsWithin = (height: number): Steps =>
  titleSteps
    .map(({ size, lines }) => ({
      size,
      lines: Math.min(lines, Math.floor(height / (size * lineHeight))),
    }))
    .filter(({ lines }) => lines > 0);

export type InkName = 'red' | 'redDeep' | 'ink' | 'quiet';

interface Block {
  face: Face;
  ink: InkName;
  size: number;
  lines: string[];
  height: number;
  /** Space above. */
  gap: number;
}

/** A line of a card: where each glyph begins on the baseline, in pixels. */
export interface CardLine {
  ink: InkName;
  size: number;
  baseline: number;
  glyphs: (FoundGlyph & { x: number })[];
}

/** Sets the texts of a card, in the project's own fonts. */
export function setCardText(card: Card, faces: Faces): CardLine[] {
  const [regular, bold] = [faces[400], faces[600]];
  const block = (face: Face, ink: InkName, gap: number, text: string, steps: Steps): Block => {
    const { size, lines } = fit(face, settable(face, text), measure, steps);
    return { face, ink, size, lines, gap, height: lines.length * size * lineHeight };
  };
  const kind = block(regular, 'red', 0, card.kind, [
    { size: 31, lines: 1 },
    { size: 26, lines: 1 },
  ]);
  const below = [
    ...(card.status
      ? [
          block(bold, 'ink', 20, card.status, [
            { size: 31, lines: 1 },
            { size: 27, lines: 2 },
          ]),
        ]
      : []),
    ...(card.meta
      ? [
          block(regular, 'quiet', card.status ? 4 : 18, card.meta, [
            { size: 29, lines: 1 },
            { size: 26, lines: 2 },
          ]),
        ]
      : []),
  ];
  const total = (of: readonly Block[]) => of.reduce((sum, b) => sum + b.gap + b.height, 0);
  const titleGap = 14;
  const room = bottom - top - titleGap - total([kind, ...below]);
  const blocks = [kind, block(bold, 'redDeep', titleGap, card.title, stepsWithin(room)), ...below];
  let y = top + (bottom - top - total(blocks)) / 2;
  const set: CardLine[] = [];
  for (const { face, ink, size, lines, gap, height } of blocks) {
    y += gap;
    for (const [row, line] of lines.entries())
      set.push(centred(face, ink, size, line, y + row * size * lineHeight + size * 0.93));
    y += height;
  }
  const site = fit(regular, card.site, measure - 60, [
    { size: 27, lines: 1 },
    { size: 23, lines: 1 },
  ]);
  return [...set, centred(regular, 'ink', site.size, site.lines[0] ?? '', 565)];
}

/** What all cards share: the sheet, the double gold rule, broken at the top by the seal, the short rule at the foot. */
export const groundSvg = (pending: boolean): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="${cardSize.width}" height="${cardSize.height}" fill="${colours.paper}"/>`,
    `<rect x="34" y="62" width="1132" height="534" fill="${colours.sheet}"/>`,
    `<g fill="none" stroke="${colours.gold}"><path stroke-width="4" d="M538 62H34V596H1166V62H662"/><path stroke-width="1.5" d="M538 70.5H42.5V587.5H1157.5V70.5H662"/></g>`,
    seal(pending),
    `<path d="M540 528H660" stroke="${colours.gold}" stroke-width="1.5"/>`,
    '</svg>',
  ].join('');

/** As on the site: seven circles where things are settled, a dashed one where a decision is awaited (ring.svg, `.honour`). */
function seal(pending: boolean): string {
  const centres = [
    [0, -13],
    [10.2, -8.1],
    [12.7, 2.9],
    [5.6, 11.7],
    [-5.6, 11.7],
    [-12.7, 2.9],
    [-10.2, -8.1],
  ];
  const inside = pending
    ? `<circle r="44" stroke="${colours.gold}" stroke-width="2.4" stroke-dasharray="6.9 4.62"/>`
    : `<g stroke="${colours.red}" stroke-width="1.15">${centres.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="35"/>`).join('')}</g>`;
  return `<g fill="none" transform="translate(600 66) scale(1.08)"><circle r="${pending ? 44 : 48}" fill="${colours.sheet}"/>${inside}</g>`;
}

function centred(face: Face, ink: InkName, size: number, text: string, baseline: number): CardLine {
  const { width, glyphs } = run(face, text);
  const left = (cardSize.width - width * size) / 2;
  return {
    ink,
    size,
    baseline: Math.round(baseline),
    glyphs: glyphs.map(({ x, ...found }) => ({ ...found, x: left + x * size })),
  };
}
