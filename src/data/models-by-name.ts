import { addresses } from '../domain/addresses.ts';
import { compareByGivenName, compareVietnamese, letterSlug } from '../vietnamese/collate.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { type ModelCard, modelCards, modelListName, modelsCrumb } from './models.ts';
import { namesPerPage } from '../domain/pages.ts';
import { paginate } from './pagination.ts';
import type { Crumb } from './site.ts';

export interface ModelLetter {
  letter: string;
  id: string;
  /** Of the letter's own page; undefined while one page holds all. */
  address?: string;
  count: number;
  cards: ModelCard[];
}

/** Models by the first letter of the given name (of the name, for collectives), in the order of the alphabet. */
function lettersOf(cards: readonly ModelCard[]): ModelLetter[] {
  const other = 'Khác';
  const byLetter = new Map<string, ModelCard[]>();
  const sorted = [...cards].sort((a, b) =>
    a.kind === 'ca-nhan' && b.kind === 'ca-nhan'
      ? compareByGivenName(a, b)
      : compareVietnamese(a.name, b.name),
  );
  for (const card of sorted) {
    const letter = letterSlug(card.initial) === 'khac' ? other : card.initial;
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), card]);
  }
  const paged = cards.length > namesPerPage;
  return [...byLetter]
    .sort(([a], [b]) => Number(a === other) - Number(b === other) || compareVietnamese(a, b))
    .map(([letter, found]) => {
      const slug = letterSlug(letter === other ? '' : letter);
      return {
        letter,
        id: `chu-${slug}`,
        ...(paged && { address: addresses.modelsOfLetter(slug) }),
        count: found.length,
        cards: found,
      };
    });
}

const byName: Crumb = { label: 'Theo tên', address: addresses.modelsByName };
const byNameHead = (title: string, address: string, ...crumbs: Crumb[]): PageHead => ({
  title,
  description: `${title}: xếp theo thứ tự chữ cái tiếng Việt; cá nhân theo tên gọi, tập thể theo tên đơn vị.`,
  address,
  crumbs: crumbsTo(modelsCrumb, byName, ...crumbs),
});

export interface ModelsByNameView {
  head: PageHead;
  heading: string;
  /** Every letter, for the row of letters. */
  letters: ModelLetter[];
  /** The letters whose names this page lists. */
  shown: { letter: string; id: string; cards: readonly ModelCard[] }[];
  current?: string;
  page: number;
  addressOfPage: string[];
}

/** The alphabet as one page; when it is long, as a page of letters and one or more for each letter. */
export async function modelsByNamePaths() {
  const cards = modelCards(await getContent());
  const letters = lettersOf(cards);
  const heading = `${modelListName(cards)}, theo tên`;
  const whole: ModelsByNameView = {
    head: byNameHead(heading, addresses.modelsByName),
    heading,
    letters,
    shown: letters.filter((letter) => !letter.address),
    page: 1,
    addressOfPage: [addresses.modelsByName],
  };
  const ofLetters = letters.flatMap(({ letter, id, address, cards }) => {
    if (!address) return [];
    const slug = id.slice('chu-'.length);
    const pages = paginate(cards, namesPerPage);
    const label = letter === 'Khác' ? 'ký tự khác' : `chữ ${letter}`;
    return pages.map((list): { props: ModelsByNameView } => {
      const own = addresses.modelsOfLetter(slug, list.page);
      const title = `${heading}: ${label}${list.page > 1 ? ` – trang ${list.page}` : ''}`;
      return {
        props: {
          head: byNameHead(title, own, { label: letter, address }),
          heading: `${heading}: ${label}`,
          letters,
          shown: [{ letter, id, cards: list.items }],
          current: letter,
          page: list.page,
          addressOfPage: pages.map((p) => addresses.modelsOfLetter(slug, p.page)),
        },
      };
    });
  });
  return [{ props: whole }, ...ofLetters];
}
