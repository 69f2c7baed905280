import { zipSync } from 'fflate';
import { hiddenStyles, withoutHidden } from './docx-marks.ts';

/** The parts of a Word file that decide its text; empty where the file has none. */
export interface DocxParts {
  document: string;
  styles: string;
  numbering: string;
}

/** The text of a Word file as it is seen on paper. */
export interface ShownDocument {
  xml: string;
  /** True where hidden words were left out. */
  hidden: boolean;
  /** True where a table of contents was left out: it says each heading twice. */
  contents: boolean;
}

/**
 * The main part of a Word file as a reader of its printed page knows it: without hidden words and tables of contents,
 * and with the numbers that Word makes by itself as text, which readers of DOCX leave out.
 */
export function shownDocument({ document, styles, numbering }: DocxParts): ShownDocument {
  const seen = withoutHidden(document, hiddenStyles(styles));
  const body = withoutContents(seen, styles);
  return {
    xml: withNumbers(body, styles, numbering),
    hidden: seen !== document,
    contents: body !== seen,
  };
}

/** The file with another main part, without its pictures: for readers of text. */
export function withDocument(
  files: Iterable<readonly [name: string, data: Uint8Array]>,
  xml: string,
  keepPictures = false,
): Buffer {
  const kept = [...files].filter(
    ([name]) => !name.endsWith('/') && (keepPictures || !name.startsWith('word/media/')),
  );
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        kept.map(([name, data]) => [name, name === 'word/document.xml' ? Buffer.from(xml) : data]),
      ),
      { level: 0 },
    ),
  );
}

const valueOf = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}\\b[^>]*w:val="([^"]*)"`).exec(xml)?.[1];

interface Style {
  name: string;
  basedOn: string | undefined;
  numId: string | undefined;
  level: number;
}

function stylesIn(xml: string): Map<string, Style> {
  const found = new Map<string, Style>();
  for (const [whole, id = ''] of xml.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>[^]*?<\/w:style>/g,
  ))
    found.set(id, {
      name: valueOf(whole, 'w:name') ?? '',
      basedOn: valueOf(whole, 'w:basedOn'),
      numId: valueOf(whole, 'w:numId'),
      level: Number(valueOf(whole, 'w:ilvl') ?? 0),
    });
  return found;
}

/** A table of contents stands in a control of its own, or in paragraphs of the styles `toc 1` to `toc 9`. */
function withoutContents(xml: string, stylesXml: string): string {
  const tocStyles = new Set(
    [...stylesIn(stylesXml)].filter(([, { name }]) => /^toc \d$/i.test(name)).map(([id]) => id),
  );
  return xml
    .replace(/<w:sdt>(?:(?!<w:sdt>)[^])*?<\/w:sdt>/g, (sdt) =>
      /<w:docPartGallery w:val="Table of Contents"\/>/.test(sdt) ? '' : sdt,
    )
    .replace(/<w:p\b[^>]*(?<!\/)>(?:(?!<w:p\b)[^])*?<\/w:p>/g, (paragraph) => {
      const style = valueOf(paragraph, 'w:pStyle') ?? '';
      return tocStyles.has(style) || /^TOC\d$|^Mucluc\d$/i.test(style) ? '' : paragraph;
    });
}

/** A level of a list, as `numbering.xml` states it. */
interface Level {
  start: number;
  format: string;
  /** `%1.%2.` */
  text: string;
  /** All numbers of the text are shown as 1, 2, 3, whatever their own level says. */
  legal: boolean;
}

interface List {
  abstract: string;
  /** Levels that begin anew with this list. */
  restarts: ReadonlyMap<number, number>;
}

function numberingIn(xml: string): {
  levels: Map<string, Map<number, Level>>;
  lists: Map<string, List>;
} {
  const levels = new Map<string, Map<number, Level>>();
  for (const [, id = '', inner = ''] of xml.matchAll(
    /<w:abstractNum\b[^>]*w:abstractNumId="(\d+)"[^>]*>([^]*?)<\/w:abstractNum>/g,
  ))
    levels.set(
      id,
      new Map(
        [...inner.matchAll(/<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>([^]*?)<\/w:lvl>/g)].map(
          ([, level, lvl = '']) => [
            Number(level),
            {
              start: Number(valueOf(lvl, 'w:start') ?? 1),
              format: valueOf(lvl, 'w:numFmt') ?? 'decimal',
              text: valueOf(lvl, 'w:lvlText') ?? '',
              legal: /<w:isLgl\b/.test(lvl),
            },
          ],
        ),
      ),
    );
  const lists = new Map(
    [...xml.matchAll(/<w:num\b[^>]*w:numId="(\d+)"[^>]*>([^]*?)<\/w:num>/g)].map(
      ([, id = '', inner = '']): [string, List] => [
        id,
        {
          abstract: valueOf(inner, 'w:abstractNumId') ?? '',
          restarts: new Map(
            [
              ...inner.matchAll(
                /<w:lvlOverride\b[^>]*w:ilvl="(\d)"[^>]*>\s*<w:startOverride w:val="(\d+)"/g,
              ),
            ].map(([, level, start]) => [Number(level), Number(start)]),
          ),
        },
      ],
    ),
  );
  return { levels, lists };
}

/** Puts the numbers that Word makes by itself before the texts of their paragraphs. Bullets stay lists. */
function withNumbers(xml: string, stylesXml: string, numberingXml: string): string {
  if (numberingXml === '') return xml;
  const styles = stylesIn(stylesXml);
  const { levels, lists } = numberingIn(numberingXml);
  /** The numbers reached, by list and level. */
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return xml.replace(
    /(<w:p\b[^>]*(?<!\/)>)(\s*<w:pPr>[^]*?<\/w:pPr>)?((?:(?!<w:p\b)[^])*?<\/w:p>)/g,
    (whole, open: string, properties = '', rest: string) => {
      const used = listOf(properties, styles);
      const list = used && lists.get(used.numId);
      const level = list && levels.get(list.abstract)?.get(used.level);
      if (!used || !list || !level || level.format === 'bullet' || level.format === 'none')
        return whole;
      if (!/<w:t[ >]/.test(rest)) return whole;
      const counts = counters.get(list.abstract) ?? [];
      counters.set(list.abstract, counts);
      const restart = list.restarts.get(used.level);
      const isNew = restart !== undefined && !begun.has(`${used.numId}/${used.level}`);
      begun.add(`${used.numId}/${used.level}`);
      const before = counts[used.level];
      counts[used.level] = isNew
        ? restart
        : before === undefined
          ? (restart ?? level.start)
          : before + 1;
      counts.length = used.level + 1;
      const number = level.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const own = levels.get(list.abstract)?.get(at);
        const format = level.legal && at < used.level ? 'decimal' : (own?.format ?? 'decimal');
        return inFormat(counts[at] ?? own?.start ?? 1, format);
      });
      if (number.trim() === '') return whole;
      const look = /<w:r\b[^>]*>\s*(<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)/.exec(rest)?.[1] ?? '';
      const plainLook = look.replace(/<w:(?:vertAlign|rStyle)\b[^>]*\/>/g, '');
      const unlisted = withoutList(properties);
      return `${open}${unlisted}<w:r>${plainLook}<w:t xml:space="preserve">${escape(number)} </w:t></w:r>${rest}`;
    },
  );
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The list that a paragraph belongs to, by itself or by its style. */
function listOf(
  properties: string,
  styles: ReadonlyMap<string, Style>,
): { numId: string; level: number } | undefined {
  const own = /<w:numPr>[^]*?<\/w:numPr>/.exec(properties)?.[0];
  const numId = own && valueOf(own, 'w:numId');
  if (numId === '0') return undefined;
  let id = valueOf(properties, 'w:pStyle');
  let found: Style | undefined;
  const seen = new Set<string>();
  while (id !== undefined && !seen.has(id)) {
    seen.add(id);
    const style = styles.get(id);
    if (style?.numId !== undefined) {
      found = style;
      break;
    }
    id = style?.basedOn;
  }
  const list = numId ?? found?.numId;
  if (list === undefined || list === '0') return undefined;
  return { numId: list, level: Number((own && valueOf(own, 'w:ilvl')) ?? found?.level ?? 0) };
}

/** A paragraph that has its number as text belongs to no list any more. */
function withoutList(properties: string): string {
  const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
  if (/<w:numPr>/.test(properties)) return properties.replace(/<w:numPr>[^]*?<\/w:numPr>/, none);
  // The style of a paragraph comes first among its properties.
  return properties.replace(/(<w:pPr>\s*(?:<w:pStyle\b[^>]*\/>)?)/, `$1${none}`);
}

function inFormat(n: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(n);
    case 'lowerRoman':
      return roman(n).toLowerCase();
    case 'upperLetter':
      return letter(n);
    case 'lowerLetter':
      return letter(n).toLowerCase();
    case 'decimalZero':
      return String(n).padStart(2, '0');
    default:
      return String(n);
  }
}

const romanSigns: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let left = n;
  let text = '';
  for (const [value, sign] of romanSigns) for (; left >= value; left -= value) text += sign;
  return text;
}

/** a … z, then aa, bb, as Word counts. */
const letter = (n: number): string =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
