import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/files/root.ts';
import {
  type Card,
  cardFontFile,
  cardFontFolder,
  cardParts,
  cardSize,
  cardWeights,
  type Faces,
  fit,
  glyphOf,
  groundSvg,
  lostSigns,
  readFace,
  setCardText,
  settable,
  widthOf,
} from '../../src/outputs/cards.ts';
import { CardPainter } from '../../src/outputs/card-image.ts';

const face = (weight: 400 | 600) =>
  readFace(
    cardParts.map((part) =>
      readFileSync(join(projectRoot, cardFontFolder, cardFontFile(part, weight))),
    ),
  );
const faces: Faces = { 400: face(400), 600: face(600) };
const renderer = () =>
  new Uint8Array(readFileSync(join(projectRoot, 'node_modules/@resvg/resvg-wasm/index_bg.wasm')));
const bold = faces[600];

const card: Card = {
  kind: 'Gương điển hình · Tập thể',
  title: 'Phòng Nghiệp vụ',
  status: 'Được Khối bình xét, đề nghị khen thưởng',
  meta: '2022',
  site: 'Khối thi đua',
  pending: true,
};

/** Every letter that Vietnamese writes, with each tone, in both cases. */
const vowels = 'aăâeêioôơuưy';
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const lower = [
  ...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC'))),
  ...'bcdđghklmnpqrstvxfjwz',
];
const letters = [...lower, ...lower.map((letter) => letter.toUpperCase())];

const steps = [
  { size: 80, lines: 1 },
  { size: 60, lines: 3 },
  { size: 40, lines: 5 },
];
const words = (count: number) =>
  Array.from({ length: count }, (_, i) => ['đơn', 'vị', 'nghiệp', 'vụ'][i % 4]).join(' ');

describe('the fonts of cards', () => {
  it('have a glyph for every letter of Vietnamese, figures and the signs of titles', () => {
    expect(letters).toHaveLength(2 * (72 + 21));
    for (const weight of cardWeights) {
      const missing = [...letters, ...'0123456789.,;:!?()/–-“”‘’"\'…·%&₫ '].filter((character) =>
        faces[weight].every((font) => font.charToGlyph(character).index === 0),
      );
      expect(missing).toEqual([]);
    }
  });

  it('draw every letter, and no two of them alike', () => {
    const drawn = letters.map((letter) =>
      JSON.stringify(glyphOf(bold, letter)?.glyph.getPath(0, 0, 100).commands),
    );
    expect(drawn.filter((path) => path.length < 50)).toEqual([]);
    expect(new Set(drawn).size).toBe(letters.length);
  });

  it('keep every sign of titles, by glyph or by word', () => {
    const title = '500 m² ≥ 90 %, 3 ‰, ± 2, ½, № 5, Lê‑nin, Ω, Ⅲ, H₂O, A → B, ™';
    expect(settable(bold, title)).toBe(
      '500 m² từ 90 %, 3 phần nghìn, ± 2, ½, số 5, Lê-nin, Ω, III, H2O, A – B, ™',
    );
    const card = { kind: 'Tin tức', title, site: 'Khối', pending: false };
    expect(lostSigns(bold, card)).toEqual([]);
    expect(lostSigns(bold, { ...card, title: 'Khối 語 ✿ thi đua' })).toEqual(['語', '✿']);
  });

  it('set a letter that they lack without its marks', () => {
    expect(glyphOf(bold, 'ŵ')?.glyph.index).toBe(glyphOf(bold, 'w')?.glyph.index);
    expect(glyphOf(bold, '語')).toBeUndefined();
  });
});

