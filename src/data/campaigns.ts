import { addresses } from '../domain/addresses.ts';
import { campaignState, type CampaignState } from '../domain/campaigns.ts';
import type { Content, Entry } from '../domain/content.ts';
import { latestName, nameAt } from '../domain/names.ts';
import { firstDay } from '../domain/time.ts';
import { formatPeriod } from '../vietnamese/dates.ts';
import {
  campaignKindLabels,
  campaignLevelLabels,
  collectionLabels,
  notStated,
  searchKinds,
  campaignStateLabels,
} from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { byTitle, documentName, type Item, itemOf } from './items.ts';
import { settings } from './settings.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

const crumb = { label: 'Phong trào thi đua', address: addresses.campaigns };
const states: CampaignState[] = ['running', 'launched', 'coming', 'unknown', 'ended'];

/** Campaigns by where they stand on the day of the build. */
export function campaignGroups(
  content: Content,
): { state: CampaignState; heading: string; items: Item[] }[] {
  return states
    .map((state) => ({
      state,
      heading: campaignStateLabels[state],
      items: [...content.campaigns.values()]
        .filter(({ data }) => campaignState(data.period, settings.today) === state)
        .map(({ id }) => itemOf(content, { collection: 'campaigns', id }))
        .filter((item) => item !== undefined)
        .sort(byTitle),
    }))
    .filter((group) => group.items.length > 0);
}

export async function campaignListView() {
  const content = await getContent();
  const head: PageHead = {
    title: 'Phong trào thi đua',
    description:
      'Các phong trào, đợt thi đua mà Khối phát động hoặc hưởng ứng: tên gọi, cơ quan phát động, văn bản, thời gian và kết quả được nguồn nêu.',
    address: addresses.campaigns,
    kind: searchKinds.pages,
    aliases: [...sectionNames.campaigns],
    crumbs: crumbsTo(crumb),
  };
  return { head, groups: campaignGroups(content), total: content.campaigns.size };
}

export async function campaignPaths() {
  const content = await getContent();
  return [...content.campaigns.values()].map((entry) => ({
    props: campaignView(content, entry),
  }));
}

function campaignView(content: Content, { id, data }: Entry<'campaigns'>) {
  const state = campaignState(data.period, settings.today);
  const document = data.document ? content.documents.get(data.document) : undefined;
  const launcher = data.launcher ? content.organisations.get(data.launcher)?.data : undefined;
  const nameThen = (named: Parameters<typeof nameAt>[0]) =>
    (data.period?.from ? nameAt(named, firstDay(data.period.from)) : latestName(named)).name;
  const tasks = [...content.conferences.values()].flatMap((conference) =>
    (conference.data.tasks?.items ?? [])
      .filter((task) => task.campaigns.includes(id))
      .map((task) => ({
        year: conference.data.tasks?.year ?? 0,
        title: task.title,
        conference: { title: conference.data.title, address: addresses.conference(conference.id) },
      })),
  );
  const years = new Set([
    ...tasks.map((t) => t.year),
    ...data.results.map((r) => r.year),
    ...(data.period?.from ? [Number(data.period.from.slice(0, 4))] : []),
  ]);
  const head: PageHead = {
    title: data.title,
    description: data.summary,
    address: addresses.campaign(id),
    crumbs: crumbsTo(crumb),
    kind: searchKinds.campaigns,
    years: [...years],
    units: unitFilters(
      content,
      data.results.map((r) => r.unit),
    ),
    ...(data.period?.from && { date: data.period.from }),
    aliases: data.aliases,
    updated: data.updated,
    ogType: 'article',
    section: collectionLabels.campaigns,
  };
  return {
    id,
    head,
    data,
    kind: campaignKindLabels[data.kind],
    state,
    stateLabel: campaignStateLabels[state],
    facts: [
      { term: 'Loại', value: campaignKindLabels[data.kind] },
      { term: 'Cấp', value: data.level ? campaignLevelLabels[data.level] : notStated },
      { term: 'Cơ quan phát động', value: launcher ? nameThen(launcher) : notStated },
      { term: 'Thời gian', value: data.period ? formatPeriod(data.period) : notStated },
      {
        term: 'Văn bản phát động',
        value: document ? documentName(document.data) : notStated,
        ...(document && { address: addresses.document(document.id) }),
      },
      ...(data.aliases.length > 0
        ? [{ term: 'Cách gọi khác', value: data.aliases.join('; ') }]
        : []),
    ],
    tasks,
    results: data.results.map((result) => {
      const unit = content.units.get(result.unit)?.data;
      return {
        year: result.year,
        text: result.text,
        unit: {
          name: unit ? nameAt(unit, String(result.year)).name : result.unit,
          address: addresses.unit(result.unit),
        },
      };
    }),
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'campaigns', id }),
  };
}
