/** An amount of money or a share as a text writes it, in digits or half in words. */
export interface WrittenAmount {
  index: number;
  /** As written: `10,5 nghìn tỷ đồng`, `vượt 30%`. */
  text: string;
  /** In `tỷ đồng` or in percent of the target. */
  value: number;
  measuredIn: 'tỷ đồng' | '%';
}

const digits = '(?:\\d{1,3}(?:\\.\\d{3})+|\\d+)(?:,\\d+)?';
const target = '(?:dự toán|chỉ tiêu|kế hoạch)';
const number = (text: string): number => Number(text.replace(/\./g, '').replace(',', '.'));

const money = new RegExp(
  `(?<![\\d.,/])(${digits})\\s*(?:(nghìn|ngàn|vạn)\\s*(?:(\\d{1,3})(?=\\s*(?:tỷ|tỉ)))?)?\\s*(tỷ|tỉ|triệu)(?:\\s+đồng)?(?!\\p{L})`,
  'giu',
);
const over = new RegExp(
  `vượt(?:\\s+(?:mức|trên|hơn|gần))?\\s+(${digits})\\s*%(?=[^.;]{0,40}${target})|vượt\\s+${target}[^.;\\d]{0,60}?(${digits})\\s*%`,
  'giu',
);
const times = new RegExp(
  `gấp\\s+(rưỡi|đôi|hai|ba|${digits}\\s+lần)(?=[^.;]{0,40}${target})`,
  'giu',
);
const wordsOfTimes: Record<string, number> = { rưỡi: 150, đôi: 200, hai: 200, ba: 300 };

/**
 * Amounts that are written half in words, as far as they can be read without doubt:
 * `10,5 nghìn tỷ đồng` is 10,500 tỷ đồng, `vượt 30% dự toán` is 130 % of it, `gấp rưỡi dự toán` 150 %.
 */
export function readAmounts(text: string): WrittenAmount[] {
  const found: WrittenAmount[] = [];
  for (const match of text.matchAll(money)) {
    const [whole, amount = '', thousand, rest, scale = ''] = match;
    const factor = thousand ? (thousand.toLowerCase() === 'vạn' ? 10_000 : 1000) : 1;
    const value = number(amount) * factor + (rest ? Number(rest) : 0);
    found.push({
      index: match.index,
      text: whole.trim(),
      value: scale.toLowerCase() === 'triệu' ? value / 1000 : value,
      measuredIn: 'tỷ đồng',
    });
  }
  for (const match of text.matchAll(over))
    found.push({
      index: match.index,
      text: match[0],
      value: 100 + number(match[1] ?? match[2] ?? '0'),
      measuredIn: '%',
    });
  for (const match of text.matchAll(times)) {
    const word = (match[1] ?? '').toLowerCase();
    const value = wordsOfTimes[word] ?? number(word.replace(/\s+lần$/u, '')) * 100;
    found.push({ index: match.index, text: match[0], value, measuredIn: '%' });
  }
  return found.sort((a, b) => a.index - b.index);
}
