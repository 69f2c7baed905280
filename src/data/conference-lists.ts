import { addresses, yearOfId } from '../domain/addresses.ts';
import { type ConferenceKind, isAhead } from '../domain/conferences.ts';
import type { Content, Entry } from '../domain/content.ts';
import { latestName, nameAt } from '../domain/names.ts';
import { conferenceKinds } from '../schemas/conference.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { conferenceKindLabels, noInformation, searchKinds } from '../vietnamese/labels.ts';
import { conferenceItems, seriesView, type SeriesView } from './conferences.ts';
import { getContent } from './content.ts';
import { crumbsTo, lastChange, type PageHead } from './entry.ts';
import type { Item } from './items.ts';
import { conferencesCrumb } from './meeting-parts.ts';
import { type ListPage, paginate } from './pagination.ts';
import { settings } from './settings.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

/** One line of the archive: what the record of a meeting holds can be seen before it is opened. */
export interface Meeting extends Item {
  year: number;
  host: string;
  holds: string[];
  ahead: boolean;
}

export interface Way {
  label: string;
  address: string;
  count: number;
  current: boolean;
}

export interface MeetingListView {
  head: PageHead;
  heading: string;
  lead?: string;
  list: ListPage<Meeting>;
  addressOfPage: string[];
  years: Way[];
  kinds: Way[];
  hosts: Way[];
  series?: SeriesView;
}

/** «16 số liệu», «5 nhiệm vụ», «giao ước», «2 tệp»: the parts of a record that people come for. */
function holdingsOf(content: Content, { id, data }: Entry<'conferences'>): string[] {
  const honours = [...content.honours.values()].filter((h) => h.data.conference === id).length;
  const counted: [number, string][] = [
    [data.figures.length, 'số liệu'],
    [data.activities.length, 'hoạt động'],
    [data.goals.length, 'mục tiêu'],
    [data.tasks?.items.length ?? 0, 'nhiệm vụ'],
    [data.comments.length, 'phát biểu'],
    [honours, 'kết quả bình xét'],
    [data.pledges.length, 'giao ước'],
    [data.attachments.length, 'tệp đính kèm'],
  ];
  return counted
    .filter(([count]) => count > 0)
    .map(([count, label]) => `${count}\u00a0${label.replaceAll(' ', '\u00a0')}`);
}

interface List {
  address: (page: number) => string;
  title: string;
  heading: string;
  lead?: string;
  description: string;
  crumbs: PageHead['crumbs'];
  wanted: (entry: Entry<'conferences'>) => boolean;
  series?: ConferenceKind;
}

function listsOf(content: Content): List[] {
  const entries = [...content.conferences.values()];
  const years = [...new Set(entries.map(({ id }) => yearOfId(id)))].sort((a, b) => b - a);
  const kinds = conferenceKinds.filter((kind) =>
    entries.some(({ data }) => data.kinds.includes(kind)),
  );
  const hosts = [...new Set(entries.flatMap(({ data }) => data.host ?? []))];
  const under = (label: string, address: string) => crumbsTo(conferencesCrumb, { label, address });
  return [
    {
      address: addresses.conferencesPage,
      title: 'Hội nghị và hoạt động',
      heading: 'Hội nghị và hoạt động',
      lead: 'Báo cáo, số liệu, nhiệm vụ, kết quả bình xét và giao ước thi đua qua từng hội nghị.',
      description:
        'Các hội nghị, hoạt động của Khối qua các năm: báo cáo, số liệu, nhiệm vụ, bình xét và giao ước thi đua.',
      crumbs: crumbsTo(conferencesCrumb),
      wanted: () => true,
    },
    ...years.map((year): List => ({
      address: (page) => addresses.conferencesYear(year, page),
      title: `Hội nghị và hoạt động năm ${year}`,
      heading: `Hội nghị và hoạt động năm ${year}`,
      description: `Các hội nghị, hoạt động của Khối diễn ra năm ${year}: báo cáo, số liệu, nhiệm vụ, bình xét và giao ước thi đua.`,
      crumbs: under(String(year), addresses.conferencesYear(year)),
      wanted: ({ id }) => yearOfId(id) === year,
    })),
    ...kinds.map((kind): List => ({
      address: (page) => addresses.conferencesOfKind(kind, page),
      title: `${conferenceKindLabels[kind]} – hội nghị và hoạt động`,
      heading: conferenceKindLabels[kind],
      lead: 'Các hội nghị, hoạt động thuộc loại này, mới nhất ở đầu.',
      description: `${conferenceKindLabels[kind]}: các hội nghị, hoạt động của Khối thuộc loại này qua các năm và những năm chưa có trên trang.`,
      crumbs: under(conferenceKindLabels[kind], addresses.conferencesOfKind(kind)),
      wanted: ({ data }) => data.kinds.includes(kind),
      series: kind,
    })),
    ...hosts.map((host): List => {
      const unit = content.units.get(host)?.data;
      const name = unit ? latestName(unit).name : host;
      return {
        address: (page) => addresses.conferencesOfHost(host, page),
        title: `Hội nghị do ${name} chủ trì`,
        heading: `Hội nghị do ${name} chủ trì`,
        description: `Các hội nghị, hoạt động của Khối do ${name} chủ trì tổ chức qua các năm, theo những gì nguồn nêu.`,
        crumbs: under(name, addresses.conferencesOfHost(host)),
        wanted: ({ data }) => data.host === host,
      };
    }),
  ];
}

