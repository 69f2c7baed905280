import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { awardLabel } from '../domain/honours.ts';
import { nameAt, ownPartOfName, whatBecameOf } from '../domain/names.ts';
import { compareVietnamese, givenName, initialOf } from '../vietnamese/collate.ts';
import { modelKindLabels, notStated, recognitionLabels } from '../vietnamese/labels.ts';
import { slugify } from '../vietnamese/slug.ts';
import { getContent } from './content.ts';
import {
  crumbsTo,
  lastChange,
  type PageHead,
  relatedTo,
  searchKinds,
  sourcesOf,
  unitFilters,
} from './entry.ts';
import { byRank, honourViews } from './honours.ts';
import { paginate } from './pagination.ts';
import { type Crumb } from './site.ts';

/** An exemplary model as a card shows it. */
export interface ModelCard {
  id: string;
  address: string;
  name: string;
  kind: 'ca-nhan' | 'tap-the';
  kindLabel: string;
  role?: string;
  unit: { name: string; address: string };
  years: number[];
  recognised: boolean;
  recognition: string;
  field?: string;
  summary: string;
  /** The letter under which the alphabet lists it. */
  initial: string;
  /** The letter that stands for a portrait. */
  plate: string;
  portrait?: Entry<'models'>['data']['portrait'];
}

function cardOf(content: Content, { id, data }: Entry<'models'>): ModelCard {
  const year = String(Math.max(...data.years));
  const unit = content.units.get(data.unit)?.data;
  return {
    id,
    address: addresses.model(id),
    name: data.name,
    kind: data.kind,
    kindLabel: modelKindLabels[data.kind],
    ...(data.role && { role: data.role }),
    unit: { name: unit ? nameAt(unit, year).name : data.unit, address: addresses.unit(data.unit) },
    years: [...data.years].sort((a, b) => b - a),
    recognised: data.recognition === 'recognised',
    recognition: recognitionLabels[data.recognition],
    ...(data.field && { field: data.field }),
    summary: data.summary,
    initial: initialOf(data.kind === 'ca-nhan' ? givenName(data.name) : data.name),
    plate:
      initialOf(data.kind === 'ca-nhan' ? givenName(data.name) : ownPartOfName(data.name)) || '·',
    ...(data.portrait && data.consent && { portrait: data.portrait }),
  };
}

const newestFirst = (a: ModelCard, b: ModelCard): number =>
  (b.years[0] ?? 0) - (a.years[0] ?? 0) ||
  compareVietnamese(a.name, b.name) ||
  compareVietnamese(a.id, b.id);

export const modelCards = (content: Content): ModelCard[] =>
  [...content.models.values()].map((entry) => cardOf(content, entry)).sort(newestFirst);

export const modelsCrumb: Crumb = { label: 'Gương điển hình', address: addresses.models };

export interface ModelListView {
  head: PageHead;
  heading: string;
  groups: { heading: string; pending: boolean; cards: ModelCard[] }[];
  page: number;
  addressOfPage: string[];
  browse: { heading: string; links: (Crumb & { count: number })[] }[];
}

interface Selection {
  heading: string;
  address: string;
  cards: ModelCard[];
}

/** Recognised models first; those only proposed stand apart, by kind and year, under a title that says so. */
function groupsOf(cards: readonly ModelCard[]): ModelListView['groups'] {
  const groups = new Map<string, ModelCard[]>();
  for (const card of cards) {
    const heading = card.recognised
      ? card.recognition
      : `${card.kindLabel} được Khối bình xét, đề nghị khen thưởng năm ${card.years[0]}`;
    groups.set(heading, [...(groups.get(heading) ?? []), card]);
  }
  return [...groups]
    .map(([heading, found]) => ({ heading, pending: !found[0]?.recognised, cards: found }))
    .sort((a, b) => Number(a.pending) - Number(b.pending));
}

