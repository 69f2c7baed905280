import { type MainNode, type Node, websiteId } from './json-ld.ts';

/** Someone or something with a page of its own on this site, under the name of the time that is spoken of. Addresses are whole. */
export interface Linked {
  name: string;
  address: string;
}

export interface DatedName {
  name: string;
  from?: string | undefined;
  to?: string | undefined;
  /** The body that it belonged to under that name. */
  parent?: string | undefined;
}

export interface Held {
  label: string;
  from?: string | undefined;
  to?: string | undefined;
  /** The time in words, as the page has it; says also what no interval can, «tại thời điểm ngày 24/02/2023». */
  period: string;
}

/** An honour as far as it counts as an award: a proposal is none. */
export interface Award {
  label: string;
  year: number;
  received: boolean;
}

const idOf = {
  organization: (address: string) => `${address}#don-vi`,
  person: (address: string) => `${address}#ca-nhan`,
  event: (address: string) => `${address}#hoi-nghi`,
};

const organization = ({ name, address }: Linked): Node => ({
  '@type': 'Organization',
  '@id': idOf.organization(address),
  name,
  url: address,
});
const person = ({ name, address }: Linked): Node => ({
  '@type': 'Person',
  '@id': idOf.person(address),
  name,
  url: address,
});

/** `{ property: value }` where the list has something in it. */
const some = <K extends string, T>(
  property: K,
  values: readonly T[],
): Partial<Record<K, readonly T[]>> =>
  values.length > 0 ? ({ [property]: values } as Record<K, readonly T[]>) : {};

const awards = (honours: readonly Award[]) =>
  some(
    'award',
    honours
      .filter(({ received }) => received)
      .map(({ label, year }) => (label.includes(String(year)) ? label : `${label} năm ${year}`)),
  );

/** A value that held for a time, as schema.org's `Role` around the same property (https://schema.org/Role). */
const dated = (
  property: string,
  value: unknown,
  {
    from,
    to,
    period,
  }: { from?: string | undefined; to?: string | undefined; period?: string | undefined },
): Node => ({
  '@type': 'Role',
  [property]: value,
  ...(from && { startDate: from }),
  ...(to && { endDate: to }),
  ...(period && { description: period }),
});

export interface ArticleFacts {
  address: string;
  home: string;
  title: string;
  summary: string;
  section: string;
  /** When it happened. */
  date: string;
  published: string;
  updated?: string | undefined;
  byline?: string | undefined;
  image: string;
  corrections: readonly string[];
  units: readonly Linked[];
  people: readonly Linked[];
  /** The ids of the nodes of its sources, see `sourceId`. */
  sources: readonly string[];
}

/** An article of this site. It was published when we published it, and its sources' authors are not its own. */
export const newsArticle = ({
  address,
  home,
  title,
  summary,
  section,
  date,
  published,
  updated,
  byline,
  image,
  corrections,
  units,
  people,
  sources,
}: ArticleFacts): MainNode => ({
  '@type': 'NewsArticle',
  '@id': `${address}#bai`,
  url: address,
  mainEntityOfPage: { '@id': address },
  headline: title,
  description: summary,
  articleSection: section,
  inLanguage: 'vi',
  isPartOf: { '@id': websiteId(home) },
  image,
  datePublished: published,
  ...(updated && { dateModified: updated }),
  temporalCoverage: date,
  ...(byline && { creditText: byline }),
  ...some('correction', corrections),
  ...some('about', units.map(organization)),
  ...some('mentions', people.map(person)),
  ...some(
    'isBasedOn',
    sources.map((id) => ({ '@id': id })),
  ),
});

export interface EventFacts {
  address: string;
  title: string;
  summary: string;
  date: string;
  kinds: readonly string[];
  place?: string | undefined;
  host?: Linked | undefined;
  people: readonly Linked[];
  image: string;
  /** Announced and not yet held. */
  ahead: boolean;
}

/** A meeting or activity. Place and organizer stand there when a source states them; that it will be held only while it is ahead. */
export const event = ({
  address,
  title,
  summary,
  date,
  kinds,
  place,
  host,
  people,
  image,
  ahead,
}: EventFacts): MainNode => ({
  '@type': 'Event',
  '@id': idOf.event(address),
  url: address,
  name: title,
  description: summary,
  startDate: date,
  inLanguage: 'vi',
  image,
  ...some('keywords', kinds),
  ...(ahead && { eventStatus: 'https://schema.org/EventScheduled' as const }),
  ...(place && { location: { '@type': 'Place' as const, name: place } }),
  ...(host && { organizer: organization(host) }),
  ...some('attendee', people.map(person)),
});

