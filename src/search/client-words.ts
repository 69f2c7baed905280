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

export const quoted = (text: string) => `“${text}”`;

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
    ...(isNarrowed(request) ? ['bỏ lọc'] : []),
  ];
  return `Bạn có thể ${ways.join(', ')}, hoặc đi theo các mục bên dưới.`;
}

/** How the search was widened because nothing was found as asked; empty when it was not. */
export function relaxation({ relaxed, total }: SearchAnswer, { query }: SearchRequest): string {
  if (relaxed.length === 0 || total === 0) return '';
  let shown = query;
  let [unfiltered, apart] = [false, false];
  for (const one of relaxed) {
    if (one.change === 'filters') unfiltered = true;
    else if (one.change === 'phrase') apart = true;
    else
      shown = replaceWord(
        shown,
        one.change === 'spelling' ? one.from : one.word,
        one.change === 'spelling' ? one.to : '',
      );
  }
  if (apart) shown = shown.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  const asked = [query && ` cho đúng ${quoted(query)}`, unfiltered && ' trong phạm vi đã lọc']
    .filter(Boolean)
    .join('');
  const instead = [
    shown && (shown !== query || unfiltered) && ` cho ${quoted(shown)}`,
    unfiltered && ' ở mọi loại, mọi năm, mọi đơn vị',
  ]
    .filter(Boolean)
    .join('');
  return `Không có kết quả${asked}. Đang hiện kết quả${instead}${apart ? ', các từ không nhất thiết đứng liền nhau' : ''}.`;
}

/** “BHXH được hiểu là Bảo hiểm xã hội.”; empty when every word was taken as it stands. */
export const reading = ({ read }: SearchAnswer): string =>
  read.length > 0
    ? `${read.map(({ typed, as }) => `${quoted(typed)} được hiểu là ${quoted(as)}`).join('; ')}.`
    : '';

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
