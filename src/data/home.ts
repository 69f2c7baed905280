import { addresses } from '../domain/addresses.ts';
import { latestTerm, type Role } from '../domain/leadership.ts';
import { latestName } from '../domain/names.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { campaignGroups } from './campaigns.ts';
import { conferenceItems } from './conferences.ts';
import { getContent } from './content.ts';
import type { PageHead } from './entry.ts';
import { honourYears } from './honours.ts';
import { leadershipOf, termView } from './leadership.ts';
import { modelCards } from './models.ts';
import { newsItems } from './news.ts';
import { getSite } from './site.ts';

/** How many of a group of honours the home page names; the page of the year has them all. */
const named = 6;

type HonourYear = ReturnType<typeof honourYears>[number];

function atAGlance(year: HonourYear | undefined): (HonourYear & { left: number }) | undefined {
  if (!year) return undefined;
  const { received, pending, revoked } = year;
  const glance = {
    received: received.slice(0, named),
    pending: pending.slice(0, named),
    revoked: [],
  };
  return {
    ...year,
    ...glance,
    left:
      received.length +
      pending.length +
      revoked.length -
      glance.received.length -
      glance.pending.length,
  };
}

/** What a visitor is shown first: the latest of everything, each with its way on. */
export async function homeView() {
  const content = await getContent();
  const site = await getSite();
  const leadership = leadershipOf(content);
  const roles: Role[] = ['head', 'deputy', 'overseer'];
  const conferences = conferenceItems(content);
  const head: PageHead = {
    title: site.title,
    description: site.description,
    address: addresses.home,
    crumbs: [],
  };
  return {
    head,
    site,
    conference: conferences[0],
    leaders: roles
      .map((role) => latestTerm(leadership, role))
      .filter((term) => term !== undefined)
      .map((term) => termView(content, term)),
    honours: atAGlance(honourYears(content)[0]),
    models: modelCards(content).slice(0, 3),
    campaigns: campaignGroups(content),
    news: newsItems(content).slice(0, 4),
    units: [...content.units.values()]
      .filter((unit) => unit.data.succeededBy.length === 0)
      .map((unit) => ({ name: latestName(unit.data).name, address: addresses.unit(unit.id) }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}
