import { type Qualifier, qualifierWords } from './labels.ts';

export interface Amount {
  value: number;
  measuredIn?: string | undefined;
  qualifier?: Qualifier | undefined;
}

export interface Share {
  share: number;
  qualifier?: Qualifier | undefined;
}

export interface AmountOptions {
  /** Write `đạt` too, which is otherwise left out because the number is exact. */
  withDat?: boolean | undefined;
}

/** `10.500,5`; at most six decimals. */
export function formatNumber(n: number): string {
  const rounded = Number(Math.abs(n).toFixed(6));
  const [whole = '', decimals] = String(rounded).split('.');
  const sign = n < 0 && rounded !== 0 ? '-' : '';
  return sign + whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (decimals ? `,${decimals}` : '');
}

/** `820 byte`, `85 kB`, `1,2 MB`: in powers of ten, as phones and the rest of the site count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes}\u00a0byte`;
  return bytes < 999_500
    ? `${formatNumber(Math.round(bytes / 1000))}\u00a0kB`
    : `${formatNumber(Math.round(bytes / 1e5) / 10)}\u00a0MB`;
}

/** `gần 10.500 tỷ đồng`, the number and its unit never on two lines; `gần 130%`. */
export function formatAmount(
  { value, measuredIn = '', qualifier }: Amount,
  { withDat = false }: AmountOptions = {},
): string {
  const unit = measuredIn.trim();
  const word = qualifier && (qualifier !== 'dat' || withDat) ? `${qualifierWords[qualifier]} ` : '';
  const space = unit === '' || unit.startsWith('%') ? '' : '\u00a0';
  return word + formatNumber(value) + space + unit;
}

/** `gần 130%`. */
export const formatShare = ({ share, qualifier }: Share, options?: AmountOptions): string =>
  formatAmount({ value: share, measuredIn: '%', qualifier }, options);