describe('fitting a title', () => {
  it('takes the largest size for a short one', () => {
    expect(fit(bold, 'Bảo hiểm xã hội', 980, steps)).toEqual({
      size: 80,
      lines: ['Bảo hiểm xã hội'],
    });
  });

  it('shrinks a long one and keeps all its words', () => {
    const title = words(40);
    const { size, lines } = fit(bold, title, 980, steps);
    expect(size).toBe(40);
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines.join(' ')).toBe(title);
  });

  it('ends in an ellipsis what does not fit at all, between words', () => {
    const { size, lines } = fit(bold, words(200), 980, steps);
    expect(size).toBe(40);
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toMatch(/ (?:đơn|vị|nghiệp|vụ)…$/);
    expect(words(200).startsWith(lines.join(' ').slice(0, -1))).toBe(true);
  });

  it.each([1, 8, 30, 200])(
    'never sets a line wider than the card allows, with %i words',
    (count) => {
      const { size, lines } = fit(bold, words(count), 980, steps);
      for (const line of lines) expect(widthOf(bold, line, size)).toBeLessThanOrEqual(980);
    },
  );

  it('cuts a word that no line can hold, and loses nothing of it', () => {
    const word = 'nghiêng'.repeat(12);
    const { size, lines } = fit(bold, word, 980, steps);
    expect(lines.join('')).toBe(word);
    for (const line of lines) expect(widthOf(bold, line, size)).toBeLessThanOrEqual(980);
  });

  it('breaks no line inside a number, a name or a word of two syllables where it need not', () => {
    const { lines } = fit(
      bold,
      'Hội nghị tổng kết năm 2022 và phát động thi đua năm 2023 của Khối',
      980,
      [{ size: 62, lines: 3 }],
    );
    expect(lines).toEqual([
      'Hội nghị tổng kết',
      'năm 2022 và phát động',
      'thi đua năm 2023 của Khối',
    ]);
  });

  it('reads decomposed letters as whole ones', () => {
    const title = 'Ngưỡng cửa';
    expect(fit(bold, title.normalize('NFD'), 980, steps)).toEqual(fit(bold, title, 980, steps));
  });
});

describe('a card', () => {
  const painter = new CardPainter(faces, renderer);

  it('is a PNG of 1200 × 630 pixels, the same bytes each time, from any painter', async () => {
    const png = Buffer.from(await painter.paint(card));
    expect(png.subarray(0, 8)).toEqual(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    );
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
    expect([cardSize.width, cardSize.height]).toEqual([1200, 630]);
    await painter.paint({ ...card, title: 'Khác', pending: false });
    expect(png.equals(Buffer.from(await painter.paint(card)))).toBe(true);
    expect(png.equals(Buffer.from(await new CardPainter(faces, renderer).paint(card)))).toBe(true);
  });

  it('is a picture that another reader decodes, in the colours of the register', async () => {
    const { data, info } = await sharp(await painter.paint({ ...card, pending: false }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([1200, 630]);
    const at = (x: number, y: number) =>
      [0, 1, 2].map((channel) => data[(y * info.width + x) * info.channels + channel]);
    expect(at(5, 5)).toEqual([0xfa, 0xf6, 0xec]);
    expect(at(300, 100)).toEqual([0xff, 0xfd, 0xf7]);
    const counted = new Set<string>();
    for (let i = 0; i < data.length; i += info.channels)
      counted.add(`${data[i]},${data[i + 1]},${data[i + 2]}`);
    // The full ink of title, kind and status.
    for (const ink of ['101,16,18', '138,26,28', '36,29,23']) expect(counted.has(ink)).toBe(true);
  });

  it('weighs no more than 60 kB, even with the longest texts', async () => {
    const long = {
      ...card,
      kind: words(12),
      title: words(200),
      status: words(30),
      meta: words(60),
    };
    expect((await painter.paint(long)).length).toBeLessThan(60_000);
  });

  it('changes with everything that it says', async () => {
    const changed: Partial<Card>[] = [
      { kind: 'Khác' },
      { title: 'Khác' },
      { status: 'Khác' },
      { meta: '2021' },
      { site: 'Khác' },
      { pending: false },
    ];
    const pictures: string[] = [];
    for (const change of [{}, ...changed])
      pictures.push(Buffer.from(await painter.paint({ ...card, ...change })).toString('base64'));
    expect(new Set(pictures).size).toBe(pictures.length);
  });

  it('keeps the seal of seven circles for what is settled', () => {
    const circles = (pending: boolean) =>
      groundSvg(pending).match(/<circle [^>]*r="35"/g)?.length ?? 0;
    expect(circles(false)).toBe(7);
    expect(circles(true)).toBe(0);
  });

  it('keeps even the longest texts between the seal and the foot', () => {
    const lines = setCardText(
      {
        kind: words(12),
        title: words(200),
        status: words(30),
        meta: words(60),
        site: words(40),
        pending: true,
      },
      faces,
    );
    const [foot, ...above] = lines.toReversed();
    expect(above.length).toBeGreaterThanOrEqual(8);
    for (const { baseline, size } of above) {
      expect(baseline - size).toBeGreaterThan(110);
      expect(baseline).toBeLessThan(520);
    }
    expect((foot?.baseline ?? 0) - (foot?.size ?? 0)).toBeGreaterThan(529);
    for (const { x } of lines.flatMap(({ glyphs }) => glyphs))
      expect(x > 60 && x < 1140).toBe(true);
  });
});
