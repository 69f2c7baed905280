import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { latestName, nameAt } from '../domain/names.ts';
import { firstDay } from '../domain/time.ts';
import { type Card, cardFontFile, cardFontFolder, cardParts, cardPng, cardSize, cardSvg, cardWeights, type Faces, readFace } from '../outputs/cards.ts';
import { formatDate, formatPeriod } from '../vietnamese/dates.ts';
import { campaignKindLabels, conferenceKindLabels, modelKindLabels, newsCategoryLabels, recognitionLabels } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { fullAddress, settings } from './settings.ts';

const project = import.meta.env['PROJECT_ROOT'] as string;
const cache = join(import.meta.env['CACHE_FOLDER'] as string, 'cards');

let read: { content: Content; cards: Map<string, Card> } | undefined;

/** Every social card, by the address of the page that it stands for. */
export function cardsOf(content: Content): ReadonlyMap<string, Card> {
  if (read?.content !== content) read = { content, cards: allCards(content) };
  return read.cards;
}

function allCards(content: Content): Map<string, Card> {
  const site = content.site.get('site')?.data.shortTitle ?? '';
  const cards = new Map<string, Card>();
  // What is short stands first in `meta`: when the line is too long, it is the name at its end that is cut.
  const add = (address: string, kind: string, title: string, meta: readonly (string | undefined)[], status?: string, pending = false) =>
    cards.set(address, { kind, title, site, pending, ...(status && { status }), ...(meta.some(Boolean) && { meta: meta.filter(Boolean).join(' · ') }) });
  const unit = (id: string | undefined, date: string): string | undefined => {
    const found = id ? content.units.get(id)?.data : undefined;
    return found && nameAt(found, date).name;
  };

  for (const { id, data } of content.news.values()) {
    add(addresses.article(id), `Tin tức · ${newsCategoryLabels[data.category]}`, data.title, [formatDate(data.date), data.units.length === 1 ? unit(data.units[0], data.date) : undefined]);
  }
  for (const { id, data } of content.conferences.values()) {
    const kind = data.kinds[0];
    add(addresses.conference(id), kind && kind !== 'khac' ? `Hội nghị và hoạt động · ${conferenceKindLabels[kind]}` : 'Hội nghị và hoạt động', data.title, [formatDate(data.date), unit(data.host, data.date)]);
  }
  for (const { id, data } of content.campaigns.values()) {
    const launcher = data.launcher ? content.organisations.get(data.launcher)?.data : undefined;
    const name = launcher && (data.period?.from ? nameAt(launcher, firstDay(data.period.from)) : latestName(launcher)).name;
    add(addresses.campaign(id), campaignKindLabels[data.kind], data.title, [data.period && formatPeriod(data.period), name]);
  }
  for (const { id, data } of content.models.values()) {
    const latest = String(Math.max(...data.years));
    const years = [...data.years].sort((a, b) => b - a).join(', ');
    const of = unit(data.unit, latest);
    add(addresses.model(id), `Gương điển hình · ${modelKindLabels[data.kind]}`, data.name, [years, of === data.name ? undefined : of], recognitionLabels[data.recognition], data.recognition !== 'recognised');
  }
  return cards;
}

/** What the head of a page says of its card; undefined for pages without one, and while no origin is known. */
export async function cardOfPage(page: string): Promise<{ url: string; alt: string; width: number; height: number } | undefined> {
  const card = cardsOf(await getContent()).get(page);
  const url = card && fullAddress(addresses.card(page));
  if (!url) return undefined;
  return { url, alt: [card.kind, card.title, card.status, card.meta].filter(Boolean).join('. '), ...cardSize };
}

/** The cards that are built: none without an origin, as nothing would lead to them. */
export async function cardPaths() {
  if (!settings.origin) return [];
  return [...cardsOf(await getContent())].map(([page, card]) => ({ params: { card: addresses.card(page).replace(/^\/the\/|\.png$/g, '') }, props: { card } }));
}

/** The picture of a card: from the cache, else drawn and put there. Its name there is the hash of all that decides how it looks. */
export async function cardBytes(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  design ??= hashOfDesign();
  const file = join(cache, `${createHash('sha256').update(design).update(JSON.stringify(card)).digest('hex').slice(0, 32)}.png`);
  if (existsSync(file)) return new Uint8Array(readFileSync(file));
  faces ??= { 400: face(400), 600: face(600) };
  const png = new Uint8Array(await cardPng(cardSvg(card, faces), () => bytesOf(renderer)));
  mkdirSync(cache, { recursive: true });
  // Two builds may draw the same card: neither may read what the other has half written.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, png);
  renameSync(part, file);
  return png;
}

const renderer = 'node_modules/@resvg/resvg-wasm/index_bg.wasm';
const fontFile = (part: (typeof cardParts)[number], weight: 400 | 600) => `${cardFontFolder}/${cardFontFile(part, weight)}`;
const bytesOf = (path: string) => new Uint8Array(readFileSync(join(project, path)));
const face = (weight: 400 | 600) => readFace(cardParts.map((part) => bytesOf(fontFile(part, weight))));

let faces: Faces | undefined;
let design: string | undefined;

/** Whatever makes every card look otherwise: how it is drawn, in which fonts and by which tools. */
function hashOfDesign(): string {
  const fonts = cardParts.flatMap((part) => cardWeights.map((weight) => fontFile(part, weight)));
  const hash = createHash('sha256');
  for (const path of ['src/outputs/cards.ts', 'node_modules/opentype.js/package.json', renderer, ...fonts]) hash.update(bytesOf(path));
  return hash.digest('hex');
}
