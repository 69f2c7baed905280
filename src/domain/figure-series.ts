import type { Figure } from '../schemas/figure.ts';
import { slugify } from '../vietnamese/slug.ts';
import type { Content, Entry } from './content.ts';
import { nameAt } from './names.ts';
import { figureScopeLabels } from '../vietnamese/labels.ts';

/** A figure and the meeting at which it was stated. */
export interface Statement {
  figure: Figure;
  conference: Entry<'conferences'>;
}

/** What is comparable through the years: one measure of one subject in one unit of measure. */
export interface FigureSeries {
  subject: Figure['subject'];
  measure: string;
  /** Absent when no source gives a value. */
  measuredIn?: string;
  /** By year, and within a year as they were stated: the last is the latest word. */
  statements: Statement[];
}

export interface Measure {
  slug: string;
  measure: string;
  series: FigureSeries[];
}

/** The name of a measure in addresses. */
export const measureSlug = (measure: string): string => slugify(measure) || 'chi-tieu';

/** `hai-quan`, `khoi`, `tinh`: whose figure it is. */
export const subjectId = (subject: Figure['subject']): string =>
  'unit' in subject ? subject.unit : subject.scope;

/** Whose figure it is, under the name of a day. */
export function subjectName(content: Content, subject: Figure['subject'], date: string): string {
  if ('scope' in subject) return figureScopeLabels[subject.scope];
  const unit = content.units.get(subject.unit)?.data;
  return unit ? nameAt(unit, date).name : subject.unit;
}

/** Every figure of the record, oldest first. */
export const statementsOf = (content: Content): Statement[] =>
  [...content.conferences.values()]
    .sort((a, b) => (a.data.date < b.data.date ? -1 : 1))
    .flatMap((conference) => conference.data.figures.map((figure) => ({ figure, conference })))
    .sort((a, b) => a.figure.year - b.figure.year);

/** The figures by measure, in the order in which sources first state them. A figure without a value joins the series of its subject and measure. */
export function measuresOf(content: Content): Measure[] {
  const measures = new Map<string, Measure>();
  const statements = statementsOf(content);
  // Values first: they say what a series is measured in.
  for (const statement of [
    ...statements.filter(({ figure }) => figure.measuredIn),
    ...statements.filter(({ figure }) => !figure.measuredIn),
  ]) {
    const { measure, measuredIn, subject } = statement.figure;
    const slug = measureSlug(measure);
    const group = measures.get(slug) ?? { slug, measure, series: [] };
    measures.set(slug, group);
    const known = group.series.find(
      (s) =>
        s.measure === measure &&
        subjectId(s.subject) === subjectId(subject) &&
        (measuredIn === undefined || s.measuredIn === measuredIn),
    );
    if (known) known.statements.push(statement);
    else
      group.series.push({
        subject,
        measure,
        ...(measuredIn && { measuredIn }),
        statements: [statement],
      });
  }
  for (const { series } of measures.values())
    for (const one of series)
      one.statements.sort((a, b) => statements.indexOf(a) - statements.indexOf(b));
  return [...measures.values()];
}

/** The latest word on each year. */
export const latestByYear = ({
  statements,
}: Pick<FigureSeries, 'statements'>): Map<number, Statement> =>
  new Map(statements.map((statement) => [statement.figure.year, statement]));
