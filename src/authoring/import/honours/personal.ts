/** Personal data that lists carry beside a name, wherever it stands in a cell. It must not reach a file or a screen. */
const patterns: readonly [string, RegExp][] = [
  [
    'số giấy tờ',
    /[\s,;(–-]*(?:số\s+)?(?:cccd|cmnd|cmt|cmtnd|căn cước(?: công dân)?|chứng minh(?: nhân dân)?|định danh(?: cá nhân)?|hộ chiếu)[^\d\n;]{0,20}[a-z]?\d{7,12}\)?/giu,
  ],
  [
    'số tài khoản',
    /[\s,;(–-]*(?:số\s+)?(?:tài khoản|stk|tk)(?![\p{L}])[^\d\n;]{0,15}\d[\d .]{5,20}\d\)?/giu,
  ],
  [
    'điện thoại',
    /[\s,;(–-]*(?:(?:số\s+)?(?:điện thoại|sđt|đt|di động|tel|dđ)\s*[:.]?\s*)?(?<![\d/.-])(?:\+?84|0)[35789]\d(?:[ .-]?\d){7}(?!\d)\)?/giu,
  ],
  [
    'thư điện tử',
    /[\s,;(–-]*(?:email|e-mail|thư điện tử)?\s*:?\s*[\w.+-]+@[\w-]+(?:\.[\w-]+)+\)?/giu,
  ],
  [
    'ngày sinh',
    /[\s,;(–-]*(?:ngày,?\s*tháng,?\s*năm sinh|ngày sinh|năm sinh|sinh ngày|sinh năm|sinh|s\.?n\.?)(?![\p{L}])\s*:?\s*(?:ngày\s*)?(?:\d{1,2}\s*(?:[/.-]|tháng)\s*){0,2}(?:năm\s*)?(?:19|20)\d{2}\)?/giu,
  ],
  [
    'địa chỉ',
    /[\s,;(–-]*(?:địa chỉ|thường trú(?: tại)?|tạm trú(?: tại)?|nơi ở|chỗ ở|nơi cư trú|hộ khẩu(?: thường trú)?|quê quán)\s*:?\s+[^;\n)]*\)?/giu,
  ],
  ['số giấy tờ', /[\s,;(–-]*(?<![\p{L}\d/.-])(?:\d{12}|\d{9})(?![\d/])\)?/gu],
];

export interface Cleaned {
  text: string;
  /** What was taken out, by kind: never the data itself. */
  found: string[];
}

/** The text without personal data, and what kinds of it there were. */
export function withoutPersonalData(text: string): Cleaned {
  const found = new Set<string>();
  let rest = text;
  for (const [kind, pattern] of patterns)
    rest = rest.replace(pattern, () => {
      found.add(kind);
      return '';
    });
  return found.size === 0 ? { text, found: [] } : { text: rest.trim(), found: [...found] };
}

/** A name holds no digits: a year or a day behind one is that of a birth, whatever stands before it. */
export function withoutBirth(text: string): Cleaned {
  const cleaned = withoutPersonalData(text);
  const rest = cleaned.text
    .replace(/[\s,;(–-]*(?<!\d)(?:\d{1,2}\s*[/.-]\s*){0,2}(?:19|20)\d{2}(?!\d)\)?/gu, '')
    .trim();
  return rest === cleaned.text
    ? cleaned
    : { text: rest, found: [...new Set([...cleaned.found, 'ngày sinh'])] };
}
