import { addresses } from '../domain/addresses.ts';
import { listOf, registerOf } from '../domain/register.ts';
import { honourRecord, honourRow } from '../outputs/open-data/honours.ts';
import { getContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { around } from './open-data.ts';
import { registerChoices } from './register.ts';
import { tableFiles } from './table-files.ts';

/** Every list of the register as a file, the whole of it first. */
export async function honourFiles(): Promise<SiteFile[]> {
  const content = await getContent();
  const all = {
    title: 'Danh sách khen thưởng',
    page: addresses.honours as string,
    lines: () => registerOf(content),
  };
  const lists = registerChoices(content).flatMap(({ facet, label, choices }) =>
    choices.map((choice) => ({
      title: `Danh sách khen thưởng – ${label}: ${choice.label}`,
      page: choice.address,
      lines: () => listOf(content, facet, choice.value),
    })),
  );
  return [all, ...lists].flatMap(({ title, page, lines }) =>
    tableFiles(content, {
      title,
      page,
      set: 'khen-thuong',
      schema: honourRow,
      rows: () => lines().map((line) => honourRecord(around(content), line)),
      address: (format) => addresses.honoursFile(page, format),
    }),
  );
}
