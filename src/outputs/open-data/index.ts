import { type DataSet, dataSets } from '../../domain/data-sets.ts';
import { campaignResults, campaigns } from './campaigns.ts';
import { conferences, tasks } from './conferences.ts';
import { decisions, documents } from './documents.ts';
import { figures } from './figures.ts';
import { honours } from './honours.ts';
import { models } from './models.ts';
import { awards, organisations, terms } from './organisations.ts';
import { offices, people } from './people.ts';
import { registrations } from './registrations.ts';
import { scoring } from './scoring.ts';
import { sourceTable } from './sources.ts';
import type { AnyTable } from './table.ts';
import { memberships, names, units } from './units.ts';

const all = [
  honours,
  decisions,
  awards,
  models,
  conferences,
  tasks,
  figures,
  registrations,
  scoring,
  campaigns,
  campaignResults,
  units,
  organisations,
  names,
  memberships,
  terms,
  people,
  offices,
  documents,
  sourceTable,
];

/** Every set of open data, in the order of their page. */
export const tables: readonly AnyTable[] = dataSets.map(
  (id: DataSet) => all.find((one) => one.id === id) as AnyTable,
);
