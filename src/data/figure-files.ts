import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { measureSlug, measuresOf, type Statement, statementsOf, subjectId } from '../domain/figure-series.ts';
import { nameAt } from '../domain/names.ts';
import { type FigureRecord, figureColumns } from '../outputs/figures.ts';
import { toCsv, toJson } from '../outputs/table-file.ts';
import { getContent } from './content.ts';
import { subjectName } from './figures.ts';
import { fullAddress, href } from './settings.ts';

/** The address as it stands in a file: whole where the origin is known. */
const addressInFile = (address: string) => fullAddress(address) ?? href(address);

/** A line for the result and one for each target. */
export function figureRecords(content: Content, statements: readonly Statement[]): FigureRecord[] {
  return statements.flatMap(({ figure, conference }) => {
    const { date } = conference.data;
    const base = {
      id: `${conference.id}/${figure.id}`, year: figure.year, subjectId: subjectId(figure.subject), subject: subjectName(content, figure.subject, date), measure: figure.measure,
      statedOn: date, conference: addressInFile(addresses.conference(conference.id)), source: figure.source,
    };
    return [
      { ...base, kind: 'ket-qua' as const, value: figure.value, measuredIn: figure.measuredIn, qualifier: figure.qualifier },
      ...figure.targets.map((target) => {
        const setter = content.organisations.get(target.setBy)?.data;
        return { ...base, kind: target.kind, setById: target.setBy, setBy: setter && nameAt(setter, date).name, value: target.share, measuredIn: '%', qualifier: target.qualifier };
      }),
    ];
  });
}

/** Every file of a format: of all figures, and of each measure. */
export async function figureFilePaths(format: 'csv' | 'json') {
  const content = await getContent();
  const all = statementsOf(content);
  const files = [{ slug: undefined as string | undefined, title: 'Số liệu qua các năm', page: addresses.figures as string, statements: all }, ...measuresOf(content).map(({ slug, measure }) => ({ slug, title: measure, page: addresses.measure(slug), statements: all.filter(({ figure }) => measureSlug(figure.measure) === slug) }))];
  return files.map(({ slug, title, page, statements }) => {
    const records = figureRecords(content, statements);
    const about = { title, address: addressInFile(page), schema: `${addressInFile(addresses.figures)}#cot` };
    return {
      params: { file: addresses.figuresFile(format, slug).slice(addresses.conferences.length, -format.length - 1) },
      props: { text: format === 'csv' ? toCsv(figureColumns, records) : toJson(about, figureColumns, records) },
    };
  });
}