/** Every list of the archive with its further pages: all, by year, by kind, by the unit that held the meeting. */
export async function conferenceListPaths() {
  const content = await getContent();
  const meetings = conferenceItems(content).map((item): Meeting => {
    const entry = content.conferences.get(item.id) as Entry<'conferences'>;
    const host = entry.data.host ? content.units.get(entry.data.host)?.data : undefined;
    return {
      ...item,
      year: yearOfId(item.id),
      host: host ? nameAt(host, entry.data.date).name : noInformation,
      holds: holdingsOf(content, entry),
      ahead: isAhead(entry.data.date, settings.today),
    };
  });
  const entries = [...content.conferences.values()];
  const years = [...new Set(meetings.map(({ year }) => year))];
  const counted = <T extends string>(of: (entry: Entry<'conferences'>) => readonly T[]) => {
    const counts = new Map<T, number>();
    for (const entry of entries)
      for (const value of of(entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const [ofKind, ofHost] = [
    counted(({ data }) => data.kinds),
    counted(({ data }) => (data.host ? [data.host] : [])),
  ];
  const hostName = (id: string) => {
    const unit = content.units.get(id)?.data;
    return unit ? latestName(unit).short : id;
  };
  return listsOf(content).flatMap(
    ({ address, title, heading, lead, description, crumbs, wanted, series }) => {
      const own = meetings.filter(({ id }) =>
        wanted(content.conferences.get(id) as Entry<'conferences'>),
      );
      const updated = lastChange(entries.filter(wanted));
      return paginate(own).map((list) => {
        const here = address(1);
        const ending = list.page > 1 ? ` – trang ${list.page}` : '';
        const props: MeetingListView = {
          head: {
            title: `${title}${ending}`,
            ...(list.page === 1 && {
              kind: searchKinds.pages,
              aliases: series
                ? [`Hội nghị ${heading}`]
                : here === addresses.conferences
                  ? [...sectionNames.conferences]
                  : [],
            }),
            description: list.page > 1 ? `Trang ${list.page}. ${description}` : description,
            address: address(list.page),
            crumbs,
            ...(updated && { updated }),
            type: 'CollectionPage',
          },
          heading,
          ...(lead && { lead }),
          list,
          addressOfPage: Array.from({ length: list.pages }, (_, i) => address(i + 1)),
          years: years.map((year) => ({
            label: String(year),
            address: addresses.conferencesYear(year),
            count: meetings.filter((m) => m.year === year).length,
            current: addresses.conferencesYear(year) === here,
          })),
          kinds: conferenceKinds.flatMap((kind) =>
            ofKind.has(kind)
              ? [
                  {
                    label: conferenceKindLabels[kind],
                    address: addresses.conferencesOfKind(kind),
                    count: ofKind.get(kind) ?? 0,
                    current: addresses.conferencesOfKind(kind) === here,
                  },
                ]
              : [],
          ),
          hosts: [...ofHost]
            .map(([id, count]) => ({
              label: hostName(id),
              address: addresses.conferencesOfHost(id),
              count,
              current: addresses.conferencesOfHost(id) === here,
            }))
            .sort((a, b) => compareVietnamese(a.label, b.label)),
          ...(series && { series: seriesView(content, series) }),
        };
        return {
          props,
        };
      });
    },
  );
}
