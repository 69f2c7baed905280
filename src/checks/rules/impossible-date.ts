import { parseTypedDate } from '../../vietnamese/dates.ts';
import type { Finding, Rule } from '../problem.ts';
import type { Fault } from '../validate.ts';
import { fieldName, keyOf, quote, shown, writeInstead } from '../words.ts';

export const impossibleDate: Rule = {
  id: 'impossible-date',
  severity: 'error',
  summary: 'Ngày viết theo dạng 2025-01-31 và có thật trên lịch.',
  check: ({ faults }) => faults.filter(({ kind }) => kind === 'date').map(findingOf),
};

function findingOf({ entry, path, value, field }: Fault): Finding {
  const written = String(value).trim();
  const key = keyOf(path);
  const wholeDay = field?.kind === 'day';
  const typed = (date: string) => (typeof path.at(-1) === 'number' ? date : `${key}: ${date}`);
  const at = { file: entry.file, ...entry.locate(path) };
  const name = fieldName(path);

  const meant = parseTypedDate(written.replace(/[T ]\d{1,2}:\d{2}.*$/, '')) ?? compact(written);
  const [, y, m, d] =
    /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(meant ? written : dayFirst(written)) ?? [];
  if (y !== undefined && m !== undefined && (d !== undefined || !wholeDay)) {
    const [year, month] = [Number(y), Number(m)];
    if (month < 1 || month > 12) {
      const swapped =
        d !== undefined && Number(d) >= 1 && Number(d) <= 12
          ? parseTypedDate(`${month}/${d}/${year}`)
          : undefined;
      return {
        ...at,
        message: `Ngày ${quote(written)} không có thật: một năm chỉ có 12 tháng (${name}).`,
        fix: swapped
          ? `${writeInstead(typed(written), typed(swapped))} Thứ tự là năm, tháng, ngày.`
          : 'Xem lại nguồn rồi sửa tháng; thứ tự là năm-tháng-ngày.',
      };
    }
    if (year < 1900 || year > 2100)
      return {
        ...at,
        message: `Năm ${year} nằm ngoài khoảng 1900–2100 (${name}).`,
        fix: `Xem lại nguồn rồi sửa năm trong ${quote(typed(written))}.`,
      };
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    return {
      ...at,
      message: `Ngày ${quote(written)} không có trên lịch: tháng ${month} năm ${year} chỉ có ${last} ngày (${name}).`,
      fix: `Xem lại nguồn rồi sửa ngày; ngày cuối của tháng đó là ${y}-${m}-${last}.`,
    };
  }
  if (meant && (!wholeDay || meant.length === 10)) {
    return {
      ...at,
      message: `Ngày ${quote(shown(value))} không viết theo dạng năm-tháng-ngày (${name}).`,
      fix: writeInstead(typed(written), typed(meant)),
    };
  }
  if (meant)
    return {
      ...at,
      message: `${quote(shown(value))} chưa đủ ngày, tháng, năm (${name}).`,
      fix: `Ghi đủ cả ngày theo nguồn: ${quote(typed(`${meant}-«ĐIỀN ${meant.length === 4 ? 'tháng-ngày' : 'ngày'}»`))}.`,
    };
  return {
    ...at,
    message: `${quote(shown(value))} không phải là ngày (${name}).`,
    fix: `Viết ${quote(typed('«ĐIỀN năm-tháng-ngày»'))}${wholeDay ? '' : '; nguồn chỉ nêu tháng, năm thì viết năm-tháng, hoặc năm'}.`,
  };
}

/** `29/02/2023`, no date of the calendar, in the order that the schemas want; other texts as they are. */
const dayFirst = (text: string) =>
  text.replace(
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/,
    (_all, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );

/** `20230224` */
const compact = (text: string) =>
  /^\d{8}$/.test(text)
    ? parseTypedDate(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`)
    : undefined;
