const raised: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
};

/** Raised letters in plain text: `10` + raised `6` is `10⁶`, never `106`; what has no raised sign stands in brackets behind `^`. */
export const superscript = (text: string): string =>
  [...text].every((sign) => sign in raised || sign === ' ')
    ? [...text].map((sign) => raised[sign] ?? sign).join('')
    : `^(${text.trim()})`;

/** Lowered letters in plain text: `H₂O`, never `H2O`; what has no lowered sign stands in brackets behind `_`. */
export const subscript = (text: string): string =>
  [...text].every((sign) => /[\d ]/.test(sign))
    ? text.replace(/\d/g, (digit) => String.fromCodePoint(0x2080 + Number(digit)))
    : `_(${text.trim()})`;
