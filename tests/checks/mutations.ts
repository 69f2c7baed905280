import fc from 'fast-check';

/** A way to break a text, and whether the check must tell of it every time. */
export interface Mutation {
  name: string;
  /** `at` is between 0 and 1: how far into the text it strikes. */
  apply: (text: string, at: number) => string | Uint8Array;
  told: boolean;
}

const strike = (text: string, at: number, insert: string) => text.slice(0, Math.floor(text.length * at)) + insert + text.slice(Math.floor(text.length * at));
const atLine = (text: string, at: number, change: (lines: string[], index: number) => void) => {
  const lines = text.split('\n');
  change(lines, Math.floor(lines.length * at));
  return lines.join('\n');
};

export const mutations: readonly Mutation[] = [
  { name: 'cut', told: false, apply: (text, at) => text.slice(0, Math.floor(text.length * at)) },
  { name: 'doubled', told: false, apply: (text) => text + text },
  { name: 'line left out', told: false, apply: (text, at) => atLine(text, at, (lines, i) => lines.splice(i, 1)) },
  { name: 'lines swapped', told: false, apply: (text, at) => atLine(text, at, (lines, i) => lines.splice(i, 2, lines[i + 1] ?? '', lines[i] ?? '')) },
  { name: 'line indented', told: false, apply: (text, at) => atLine(text, at, (lines, i) => lines.splice(i, 1, `   ${lines[i]}`)) },
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
  { name: 'UTF-16 BE', told: true, apply: (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
  { name: 'binary', told: true, apply: () => Uint8Array.from({ length: 600 }, (_, i) => (i * 151 + 127) % 256) },
  { name: 'empty', told: true, apply: () => '' },
  { name: 'merge markers', told: true, apply: (text) => `<<<<<<< HEAD\n${text}\n=======\n${text}\n>>>>>>> nhanh\n` },
  { name: 'key renamed', told: true, apply: (text) => text.replace(/^((?:- )?(?:\{ )?)([a-z]\w*):/im, '$1$2x:') },
  { name: 'whole text as a number', told: true, apply: () => '42\n' },
];

export const anyMutation = fc.constantFrom(...mutations);
export const anyPlace = fc.double({ min: 0, max: 1, noNaN: true });
