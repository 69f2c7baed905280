import fc from 'fast-check';
import { fromTcvn3, fromVni } from '../../src/vietnamese/legacy.ts';

/** A way to break a text, and whether the check must tell of it every time. */
export interface Mutation {
  name: string;
  /** `at` is between 0 and 1: how far into the text it strikes. */
  apply: (text: string, at: number) => string | Uint8Array;
  told: boolean;
}

const strike = (text: string, at: number, insert: string) =>
  text.slice(0, Math.floor(text.length * at)) + insert + text.slice(Math.floor(text.length * at));
const atLine = (text: string, at: number, change: (lines: string[], index: number) => void) => {
  const lines = text.split('\n');
  change(lines, Math.min(lines.length - 1, Math.floor(lines.length * at)));
  return lines.join('\n');
};

/** The same line of letters in each of the old ways of writing Vietnamese; what they lack stays. */
const letters = [...'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'];
const latin = Array.from({ length: 0x5f }, (_, index) => String.fromCharCode(0xa1 + index));
const inverse = (signs: readonly string[], read: (sign: string) => string) =>
  new Map(signs.map((sign) => [read(sign), sign]));
const tcvn3 = inverse(latin, fromTcvn3);
const vni = inverse(
  [...latin, ...[...'aeouyôöAEOUYÔÖ'].flatMap((base) => latin.map((mark) => base + mark))],
  fromVni,
);
const spelt = (text: string, signs: ReadonlyMap<string, string>) =>
  [...text.normalize('NFC')]
    .map((letter) =>
      letters.includes(letter.toLowerCase())
        ? (signs.get(letter) ?? signs.get(letter.toLowerCase()) ?? letter)
        : letter,
    )
    .join('');

/** Windows' own code page for Vietnamese: letters with their roofs and horns, tones behind them. */
const byte1258 = new Map(
  Array.from(
    { length: 256 },
    (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte] as const,
  ),
);
const windows1258 = (text: string) =>
  Buffer.from(
    [...text.normalize('NFC')].flatMap((letter) => {
      const [base = letter, ...marks] = letter.normalize('NFD');
      const tones = marks.filter((mark) => byte1258.has(mark));
      const whole = [base, ...marks.filter((mark) => !byte1258.has(mark))]
        .join('')
        .normalize('NFC');
      return byte1258.has(letter)
        ? [byte1258.get(letter) as number]
        : [whole, ...tones].map((sign) => byte1258.get(sign) ?? 0x3f);
    }),
  );

/** Writes another value on the line of a field with a value: the first one, or one at a place. */
function revalue(text: string, value: string, at = 0): string {
  const lines = text.split('\n');
  const fields = lines.flatMap((line, index) =>
    /^\s*(?:- )?[a-zA-Z]+: \S/.test(line) ? [index] : [],
  );
  const index = fields[Math.min(fields.length - 1, Math.floor(fields.length * at))];
  if (index === undefined) return text;
  lines[index] = (lines[index] ?? '').replace(/: .*$/, `: ${value}`);
  return lines.join('\n');
}

const mutations: readonly Mutation[] = [
  { name: 'cut', told: false, apply: (text, at) => text.slice(0, Math.floor(text.length * at)) },
  { name: 'doubled', told: false, apply: (text) => text + text },
  {
    name: 'line left out',
    told: false,
    apply: (text, at) => atLine(text, at, (lines, i) => lines.splice(i, 1)),
  },
  {
    name: 'lines swapped',
    told: false,
    apply: (text, at) =>
      atLine(text, at, (lines, i) => lines.splice(i, 2, lines[i + 1] ?? '', lines[i] ?? '')),
  },
  {
    name: 'line indented',
    told: false,
    apply: (text, at) => atLine(text, at, (lines, i) => lines.splice(i, 1, `   ${lines[i]}`)),
  },
  { name: 'NFD', told: false, apply: (text) => text.normalize('NFD') },
  { name: 'CRLF', told: false, apply: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'CR', told: false, apply: (text) => text.replaceAll('\n', '\r') },
  { name: 'byte order mark', told: false, apply: (text) => `\ufeff${text}` },
  { name: 'NUL', told: false, apply: (text, at) => strike(text, at, '\0') },
  { name: 'brackets', told: false, apply: (text, at) => strike(text, at, '[{'.repeat(200)) },
  { name: 'signs', told: false, apply: (text, at) => strike(text, at, '"\': - #&*!|>%@`{}[],?\\') },
  { name: 'tab', told: false, apply: (text, at) => strike(text, at, '\n\t') },
  { name: 'latin1', told: true, apply: (text) => Buffer.from(`${text}\u00e9 `, 'latin1') },
  { name: 'UTF-16 LE', told: true, apply: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  {
    name: 'UTF-16 BE',
    told: true,
    apply: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  },
  {
    name: 'binary',
    told: true,
    apply: () => Uint8Array.from({ length: 600 }, (_, i) => (i * 151 + 127) % 256),
  },
  { name: 'empty', told: true, apply: () => '' },
  {
    name: 'merge markers',
    told: true,
    apply: (text) => `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> nhanh\n`,
  },
  {
    name: 'key renamed',
    told: true,
    apply: (text) => text.replace(/^((?:- )?(?:\{ )?)([a-z]\w*):/im, '$1$2x:'),
  },
  { name: 'Windows-1258', told: true, apply: (text) => windows1258(`${text}đ `) },
  { name: 'TCVN3', told: true, apply: (text) => spelt(text, tcvn3) },
  { name: 'VNI', told: true, apply: (text) => spelt(text, vni) },
  {
    name: 'TCVN3 pasted',
    told: false,
    apply: (text, at) => strike(text, at, spelt('khối thi đua tổng kết', tcvn3)),
  },
  { name: 'a list for the first value', told: true, apply: (text) => revalue(text, '[{ a: [] }]') },
  {
    name: 'a map for the first value',
    told: true,
    apply: (text) => revalue(text, '{ a: { b: [] } }'),
  },
  { name: 'no first value', told: true, apply: (text) => revalue(text, '~') },
  ...[
    '42',
    '-1.5e3',
    'true',
    '~',
    '[]',
    '{}',
    '[~, [1], { a: ~ }]',
    '{ id: 1 }',
    '.nan',
    '2023-02-24T10:00:00Z',
    '"\\0"',
  ].map((value): Mutation => ({
    name: `value ${value}`,
    told: false,
    apply: (text, at) => revalue(text, value, at),
  })),
  {
    name: 'deep quotes',
    told: false,
    apply: (text, at) => strike(text, at, `\n\n${'> '.repeat(40)}x\n\n`),
  },
  {
    name: 'deep lists',
    told: false,
    apply: (text) =>
      `${text}\n${Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')}\n`,
  },
  {
    name: 'deep emphasis and links',
    told: false,
    apply: (text) => `${text}\n${'**_['.repeat(80)}x${'](/a/)_**'.repeat(80)}\n`,
  },
  {
    name: 'deep tables in quotes',
    told: false,
    apply: (text) => `${text}\n${'> - '.repeat(12)}| a |\n${'> - '.repeat(12)}|---|\n`,
  },
  { name: 'whole text as a number', told: true, apply: () => '42\n' },
];

export const anyMutation = fc.constantFrom(...mutations);
export const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });
