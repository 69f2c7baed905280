import { addresses } from '../domain/addresses.ts';
import type { Entry } from '../domain/content.ts';
import { formatPeriod } from '../vietnamese/dates.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { honourViews, newestYearFirst } from './honours.ts';
import { leadershipOf, termView } from './leadership.ts';
import { searchKinds } from '../vietnamese/labels.ts';

/** The page of a person whom a source names in an official capacity. */
export async function personPaths() {
  const content = await getContent();
  const honours = honourViews(content);
  const fullNameOf = ({ honorific, name }: Entry<'people'>['data']) =>
    [honorific, name].filter(Boolean).join(' ');
  const people = [...content.people.values()];
  return people.map(({ id, data }) => {
    const fullName = fullNameOf(data);
    const namesake = people.some((other) => other.id !== id && fullNameOf(other.data) === fullName);
    const office = data.offices.at(-1)?.title;
    const title = namesake && office ? `${fullName}, ${office}` : fullName;
    const head: PageHead = {
      title,
      description: `${title}: chức vụ tại thời điểm mà nguồn nêu và những nội dung của trang thông tin có nhắc đến.`,
      address: addresses.person(id),
      crumbs: crumbsTo(),
      kind: searchKinds.people,
      years: [],
      units: unitFilters(
        content,
        data.offices.map((o) => o.unit),
      ),
      updated: data.updated,
      ogType: 'profile',
      type: 'ProfilePage',
    };
    return {
      props: {
        id,
        head,
        offices: data.offices.map((office) => ({
          title: office.title,
          period: formatPeriod(office),
        })),
        terms: leadershipOf(content)
          .terms.filter((term) => term.person === id)
          .map((term) => termView(content, term)),
        honours: honours.filter((h) => h.recipient.person === id).sort(newestYearFirst),
        sources: sourcesOf(content, [...data.sources, ...data.offices.map((o) => o.source)]),
        related: relatedTo(content, { collection: 'people', id }, ['honours']),
      },
    };
  });
}
