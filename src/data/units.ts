import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { latestName, nameAt } from '../domain/names.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { formatDate, formatPeriod } from '../vietnamese/dates.ts';
import { getContent } from './content.ts';
import { figureViews } from './figures.ts';
import {
  crumbsTo,
  type PageHead,
  relatedTo,
  searchKinds,
  sourcesOf,
  unitFilters,
} from './entry.ts';
import { groupHonours, honourViews, newestYearFirst } from './honours.ts';
import { leadershipOfUnit } from './leadership.ts';
import { modelCards } from './models.ts';
import { eventsOf, nameKey, unitDrawing } from './unit-timeline.ts';

const crumb = { label: 'Đơn vị', address: addresses.units };

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

/** The members, those of today's knowledge first, units that were merged or split after them. */
export async function unitListView() {
  const content = await getContent();
  const honours = honourViews(content);
  const units = [...content.units.values()]
    .map(({ id, data }) => {
      const own = groupHonours(honours.filter((h) => h.recipient.unit === id));
      const names = data.names;
      return {
        id,
        address: addresses.unit(id),
        name: latestName(data).name,
        earlier: names.slice(0, -1).map((n) => n.name),
        abbreviations: data.abbreviations,
        summary: data.summary,
        succession: successionOf(content, data),
        received: own.received.length,
        pending: own.pending.length,
      };
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
  const head: PageHead = {
    title: 'Đơn vị thành viên',
    description:
      'Các đơn vị thành viên của Khối thi đua: tên qua từng thời kỳ, vai trò trong Khối, khen thưởng, gương điển hình và số liệu.',
    address: addresses.units,
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
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
      params: { id },
      props: {
        id,
        head,
        data,
        drawing: unitDrawing(content, entry, own),
        names: data.names.map((n, i) => ({
          key: nameKey(i),
          name: n.name,
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
        succession: successionOf(content, data),
        leadership: leadershipOfUnit(content, id),
        honours: groupHonours(own),
        models: models.filter((m) => m.unit.address === addresses.unit(id)),
        figures: figures
          .filter(({ figure }) => 'unit' in figure.subject && figure.subject.unit === id)
          .map(({ view }) => view),
        sources: sourcesOf(content, [
          ...data.sources,
          ...data.names.map((n) => n.source),
          ...data.events.map((e) => e.source),
          ...data.membership.map((m) => m.source),
        ]),
        related: relatedTo(content, { collection: 'units', id }, ['honours', 'models']),
      },
    };
  });
}
