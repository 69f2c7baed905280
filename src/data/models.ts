import { addresses } from '../domain/addresses.ts';
import type { Content, Entry } from '../domain/content.ts';
import { awardLabel } from '../domain/honours.ts';
import { modelKicker, modelStanding } from '../domain/models.ts';
import { recognitions } from '../schemas/model.ts';
import { nameAt, ownPartOfName, whatBecameOf } from '../domain/names.ts';
import { compareVietnamese, givenName, initialOf } from '../vietnamese/collate.ts';
import {
  modelKindLabels,
  notStated,
  recognitionKinds,
  recognitionLabels,
  searchKinds,
} from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { slugify } from '../vietnamese/slug.ts';
import { getContent } from './content.ts';
import { crumbsTo, lastChange, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { honourViews, inListOrder } from './honours.ts';
import { paginate } from './pagination.ts';
import { type Crumb } from './site.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

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
  /** «Gương điển hình · Tập thể», «Tập thể được đề nghị khen thưởng» */
  kicker: string;
  /** «gương điển hình năm 2022», «tập thể được đề nghị khen thưởng năm 2022» */
  standing: string;
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
    kicker: modelKicker(data),
    standing: modelStanding(data),
    recognition: recognitionLabels[data.recognition],
    ...(data.field && { field: data.field }),
    summary: data.summary,
    initial: initialOf(data.kind === 'ca-nhan' ? givenName(data.name) : data.name),
    plate:
      initialOf(data.kind === 'ca-nhan' ? givenName(data.name) : ownPartOfName(data.name)) || '·',
    ...(data.portrait && data.consent && { portrait: data.portrait }),
  };
}

const recognisedFirst = (a: ModelCard, b: ModelCard): number =>
  Number(b.recognised) - Number(a.recognised) ||
  (b.years[0] ?? 0) - (a.years[0] ?? 0) ||
  compareVietnamese(a.name, b.name) ||
  compareVietnamese(a.id, b.id);

export const modelCards = (content: Content): ModelCard[] =>
  [...content.models.values()].map((entry) => cardOf(content, entry)).sort(recognisedFirst);

/** What a list of models is called by what is in it: nominees never stand under «điển hình» alone. */
export function modelListName(
  cards: readonly ModelCard[],
  kind: ModelCard['kind'] | 'any' = 'any',
): string {
  const names = recognitions
    .toReversed()
    .filter((recognition) =>
      cards.some(({ recognised }) => recognised === (recognition === 'recognised')),
    )
    .map((recognition) => recognitionKinds[recognition][kind]);
  return sentenceCase(names.length > 0 ? names.join('; ') : recognitionKinds.recognised[kind]);
}

/** `2 gương điển hình · 3 tập thể, cá nhân được đề nghị khen thưởng`; empty for none. */
export const countModels = (cards: readonly ModelCard[]): string =>
  recognitions
    .toReversed()
    .map((recognition) => ({
      count: cards.filter(({ recognised }) => recognised === (recognition === 'recognised')).length,
      name: recognitionKinds[recognition].any,
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, name }) => `${formatNumber(count)} ${name}`)
    .join(' · ');

/** The same beside a link of a list of models: `2 · 3 được đề nghị`. */
const shortCount = (cards: readonly ModelCard[]): string => {
  const recognised = cards.filter((card) => card.recognised).length;
  const nominated = cards.length - recognised;
  return [
    recognised > 0 && formatNumber(recognised),
    nominated > 0 && `${formatNumber(nominated)} được đề nghị`,
  ]
    .filter(Boolean)
    .join(' · ');
};

export const modelsCrumb: Crumb = { label: 'Gương điển hình', address: addresses.models };

export interface ModelListView {
  head: PageHead;
  heading: string;
  groups: { heading: string; pending: boolean; cards: ModelCard[] }[];
  page: number;
  addressOfPage: string[];
  browse: { heading: string; links: (Crumb & { count: string })[] }[];
}

interface Selection {
  /** What the list is narrowed to. */
  about?: string;
  /** What a way to it is called. */
  label?: string;
  address: string;
  cards: ModelCard[];
}

