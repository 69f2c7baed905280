import { compareVietnamese } from '../vietnamese/collate.ts';
import type { Content } from './content.ts';
import { countHonours, isPending, isReceived } from './honours.ts';
import { latestName } from './names.ts';
import { linesOf, unstated } from './register.ts';
import { yearOf } from './time.ts';

export interface MatrixCell {
  year: number;
  /** Decided and later. */
  received: number;
  /** Registered, voted or proposed. */
  pending: number;
  revoked: number;
  /** The same in words, each state by its own: «2 đã đề nghị · 1 đã đăng ký»; empty where there are none. */
  pendingInWords: string;
  /** The unit did not exist then: it was formed later, or had been merged or split. A cell with honours is never so marked. */
  outside?: 'before' | 'after';
}

export interface MatrixRow {
  /** `chua-neu` for honours whose unit no source states. */
  unit: string;
  cells: MatrixCell[];
  received: number;
  pending: number;
}

/**
 * Units by years. Honours of people and models count for the unit they belonged to.
 * Years run without a gap from the first to the last of the register, newest first; units stand in Vietnamese order of their latest short names.
 */
export function matrixOf(content: Content): { years: number[]; rows: MatrixRow[] } {
  const lines = linesOf(content);
  if (lines.length === 0) return { years: [], rows: [] };
  const known = lines.map(({ data }) => data.year);
  const [first, last] = [
    known.reduce((a, b) => Math.min(a, b)),
    known.reduce((a, b) => Math.max(a, b)),
  ];
  const years = Array.from({ length: last - first + 1 }, (_, i) => last - i);
  const ids = [...content.units.values()]
    .sort((a, b) => compareVietnamese(latestName(a.data).short, latestName(b.data).short))
    .map(({ id }) => id);
  const row = (unit: string): MatrixRow => {
    const own = lines.filter(({ facets }) => facets['don-vi'] === unit);
    const cells = years.map((year): MatrixCell => {
      const there = own.filter(({ data }) => data.year === year).map(({ data }) => data);
      const counts = {
        received: there.filter(isReceived).length,
        pending: there.filter(isPending).length,
        revoked: there.filter(({ status }) => status === 'revoked').length,
        pendingInWords: countHonours(there.filter(isPending)),
      };
      const outside = there.length > 0 ? undefined : outsideIn(content, unit, year);
      return { year, ...counts, ...(outside && { outside }) };
    });
    return { unit, cells, received: sum(cells, 'received'), pending: sum(cells, 'pending') };
  };
  const rows = ids.map(row);
  const rest = row(unstated);
  return {
    years,
    rows: rest.cells.some(({ received, pending, revoked }) => received + pending + revoked > 0)
      ? [...rows, rest]
      : rows,
  };
}

/** Whether a unit was not there in a whole year: before those before it were merged or split, or after it was itself. */
function outsideIn(content: Content, unit: string, year: number): MatrixCell['outside'] {
  const { succeededBy = [], succeededOn } = content.units.get(unit)?.data ?? {};
  if (succeededBy.length > 0 && succeededOn && year > yearOf(succeededOn)) return 'after';
  const formed = [...content.units.values()].flatMap(({ data }) =>
    data.succeededBy.includes(unit) && data.succeededOn ? [yearOf(data.succeededOn)] : [],
  );
  return formed.length > 0 && year < Math.min(...formed) ? 'before' : undefined;
}

export const sum = (cells: readonly MatrixCell[], what: 'received' | 'pending'): number =>
  cells.reduce((total, cell) => total + cell[what], 0);
