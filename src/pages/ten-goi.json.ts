import { getContent } from '../data/content.ts';
import { namesOf } from '../search/names.ts';

/** Names that mean the same, for the search index: it takes this file out of the finished site. */
export async function GET() {
  return new Response(JSON.stringify(namesOf(await getContent())));
}
