import { posix } from 'node:path';
import type { CollectionName } from '../schemas/index.ts';

/**
 * How a collection lies in the content folder. `list` files hold many entries, each with its own `id`;
 * elsewhere one file is one entry and the pattern's group is its id. Beside a `table` lies a CSV file of the same name.
 */
interface Place {
  pattern: RegExp;
  shape: 'one' | 'list' | 'each' | 'markdown' | 'table';
  /** How an author would write the path, for messages. */
  example: string;
}

const id = '([a-z0-9]+(?:-[a-z0-9]+)*)';

export const places: Record<CollectionName, Place> = {
  site: { pattern: /^(site)\.yaml$/, shape: 'one', example: 'site.yaml' },
  awards: { pattern: /^awards\.yaml$/, shape: 'list', example: 'awards.yaml' },
  abbreviations: { pattern: /^abbreviations\.yaml$/, shape: 'list', example: 'abbreviations.yaml' },
  organisations: { pattern: /^organisations\.yaml$/, shape: 'list', example: 'organisations.yaml' },
  leadership: { pattern: /^(leadership)\.yaml$/, shape: 'one', example: 'leadership.yaml' },
  redirects: { pattern: /^redirects\.yaml$/, shape: 'list', example: 'redirects.yaml' },
  news: {
    pattern: new RegExp(`^news/(\\d{4}/${id})/index\\.md$`),
    shape: 'markdown',
    example: 'news/2023/ten-bai/index.md',
  },
  models: {
    pattern: new RegExp(`^models/${id}/index\\.md$`),
    shape: 'markdown',
    example: 'models/ten-guong/index.md',
  },
  campaigns: {
    pattern: new RegExp(`^campaigns/${id}\\.mdx$`),
    shape: 'markdown',
    example: 'campaigns/ten-phong-trao.mdx',
  },
  conferences: {
    pattern: new RegExp(`^conferences/(\\d{4}/${id})/index\\.md$`),
    shape: 'markdown',
    example: 'conferences/2023/ten-hoi-nghi/index.md',
  },
  honours: { pattern: /^honours\/\d{4}\.yaml$/, shape: 'list', example: 'honours/2022.yaml' },
  honourLists: {
    pattern: new RegExp(`^honours/(\\d{4}/${id})\\.yaml$`),
    shape: 'table',
    example: 'honours/2023/quyet-dinh-163.yaml',
  },
  registrations: {
    pattern: /^registrations\/(\d{4})\.yaml$/,
    shape: 'each',
    example: 'registrations/2024.yaml',
  },
  scoring: { pattern: /^scoring\/(\d{4})\.yaml$/, shape: 'each', example: 'scoring/2024.yaml' },
  units: {
    pattern: new RegExp(`^units/${id}\\.yaml$`),
    shape: 'each',
    example: 'units/hai-quan.yaml',
  },
  people: {
    pattern: new RegExp(`^people/${id}\\.yaml$`),
    shape: 'each',
    example: 'people/ho-ten.yaml',
  },
  documents: {
    pattern: new RegExp(`^documents/${id}\\.yaml$`),
    shape: 'each',
    example: 'documents/chi-thi-01-ct-ubnd-2023.yaml',
  },
  sources: {
    pattern: new RegExp(`^sources/${id}\\.yaml$`),
    shape: 'each',
    example: 'sources/ten-nguon.yaml',
  },
  pages: {
    pattern: new RegExp(`^pages/${id}\\.md$`),
    shape: 'markdown',
    example: 'pages/gioi-thieu.md',
  },
};

/** Files and folders of the content root that are no entries, and what may lie there. */
export const otherFiles = [
  /^README\.md$/,
  /^LICENSE$/,
  /^published-urls\.txt$/,
  /^_templates\//,
  /^_guide\/[a-z-]+\.webp$/,
];

/** Pictures and attachments lie beside the file that uses them. */
export const companionFile =
  /^(?:(?:news\/\d{4}|models|conferences\/\d{4})\/[^/]+\/[^/]+\.(?:jpe?g|png|webp|avif|gif|pdf|docx)|documents\/[^/]+\.(?:pdf|docx)|campaigns\/[^/]+\.(?:jpe?g|png|webp|avif|gif))$/i;

/** The path of a file that an entry names: `./bao-cao.pdf` beside `conferences/2023/tong-ket/index.md` or `documents/chi-thi.yaml`. */
export const companionPath = (
  collection: 'news' | 'conferences' | 'documents',
  id: string,
  file: string,
): string => posix.join(collection, collection === 'documents' ? '' : id, file);

/** The recipients of a list of honours, beside its YAML file. */
export const isListTable = (file: string): boolean =>
  /^honours\/\d{4}\/[a-z0-9]+(?:-[a-z0-9]+)*\.csv$/.test(file);

/** The table of a list of honours: `honours/2023/qd-163.yaml` → `honours/2023/qd-163.csv`. */
export const tableFile = (file: string): string => file.replace(/\.yaml$/, '.csv');

/** Finds the collection and the id that a path (relative to the content root, `/` between parts) stands for. */
export function placeOf(
  path: string,
): { collection: CollectionName; id: string; shape: Place['shape'] } | undefined {
  for (const [collection, place] of Object.entries(places) as [CollectionName, Place][]) {
    const match = place.pattern.exec(path);
    if (match) return { collection, id: match[1] ?? '', shape: place.shape };
  }
  return undefined;
}
