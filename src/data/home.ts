import { addresses } from '../domain/addresses.ts';
import { groupHonours } from '../domain/honours.ts';
import { campaignGroups } from './campaigns.ts';
import { conferenceItems } from './conferences.ts';
import { getContent } from './content.ts';
import type { PageHead } from './entry.ts';
import { honourYears } from './honours.ts';
import { leadershipByYear } from './leadership.ts';
import { modelCards } from './models.ts';
import { newsItems } from './news.ts';
import { getSite } from './site.ts';
import { membersView } from './units.ts';

/** How many honours the home page names; the page of the year has them all. */
const named = 4;

function atAGlance(year: ReturnType<typeof honourYears>[number] | undefined) {
  if (!year) return undefined;
  const shown = groupHonours(year.honours.filter(({ status }) => status !== 'revoked'))
    .flatMap((group) => group.honours)
    .slice(0, named);
  return { ...year, shown, left: year.honours.length - shown.length };
}

/** What a visitor is shown first: the latest of everything, each with its way on. */
export async function homeView() {
  const content = await getContent();
  const site = await getSite();
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
    leadership: leadershipByYear(content)[0],
    honourYear: atAGlance(honourYears(content)[0]),
    /** The years of the register, as many as fit two rows on a phone. */
    years: honourYears(content).slice(0, 10),
    models: modelCards(content)
      .filter(({ recognised }) => recognised)
      .slice(0, 2),
    nominees: modelCards(content)
      .filter(({ recognised }) => !recognised)
      .slice(0, 2),
    /** Those that a reader can join now come first. */
    campaigns: campaignGroups(content).slice(0, 1),
    news: newsItems(content).slice(0, 2),
    members: membersView(content),
  };
}
