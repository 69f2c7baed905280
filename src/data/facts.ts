import { addresses, withAttachments } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { latestByYear, measuresOf, subjectName } from '../domain/figure-series.ts';
import { awardLabel } from '../domain/honours.ts';
import { startOfTerm, yearsOfTerm } from '../domain/leadership.ts';
import { lastKnownMembership, latestName, nameAt, wasMember } from '../domain/names.ts';
import { compareInRegister, linesOf } from '../domain/register.ts';
import { compareDates } from '../domain/time.ts';
import type { Facts } from '../search/answers/facts.ts';
import { unitNames } from '../search/names.ts';
import { formatPeriod } from '../vietnamese/dates.ts';
import { documentKindLabels, listedKindLabels } from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { hasText } from '../attachments/text.ts';
import { textOf } from './attachments.ts';
import { getContent } from './content.ts';
import { figureView } from './figures.ts';
import { honourViewsById, type HonourView } from './honours.ts';
import { leadershipOf, termView } from './leadership.ts';
import { ownerFacts } from './contact.ts';
import { getSite } from './site.ts';

/** What the search answers from, in words for readers: the same words that stand on the pages. */
export async function searchFacts(): Promise<Facts> {
  const content = await getContent();
  const sourceOf = (ids: readonly string[]) =>
    ids.flatMap((id) => content.sources.get(id)?.data.title ?? [])[0] ?? '';
  const unitIds = [...content.units.keys()];
  const personIds = [...content.people.keys()];
  const awardIds = [...content.awards.keys()];
  const place = (ids: readonly string[], id: string | undefined) => {
    const at = id === undefined ? -1 : ids.indexOf(id);
    return at < 0 ? undefined : at;
  };
  const members = membersOf(content);
  return {
    units: [...content.units].map(([id, { data }]) => ({
      label: latestName(data).name,
      address: addresses.unit(id),
      names: [...new Set(unitNames(content, id))],
      membership: data.membership.map(({ from, to, asOf }) => ({
        ...(from && { from }),
        ...(to && { to }),
        ...(asOf && { asOf }),
      })),
    })),
    ...(members && { members }),
    people: [...content.people].map(([id, { data }]) => {
      const label = [data.honorific, data.name].filter(Boolean).join(' ');
      return {
        label,
        address: addresses.person(id),
        names: [...new Set([data.name, label])],
        offices: data.offices.map((office) => `${office.title} (${formatPeriod(office)})`),
        source: sourceOf(data.sources),
      };
    }),
    terms: leadershipOf(content)
      .terms.toSorted((a, b) => compareDates(startOfTerm(a), startOfTerm(b)))
      .map((term) => {
        const { holder, note, period, address } = termView(content, term);
        const unit = place(unitIds, term.unit);
        return {
          role: term.role,
          ...yearsOfTerm(term),
          holder: { label: holder, address },
          ...(unit !== undefined && { unit }),
          ...(note && { note }),
          period,
          source: sourceOf([term.source]),
        };
      }),
    awards: [...content.awards.values()].map(({ data }) => ({
      label: awardLabel(data),
      names: [...new Set([...data.labels.map(({ label }) => label), ...data.abbreviations])],
    })),
    honours: honoursIn(content).map(({ view, award, listed }) => {
      const [unit, person] = [
        place(unitIds, view.recipient.unit),
        place(personIds, view.recipient.person),
      ];
      return {
        year: view.year,
        state: view.status,
        award: place(awardIds, award) ?? -1,
        ...(unit !== undefined && { unit }),
        ...(!listed && person !== undefined && { person }),
        who: listed ?? view.recipient.name,
        what: `${view.verb} ${view.labelWithYear}`,
        address: listed ? addresses.honoursYear(view.year) : view.address,
        source: sourceOf(view.sources),
      };
    }),
    documents: [...content.documents]
      .map(([id, { data }]) => ({
        kind: documentKindLabels[data.kind],
        number: data.number,
        date: data.date,
        title: data.title,
        address: addresses.document(id),
        source: sourceOf(data.sources),
      }))
      .sort((a, b) => (a.date < b.date ? 1 : -1)),
    figures: measuresOf(content).flatMap(({ series }) =>
      series.flatMap((one) =>
        [...latestByYear(one).values()].map(({ figure, conference }) => {
          const view = figureView(content, figure, conference);
          const unit = 'unit' in figure.subject ? place(unitIds, figure.subject.unit) : undefined;
          return {
            ...(unit !== undefined && { unit }),
            subject: subjectName(content, figure.subject, conference.data.date),
            measure: view.measure,
            year: view.year,
            text: [view.amount, ...view.targets.map((target) => `bằng ${target}`)].join(', '),
            address: view.throughTime,
            source: sourceOf([figure.source]),
          };
        }),
      ),
    ),
    meetings: [...content.conferences]
      .map(([id, { data }]) => ({
        date: data.date,
        title: data.title,
        kinds: data.kinds,
        address: addresses.conference(id),
      }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
    contact: ownerFacts(await getSite()).map(({ term, value }) => ({ term, value })),
    scans: withAttachments.reduce(
      (sum, collection) =>
        sum +
        [...content[collection].values()].reduce(
          (count, { id, data }) =>
            count +
            data.attachments.filter(({ file }) => !hasText(textOf(collection, id, file))).length,
          0,
        ),
      0,
    ),
  };
}

function membersOf(content: Content): Facts['members'] {
  const asOf = lastKnownMembership([...content.units.values()].map(({ data }) => data));
  if (!asOf) return undefined;
  const units = [...content.units].filter(([, { data }]) => wasMember(data, asOf));
  const source = units
    .flatMap(([, { data }]) => data.membership)
    .find((one) => [one.from, one.to, one.asOf].some((date) => date === asOf))?.source;
  return {
    asOf,
    units: units.map(([id, { data }]) => ({
      label: nameAt(data, asOf).name,
      address: addresses.unit(id),
    })),
    source: (source && content.sources.get(source)?.data.title) ?? '',
  };
}

/** The register, newest year first. Those who are but named in a list count together: their names stand on the pages alone. */
function honoursIn(content: Content): { view: HonourView; award: string; listed?: string }[] {
  const views = honourViewsById(content);
  const lines = linesOf(content)
    .toSorted((a, b) => b.data.year - a.data.year || compareInRegister(a, b))
    .map((line) => ({ line, view: views.get(line.id) as HonourView }));
  const groups = Map.groupBy(lines, ({ line: { id, data, recipient } }) =>
    recipient.listed ? [data.year, data.award, data.status, recipient.unit].join(' ') : id,
  );
  return [...groups.values()].map((own) => {
    const { line, view } = own[0] as (typeof own)[number];
    if (!line.recipient.listed) return { view, award: line.data.award };
    const kinds = [...new Set(own.flatMap((one) => one.line.recipient.listed ?? []))].map(
      (kind) => listedKindLabels[kind],
    );
    return {
      view,
      award: line.data.award,
      listed: `${formatNumber(own.length)} ${kinds.join(', ')} trong danh sách`,
    };
  });
}
