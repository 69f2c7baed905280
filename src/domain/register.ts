import type { HonourStatus } from '../schemas/honour.ts';
import {
  compareByGivenName,
  compareVietnamese,
  givenName,
  initialOf,
  letterSlug,
} from '../vietnamese/collate.ts';
import type { Content, Entry } from './content.ts';
import { groupRank, isReceived, type Recipient, recipientOf } from './honours.ts';

/** What the register can be narrowed by. The names stand in addresses: `/khen-thuong/don-vi/…/`, `?don-vi=…`. */
export const filterFacets = ['nam', 'don-vi', 'loai', 'cap', 'tuyen', 'tinh-trang'] as const;
export type FilterFacet = (typeof filterFacets)[number];

/** What the register has lists by: those, and the first letter of the names of people and collectives. */
export const listFacets = [...filterFacets, 'ten'] as const;
export type ListFacet = (typeof listFacets)[number];

/** The value of a facet that no source states: these honours have a list too, so that none is lost. */
export const unstated = 'chua-neu';

/** How an address names each status. */
export const statusSlugs: Record<HonourStatus, string> = {
  registered: 'da-dang-ky',
  voted: 'da-binh-xet',
  proposed: 'da-de-nghi',
  decided: 'co-quyet-dinh',
  presented: 'da-trao',
  revoked: 'da-thu-hoi',
};

/** How many honours stand on one page of a list: measured to keep the page within its weight. */
export const honoursPerPage = 40;

/** How many recipients a decision's page names, one a line. */
export const recipientsPerPage = 120;

/** One line of the register, with what it is sorted and narrowed by. */
export interface RegisterLine extends Entry<'honours'> {
  recipient: Recipient;
  rank: number;
  facets: Record<FilterFacet, string> & { ten?: string };
}

const remembered = new WeakMap<
  Content,
  { lines: RegisterLine[]; sorted?: RegisterLine[]; pages?: Map<string, number> }
>();

/** Every honour with its facets, unsorted; worked out once for a content. */
export function linesOf(content: Content): RegisterLine[] {
  const known = remembered.get(content);
  if (known) return known.lines;
  const lines = [...content.honours.values()].map((entry): RegisterLine => {
    const award = content.awards.get(entry.data.award)?.data;
    const recipient = recipientOf(entry.data, content);
    const letter = isUnitItself(recipient) ? undefined : letterOf(recipient);
    return {
      ...entry,
      recipient,
      rank: award?.rank ?? Number.MAX_SAFE_INTEGER,
      facets: {
        nam: String(entry.data.year),
        'don-vi': recipient.unit ?? unstated,
        loai: entry.data.award,
        cap: award?.level ?? unstated,
        tuyen: entry.data.line,
        'tinh-trang': statusSlugs[entry.data.status],
        ...(letter && { ten: letterSlug(letter) }),
      },
    };
  });
  remembered.set(content, { lines });
  return lines;
}

export const isUnitItself = (recipient: Recipient): boolean =>
  recipient.person === undefined && recipient.model === undefined && !recipient.listed;

/** What the order of the register looks at. */
export interface Sortable {
  id: string;
  rank: number;
  recipient: Pick<Recipient, 'name' | 'individual' | 'sortKey'>;
}

/** By rank of the award; collectives before people, as decisions list them; then in Vietnamese order, people by their given names. */
export const compareInRegister = (a: Sortable, b: Sortable): number =>
  a.rank - b.rank || compareRecipients(a, b);

function compareRecipients(a: Sortable, b: Sortable): number {
  const [one, other] = [a.recipient, b.recipient];
  return (
    Number(one.individual ?? false) - Number(other.individual ?? false) ||
    (one.individual ? compareByGivenName(one, other) : compareVietnamese(one.name, other.name)) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The whole register: newest year first, within a year by group, then in register order. */
export function registerOf(content: Content): RegisterLine[] {
  const lines = linesOf(content);
  const known = remembered.get(content) as { lines: RegisterLine[]; sorted?: RegisterLine[] };
  known.sorted ??= [...lines].sort(
    (a, b) =>
      b.data.year - a.data.year || groupRank(a.data) - groupRank(b.data) || compareInRegister(a, b),
  );
  return known.sorted;
}

/** The lines of one list in its order; the list of a letter stands by name, all others as the register does. */
export function listOf(content: Content, facet: ListFacet, value: string): RegisterLine[] {
  const own = registerOf(content).filter((line) => line.facets[facet] === value);
  return facet === 'ten'
    ? own.sort(
        (a, b) =>
          compareByGivenName(a.recipient, b.recipient) ||
          compareVietnamese(keyOf(a), keyOf(b)) ||
          groupRank(a.data) - groupRank(b.data),
      )
    : own;
}

/** The same for every honour of one recipient: a person stays one, whichever unit or profile an honour names. */
export const keyOf = ({ recipient }: Pick<RegisterLine, 'recipient'>): string =>
  recipient.person ??
  [recipient.model, recipient.unit, recipient.listed && recipient.name]
    .map((part) => part ?? '')
    .join('/');

/** Every list that the register has, with how many honours each holds. */
export function registerLists(
  content: Content,
): { facet: ListFacet; value: string; count: number }[] {
  return listFacets.flatMap((facet) => {
    const counts = new Map<string, number>();
    for (const { facets } of linesOf(content)) {
      const value = facets[facet];
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ facet, value, count }));
  });
}

/** The page of its year's list on which an honour stands. */
export function pageOfHonour(content: Content, id: string): number {
  const sorted = registerOf(content);
  const known = remembered.get(content) as { pages?: Map<string, number> };
  if (!known.pages) {
    const seen = new Map<number, number>();
    known.pages = new Map(
      sorted.map((line) => {
        const before = seen.get(line.data.year) ?? 0;
        seen.set(line.data.year, before + 1);
        return [line.id, Math.floor(before / honoursPerPage) + 1];
      }),
    );
  }
  return known.pages.get(id) ?? 1;
}

/** The years that have a decision, and so a roll of honour. */
export const rollYears = (content: Content): number[] =>
  [
    ...new Set(
      linesOf(content)
        .filter(({ data }) => isReceived(data))
        .map(({ data }) => data.year),
    ),
  ].sort((a, b) => b - a);

/** The letter under which the alphabet lists a recipient; people by their given names. */
const letterOf = ({ name, individual, sortKey }: Recipient): string =>
  initialOf(individual ? sortKey || givenName(name) : name);
