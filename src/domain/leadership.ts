import type { Leadership } from '../schemas/leadership.ts';
import { compareDates, type PartialDate, yearOf } from './time.ts';

export type Term = Leadership['terms'][number];
export type Role = Term['role'];

/**
 * The first and last year that a source speaks of for a term. An open end does not reach "until today":
 * the term then counts for the year in which it began (or was confirmed) and no further.
 */
export function yearsOfTerm(term: Term): { from: number; to: number } {
  const dates = [term.from, term.to, term.asOf]
    .filter((d): d is PartialDate => d !== undefined)
    .map(yearOf);
  return { from: Math.min(...dates), to: Math.max(...dates) };
}

/** When a term began, or the day as of which it is stated. */
export const startOfTerm = (term: Term): PartialDate => term.from ?? term.asOf ?? term.to ?? '0000';

/** The terms of a year in the order in which they began. A head who only hands over in the year is among them. */
export function termsOfYear(leadership: Leadership, year: number, role?: Role): Term[] {
  return leadership.terms
    .filter(
      (term) =>
        (!role || term.role === role) &&
        yearsOfTerm(term).from <= year &&
        year <= yearsOfTerm(term).to,
    )
    .sort((a, b) => compareDates(startOfTerm(a), startOfTerm(b)));
}
