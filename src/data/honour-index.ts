import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { type RegisterLine, registerOf } from '../domain/register.ts';
import {
  type HonourDetails,
  type HonourDetailsFile,
  type HonourIndex,
  packDetails,
  packIndex,
} from '../outputs/honour-index.ts';
import { getContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { evidenceInWords, honourViewsById, type HonourView, ofLine } from './honours.ts';
import { href } from './settings.ts';

/** The whole register without names, newest year first, for the filter in the browser. */
export async function honourIndex(): Promise<HonourIndex> {
  const lines = registerOf(await getContent());
  return packIndex(
    lines.map(({ facets, data: { status } }) => ({ ...facets, status })),
    [...linesByYear(lines)].map(([year, own]) => ({
      count: own.length,
      file: href(addresses.honoursIndex(year)),
    })),
  );
}

/** What the filter shows, a file a year: it loads the years of the results alone. */
export async function honourDetailsFiles(): Promise<SiteFile[]> {
  const content = await getContent();
  return [...linesByYear(registerOf(content))].map(([year, lines]): SiteFile => ({
    address: addresses.honoursIndex(year),
    body: () => JSON.stringify(detailsOf(content, lines)),
  }));
}

const linesByYear = (lines: readonly RegisterLine[]) => Map.groupBy(lines, ({ data }) => data.year);

function detailsOf(content: Content, lines: readonly RegisterLine[]): HonourDetailsFile {
  const views = honourViewsById(content);
  return packDetails(
    lines.map(({ id }): HonourDetails => {
      const view = views.get(id) as HonourView;
      const of = ofLine(view);
      const document = view.evidence.find((one) => one.document)?.document;
      return {
        name: view.recipient.name,
        ...(view.recipient.note && { note: view.recipient.note }),
        ...(of && { of }),
        to: href(view.recipient.address ?? view.address),
        label: view.label,
        ...(view.evidence.length > 0 && { evidence: evidenceInWords(view) }),
        ...(document && { evidenceTo: href(document.address) }),
        at: href(view.address),
      };
    }),
  );
}
