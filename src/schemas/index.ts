import type { z } from 'zod';
import { abbreviationSchema } from './abbreviation.ts';
import { awardSchema } from './award.ts';
import { campaignSchema } from './campaign.ts';
import { conferenceSchema } from './conference.ts';
import { documentSchema } from './document.ts';
import type { SchemaTools } from './fields.ts';
import { honourSchema } from './honour.ts';
import { honourListSchema } from './honour-list.ts';
import { leadershipSchema } from './leadership.ts';
import { modelSchema } from './model.ts';
import { newsSchema } from './news.ts';
import { organisationSchema } from './organisation.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { redirectSchema } from './redirect.ts';
import { registrationSchema } from './registration.ts';
import { scoringSchema } from './scoring.ts';
import { siteSchema } from './site.ts';
import { sourceSchema } from './source.ts';
import { unitSchema } from './unit.ts';

/** The schema of one entry of every collection. */
export const schemas = {
  site: siteSchema,
  awards: awardSchema,
  abbreviations: abbreviationSchema,
  organisations: organisationSchema,
  leadership: leadershipSchema,
  redirects: redirectSchema,
  news: newsSchema,
  models: modelSchema,
  campaigns: campaignSchema,
  conferences: conferenceSchema,
  honours: honourSchema,
  honourLists: honourListSchema,
  registrations: registrationSchema,
  scoring: scoringSchema,
  units: unitSchema,
  people: personSchema,
  documents: documentSchema,
  sources: sourceSchema,
  pages: pageSchema,
} satisfies Record<string, (tools: SchemaTools) => z.ZodType>;

export type CollectionName = keyof typeof schemas;
export const collectionNames = Object.keys(schemas) as CollectionName[];

/** The data of one entry after its schema has read it. */
export type DataOf<C extends CollectionName> = z.output<ReturnType<(typeof schemas)[C]>>;
