import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import {
  type Role,
  startOfTerm,
  type Term,
  termsOfYear,
  yearsOfTerm,
} from '../domain/leadership.ts';
import { nameAt, whatBecameOf } from '../domain/names.ts';
import { draw, type Drawing, type Lane } from '../domain/timeline.ts';
import { compareDates } from '../domain/time.ts';
import { formatDate, formatPeriod } from '../vietnamese/dates.ts';
import { leadershipRoleLabels } from '../vietnamese/labels.ts';

export interface TermView {
  /** The number of the holder, the same in the drawing and in the lists. */
  key: string;
  role: string;
  holder: string;
  /** «nay là …», when the holder's name has changed since. */
  note?: string;
  address: string;
  period: string;
  chosen?: string;
  source: string;
}

export const leadershipOf = (content: Content) =>
  content.leadership.get('leadership')?.data ?? { terms: [], handovers: [] };

export function termView(content: Content, term: Term): TermView {
  const person = term.person ? content.people.get(term.person)?.data : undefined;
  const unit = term.unit ? content.units.get(term.unit)?.data : undefined;
  const note = unit && whatBecameOf(unit, startOfTerm(term), (id) => content.units.get(id)?.data);
  return {
    key: holderKey(content, term),
    role: leadershipRoleLabels[term.role],
    ...(note && { note }),
    holder: unit
      ? nameAt(unit, startOfTerm(term)).name
      : person
        ? [person.honorific, person.name].filter(Boolean).join(' ')
        : '',
    address: term.unit ? addresses.unit(term.unit) : addresses.person(term.person ?? ''),
    period: formatPeriod(term),
    ...(term.chosen && { chosen: term.chosen }),
    source: term.source,
  };
}

/** Holders are numbered in the order in which they first took a part. */
function holderKey(content: Content, term: Term): string {
  const holders = [
    ...new Set(
      [...leadershipOf(content).terms]
        .sort((a, b) => compareDates(startOfTerm(a), startOfTerm(b)))
        .map(holderOf),
    ),
  ];
  return String(holders.indexOf(holderOf(term)) + 1);
}

const holderOf = (term: Term): string => term.unit ?? `person ${term.person}`;

/** The rotation of the bloc's roles, one lane each; years without a holder between years with one stay blank. */
export function rotationDrawing(content: Content): Drawing | undefined {
  const leadership = leadershipOf(content);
  const years = leadershipByYear(content).map(({ year }) => year);
  const lanes = (Object.keys(leadershipRoleLabels) as Role[]).map((role): Lane => ({
    label: leadershipRoleLabels[role],
    spans: leadership.terms
      .filter((term) => term.role === role)
      .map((term) => ({
        from: term.from,
        to: term.to,
        asOf: term.asOf,
        key: holderKey(content, term),
      })),
    gaps: years.filter((year) => termsOfYear(leadership, year, role).length === 0),
  }));
  return draw(lanes);
}

/** Who led the bloc in each year that a source covers, newest first; the gaps between are years without any. */
export function leadershipByYear(content: Content) {
  const leadership = leadershipOf(content);
  const covered = leadership.terms.flatMap((term) => Object.values(yearsOfTerm(term)));
  if (covered.length === 0) return [];
  const [first, last] = [Math.min(...covered), Math.max(...covered)];
  return Array.from({ length: last - first + 1 }, (_, i) => last - i).map((year) => ({
    year,
    address: addresses.year(year),
    terms: termsOfYear(leadership, year).map((term) => termView(content, term)),
    missing: (Object.keys(leadershipRoleLabels) as Role[])
      .filter((role) => termsOfYear(leadership, year, role).length === 0)
      .map((role) => leadershipRoleLabels[role]),
  }));
}

/** What a unit's own page says of its part in leading the bloc. */
export function leadershipOfUnit(
  content: Content,
  unit: string,
): { text: string; period: string }[] {
  const leadership = leadershipOf(content);
  const terms = leadership.terms
    .filter((term) => term.unit === unit)
    .map((term) => ({ text: leadershipRoleLabels[term.role], period: formatPeriod(term) }));
  const handovers = leadership.handovers
    .filter((handover) => handover.from === unit || handover.to === unit)
    .map((handover) => {
      const other = content.units.get(handover.from === unit ? handover.to : handover.from)?.data;
      const name = other ? nameAt(other, handover.date).name : '';
      return {
        text:
          handover.from === unit
            ? `Bàn giao nhiệm vụ Khối trưởng cho ${name}`
            : `Nhận bàn giao nhiệm vụ Khối trưởng từ ${name}`,
        period: formatDate(handover.date),
      };
    });
  return [...terms, ...handovers];
}
