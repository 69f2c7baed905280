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