export interface UnitFacts {
  address: string;
  summary: string;
  /** Oldest first; the last is the name that it bears as far as any source says. */
  names: readonly DatedName[];
  /** Short names and abbreviations, of no time. */
  aliases: readonly string[];
  bloc: string;
  membership: readonly Omit<Held, 'label'>[];
  /** When it was merged or split. */
  succeededOn?: string | undefined;
  honours: readonly Award[];
}

/** A member of the bloc: the latest name as `name`, each name with its time as a `Role` of `alternateName`, and so its parents and its membership. */
export const unit = ({
  address,
  summary,
  names,
  aliases,
  bloc,
  membership,
  succeededOn,
  honours,
}: UnitFacts): MainNode => {
  const latest = names.at(-1) as DatedName;
  const timed = names.filter(({ from, to }, i) => from || to || i < names.length - 1);
  return {
    '@type': 'Organization',
    '@id': idOf.organization(address),
    url: address,
    name: latest.name,
    description: summary,
    ...some('alternateName', [
      ...timed.map((name) => dated('alternateName', name.name, name)),
      ...new Set(aliases.filter((alias) => names.every(({ name }) => name !== alias))),
    ]),
    ...some(
      'parentOrganization',
      names.flatMap(({ parent, from, to }) =>
        parent
          ? [
              dated(
                'parentOrganization',
                { '@type': 'Organization' as const, name: parent },
                { from, to },
              ),
            ]
          : [],
      ),
    ),
    ...some(
      'memberOf',
      membership.map((interval) =>
        dated('memberOf', { '@type': 'Organization' as const, name: bloc }, interval),
      ),
    ),
    ...(succeededOn && { dissolutionDate: succeededOn }),
    ...awards(honours),
  };
};

export interface PersonFacts extends Linked {
  honorific?: string | undefined;
  offices: readonly Held[];
  honours: readonly Award[];
}

/** A person whom a source names in an office, each office with its time. */
export const officeHolder = ({
  address,
  name,
  honorific,
  offices,
  honours,
}: PersonFacts): MainNode => ({
  '@type': 'Person',
  '@id': idOf.person(address),
  url: address,
  name,
  ...(honorific && { honorificPrefix: honorific }),
  ...some(
    'jobTitle',
    offices.map((office) => dated('jobTitle', office.label, office)),
  ),
  ...awards(honours),
});

export interface ModelFacts extends Linked {
  individual: boolean;
  summary: string;
  role?: string | undefined;
  /** The time of role and unit, in words. */
  period: string;
  unit: Linked;
  image?: string | undefined;
  honours: readonly Award[];
}

/** An exemplary person or collective. Being nominated for an award is none. */
export function model({
  address,
  name,
  individual,
  summary,
  role,
  period,
  unit: of,
  image,
  honours,
}: ModelFacts): MainNode {
  const base = {
    '@id': `${address}#guong`,
    url: address,
    name,
    description: summary,
    ...(image && { image }),
    ...awards(honours),
  };
  const isUnit = of.name === name;
  return individual
    ? {
        '@type': 'Person',
        ...base,
        ...(role && { jobTitle: dated('jobTitle', role, { period }) }),
        affiliation: dated('affiliation', organization(of), { period }),
      }
    : {
        '@type': 'Organization',
        ...base,
        ...(!isUnit && {
          parentOrganization: dated('parentOrganization', organization(of), { period }),
        }),
      };
}

export interface DatasetFacts {
  /** Of the page that describes it, whole. */
  address: string;
  home: string;
  name: string;
  /** 50 to 5,000 characters: dataset searches leave out what is shorter or longer. */
  description: string;
  /** The address of the licence. */
  licence?: string | undefined;
  version?: string | undefined;
  /** ISO day. */
  updated?: string | undefined;
  keywords?: readonly string[] | undefined;
  /** The first and the last year that the data are about. */
  years?: { from: number; to: number } | undefined;
  /** The files: whole address and media type. */
  distributions: readonly { address: string; type: string; name?: string | undefined }[];
}

/** Open data with its files, for the page that describes them. */
export const dataset = ({
  address,
  home,
  name,
  description,
  licence,
  version,
  updated,
  keywords = [],
  years,
  distributions,
}: DatasetFacts): MainNode => ({
  '@type': 'Dataset',
  '@id': `${address}#du-lieu`,
  url: address,
  name,
  description,
  inLanguage: 'vi',
  isAccessibleForFree: true,
  isPartOf: { '@id': websiteId(home) },
  ...(licence && { license: licence }),
  ...(version && { version }),
  ...(updated && { dateModified: updated }),
  ...(years && { temporalCoverage: `${years.from}/${years.to}` }),
  ...some('keywords', keywords),
  ...some(
    'distribution',
    distributions.map((file) => ({
      '@type': 'DataDownload' as const,
      contentUrl: file.address,
      encodingFormat: file.type,
      ...(file.name && { name: file.name }),
    })),
  ),
});
