import { addresses, contentYears, withAttachments } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { newestFirst, parameterOf } from '../search/address.ts';
import { compareVietnamese } from '../vietnamese/collate.ts';
import { fold } from '../vietnamese/fold.ts';
import { attachmentKind } from './attachments.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { searchKinds } from '../vietnamese/labels.ts';

/** One way to narrow a search: a choice among values that the content has. */
export interface Facet {
  name: string;
  label: string;
  all: string;
  options: string[];
}

/** The search page with its choices: what the content has, so that the form is whole before any script. */
export async function searchView() {
  const content = await getContent();
  const head: PageHead = {
    type: 'SearchResultsPage',
    title: 'Tìm kiếm',
    description:
      'Tìm tin tức, báo cáo hội nghị, khen thưởng, gương điển hình, đơn vị và văn bản của Khối; thu hẹp theo loại, năm, đơn vị.',
    address: addresses.search,
    crumbs: crumbsTo(),
  };
  const kinds: string[] = Object.entries(searchKinds).flatMap(([collection, kind]) =>
    hasEntries(content, collection as keyof typeof searchKinds) ? [kind] : [],
  );
  if (
    withAttachments.some((collection) =>
      [...content[collection].values()].some(({ data }) => data.attachments.length > 0),
    )
  )
    kinds.push(attachmentKind);
  const facets: Facet[] = [
    { name: parameterOf.kind, label: 'Loại', all: 'Tất cả', options: kinds },
    {
      name: parameterOf.year,
      label: 'Năm',
      all: 'Tất cả',
      options: contentYears(content).map(String),
    },
    {
      name: parameterOf.unit,
      label: 'Đơn vị',
      all: 'Tất cả',
      options: shortNames(content).sort(compareVietnamese),
    },
    {
      name: parameterOf.field,
      label: 'Lĩnh vực',
      all: 'Tất cả',
      options: [
        ...new Set([...content.models.values()].flatMap(({ data }) => data.field ?? [])),
      ].sort(compareVietnamese),
    },
  ];
  const order = {
    name: parameterOf.order,
    options: [
      { value: '', label: 'Liên quan nhất' },
      { value: newestFirst, label: 'Mới nhất' },
    ],
  };
  return { head, facets, order, examples: examplesFrom(content) };
}

function hasEntries(content: Content, kind: keyof typeof searchKinds): boolean {
  if (kind !== 'nominees' && kind !== 'models') return content[kind].size > 0;
  const wanted = kind === 'models' ? 'recognised' : 'nominated';
  return [...content.models.values()].some(({ data }) => data.recognition === wanted);
}

const shortNames = (content: Content): string[] => [
  ...new Set([...content.units.values()].map((unit) => unit.data.names.at(-1)?.short ?? unit.id)),
];

/** Searches that this content answers, each showing another way to ask: an abbreviation, no marks, a thing and its year. */
function examplesFrom(content: Content): string[] {
  const abbreviated = [...content.units.values()].find(
    (unit) => unit.data.abbreviations.length > 0,
  );
  const other = [...content.units.values()]
    .find((unit) => unit !== abbreviated)
    ?.data.names.at(-1)?.short;
  const honour = [...content.honours.values()].reduce<number | undefined>(
    (latest, { data }) => (latest && latest > data.year ? latest : data.year),
    undefined,
  );
  const campaign = [...content.campaigns.values()].find(({ data }) => data.aliases.length > 0)?.data
    .aliases[0];
  return [
    abbreviated?.data.abbreviations[0],
    other && fold(other),
    honour && `Khen thưởng năm ${honour}`,
    campaign,
  ].filter((example): example is string => Boolean(example));
}
