import { addresses } from '../domain/addresses.ts';
import type { Entry } from '../domain/content.ts';
import { isAhead } from '../domain/conferences.ts';
import { nameAt } from '../domain/names.ts';
import { type MainNode, pageGraph, scriptText, sourceId, website } from '../outputs/json-ld.ts';
import {
  type Award,
  dataset,
  type DatasetFacts,
  event,
  type Linked,
  model,
  newsArticle,
  officeHolder,
  unit,
} from '../outputs/json-ld-entries.ts';
import { formatDate, formatPeriod } from '../vietnamese/dates.ts';
import { newsCategoryLabels } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import type { PageHead, SourceView } from './entry.ts';
import { pictureAddress } from './full-text.ts';
import type { HonourView } from './honours.ts';
import { fullAddress, settings } from './settings.ts';
import { getSite } from './site.ts';

/** Nothing of this is shown while no origin is known: every node is named by its full address. */
const full = (address: string) => fullAddress(address) ?? address;
const home = () => full(addresses.home);
const awardsOf = (honours: readonly HonourView[]): Award[] =>
  honours.map(({ label, year, received }) => ({ label, year, received }));

/** What the head of a page says of it to machines; undefined while no origin is known. */
export function pageData(
  head: PageHead,
  sources: readonly SourceView[],
  image: string | undefined,
  main: MainNode | undefined,
): string | undefined {
  if (!settings.origin) return undefined;
  return scriptText(
    pageGraph({
      address: full(head.address),
      home: home(),
      type: head.type,
      title: head.title,
      description: head.description,
      crumbs: head.crumbs.map(({ label, address }) => ({ label, address: full(address) })),
      published: head.published,
      updated: head.updated,
      image,
      sources,
      main,
    }),
  );
}

/** Adds to the view of each page what it is about, for machines: made with the view, so that a page kept from an earlier build is known by it too. */
export const described =
  <Props extends object, P extends { props: Props }>(
    paths: () => Promise<(P & { props: Props })[]>,
    node: (view: Props) => Promise<MainNode>,
  ) =>
  async () =>
    Promise.all(
      (await paths()).map(async (path) => ({
        ...path,
        props: { ...path.props, main: await node(path.props) },
      })),
    );

export async function siteNode(): Promise<MainNode> {
  const { title, shortTitle, description, blocName, owner } = await getSite();
  return website({
    home: home(),
    title,
    shortTitle,
    description,
    bloc: blocName,
    owner: owner.name,
    search: full(addresses.search),
  });
}

export async function articleNode(
  id: string,
  { data }: Pick<Entry<'news'>, 'data'>,
): Promise<MainNode> {
  const address = addresses.article(id);
  return newsArticle({
    address: full(address),
    home: home(),
    title: data.title,
    summary: data.summary,
    section: newsCategoryLabels[data.category],
    date: data.date,
    published: data.published,
    updated: data.updated,
    byline: data.byline,
    image: full(addresses.card(address)),
    corrections: data.corrections.map(({ date, text }) => `${formatDate(date)}: ${text}`),
    people: await peopleNamed(data.people),
    units: await unitsThen(data.units, data.date),
    sources: data.sources.map((source) => sourceId(home(), source)),
  });
}

export async function eventNode(
  id: string,
  { data, kinds }: Pick<Entry<'conferences'>, 'data'> & { kinds: readonly string[] },
): Promise<MainNode> {
  const address = addresses.conference(id);
  const [host] = await unitsThen(data.host ? [data.host] : [], data.date);
  return event({
    address: full(address),
    title: data.title,
    summary: data.summary,
    date: data.date,
    kinds,
    place: data.place,
    host,
    people: await peopleNamed(data.attendees?.people.map(({ person }) => person) ?? []),
    image: full(addresses.card(address)),
    ahead: isAhead(data.date, settings.today),
  });
}

/** @param names with their parents under the names of the time, as the page has them */
export async function unitNode(
  id: string,
  data: Entry<'units'>['data'],
  names: readonly { parent?: string | undefined }[],
  received: readonly HonourView[],
): Promise<MainNode> {
  const { blocName } = await getSite();
  return unit({
    address: full(addresses.unit(id)),
    summary: data.summary,
    names: data.names.map(({ name, from, to }, i) => ({
      name,
      from,
      to,
      parent: names[i]?.parent,
    })),
    aliases: [...data.names.map(({ short }) => short), ...data.abbreviations],
    bloc: blocName,
    membership: data.membership.map((m) => ({ from: m.from, to: m.to, period: formatPeriod(m) })),
    ...(data.succeededBy.length > 0 && { succeededOn: data.succeededOn }),
    honours: awardsOf(received),
  });
}

export async function personNode(id: string, honours: readonly HonourView[]): Promise<MainNode> {
  const { data } = (await getContent()).people.get(id) as Entry<'people'>;
  const offices = data.offices.map((office) => ({
    label: office.title,
    from: office.from,
    to: office.to,
    period: formatPeriod(office),
  }));
  return officeHolder({
    address: full(addresses.person(id)),
    name: data.name,
    honorific: data.honorific,
    offices,
    honours: awardsOf(honours),
  });
}

export async function modelNode(
  id: string,
  data: Entry<'models'>['data'],
  of: Linked,
  honours: readonly HonourView[],
): Promise<MainNode> {
  const years = [...data.years].sort((a, b) => b - a).join(', ');
  const portrait =
    data.portrait && data.consent && settings.origin
      ? new URL(await pictureAddress(data.portrait.src), settings.origin).href
      : undefined;
  return model({
    address: full(addresses.model(id)),
    name: data.name,
    individual: data.kind === 'ca-nhan',
    summary: data.summary,
    role: data.role,
    period: `năm ${years}`,
    unit: { name: of.name, address: full(of.address) },
    image: portrait,
    honours: awardsOf(honours),
  });
}

/** Open data that a page describes; addresses without the origin, which is added here. */
export const datasetNode = ({
  address,
  distributions,
  ...facts
}: Omit<DatasetFacts, 'home'>): MainNode =>
  dataset({
    ...facts,
    address: full(address),
    home: home(),
    distributions: distributions.map((file) => ({ ...file, address: full(file.address) })),
  });

async function unitsThen(ids: readonly string[], date: string): Promise<Linked[]> {
  const { units } = await getContent();
  return ids.flatMap((id) => {
    const found = units.get(id)?.data;
    return found ? [{ name: nameAt(found, date).name, address: full(addresses.unit(id)) }] : [];
  });
}

async function peopleNamed(ids: readonly string[]): Promise<Linked[]> {
  const { people } = await getContent();
  return [...new Set(ids)].flatMap((id) => {
    const found = people.get(id)?.data;
    return found ? [{ name: found.name, address: full(addresses.person(id)) }] : [];
  });
}
