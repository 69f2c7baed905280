import type { Content } from '../domain/content.ts';
import { type PageKind, pagesOf, paramsOf, type SitePage } from '../domain/pages.ts';
import { getContent } from './content.ts';
import type { PageHead } from './entry.ts';

/** What a page is rendered from. */
export interface PageView {
  props: { head: PageHead };
}

let listed: { content: Content; pages: SitePage[] } | undefined;

/**
 * The paths of a kind of pages for Astro, from their views. Views and the list of pages must agree:
 * the check, the published addresses and the tests know a page by that list alone.
 */
export async function staticPaths<V extends PageView>(kind: PageKind, views: readonly V[]) {
  const content = await getContent();
  if (listed?.content !== content) listed = { content, pages: pagesOf(content) };
  const known = new Set(
    listed.pages.filter((page) => page.kind === kind).map(({ address }) => address),
  );
  const paths = views.map((view) => ({
    ...view,
    params: paramsOf(kind, view.props.head.address),
  }));
  const made = new Set(views.map(({ props }) => props.head.address));
  const unlisted = [...made].filter((address) => !known.has(address) && kind !== 'reading');
  const missing = [...known].filter((address) => !made.has(address));
  if (unlisted.length > 0 || missing.length > 0)
    throw new Error(
      `Pages of the kind ${kind}: not in pagesOf(): ${unlisted.join(' ')}; without a view: ${missing.join(' ')}`,
    );
  return paths;
}
