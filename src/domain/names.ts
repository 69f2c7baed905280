import type { DatedName, Unit } from '../schemas/unit.ts';
import {
  type Interval as Period,
  type PartialDate,
  compareDates,
  firstDay,
  lastDay,
  mayCover,
} from './time.ts';

/** A stretch of time, or a day for which something is stated. */
type Interval = Period & { asOf?: PartialDate | undefined };

interface Named {
  names: readonly DatedName[];
}

/** The name that is borne last, as far as any source says. */
export function latestName(named: Named): DatedName {
  return named.names.at(-1) as DatedName;
}

/**
 * The name borne at a date. Where two names may both hold (a change known only by its year), the later one is taken;
 * where none does, the first name if the date is before it, else the last one borne until then.
 */
export function nameAt(named: Named, date: PartialDate): DatedName {
  const holding = named.names.filter((name) => mayCover(name, date));
  return (
    holding.sort((a, b) => compareDates(a.from ?? '0000', b.from ?? '0000')).at(-1) ??
    named.names.findLast((name) => name.to !== undefined && lastDay(name.to) < firstDay(date)) ??
    (named.names[0] as DatedName)
  );
}

/**
 * What to add in brackets behind an old name: «nay là …» after a rename, «đã hợp nhất vào …» after a merger,
 * «đã chia thành …» after a split; undefined while the name still holds.
 * @param unitById finds the successors
 */
export function whatBecameOf(
  unit: Unit,
  date: PartialDate,
  unitById: (id: string) => Unit | undefined,
): string | undefined {
  if (unit.succeededBy.length > 0) {
    const successors = unit.succeededBy
      .map((id) => unitById(id))
      .filter((u) => u !== undefined)
      .map((u) => latestName(u).name);
    return `${successors.length > 1 ? 'đã chia thành' : 'đã hợp nhất vào'} ${successors.join(', ')}`;
  }
  const [then, now] = [nameAt(unit, date), latestName(unit)];
  return then === now || then.name === now.name ? undefined : `nay là ${now.name}`;
}

const kindOfBody =
  /^(?:(?:Tổng cục|Chi cục|Cục|Chi nhánh|Sở|Ban|Phòng|Đội|Văn phòng|Trung tâm|Kho bạc|Ngân hàng)\s+)+/u;

/** The part of a body's name that tells it from its like, for the letter on its plate: «Hải quan tỉnh …» of «Cục Hải quan tỉnh …». */
export const ownPartOfName = (name: string): string => name.replace(kindOfBody, '') || name;

/** The last day, month or year for which a source says who was a member. */
export const lastKnownMembership = (units: Iterable<Unit>): PartialDate | undefined =>
  [...units]
    .flatMap(({ membership }) => membership.flatMap(({ from, to, asOf }) => [from, to, asOf]))
    .filter((date) => date !== undefined)
    .sort(compareDates)
    .at(-1);

/** True when the unit was a member of the bloc at the date. Without an end, membership is stated only as of its date. */
export function wasMember(unit: { membership: readonly Interval[] }, date: PartialDate): boolean {
  return unit.membership.some((m) =>
    m.from || m.to
      ? mayCover(m, date)
      : m.asOf !== undefined && m.asOf.slice(0, 4) === date.slice(0, 4),
  );
}

/** The short name of a site with its territory: the same short name is borne by blocs of many provinces. */
export const withTerritory = ({
  shortTitle,
  province,
}: {
  shortTitle: string;
  province: string;
}): string => (shortTitle.includes(province) ? shortTitle : `${shortTitle}, ${province}`);
