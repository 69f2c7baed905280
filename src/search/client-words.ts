import { formatNumber } from '../vietnamese/numbers.ts';
import { isNarrowed } from './address.ts';
import type { SearchAnswer, SearchRequest } from './types.ts';

export const words = {
  start: 'Gõ từ cần tìm, hoặc chọn loại, năm, đơn vị.',
  searching: 'Đang tìm…',
  slow: 'Đang tìm…',
  failed: 'Không tải được dữ liệu tìm kiếm.',
};

const quoted = (text: string) => `“${text}”`;

/** What folds the choices away on a telephone, with how many are made. */
export const filtersLabel = (chosen: number): string => (chosen > 0 ? `Lọc (${chosen})` : 'Lọc');
export const seeLabel = (total: number): string => `Xem ${found(total)}`;

const found = (total: number) => `${formatNumber(total)} kết quả`;

/** ` · năm 2022 · Đơn vị`: by what the results are narrowed. */
const narrowedBy = ({ kind, year, unit, field }: SearchRequest): string =>
  [kind, year && `năm ${year}`, unit, field]
    .filter(Boolean)
    .map((choice) => ` · ${choice}`)
    .join('');

/** What stands above the results, and what a screen reader hears. What is not there is said first. */
export function outcome(answer: SearchAnswer, request: SearchRequest): string {
  const isNarrow = answer.relaxed.every(({ change }) => change !== 'filters');
  return isNarrow && answer.total > 0
    ? outcomeOf(answer, request.query) + narrowedBy(request)
    : outcomeOf(answer, request.query);
}

function outcomeOf(answer: SearchAnswer, query: string): string {
  const { total, relaxed, said } = answer;
  if (said?.state === 'answer')
    return total === 0 ? 'Trả lời từ dữ liệu của trang thông tin.' : `${found(total)} liên quan`;
  if (said && total > 0 && !isShort(answer)) return `${found(total)} liên quan`;
  if (total === 0) return query ? `Không có kết quả cho ${quoted(query)}.` : 'Không có kết quả.';
  if (isShort(answer))
    return `${answer.isName ? 'Không tìm thấy tên' : 'Không tìm thấy'} ${quoted(query)}. ${found(total)} có một phần từ khóa`;
  return query && relaxed.length === 0 ? `${found(total)} cho ${quoted(query)}` : found(total);
}

/** True if nothing has all that was asked for, and nothing was answered. */
export const isShort = ({ relaxed, isPartial, isName, said, total }: SearchAnswer): boolean =>
  total > 0 &&
  said?.state !== 'answer' &&
  (isPartial ||
    isName === true ||
    relaxed.some(({ change }) => change === 'dropped' || change === 'phrase'));

/** What to try when nothing was found. */
export function advice(request: SearchRequest): string {
  const ways = [
    ...(request.query ? ['xem lại chữ đã gõ', 'thử ít từ hơn'] : []),
    ...(isNarrowed(request) ? ['xóa bộ lọc'] : []),
  ];
  return `Có thể ${ways.join(', ')}, hoặc đi theo các mục bên dưới.`;
}

/** How the search was widened because nothing was found as asked; empty when it was not. */
export function relaxation(answer: SearchAnswer, { query }: SearchRequest): string {
  const { relaxed, total } = answer;
  if (relaxed.length === 0 || total === 0) return '';
  const changed = (change: (typeof relaxed)[number]['change']) =>
    relaxed.some((one) => one.change === change);
  let shown = query;
  for (const one of relaxed) {
    if (one.change === 'spelling') shown = replaceWord(shown, one.from, one.to);
    if (one.change === 'dropped') shown = replaceWord(shown, one.word, '');
  }
  if (changed('phrase')) shown = shown.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  const told = [
    changed('filters') &&
      'Không có kết quả trong phạm vi đã lọc; các kết quả ở tất cả các loại, năm, đơn vị.',
    changed('phrase') &&
      'Không tìm thấy cụm từ này; các kết quả có những từ này, không nhất thiết đứng liền nhau.',
    answer.said === undefined &&
      (changed('spelling') || changed('dropped')) &&
      `Tìm theo ${quoted(shown)}.`,
  ];
  return told.filter(Boolean).join(' ');
}

/** Files in which nothing can be found are counted where something was not found. */
export const unread = (answer: SearchAnswer): string =>
  answer.scans && answer.said?.state !== 'answer' && (answer.total === 0 || isShort(answer))
    ? `Chưa tìm được trong ${formatNumber(answer.scans)} tệp quét chưa có chữ.`
    : '';

/** “Tìm cả: Bảo hiểm xã hội.”; empty when every word was taken as it stands. */
export const reading = ({ read }: SearchAnswer): string =>
  read.length > 0 ? `Tìm cả: ${read.map(({ as }) => as).join('; ')}.` : '';

export const moreLabel = (left: number) => `Xem thêm, còn ${found(left)}`;
export const shownOf = (shown: number, total: number) =>
  `Đang hiện ${formatNumber(shown)} trong ${found(total)}.`;

/** The query with one of its words, or several that stand together, put as something else. */
function replaceWord(query: string, word: string, by: string): string {
  const at = query.toLowerCase().indexOf(word.toLowerCase());
  return at < 0
    ? query
    : `${query.slice(0, at)}${by}${query.slice(at + word.length)}`.replace(/\s+/g, ' ').trim();
}