/** Recognised models first; those only proposed stand apart, by kind and year, under a title that says so. */
function groupsOf(cards: readonly ModelCard[]): ModelListView['groups'] {
  const groups = new Map<string, ModelCard[]>();
  for (const card of cards) {
    const heading = card.recognised
      ? sentenceCase(recognitionKinds.recognised.any)
      : sentenceCase(card.standing);
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
  const kinds = (['tap-the', 'ca-nhan'] as const).map((kind): Selection & { label: string } => ({
    label: modelKindLabels[kind],
    address: addresses.modelsOfKind(kind),
    cards: cards.filter((c) => c.kind === kind),
  }));
  const ofUnit = units
    .map(({ id, name }): Selection & { label: string } => ({
      about: name,
      label: name,
      address: addresses.modelsOfUnit(id),
      cards: cards.filter((c) => c.unit.address === addresses.unit(id)),
    }))
    .filter((s) => s.cards.length > 0);
  const ofYear = years.map((year): Selection & { label: string } => ({
    about: `năm ${year}`,
    label: String(year),
    address: addresses.modelsOfYear(year),
    cards: cards.filter((c) => c.years.includes(year)),
  }));
  const ofField = [...fields]
    .sort(([, a], [, b]) => compareVietnamese(a, b))
    .map(([slug, field]): Selection & { label: string } => ({
      about: field,
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
      about: awardLabel(data),
      label: awardLabel(data),
      address: addresses.modelsOfAward(id),
      cards: cards.filter((c) => awardsOfModel.get(c.id)?.has(id)),
    }))
    .filter((s) => s.cards.length > 0);
  const link = ({ label, address, cards: found }: Selection & { label: string }) => ({
    label,
    address,
    count: shortCount(found),
  });
  const browse = [
    {
      heading: 'Theo loại',
      links: [
        ...kinds.map(link),
        { label: 'Theo tên, A–Y', address: addresses.modelsByName, count: shortCount(cards) },
      ],
    },
    { heading: 'Theo năm', links: ofYear.map(link) },
    { heading: 'Theo đơn vị', links: ofUnit.map(link) },
    { heading: 'Theo lĩnh vực', links: ofField.map(link) },
    { heading: 'Theo danh hiệu, hình thức khen thưởng', links: ofAward.map(link) },
  ].filter((group) => group.links.length > 0);
  const selections: Selection[] = [
    { address: addresses.models, cards },
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
    const ofKinds = new Set(selection.cards.map((card) => card.kind));
    const [only] = ofKinds.size === 1 && selection.address !== all ? ofKinds : [];
    const name = modelListName(selection.cards, only ?? 'any');
    const heading = selection.about ? `${name} – ${selection.about}` : name;
    return pages.map((list) => {
      const title = list.page > 1 ? `${heading} – trang ${list.page}` : heading;
      const props: ModelListView = {
        head: {
          title,
          description: `${[title, countModels(selection.cards)].filter(Boolean).join(': ')}. Mỗi hồ sơ ghi thành tích, đơn vị tại thời điểm khen thưởng và nguồn.`,
          address: address(list.page),
          ...(updated && { updated }),
          ...(list.page === 1 && {
            kind: searchKinds.pages,
            aliases:
              selection.address === all
                ? [...sectionNames.models]
                : selection.label
                  ? [`Gương điển hình ${selection.label}`]
                  : [],
          }),
          type: 'CollectionPage',
          crumbs: crumbsTo(
            modelsCrumb,
            ...(selection.address === all
              ? []
              : [{ label: selection.label ?? heading, address: selection.address }]),
          ),
        },
        heading,
        groups: groupsOf(list.items),
        page: list.page,
        addressOfPage: pages.map((p) => address(p.page)),
        browse,
      };
      return {
        props,
      };
    });
  });
}

export async function modelPaths() {
  const content = await getContent();
  const cards = modelCards(content);
  return [...content.models.values()].map((entry) => ({
    props: modelView(content, entry, cards),
  }));
}

function modelView(content: Content, { id, data }: Entry<'models'>, cards: ModelCard[]) {
  const card = cards.find((c) => c.id === id) as ModelCard;
  const unit = content.units.get(data.unit)?.data;
  const note =
    unit && whatBecameOf(unit, String(Math.max(...data.years)), (u) => content.units.get(u)?.data);
  const person = data.person ? content.people.get(data.person) : undefined;
  const head: PageHead = {
    title: `${data.name} – ${card.standing}`,
    description: `${data.name}: ${data.summary}`,
    address: addresses.model(id),
    crumbs: crumbsTo(
      card.recognised
        ? modelsCrumb
        : { label: recognitionLabels.nominated, address: addresses.models },
      { label: modelKindLabels[data.kind], address: addresses.modelsOfKind(data.kind) },
    ),
    kind: card.recognised ? searchKinds.models : searchKinds.nominees,
    ...(card.field && { field: card.field }),
    years: data.years,
    date: String(Math.max(...data.years)),
    units: unitFilters(content, [data.unit]),
    published: data.published,
    updated: data.updated,
    ...(data.kind === 'ca-nhan'
      ? { ogType: 'profile', type: 'ProfilePage' }
      : {
          ogType: 'article',
          section: card.recognised ? modelsCrumb.label : recognitionLabels.nominated,
        }),
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
      ...(person
        ? [
            {
              term: 'Mọi đề nghị, khen thưởng',
              value: person.data.name,
              address: addresses.person(person.id),
            },
          ]
        : []),
      ...(data.kind === 'ca-nhan'
        ? [{ term: 'Chức vụ tại thời điểm khen thưởng', value: data.role ?? notStated }]
        : []),
      {
        term: 'Đơn vị tại thời điểm khen thưởng',
        value: note ? `${card.unit.name} (${note})` : card.unit.name,
        address: card.unit.address,
      },
      { term: 'Năm', value: card.years.join(', ') },
      { term: 'Lĩnh vực', value: data.field ?? notStated },
      { term: 'Ghi nhận', value: card.recognition },
    ],
    honours: honourViews(content)
      .filter((h) => data.honours.includes(h.id) || h.recipient.model === id)
      .sort(inListOrder),
    others,
    sources: sourcesOf(content, data.sources),
    related: relatedTo(content, { collection: 'models', id }, ['honours']),
  };
}
