import { formatNumber } from '../vietnamese/numbers.ts';
import { isNarrowed } from './address.ts';
import type { SearchAnswer, SearchRequest } from './types.ts';

export const words = {
  start: 'Gõ từ cần tìm, hoặc chọn loại, năm, đơn vị.',
  searching: 'Đang tìm…',
  slow: 'Đang tìm…',
  failed: 'Không tải được dữ liệu tìm kiếm.',
  filters: 'Lọc kết quả',
};

const quoted = (text: string) => `“${text}”`;

const found = (total: number) => `${formatNumber(total)} kết quả`;

/** What stands above the results, and what a screen reader hears. */
export function outcome({ total, relaxed }: SearchAnswer, { query }: SearchRequest): string {
  if (total === 0) return query ? `Không có kết quả cho ${quoted(query)}.` : 'Không có kết quả.';
  return query && relaxed.length === 0 ? `${found(total)} cho ${quoted(query)}` : found(total);
}

/** What to try when nothing was found. */
export function advice(request: SearchRequest): string {
  const ways = [
    ...(request.query ? ['xem lại chữ đã gõ', 'thử ít từ hơn'] : []),
    ...(isNarrowed(request) ? ['xóa bộ lọc'] : []),
  ];
  return `Có thể ${ways.join(', ')}, hoặc đi theo các mục bên dưới.`;
}

/** How the search was widened because nothing was found as asked; empty when it was not. */
export function relaxation({ relaxed, total }: SearchAnswer, { query }: SearchRequest): string {
  if (relaxed.length === 0 || total === 0) return '';
  const changed = (change: (typeof relaxed)[number]['change']) =>
    relaxed.some((one) => one.change === change);
  let shown = query;
  for (const one of relaxed) {
    if (one.change === 'spelling') shown = replaceWord(shown, one.from, one.to);
    if (one.change === 'dropped') shown = replaceWord(shown, one.word, '');
  }
  if (changed('phrase')) shown = shown.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  const missing = changed('filters')
    ? 'Không có kết quả trong phạm vi đã lọc'
    : changed('spelling')
      ? `Không có kết quả cho ${quoted(query)}`
      : 'Không tìm thấy cụm từ này';
  const instead = changed('dropped')
    ? 'các kết quả có một phần từ khóa'
    : changed('phrase')
      ? 'các kết quả có những từ này, không nhất thiết đứng liền nhau'
      : 'các kết quả';
  const everywhere = changed('filters') ? ' ở tất cả các loại, năm, đơn vị' : '';
  return `${missing}; ${instead}${everywhere}${shown && `: ${quoted(shown)}`}.`;
}

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
