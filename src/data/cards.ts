import { addresses, contentYears } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { modelKicker } from '../domain/models.ts';
import { countHonours, isReceived } from '../domain/honours.ts';
import { latestName, nameAt, withTerritory } from '../domain/names.ts';
import { firstDay } from '../domain/time.ts';
import { type Card, type CardFile, cardSize } from '../outputs/cards.ts';
import { formatDate, formatPeriod } from '../vietnamese/dates.ts';
import {
  campaignKindLabels,
  conferenceKindLabels,
  newsCategoryLabels,
  recognitionLabels,
  searchKinds,
} from '../vietnamese/labels.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';
import { getContent } from './content.ts';
import { documentName } from './items.ts';
import { fullAddress, settings } from './settings.ts';

let read: { content: Content; cards: Map<string, Card> } | undefined;

/** Every social card, by the address of the page that it stands for. */
export function cardsOf(content: Content): ReadonlyMap<string, Card> {
  if (read?.content !== content) read = { content, cards: allCards(content) };
  return read.cards;
}

function allCards(content: Content): Map<string, Card> {
  const own = content.site.get('site')?.data;
  const site = own ? withTerritory(own) : '';
  const cards = new Map<string, Card>();
  // What is short stands first in `meta`: when the line is too long, it is the name at its end that is cut.
  const add = (
    address: string,
    kind: string,
    title: string,
    meta: readonly (string | undefined)[],
    status?: string,
    pending = false,
  ) =>
    cards.set(address, {
      kind,
      title,
      site,
      pending,
      ...(status && { status }),
      ...(meta.some(Boolean) && { meta: meta.filter(Boolean).join(' · ') }),
    });
  const unit = (id: string | undefined, date: string): string | undefined => {
    const found = id ? content.units.get(id)?.data : undefined;
    return found && nameAt(found, date).name;
  };

  for (const { id, data } of content.news.values()) {
    add(addresses.article(id), `Tin tức · ${newsCategoryLabels[data.category]}`, data.title, [
      formatDate(data.date),
      data.units.length === 1 ? unit(data.units[0], data.date) : undefined,
    ]);
  }
  for (const { id, data } of content.conferences.values()) {
    const kind = data.kinds[0];
    add(
      addresses.conference(id),
      kind && kind !== 'khac'
        ? `Hội nghị và hoạt động · ${conferenceKindLabels[kind]}`
        : 'Hội nghị và hoạt động',
      data.title,
      [formatDate(data.date), unit(data.host, data.date)],
    );
  }
  for (const { id, data } of content.campaigns.values()) {
    const launcher = data.launcher ? content.organisations.get(data.launcher)?.data : undefined;
    const name =
      launcher &&
      (data.period?.from ? nameAt(launcher, firstDay(data.period.from)) : latestName(launcher))
        .name;
    add(addresses.campaign(id), campaignKindLabels[data.kind], data.title, [
      data.period && formatPeriod(data.period),
      name,
    ]);
  }
  for (const { id, data } of content.models.values()) {
    const latest = String(Math.max(...data.years));
    const years = [...data.years].sort((a, b) => b - a).join(', ');
    const of = unit(data.unit, latest);
    add(
      addresses.model(id),
      modelKicker(data),
      data.name,
      [years, of === data.name ? undefined : of],
      recognitionLabels[data.recognition],
      data.recognition !== 'recognised',
    );
  }
  if (own) add(addresses.home, 'Trang thông tin', own.title, []);
  for (const year of contentYears(content))
    add(addresses.year(year), 'Theo năm', `Hoạt động năm ${year}`, []);
  for (const [year, honours] of Map.groupBy(content.honours.values(), ({ data }) => data.year)) {
    const data = honours.map((honour) => honour.data);
    add(
      addresses.honoursYear(year),
      'Khen thưởng',
      `Khen thưởng năm ${year}`,
      [],
      sentenceCase(countHonours(data)),
      !data.some(isReceived),
    );
  }
  for (const { id, data } of content.units.values())
    add(addresses.unit(id), 'Đơn vị', latestName(data).name, []);
  for (const { id, data } of content.people.values())
    add(addresses.person(id), searchKinds.people, data.name, [data.offices.at(-1)?.title]);
  for (const { id, data } of content.documents.values())
    add(addresses.document(id), documentName(data), data.title, [formatDate(data.date)]);
  return cards;
}

/** What the head of a page says of its card; undefined for pages without one, and while no origin is known. */
export async function cardOfPage(
  page: string,
): Promise<{ url: string; alt: string; width: number; height: number } | undefined> {
  const card = cardsOf(await getContent(`card ${page}`)).get(page);
  const url = card && fullAddress(addresses.card(page));
  if (!url) return undefined;
  return {
    url,
    alt: [card.kind, card.title, card.status, card.meta].filter(Boolean).join('. '),
    ...cardSize,
  };
}

/** The cards that are drawn: none without an origin, as nothing would lead to them. */
export async function cardFiles(): Promise<CardFile[]> {
  if (!settings.origin) return [];
  return [...cardsOf(await getContent())].map(([page, card]) => ({
    file: addresses.card(page).slice(1),
    card,
  }));
}
