import { fullAddress, settings } from '../data/settings.ts';
import { getSite } from '../data/site.ts';
import { addresses } from '../domain/addresses.ts';
import { openSearch, openSearchType } from '../outputs/opensearch.ts';

/** The description holds full addresses: without an origin there is none. */
export const getStaticPaths = () =>
  settings.origin
    ? [{ params: { description: addresses.openSearch.slice(1, -'.xml'.length) } }]
    : [];

export async function GET() {
  const { shortTitle } = await getSite();
  const full = (address: string) => fullAddress(address) ?? address;
  return new Response(
    openSearch({ shortTitle, search: full(addresses.search), icon: full('/favicon.svg') }),
    { headers: { 'Content-Type': openSearchType } },
  );
}
