import { addresses, contentYears, yearOfId } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { quoteCampaign } from '../domain/campaigns.ts';
import { countHonours } from '../domain/honours.ts';
import { nameAt, wasMember, whatBecameOf } from '../domain/names.ts';
import { mayCover, yearOf } from '../domain/time.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { conferenceKindLabels, searchKinds, yearStepLabels } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { conferenceItems } from './conferences.ts';
import { crumbsTo, type PageHead, sourcesOf } from './entry.ts';
import { figureViews, measuresOfYear } from './figures.ts';
import { type HonourView, honourViews, inListOrder } from './honours.ts';
import { byTitle, type Item, itemOf } from './items.ts';
import { leadershipByYear } from './leadership.ts';
import { countModels, modelCards } from './models.ts';
import { type RegistrationView, registrationViews } from './registrations.ts';
import { newsItems } from './news.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

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
      'Mỗi năm một trang: hội nghị, Khối trưởng, Khối phó, khen thưởng, gương điển hình, phong trào, số liệu và tin tức của năm đó.',
    address: addresses.years,
    kind: searchKinds.pages,
    aliases: [...sectionNames.years],
    crumbs: crumbsTo(crumb),
  };
  return {
    head,
    years: views.map(({ year, head: yearHead, honours, conferences, news, modelCounts }) => ({
      year,
      address: yearHead.address,
      counts: {
        conferences: conferences.length,
        honours: countHonours(honours),
        models: modelCounts,
        news: news.total,
      },
    })),
  };
}

export async function yearPaths() {
  const content = await getContent();
  const views = yearViews(content);
  return views.map((props, i) => ({
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
    const own = honours.filter((h) => h.year === year).sort(inListOrder);
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
    const registrations = registrationViews(content).filter((one) => one.year === year);
    const scored = content.scoring.get(text);
    const head: PageHead = {
      title: `Năm ${year}`,
      description: `Năm ${year} của Khối thi đua: hội nghị, Khối trưởng, Khối phó, khen thưởng, gương điển hình, phong trào, số liệu và tin tức trên một trang.`,
      address: addresses.year(year),
      kind: searchKinds.pages,
      years: [year],
      aliases: [`Hoạt động năm ${year}`],
      crumbs: crumbsTo(crumb),
    };
    return {
      year,
      head,
      steps: stepsOfYear({ year, registrations, held, own, scored: scored !== undefined, content }),
      leadership: leadership.find((l) => l.year === year)?.terms ?? [],
      members,
      conferences: held,
      honours: own,
      modelCounts: countModels(models.filter((m) => m.years.includes(year))),
      models: firstOf(
        models.filter((m) => m.years.includes(year) && m.recognised),
        addresses.modelsOfYear(year),
      ),
      nominees: firstOf(
        models.filter((m) => m.years.includes(year) && !m.recognised),
        addresses.modelsOfYear(year),
      ),
      campaigns,
      registrations,
      activities: activitiesOfYear(content, year),
      results: resultsOfYear(content, year),
      figures: figures.filter(({ figure }) => figure.year === year).map(({ view }) => view),
      measures: measuresOfYear(content, year),
      tasks,
      news: firstOf(
        news.filter(({ id }) => yearOfId(id) === year),
        addresses.newsYear(year),
      ),
      sources: sourcesOf(content, [
        ...registrations.flatMap((r) => r.sources),
        ...(scored?.data.sources ?? []),
        ...own.flatMap((h) => h.sources),
        ...held.flatMap((item) => content.conferences.get(item.id)?.data.sources ?? []),
      ]),
    };
  });
}

/** What the bloc did in a year besides its meetings, as any meeting tells of it. */
const activitiesOfYear = (content: Content, year: number) =>
  [...content.conferences.values()].flatMap(({ id, data }) =>
    data.activities
      .filter((activity) => activity.year === year)
      .map(({ title, kind, date }) => ({
        title,
        about: [conferenceKindLabels[kind], date && formatDate(date)].filter(Boolean).join(' · '),
        address: `${addresses.conference(id)}#hoat-dong`,
      })),
  );

/** What units reached in campaigns in a year. */
const resultsOfYear = (content: Content, year: number) =>
  [...content.campaigns.values()].flatMap(({ id, data }) =>
    data.results
      .filter((result) => result.year === year)
      .map(({ unit, text }) => {
        const found = content.units.get(unit)?.data;
        return {
          campaign: quoteCampaign(data.title),
          address: addresses.campaign(id),
          unit: found ? nameAt(found, String(year)).name : unit,
          text,
        };
      }),
  );

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
        (data.period?.from !== undefined && yearOf(data.period.from) === year) ||
        (data.period?.from !== undefined &&
          data.period.to !== undefined &&
          mayCover(data.period, String(year))),
    )
    .map(({ id }) => itemOf(content, { collection: 'campaigns', id }))
    .filter((item) => item !== undefined)
    .sort(byTitle);
}

/** The year's contest in its order; what the record does not have is named once, in a quiet line. */
function stepsOfYear({
  year,
  registrations,
  held,
  own,
  scored,
  content,
}: {
  year: number;
  registrations: readonly RegistrationView[];
  held: readonly Item[];
  own: readonly HonourView[];
  scored: boolean;
  content: Content;
}) {
  const meetings = (
    wanted: (
      data: Content['conferences'] extends Map<string, { data: infer D }> ? D : never,
    ) => boolean,
  ) =>
    held.filter(({ id }) => {
      const data = content.conferences.get(id)?.data;
      return data !== undefined && wanted(data);
    });
  const reached = (...statuses: HonourView['status'][]) =>
    own.filter(({ status }) => statuses.includes(status)).length;
  // The same title may stand in both: the two are never added.
  const titles = registrations.reduce((sum, one) => sum + one.titles.length, 0);
  const registered = titles || reached('registered');
  const pledged = registrations.reduce((sum, one) => sum + one.targets.length, 0);
  const signed = meetings(
    (data) =>
      data.pledges.some((pledge) => pledge.year === year) ||
      (data.kinds.includes('ky-giao-uoc') && data.yearLaunched === year),
  );
  const reviewed = meetings((data) => data.yearReviewed === year);
  const honours = addresses.honoursYear(year);
  // What was presented had been decided; what was decided no longer waits as a proposal.
  const decided = reached('decided', 'presented');
  const steps = [
    {
      name: yearStepLabels.registered,
      says: registered > 0 && `${registered} danh hiệu, hình thức`,
      address: titles > 0 ? '#dang-ky' : honours,
    },
    {
      name: yearStepLabels.pledged,
      says: pledged > 0 ? `${pledged} chỉ tiêu` : signed[0]?.title,
      address: pledged > 0 ? '#dang-ky' : signed[0]?.address,
    },
    { name: yearStepLabels.reviewed, says: reviewed[0]?.title, address: reviewed[0]?.address },
    {
      name: yearStepLabels.scored,
      says: scored && 'bảng điểm',
      address: addresses.scoring(String(year)),
    },
    { name: yearStepLabels.proposed, says: countOf(reached('proposed')), address: honours },
    { name: yearStepLabels.decided, says: countOf(decided), address: honours },
    { name: yearStepLabels.presented, says: countOf(reached('presented')), address: honours },
  ];
  return {
    known: steps.flatMap(({ name, says, address }) =>
      says ? [{ name, says, address: address ?? addresses.year(year) }] : [],
    ),
    missing: steps
      .filter(({ name, says }) => !says && !(name === yearStepLabels.proposed && decided > 0))
      .map(({ name }) => name.toLowerCase()),
  };
}

const countOf = (honours: number) => honours > 0 && `${honours} khen thưởng`;
