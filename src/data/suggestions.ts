import { addresses } from '../domain/addresses.ts';
import { latestName } from '../domain/names.ts';
import type { Suggestions } from '../search/suggest.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { itemsOf, type ListedCollection, newestFirst } from './items.ts';
import { href } from './settings.ts';
import { getSite } from './site.ts';

/** The file is loaded when the box is first used: of what is written by the hundred, the newest have room. */
const mostBytes = 14_000;

/** The pages and names that the box in the head suggests, the first first: sections, units, campaigns, people, documents, years, then the newest of the rest. */
export async function suggestions(): Promise<Suggestions> {
  const content = await getContent();
  const { sections, footer } = await getSite();
  const names: Suggestions['names'] = [];
  let bytes = 0;
  const add = (label: string, address: string, kind: string, others: readonly string[] = []) => {
    const more = others.filter((other) => !label.includes(other)).join('|');
    const line: Suggestions['names'][number] = more
      ? [label, href(address), kind, more]
      : [label, href(address), kind];
    const size = Buffer.byteLength(JSON.stringify(line)) + 1;
    if (bytes + size > mostBytes) return;
    bytes += size;
    names.push(line);
  };
  for (const { label, address } of [...sections, ...footer]) add(label, address, searchKinds.pages);
  for (const [id, { data }] of content.units)
    add(latestName(data).name, addresses.unit(id), searchKinds.units, [
      ...data.abbreviations,
      ...new Set(data.names.flatMap(({ name, short }) => [name, short])),
    ]);
  for (const [id, { data }] of content.campaigns)
    add(data.title, addresses.campaign(id), searchKinds.campaigns, data.aliases);
  for (const year of new Set([...content.honours.values()].map(({ data }) => data.year)))
    add(`Khen thưởng năm ${year}`, addresses.honoursYear(year), searchKinds.honours);
  const rest: readonly ListedCollection[] = [
    'documents',
    'conferences',
    'people',
    'models',
    'news',
  ];
  for (const collection of rest)
    for (const item of itemsOf(
      content,
      [...content[collection].keys()].map((id) => ({ collection, id })),
    ).sort(newestFirst))
      add(
        item.title,
        item.address,
        collection === 'models' ? item.label : searchKinds[collection as keyof typeof searchKinds],
      );
  return { names };
}
