import { addresses, contentYears, yearOfId } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { nameAt, wasMember, whatBecameOf } from '../domain/names.ts';
import { mayCover, yearOf } from '../domain/time.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { getContent } from './content.ts';
import { conferenceItems } from './conferences.ts';
import { crumbsTo, type PageHead, sourcesOf } from './entry.ts';
import { figureViews, measuresOfYear } from './figures.ts';
import { byRank, groupHonours, honourViews } from './honours.ts';
import { byTitle, type Item, itemOf } from './items.ts';
import { leadershipByYear } from './leadership.ts';
import { modelCards } from './models.ts';
import { newsItems } from './news.ts';

const crumb = { label: 'Theo năm', address: addresses.years };

/** Of news and models, a year's page shows the first few and leads to their own lists. */
const shown = 12;

const firstOf = <T>(all: readonly T[], address: string) => ({
  first: all.slice(0, shown),
  isWhole: all.length <= shown,
  total: all.length,
  address,
});

/** The years of the record with what each holds. */
export async function yearListView() {
  const content = await getContent();
  const views = yearViews(content);
  const head: PageHead = {
    title: 'Theo năm',
    description:
      'Mỗi năm một trang: hội nghị, người phụ trách Khối, khen thưởng, gương điển hình, phong trào, số liệu và tin tức của năm đó.',
    address: addresses.years,
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
    years: views.map(({ year, head: yearHead, honours, conferences, news, models }) => ({
      year,
      address: yearHead.address,
      counts: {
        conferences: conferences.length,
        received: honours.received.length,
        pending: honours.pending.length,
        models: models.total,
        news: news.total,
      },
    })),
  };
}

export async function yearPaths() {
  const content = await getContent();
  const views = yearViews(content);
  return views.map((props, i) => ({
    params: { year: String(props.year) },
    props: { ...props, newer: views[i - 1]?.head, older: views[i + 1]?.head },
  }));
}

function yearViews(content: Content) {
  const honours = honourViews(content);
  const models = modelCards(content);
  const conferences = conferenceItems(content);
  const news = newsItems(content);
  const leadership = leadershipByYear(content);
  const figures = figureViews(content);
  return contentYears(content).map((year) => {
    const text = String(year);
    const held = conferences.filter((item) => {
      const data = content.conferences.get(item.id)?.data;
      return (
        data &&
        (yearOf(data.date) === year || data.yearReviewed === year || data.yearLaunched === year)
      );
    });
    const own = honours.filter((h) => h.year === year).sort(byRank);
    const members = [...content.units.values()]
      .filter((unit) => wasMember(unit.data, text))
      .map(({ id, data }) => ({
        label: nameAt(data, text).name,
        address: addresses.unit(id),
        note: whatBecameOf(data, text, (unit) => content.units.get(unit)?.data),
      }))
      .sort((a, b) => compareVietnamese(a.label, b.label));
    const tasks = [...content.conferences.values()].flatMap((c) =>
      c.data.tasks?.year === year
        ? [
            {
              conference: { title: c.data.title, address: addresses.conference(c.id) },
              items: c.data.tasks.items.map((t) => t.title),
            },
          ]
        : [],
    );
    const campaigns = campaignsOfYear(content, year);
    const head: PageHead = {
      title: `Năm ${year}`,
      description: `Năm ${year} của Khối thi đua: hội nghị, người phụ trách, khen thưởng, gương điển hình, phong trào, số liệu và tin tức trên một trang.`,
      address: addresses.year(year),
      crumbs: crumbsTo(crumb),
    };
    return {
      year,
      head,
      leadership: leadership.find((l) => l.year === year)?.terms ?? [],
      members,
      conferences: held,
      honours: groupHonours(own),
      models: firstOf(
        models.filter((m) => m.years.includes(year)),
        addresses.modelsOfYear(year),
      ),
      campaigns,
      figures: figures.filter(({ figure }) => figure.year === year).map(({ view }) => view),
      measures: measuresOfYear(content, year),
      tasks,
      news: firstOf(
        news.filter(({ id }) => yearOfId(id) === year),
        addresses.newsYear(year),
      ),
      sources: sourcesOf(content, [
        ...own.flatMap((h) => h.sources),
        ...held.flatMap((item) => content.conferences.get(item.id)?.data.sources ?? []),
      ]),
    };
  });
}

/** Campaigns whose period covers the year, or that a conference made a task of that year. */
function campaignsOfYear(content: Content, year: number): Item[] {
  const tasked = new Set(
    [...content.conferences.values()].flatMap((c) =>
      c.data.tasks?.year === year ? c.data.tasks.items.flatMap((t) => t.campaigns) : [],
    ),
  );
  return [...content.campaigns.values()]
    .filter(
      ({ id, data }) =>
        tasked.has(id) ||
        (data.period?.from !== undefined &&
          data.period.to !== undefined &&
          mayCover(data.period, String(year))),
    )
    .map(({ id }) => itemOf(content, { collection: 'campaigns', id }))
    .filter((item) => item !== undefined)
    .sort(byTitle);
}
