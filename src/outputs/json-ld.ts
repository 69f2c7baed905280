/**
 * A node in the words of schema.org. Not typed by its vocabulary, which takes the compiler a minute: the tests hold every node of every page to it.
 */
export interface Node {
  '@type': string;
  '@id'?: string;
  [property: string]: unknown;
}

/** The types of schema.org that a page may be; every page is at least a `WebPage`. */
export type PageType =
  'WebPage' | 'CollectionPage' | 'ProfilePage' | 'AboutPage' | 'ContactPage' | 'SearchResultsPage';

/** What the page is about, as a node of its own; its `@id` is an address. */
export type MainNode = Node & { '@id': string };

/** What stands in the head of a page. */
export interface Graph {
  '@context': 'https://schema.org';
  '@graph': Node[];
}

export interface SourceFacts {
  id: string;
  title: string;
  publisher: string;
  author?: string | undefined;
  published?: string | undefined;
  url?: string | undefined;
}

export interface PageFacts {
  /** Addresses are whole. */
  address: string;
  home: string;
  type?: PageType | undefined;
  title: string;
  description: string;
  /** As the page shows them, from the front page down. */
  crumbs: readonly { label: string; address: string }[];
  /** ISO days of this site. */
  published?: string | undefined;
  updated?: string | undefined;
  image?: string | undefined;
  sources: readonly SourceFacts[];
  main?: MainNode | undefined;
}

export interface SiteFacts {
  home: string;
  title: string;
  shortTitle: string;
  description: string;
  bloc: string;
  owner?: string | undefined;
  search: string;
}

/** A page, its way back and what it is about, linked by their ids. */
export function pageGraph({
  address,
  home,
  type = 'WebPage',
  title,
  description,
  crumbs,
  published,
  updated,
  image,
  sources,
  main,
}: PageFacts): Graph {
  const page = {
    '@type': type,
    '@id': address,
    url: address,
    name: title,
    description,
    inLanguage: 'vi',
    isPartOf: { '@id': websiteId(home) },
    ...(crumbs.length > 0 && { breadcrumb: { '@id': `${address}#vi-tri` } }),
    ...(published && { datePublished: published }),
    ...(updated && { dateModified: updated }),
    ...(image && { image }),
    ...(sources.length > 0 && { citation: sources.map((source) => citation(source, home)) }),
    ...(main && { mainEntity: { '@id': main['@id'] } }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      page,
      ...(crumbs.length > 0 ? [breadcrumbs(address, crumbs)] : []),
      ...(main ? [main] : []),
    ],
  };
}

/** The text of a `<script type="application/ld+json">`: nothing in it can end the script. */
export const scriptText = (graph: Graph): string =>
  JSON.stringify(graph).replaceAll('<', '\\u003c');

export const websiteId = (home: string) => `${home}#website`;

/** The id by which other nodes name a source of the site. */
export const sourceId = (home: string, id: string) => `${home}#nguon-${id}`;

/** The whole site, for its front page, with the way to search it. */
export function website({
  home,
  title,
  shortTitle,
  description,
  bloc,
  owner,
  search,
}: SiteFacts): MainNode {
  const searching = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    '@id': websiteId(home),
    url: home,
    name: title,
    alternateName: shortTitle,
    description,
    inLanguage: 'vi',
    about: { '@type': 'Organization', name: bloc },
    ...(owner && { publisher: { '@type': 'Organization', name: owner } }),
    potentialAction: searching,
  };
}

const breadcrumbs = (address: string, crumbs: PageFacts['crumbs']): Node => ({
  '@type': 'BreadcrumbList',
  '@id': `${address}#vi-tri`,
  itemListElement: crumbs.map((crumb, i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name: crumb.label,
    item: { '@id': crumb.address },
  })),
});

/** A source's author is named as the source does: a person or a body, nobody says which. */
const citation = (
  { id, title, publisher, author, published, url }: SourceFacts,
  home: string,
): Node => ({
  '@type': 'CreativeWork',
  '@id': sourceId(home, id),
  name: title,
  publisher: { '@type': 'Organization', name: publisher },
  ...(author && { creditText: author }),
  ...(published && { datePublished: published }),
  ...(url && { url }),
});
