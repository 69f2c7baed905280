import { createHash } from 'node:crypto';
import { generateAtomFeed, generateJsonFeed } from 'feedsmith';

/** One entry as a subscriber receives it. Addresses are whole; days are ISO days. */
export interface FeedItem {
  /** Never changes, whatever happens to titles, dates and the address of the site, see {@link feedId}. */
  id: string;
  address: string;
  title: string;
  summary: string;
  /** The full text, see `portableHtml`. */
  html: string;
  categories: readonly string[];
  /** When this site published it; absent where the entry does not say. */
  published?: string | undefined;
  updated: string;
  byline?: string | undefined;
  image?: string | undefined;
}

export interface Feed {
  id: string;
  title: string;
  description: string;
  /** The page that the feed belongs to. */
  page: string;
  /** Of the feed's own two files. */
  addresses: Record<FeedFormat, string>;
  /** The day of the newest entry; of a feed that has none yet, the last day on which anything was published. */
  updated: string;
  author: { name: string; address: string };
  items: readonly FeedItem[];
}

export const feedFormats = ['xml', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

export const feedTypes: Record<FeedFormat, string> = {
  xml: 'application/atom+xml',
  json: 'application/feed+json',
};

/** How many entries a feed holds, the newest; the pages of the site have them all. */
export const feedLength = 30;

/**
 * An id that hangs on nothing but the name: a UUID version 8 (RFC 9562, appendix B.2), so that a new domain or a new base path
 * does not show subscribers everything once more, as an address would.
 */
export function feedId(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** A day begins at midnight in Vietnam. */
const instant = (day: string) => new Date(`${day}T00:00:00+07:00`);

/** The feed as Atom (RFC 4287). */
export const toAtom = ({
  id,
  title,
  description,
  page,
  addresses,
  updated,
  author,
  items,
}: Feed): string =>
  `${generateAtomFeed({
    id,
    title: { value: title },
    subtitle: { value: description },
    updated: instant(updated),
    authors: [{ name: author.name, uri: author.address }],
    links: [
      { href: addresses.xml, rel: 'self', type: feedTypes.xml },
      { href: page, rel: 'alternate', type: 'text/html', hreflang: 'vi' },
    ],
    xml: { lang: 'vi' },
    entries: items.map((item) => ({
      id: item.id,
      title: { value: item.title },
      links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
      ...(item.published && { published: instant(item.published) }),
      updated: instant(item.updated),
      ...(item.byline && { authors: [{ name: item.byline }] }),
      categories: item.categories.map((term) => ({ term })),
      summary: { value: item.summary },
      content: { value: item.html, type: 'html' },
    })),
  }).trimEnd()}\n`;

/** The feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const toJsonFeed = ({ title, description, page, addresses, author, items }: Feed): string =>
  `${JSON.stringify(
    {
      ...(generateJsonFeed({
        title,
        description,
        home_page_url: page,
        feed_url: addresses.json,
        language: 'vi',
        authors: [{ name: author.name, url: author.address }],
        items: items.map((item) => ({
          id: item.id,
          url: item.address,
          title: item.title,
          summary: item.summary,
          content_html: item.html,
          tags: [...item.categories],
          ...(item.image && { image: item.image }),
          ...(item.published && { date_published: instant(item.published) }),
          date_modified: instant(item.updated),
          ...(item.byline && { authors: [{ name: item.byline }] }),
        })),
      }) as object),
      // A feed without an entry has a list of none: the generator leaves it out, and the format requires it.
      ...(items.length === 0 && { items: [] }),
    },
    null,
    1,
  )}\n`;
