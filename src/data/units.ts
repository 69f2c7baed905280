import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { countHonours } from '../domain/honours.ts';
import {
  lastKnownMembership,
  latestName,
  nameAt,
  wasMember,
  whatBecameOf,
} from '../domain/names.ts';
import { compareDates } from '../domain/time.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { formatDate, formatDateWithWord, formatPeriod } from '../vietnamese/dates.ts';
import { getContent } from './content.ts';
import { getSite } from './site.ts';
import { figureViews } from './figures.ts';
import { crumbsTo, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { honourViews, newestYearFirst } from './honours.ts';
import { leadershipOfUnit } from './leadership.ts';
import { registrationViews } from './registrations.ts';
import { modelCards } from './models.ts';
import { eventsOf, nameKey, unitDrawing } from './unit-timeline.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

const crumb = { label: 'Đơn vị', address: addresses.units };

/** What happened to the territory, oldest first: the names of bodies cannot be understood without it. */
export const territoryEvents = (content: Content) =>
  [...(content.site.get('site')?.data.events ?? [])]
    .sort((a, b) => compareDates(a.date, b.date))
    .map(({ date, text, source }) => ({ when: formatDate(date), text, source }));

/** What became of a unit that is no longer itself: merged into or split into others. */
function successionOf(content: Content, unit: Entry<'units'>['data']) {
  if (unit.succeededBy.length === 0) return undefined;
  return {
    verb: unit.succeededBy.length > 1 ? 'Đã chia thành' : 'Đã hợp nhất vào',
    when: unit.succeededOn ? formatDate(unit.succeededOn) : undefined,
    units: unit.succeededBy.map((id) => {
      const found = content.units.get(id)?.data;
      return { name: found ? latestName(found).name : id, address: addresses.unit(id) };
    }),
  };
}

/** The members at the last time for which a source names them, under their names of that time. */
export function membersView(content: Content) {
  const units = [...content.units.values()];
  const date = lastKnownMembership(units.map(({ data }) => data));
  if (!date) return undefined;
  return {
    when: formatDateWithWord(date),
    units: units
      .filter(({ data }) => wasMember(data, date))
      .map(({ id, data }) => ({
        name: nameAt(data, date).name,
        address: addresses.unit(id),
        note: whatBecameOf(data, date, (unit) => content.units.get(unit)?.data),
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}

/** The members under the names of the last time for which a source names them; units that were merged or split after them. */
export async function unitListView() {
  const content = await getContent();
  const { blocName } = await getSite();
  const honours = honourViews(content);
  const date = lastKnownMembership([...content.units.values()].map(({ data }) => data)) ?? '9999';
  const units = [...content.units.values()]
    .map(({ id, data }) => {
      const name = nameAt(data, date);
      const note = whatBecameOf(data, date, (unit) => content.units.get(unit)?.data);
      return {
        id,
        address: addresses.unit(id),
        name: name.name,
        note: data.succeededBy.length > 0 ? undefined : note,
        earlier: data.names.slice(0, data.names.indexOf(name)).map((n) => n.name),
        abbreviations: data.abbreviations,
        summary: data.summary,
        succession: successionOf(content, data),
        honours: countHonours(honours.filter((h) => h.recipient.unit === id)),
      };
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
  const head: PageHead = {
    title: 'Đơn vị thành viên',
    description:
      'Các đơn vị thành viên của Khối thi đua: tên qua từng thời kỳ, nhiệm vụ trong Khối, khen thưởng, gương điển hình và số liệu.',
    address: addresses.units,
    kind: searchKinds.pages,
    aliases: [...sectionNames.units, `Thành viên ${blocName}`],
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
    when: date === '9999' ? undefined : formatDateWithWord(date),
    present: units.filter((u) => !u.succession),
    succeeded: units.filter((u) => u.succession),
  };
}

export async function unitPaths() {
  const content = await getContent();
  const honours = honourViews(content);
  const figures = figureViews(content);
  const models = modelCards(content);
  return [...content.units.values()].map((entry) => {
    const { id, data } = entry;
    const name = latestName(data);
    const own = honours.filter((h) => h.recipient.unit === id).sort(newestYearFirst);
    const head: PageHead = {
      title: name.name,
      description: `${name.name}: ${data.summary}`,
      address: addresses.unit(id),
      crumbs: crumbsTo(crumb),
      kind: searchKinds.units,
      years: [],
      units: unitFilters(content, [id]),
      aliases: [
        ...data.names.flatMap((n) => [n.name, n.short]),
        ...data.aliases,
        ...data.abbreviations,
      ],
      updated: data.updated,
    };
    const registrations = registrationViews(content).filter(({ unitId }) => unitId === id);
    const organisation = (org: string | undefined, date: string) => {
      const found = org ? content.organisations.get(org)?.data : undefined;
      return found && nameAt(found, date).name;
    };
    const linked = (ids: readonly string[] = []) =>
      ids.map((unit) => ({
        name: latestName((content.units.get(unit) as Entry<'units'>).data).name,
        address: addresses.unit(unit),
      }));
    return {
      props: {
        id,
        head,
        data,
        drawing: unitDrawing(content, entry, own),
        names: data.names.map((n, i) => ({
          key: nameKey(i),
          name: n.name,
          ...(n.asWritten && { asWritten: n.asWritten }),
          period: formatPeriod(n),
          parent: organisation(n.parent, n.from ?? n.to ?? '9999'),
        })),
        membership: data.membership.map((m) => formatPeriod(m)),
        events: eventsOf(content, entry).map((e) => ({
          ...e,
          when: formatDate(e.date),
          from: linked(e.from),
          into: linked(e.into),
        })),
        territory: territoryEvents(content),
        succession: successionOf(content, data),
        leadership: leadershipOfUnit(content, id),
        honours: own,
        models: models.filter((m) => m.unit.address === addresses.unit(id)),
        registrations,
        figures: figures
          .filter(({ figure }) => 'unit' in figure.subject && figure.subject.unit === id)
          .map(({ view }) => view),
        sources: sourcesOf(content, [
          ...data.sources,
          ...data.names.map((n) => n.source),
          ...registrations.flatMap((r) => r.sources),
          ...data.events.map((e) => e.source),
          ...data.membership.map((m) => m.source),
          ...territoryEvents(content).map((e) => e.source),
        ]),
        related: relatedTo(content, { collection: 'units', id }, ['honours', 'models']),
      },
    };
  });
}
