import type { documentKinds } from '../schemas/document.ts';

type DocumentKind = (typeof documentKinds)[number];

/** The kind that the sign in a number stands for (Nghị định 30/2020/NĐ-CP, phụ lục III). */
const kindsBySign: Readonly<Record<string, DocumentKind>> = {
  CT: 'chi-thi',
  KH: 'ke-hoach',
  QĐ: 'quyet-dinh',
  TTr: 'to-trinh',
  BC: 'bao-cao',
  BB: 'bien-ban',
  HD: 'huong-dan',
  QC: 'quy-che',
  NQ: 'nghi-quyet',
};

/**
 * The sign of a document's number: `QĐ` of `12/QĐ-UBND` and `44/2020/QĐ-UBND`, `CT` of the Party's `34-CT/TW`.
 * Undefined for a number without one, like that of an official letter: `2769/UBND-NCKSTTHC`.
 */
export function readSign(number: string): string | undefined {
  const sign =
    /^\d+[a-zđ]?(?:\/\d{4})?\/(\p{L}+)(?=-)/u.exec(number)?.[1] ??
    /^\d+[a-zđ]?-(\p{L}+)\//u.exec(number)?.[1];
  return sign && Object.hasOwn(kindsBySign, sign) ? sign : undefined;
}

/** The kind that a number's sign names; undefined where the sign names none. */
export const kindBySign = (sign: string): DocumentKind | undefined => kindsBySign[sign];
