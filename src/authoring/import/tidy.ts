import type { RootContent } from 'mdast';
import { findLegacy, type LegacyEncoding } from '../../vietnamese/legacy.ts';
import { textsIn } from './nodes.ts';

const encodings: Record<LegacyEncoding, string> = {
  tcvn3: 'TCVN3 (phông .VnTime)',
  vni: 'VNI',
  mojibake: 'UTF-8 mở sai bảng mã',
};

/** Writes every text of the blocks in composed Unicode with plain spaces; quotes and dashes stay as typed. Returns what is worth telling. */
export function tidyTexts(blocks: readonly RootContent[]): string[] {
  const notes = convertLegacy(blocks);
  for (const text of blocks.flatMap(textsIn)) text.value = tidyText(text.value);
  return notes;
}

/** Look-alikes of Đ, invisible signs and odd spaces give way; the bullets of symbol fonts become a plain one. */
const tidyText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/[ðɖ]/g, 'đ')
    .replace(/\uf02d/g, '-')
    .replace(/[\uf0b7\uf0a7\uf0d8\uf076\uf0fc]/g, '•')
    .replace(
      /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc]/g,
      '',
    )
    .replace(/\s+/gu, ' ');

/**
 * Converts the blocks that are written in a legacy font. A block is judged as a whole; once one is found, the short ones that could not be
 * told by themselves are judged together with it.
 */
function convertLegacy(blocks: readonly RootContent[]): string[] {
  const lines = blocks.map((block) => textsIn(block)).filter((texts) => texts.length > 0);
  // A line end within a text would be taken for the end of the text.
  const joined = lines.map((texts) =>
    texts.map(({ value }) => value.replace(/\n/g, ' ')).join('\n'),
  );
  const sure = joined.findIndex((line) => findLegacy(line) !== undefined);
  const found = findLegacy(joined[sure] ?? '');
  if (!found) return [];
  const sample = (joined[sure] as string).replace(/\n/g, ' ');
  let changed = 0;
  for (const [index, texts] of lines.entries()) {
    const line = joined[index] as string;
    const fixed =
      findLegacy(line)?.fixed ??
      (/[\u0100-\uffff]/.test(line)
        ? undefined
        : findLegacy(`${sample}\n${line}`)?.fixed.split('\n').slice(1).join('\n'));
    if (fixed === undefined || fixed === line) continue;
    changed++;
    for (const [at, value] of fixed.split('\n').entries())
      (texts[at] as { value: string }).value = value;
  }
  return [
    `Chữ của bảng mã cũ ${encodings[found.encoding]} đã được đổi sang Unicode ở ${changed} đoạn. Hãy đọc lại, nhất là tên riêng và chữ hoa.`,
  ];
}
