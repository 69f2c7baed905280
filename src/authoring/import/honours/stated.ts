import type { RecipientKind } from './cells.ts';

/** Numbers of recipients, as far as something states them. */
export interface Counts {
  collectives?: number;
  individuals?: number;
  households?: number;
  enterprises?: number;
  all?: number;
}

export const countLabels: Readonly<Record<keyof Counts, string>> = {
  collectives: 'tập thể',
  individuals: 'cá nhân',
  households: 'hộ gia đình',
  enterprises: 'doanh nghiệp',
  all: 'dòng',
};

const keyOfKind: Readonly<Record<RecipientKind, keyof Counts>> = {
  'cá nhân': 'individuals',
  'tập thể': 'collectives',
  'hộ gia đình': 'households',
  'doanh nghiệp': 'enterprises',
};

const number = String.raw`(?<![\d/.,-])(\d{1,5})(?:\s*\([^()\d]*\))?\s*`;
const words: readonly [keyof Counts, RegExp][] = [
  ['collectives', new RegExp(`${number}tập thể`, 'giu')],
  ['individuals', new RegExp(`${number}(?:cá nhân|người|đồng chí)`, 'giu')],
  ['households', new RegExp(`${number}(?:hộ gia đình|gia đình)`, 'giu')],
  ['enterprises', new RegExp(`${number}doanh nghiệp`, 'giu')],
];

/**
 * The numbers that a text states: `18 tập thể và 282 cá nhân`, `02 (hai) tập thể`. A number that is said twice in two ways is none.
 * @param kind of the group that the text opens: `(12 người)` counts it
 */
export function countsIn(text: string, kind?: RecipientKind): Counts | undefined {
  const counts: Counts = {};
  for (const [key, pattern] of words) {
    const found = new Set([...text.matchAll(pattern)].map(([, digits]) => Number(digits)));
    if (found.size === 1) counts[key] = [...found][0] as number;
  }
  const total = /^(?:tổng(?:\s+(?:cộng|số))?|cộng)\s*:?\s*(\d{1,5})(?![\d/.])/iu.exec(text)?.[1];
  if (total !== undefined) counts.all = Number(total);
  if (kind && Object.keys(counts).length === 0) {
    const bare =
      /(?:\(|:\s*)(?:gồm\s+|có\s+)?(\d{1,5})\s*(?:người|đồng chí|đơn vị|hộ)?\s*\)?\s*$/u.exec(
        text,
      )?.[1];
    if (bare !== undefined) counts[keyOfKind[kind]] = Number(bare);
  }
  return Object.keys(counts).length > 0 ? counts : undefined;
}

/** Where what is stated and what was counted differ: `18 tập thể, đếm được 17`. */
export const differences = (stated: Counts, counted: Counts): string[] =>
  (Object.keys(countLabels) as (keyof Counts)[]).flatMap((key) =>
    stated[key] === undefined || stated[key] === (counted[key] ?? 0)
      ? []
      : [
          `ghi ${key === 'all' ? `tổng số ${stated[key]}` : `${stated[key]} ${countLabels[key]}`}, đếm được ${counted[key] ?? 0}`,
        ],
  );
