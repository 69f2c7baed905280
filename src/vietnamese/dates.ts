import { notStated, type Session, sessionWords } from './labels.ts';

/** As much of a date as the source gives: `2023-02-24`, `2023-02` or `2023`. */
export type PartialDate = string;

export interface Period {
  from?: PartialDate | undefined;
  to?: PartialDate | undefined;
  asOf?: PartialDate | undefined;
}

/** `24/02/2023`, `02/2023` or `2023`; text that is no date comes back as it is. */
export const formatDate = (date: PartialDate): string => {
  const parts = read(date);
  return parts
    ? [parts.day, parts.month, parts.year].filter((part) => part !== undefined).join('/')
    : date;
};

/** `ngày 24 tháng 02 năm 2023`, `tháng 3 năm 2023` or `năm 2023`: as official letters write it, a zero before days 1–9 and months 1–2 only. */
export const formatDateLong = (date: PartialDate): string => {
  const parts = read(date);
  if (!parts) return date;
  const { year, month, day } = parts;
  return [
    day && `ngày ${day}`,
    month && `tháng ${Number(month) <= 2 ? month : Number(month)}`,
    `năm ${year}`,
  ]
    .filter(Boolean)
    .join(' ');
};

/** `ngày 24/02/2023`, `tháng 02/2023` or `năm 2023`. */
export const formatDateWithWord = (date: PartialDate): string =>
  `${date.length > 7 ? 'ngày' : date.length > 4 ? 'tháng' : 'năm'} ${formatDate(date)}`;

/** `từ 24/02/2023 đến 12/2023`; the day, month or year itself when both ends are the same. `asOf` counts only when neither end is known. */
export function formatPeriod({ from, to, asOf }: Period): string {
  if (from && from === to) return formatDateWithWord(from);
  if (from || to)
    return [from && `từ ${formatDate(from)}`, to && `đến ${formatDate(to)}`]
      .filter(Boolean)
      .join(' ');
  return asOf ? `tại thời điểm ${formatDateWithWord(asOf)}` : notStated;
}

export const formatSession = (session: Session): string => sessionWords[session];

/** The day it is in Vietnam, which keeps UTC+7 all year. */
export const todayInVietnam = (now: Date): PartialDate =>
  new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

/**
 * The date someone meant who wrote `24/2/2023`, `18.8.2020`, `2/2023` or `ngày 24 tháng 02 năm 2023`.
 * The day comes first, as in Vietnam; undefined if the year is missing or short, or the calendar has no such day.
 */
export function parseTypedDate(text: string): PartialDate | undefined {
  const typed = text.normalize('NFC').trim().toLowerCase();
  for (const form of typedForms) {
    const { y, m, d } = form.exec(typed)?.groups ?? {};
    if (y === undefined) continue;
    const date = [y, m?.padStart(2, '0'), d?.padStart(2, '0')]
      .filter((part) => part !== undefined)
      .join('-');
    return exists(Number(y), Number(m ?? 1), Number(d ?? 1)) ? date : undefined;
  }
  return undefined;
}

const typedForms = [
  /^(?:ngày\s*)?(?<d>\d{1,2})\s*(?<s>[/.\-–])\s*(?<m>\d{1,2})\s*\k<s>\s*(?<y>\d{4})$/u,
  /^(?:tháng\s*)?(?<m>\d{1,2})\s*[/.\-–]\s*(?<y>\d{4})$/u,
  /^(?<y>\d{4})(?<s>[/.\-–])(?<m>\d{1,2})(?:\k<s>(?<d>\d{1,2}))?$/u,
  /^(?:(?:ngày\s*)?(?<d>\d{1,2})[\s,]*)?tháng\s*(?<m>\d{1,2})[\s,]+(?:năm\s*)?(?<y>\d{4})$/u,
  /^(?:năm\s*)?(?<y>\d{4})$/u,
];

const exists = (y: number, m: number, d: number) =>
  y >= 1900 &&
  y <= 2100 &&
  m >= 1 &&
  m <= 12 &&
  d >= 1 &&
  d <= new Date(Date.UTC(y, m, 0)).getUTCDate();

function read(
  date: PartialDate,
): { year: string; month?: string | undefined; day?: string | undefined } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  return year === undefined ? undefined : { year, month, day };
}
