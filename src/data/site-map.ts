import { addresses } from '../domain/addresses.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { byTitle, itemsOf, type ListedCollection, newestFirst } from './items.ts';
import { getSite } from './site.ts';
import { collectionLabels } from '../vietnamese/labels.ts';

const mapped: { collection: ListedCollection; address?: string }[] = [
  { collection: 'conferences', address: addresses.conferences },
  { collection: 'campaigns', address: addresses.campaigns },
  { collection: 'scoring', address: addresses.scorings },
  { collection: 'units', address: addresses.units },
  { collection: 'people' },
  { collection: 'documents', address: addresses.documents },
];

/** How many entries of a kind the page names one by one; the rest is a click away in its list. */
const shown = 30;

/** The way to everything on one page: sections, standing pages, and the entries that are few enough to name. */
export async function siteMapView() {
  const content = await getContent();
  const site = await getSite();
  const head: PageHead = {
    title: 'Sơ đồ trang',
    description: 'Toàn bộ các mục của trang thông tin trên một trang, để đi thẳng đến nơi cần tìm.',
    address: addresses.siteMap,
    crumbs: crumbsTo(),
  };
  return {
    head,
    sections: [...site.sections, { label: 'Tìm kiếm', address: addresses.search }, ...site.footer],
    groups: mapped
      .map(({ collection, address }) => {
        const items = itemsOf(
          content,
          [...content[collection].keys()].map((id) => ({ collection, id })),
        ).sort(collection === 'units' || collection === 'people' ? byTitle : newestFirst);
        return {
          label: collectionLabels[collection],
          address,
          items: items.slice(0, shown),
          total: items.length,
        };
      })
      .filter((group) => group.total > 0),
  };
}
