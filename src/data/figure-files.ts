import { addresses } from '../domain/addresses.ts';
import { measureSlug, measuresOf, statementsOf } from '../domain/figure-series.ts';
import { figureRecords, figureRow } from '../outputs/open-data/figures.ts';
import { getContent } from './content.ts';
import type { SiteFile } from './files.ts';
import { around } from './open-data.ts';
import { tableFiles } from './table-files.ts';

/** The figures as files: all of them, and those of each measure. */
export async function figureFiles(): Promise<SiteFile[]> {
  const content = await getContent();
  const all = statementsOf(content);
  const lists = [
    {
      slug: undefined,
      title: 'Số liệu qua các năm',
      page: addresses.figures as string,
      statements: all,
    },
    ...measuresOf(content).map(({ slug, measure }) => ({
      slug,
      title: measure,
      page: addresses.measure(slug),
      statements: all.filter(({ figure }) => measureSlug(figure.measure) === slug),
    })),
  ];
  return lists.flatMap(({ slug, title, page, statements }) =>
    tableFiles(content, {
      title,
      page,
      set: 'so-lieu',
      schema: figureRow,
      rows: () => figureRecords(around(content), statements),
      address: (format) => addresses.figuresFile(format, slug),
      workbook: addresses.figuresFile('xlsx', slug),
    }),
  );
}
