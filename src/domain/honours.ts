import type { Honour, recipientKinds } from '../schemas/honour.ts';
import type { Person } from '../schemas/person.ts';
import type { Content, Entry } from './content.ts';
import { mayCover, type PartialDate, yearOf } from './time.ts';
import { nameAt, whatBecameOf } from './names.ts';

export {
  countHonours,
  groupHonours,
  groupRank,
  isPending,
  isReceived,
  nameHonour,
  withYear,
} from './honour-status.ts';

/** An honour shows the names of the day of its last dated step; where no source dates any, those of its year. */
export const dateOfHonour = ({ steps, year }: Pick<Honour, 'steps' | 'year'>): PartialDate =>
  steps.findLast(({ date }) => date !== undefined)?.date ?? String(year);

export interface Recipient {
  name: string;
  /** «nay là …», when the name has changed since. */
  note?: string;
  /** The unit that was honoured, or to which the honoured one belonged then; absent where no source says. */
  unit?: string;
  person?: string;
  model?: string;
  /** A person and not a collective. */
  individual?: boolean;
  /** What people are sorted by instead of the last word of the name. */
  sortKey?: string;
  /** Office at the time. */
  role?: string;
  /** Named in a list or by name alone, without a page of its own: what the recipient is. */
  listed?: (typeof recipientKinds)[number];
  /** The team within the unit, or the body outside the bloc, as the document writes it. */
  within?: string;
}

/** Who was honoured, under the name of that day. */
export function recipientOf(honour: Honour, content: Content): Recipient {
  const date = dateOfHonour(honour);
  if ('name' in honour.recipient) {
    const { name, kind, role, memberOf, within } = honour.recipient;
    return {
      name,
      listed: kind,
      ...(memberOf && { unit: memberOf }),
      ...(kind === 'ca-nhan' && { individual: true }),
      ...(role && { role }),
      ...(within && { within }),
    };
  }
  if ('unit' in honour.recipient) {
    const unit = content.units.get(honour.recipient.unit)?.data;
    if (!unit) return { name: honour.recipient.unit };
    const note = whatBecameOf(unit, date, (id) => content.units.get(id)?.data);
    return { name: nameAt(unit, date).name, unit: honour.recipient.unit, ...(note && { note }) };
  }
  if ('person' in honour.recipient) {
    const id = honour.recipient.person;
    const person = content.people.get(id)?.data;
    if (!person) return { name: id, person: id, individual: true };
    const office = officeIn(person, honour.year);
    return {
      name: person.name,
      person: id,
      individual: true,
      ...(office?.unit && { unit: office.unit }),
      ...(office && { role: office.title }),
      ...(person.sortKey && { sortKey: person.sortKey }),
    };
  }
  const id = honour.recipient.model;
  const model = content.models.get(id)?.data;
  if (!model) return { name: id, model: id };
  const sortKey = model.person ? content.people.get(model.person)?.data.sortKey : undefined;
  return {
    name: model.name,
    model: id,
    ...(model.person && { person: model.person }),
    unit: model.unit,
    ...(model.kind === 'ca-nhan' && { individual: true }),
    ...(model.role && { role: model.role }),
    ...(sortKey && { sortKey }),
  };
}

/** The office that a source states for a year, one in a member unit before any other; an office «as of» a date says nothing of other years. */
function officeIn(person: Person, year: number): Person['offices'][number] | undefined {
  const held = person.offices.filter((office) =>
    office.from || office.to
      ? mayCover(office, String(year))
      : office.asOf !== undefined && yearOf(office.asOf) === year,
  );
  return held.findLast((office) => office.unit !== undefined) ?? held.at(-1);
}

/** The label of an award under the regime of a date; without a date, the latest. */
export function awardLabel(award: Entry<'awards'>['data'], date?: PartialDate): string {
  const labels = award.labels;
  const holding = date
    ? labels.filter(
        (l) => (!l.from || l.from <= date) && (!l.to || l.to >= date.slice(0, l.to.length)),
      )
    : labels;
  return (holding.at(-1) ?? labels[0])?.label ?? award.id;
}