/** The list of all models (paged) and the lists by kind, unit, year and field. */
export async function modelListPaths() {
  const content = await getContent();
  const cards = modelCards(content);
  const units = [...content.units.values()]
    .map((unit) => ({ id: unit.id, name: unit.data.names.at(-1)?.short ?? unit.id }))
    .sort((a, b) => compareVietnamese(a.name, b.name));
  const years = [...new Set(cards.flatMap((c) => c.years))].sort((a, b) => b - a);
  const fields = new Map(
    cards.flatMap((c) =>
      c.field && slugify(c.field) ? [[slugify(c.field), c.field] as const] : [],
    ),
  );
  const kinds = (['tap-the', 'ca-nhan'] as const).map((kind): Selection => ({
    heading: kind === 'tap-the' ? 'Tập thể điển hình' : 'Cá nhân điển hình',
    address: addresses.modelsOfKind(kind),
    cards: cards.filter((c) => c.kind === kind),
  }));
  const ofUnit = units
    .map(({ id, name }): Selection & { label: string } => ({
      heading: `Gương điển hình – ${name}`,
      label: name,
      address: addresses.modelsOfUnit(id),
      cards: cards.filter((c) => c.unit.address === addresses.unit(id)),
    }))
    .filter((s) => s.cards.length > 0);
  const ofYear = years.map((year): Selection & { label: string } => ({
    heading: `Gương điển hình năm ${year}`,
    label: String(year),
    address: addresses.modelsOfYear(year),
    cards: cards.filter((c) => c.years.includes(year)),
  }));
  const ofField = [...fields]
    .sort(([, a], [, b]) => compareVietnamese(a, b))
    .map(([slug, field]): Selection & { label: string } => ({
      heading: `Gương điển hình – ${field}`,
      label: field,
      address: addresses.modelsOfField(slug),
      cards: cards.filter((c) => c.field !== undefined && slugify(c.field) === slug),
    }));
  const awardsOfModel = new Map(
    [...content.models.values()].map(({ id, data }) => [
      id,
      new Set(data.honours.flatMap((honour) => content.honours.get(honour)?.data.award ?? [])),
    ]),
  );
  const ofAward = [...content.awards.values()]
    .sort((a, b) => a.data.rank - b.data.rank)
    .map(({ id, data }): Selection & { label: string } => ({
      heading: `Gương điển hình – ${awardLabel(data)}`,
      label: awardLabel(data),
      address: addresses.modelsOfAward(id),
      cards: cards.filter((c) => awardsOfModel.get(c.id)?.has(id)),
    }))
    .filter((s) => s.cards.length > 0);
  const link = ({ label, address, cards: found }: Selection & { label: string }) => ({
    label,
    address,
    count: found.length,
  });
  const browse = [
    {
      heading: 'Theo loại',
      links: [
        ...kinds.map((k) => ({ label: k.heading, address: k.address, count: k.cards.length })),
        { label: 'Theo tên, A–Y', address: addresses.modelsByName, count: cards.length },
      ],
    },
    { heading: 'Theo năm', links: ofYear.map(link) },
    { heading: 'Theo đơn vị', links: ofUnit.map(link) },
    { heading: 'Theo lĩnh vực', links: ofField.map(link) },
    { heading: 'Theo danh hiệu, hình thức khen thưởng', links: ofAward.map(link) },
  ].filter((group) => group.links.length > 0);
  const selections: Selection[] = [
    { heading: 'Gương điển hình', address: addresses.models, cards },
    ...kinds,
    ...ofUnit,
    ...ofYear,
    ...ofField,
    ...ofAward,
  ];
  const all = addresses.models;
  return selections.flatMap((selection) => {
    const pages = paginate(selection.cards);
    const updated = lastChange(
      selection.cards.map(({ id }) => content.models.get(id) as Entry<'models'>),
    );
    const address = (page: number) =>
      page === 1 ? selection.address : `${selection.address}trang/${page}/`;
    return pages.map((list) => {
      const title = list.page > 1 ? `${selection.heading} – trang ${list.page}` : selection.heading;
      const props: ModelListView = {
        head: {
          title,
          description: `${title}: tập thể, cá nhân tiêu biểu của Khối, với thành tích, đơn vị khi đó và nguồn. Có ${list.total} hồ sơ.`,
          address: address(list.page),
          ...(updated && { updated }),
          type: 'CollectionPage',
          crumbs: crumbsTo(
            modelsCrumb,
            ...(selection.address === all
              ? []
              : [{ label: selection.heading, address: selection.address }]),
          ),
        },
        heading: selection.heading,
        groups: groupsOf(list.items),
        page: list.page,
        addressOfPage: pages.map((p) => address(p.page)),
        browse,
      };
      return {
        params: { rest: address(list.page).slice(all.length).replace(/\/$/, '') || undefined },
        props,
      };
    });
  });
}

export async function modelPaths() {
  const content = await getContent();
  const cards = modelCards(content);
  return [...content.models.values()].map((entry) => ({
    params: { id: entry.id },
    props: modelView(content, entry, cards),
  }));
}

function modelView(content: Content, { id, data }: Entry<'models'>, cards: ModelCard[]) {
  const card = cards.find((c) => c.id === id) as ModelCard;
  const unit = content.units.get(data.unit)?.data;
  const note =
    unit && whatBecameOf(unit, String(Math.max(...data.years)), (u) => content.units.get(u)?.data);
  const head: PageHead = {
    title: `${data.name} – gương điển hình năm ${card.years.join(', ')}`,
    description: `${data.name}: ${data.summary}`,
    address: addresses.model(id),
    crumbs: crumbsTo(
      modelsCrumb,
      data.kind === 'tap-the'
        ? { label: 'Tập thể', address: addresses.modelsOfKind('tap-the') }
        : { label: 'Cá nhân', address: addresses.modelsOfKind('ca-nhan') },
    ),
    kind: searchKinds.models,
    years: data.years,
    date: String(Math.max(...data.years)),
    units: unitFilters(content, [data.unit]),
    published: data.published,
    updated: data.updated,
    ...(data.kind === 'ca-nhan'
      ? { ogType: 'profile', type: 'ProfilePage' }
      : { ogType: 'article', section: modelsCrumb.label }),
  };
  const others = cards
    .filter(
      (c) =>
        c.id !== id &&
        (c.unit.address === card.unit.address || c.years.some((y) => card.years.includes(y))),
    )
    .slice(0, 3);
  return {
    id,
    head,
    data,
    card,
    note,
    facts: [
      ...(data.kind === 'ca-nhan'
        ? [{ term: 'Chức vụ khi đó', value: data.role ?? notStated }]
        : []),
      {
        term: 'Đơn vị khi đó',
        value: note ? `${card.unit.name} (${note})` : card.unit.name,
        address: card.unit.address,
      },
      { term: 'Năm', value: card.years.join(', ') },
      { term: 'Lĩnh vực', value: data.field ?? notStated },
      { term: 'Ghi nhận', value: card.recognition },
    ],
    honours: honourViews(content)
      .filter((h) => data.honours.includes(h.id) || h.recipient.model === id)
      .sort(byRank),
    others,
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'models', id }, ['honours']),
  };
}
