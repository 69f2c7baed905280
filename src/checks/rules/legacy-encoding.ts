import { findLegacy, type LegacyEncoding } from '../../vietnamese/legacy.ts';
import type { Finding, Rule } from '../problem.ts';
import { textFiles } from '../texts.ts';
import { quote } from '../words.ts';

export const legacyEncoding: Rule = {
  id: 'legacy-encoding',
  severity: 'error',
  summary: 'Không còn chữ của bảng mã cũ (TCVN3, VNI) hay chữ hỏng do mở tệp sai bảng mã.',
  check: (context) =>
    textFiles(context).flatMap((file) =>
      suspicious.test(context.text(file))
        ? context.lines(file).flatMap((line, index) => faultOf(file, line, index + 1))
        : [],
    ),
};

/** A letter or sign of Latin-1 beside another letter in a way that Vietnamese has not. Most files have none: they are passed over at once. */
const suspicious =
  /[\u0080-\u00ff][^\s\x00-\x7f]|[a-z][¡-¿Ä-ÇÎ-ÑÖ-ØÞßäåæëïñöøûüþ]|[¡-¿ÄÆÐÖØäåæçëïîñöøûü][a-z]/iu;

const names: Record<LegacyEncoding, [what: string, why: string]> = {
  tcvn3: ['gõ bằng bảng mã cũ TCVN3 (phông .VnTime)', 'Chép đè bằng chữ Unicode'],
  vni: ['gõ bằng bảng mã cũ VNI (phông VNI-Times)', 'Chép đè bằng chữ Unicode'],
  mojibake: ['là chữ Unicode bị mở sai bảng mã nên hỏng', 'Chép đè'],
};

/** Word's bullets as the list that Markdown knows, its tabs as spaces. */
const asMarkdown = (line: string): string => line.replace(/^[•▪·]\s*/, '- ').replace(/\t+/g, ' ');

function faultOf(file: string, line: string, number: number): Finding[] {
  const legacy = findLegacy(line);
  if (!legacy) return [];
  const {
    words: [first = '', ...others],
    encoding,
    fixed,
  } = legacy;
  const [what, how] = names[encoding];
  const more = others.length > 0 ? ` (và ${others.length} từ khác trong dòng)` : '';
  return [
    {
      file,
      line: number,
      column: line.indexOf(first) + 1,
      message: `${quote(first)}${more} ${what}.`,
      fix: `${how} rồi đọc lại:\n${asMarkdown(fixed.trim())}`,
    },
  ];
}
