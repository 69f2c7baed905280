import { addresses } from '../domain/addresses.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, sourcesOf } from './entry.ts';
import { leadershipByYear, rotationDrawing } from './leadership.ts';
import { territoryEvents } from './units.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

/** The standing pages; the one about the bloc also carries the rotation of its leadership. */
export async function standingPaths() {
  const content = await getContent();
  return [...content.pages.values()].map(({ id, data }) => {
    const head: PageHead = {
      title: data.title,
      description: data.summary,
      address: addresses.page(id),
      crumbs: crumbsTo(),
      kind: searchKinds.pages,
      updated: data.updated,
      ...(addresses.page(id) === addresses.about && {
        type: 'AboutPage',
        aliases: [...sectionNames.about],
      }),
    };
    return {
      props: {
        id,
        head,
        ...(addresses.page(id) === addresses.about && {
          rotation: { drawing: rotationDrawing(content), years: leadershipByYear(content) },
          territory: territoryEvents(content),
        }),
        sources: sourcesOf(content, [
          ...data.sources,
          ...(addresses.page(id) === addresses.about
            ? territoryEvents(content).map((event) => event.source)
            : []),
        ]),
      },
    };
  });
}
