import { isReceived } from '../../src/domain/honours.ts';
import { addresses, contentYears } from '../../src/domain/addresses.ts';
import type { Content } from '../../src/domain/content.ts';
import { measuresOf } from '../../src/domain/figure-series.ts';

/** One page of each kind that the content has, by a plain name. */
export function kindsOf(content: Content): { kind: string; address: string }[] {
  const first = <T>(map: ReadonlyMap<string, T>, wanted: (entry: T) => boolean = () => true) =>
    [...map].find(([, entry]) => wanted(entry))?.[0];
  const one = (kind: string, id: string | number | undefined, address: (id: never) => string) =>
    id === undefined ? [] : [{ kind, address: address(id as never) }];
  const received = [...content.honours.values()].find(({ data }) => isReceived(data));
  const anyHonour = received ?? [...content.honours.values()][0];
  const honouredUnit = [...content.honours.values()].flatMap(({ data }) =>
    'unit' in data.recipient ? [data.recipient.unit] : [],
  )[0];
  return [
    { kind: 'home', address: addresses.home },
    { kind: 'news', address: addresses.news },
    ...one('article', first(content.news), addresses.article),
    { kind: 'conferences', address: addresses.conferences },
    ...one('conference', first(content.conferences), addresses.conference),
    ...one(
      'conferences-of-a-kind',
      [...content.conferences.values()][0]?.data.kinds[0],
      addresses.conferencesOfKind,
    ),
    { kind: 'figures', address: addresses.figures },
    ...one('measure', measuresOf(content)[0]?.slug, addresses.measure),
    { kind: 'tasks', address: addresses.tasks },
    { kind: 'pledges', address: addresses.pledges },
    ...one('scoring', first(content.scoring), addresses.scoring),
    { kind: 'campaigns', address: addresses.campaigns },
    ...one('campaign', first(content.campaigns), addresses.campaign),
    { kind: 'models', address: addresses.models },
    { kind: 'models-by-name', address: addresses.modelsByName },
    ...one('model', first(content.models), addresses.model),
    { kind: 'register', address: addresses.honours },
    { kind: 'register-table', address: addresses.honoursTable },
    { kind: 'data-set', address: addresses.dataSet('khen-thuong') },
    ...one('honours-of-a-unit', honouredUnit, (id: string) => addresses.honoursList('don-vi', id)),
    ...one('honour-roll', received?.data.year, addresses.honoursRoll),
    ...one('honours-of-a-year', anyHonour?.data.year, addresses.honoursYear),
    ...one('award', anyHonour?.data.award, addresses.award),
    { kind: 'units', address: addresses.units },
    ...one(
      'unit',
      first(content.units, ({ data }) => data.names.length > 1) ?? first(content.units),
      addresses.unit,
    ),
    { kind: 'years', address: addresses.years },
    ...one('year', anyHonour?.data.year ?? contentYears(content)[0], addresses.year),
    { kind: 'documents', address: addresses.documents },
    ...one('document', received?.data.decision ?? first(content.documents), addresses.document),
    ...one('person', first(content.people), addresses.person),
    ...one(
      'reading',
      first(content.conferences, ({ data }) => data.attachments.length > 0),
      (id: string) =>
        addresses.reading(
          addresses.conference(id),
          content.conferences.get(id)?.data.attachments[0]?.file ?? '',
        ),
    ),
    { kind: 'search', address: addresses.search },
    { kind: 'about', address: addresses.about },
    { kind: 'accessibility', address: addresses.accessibility },
    { kind: 'site-map', address: addresses.siteMap },
    { kind: 'follow', address: addresses.follow },
    { kind: 'data', address: addresses.data },
    { kind: 'not-found', address: addresses.notFound },
  ];
}
