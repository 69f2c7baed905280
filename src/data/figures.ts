import { addresses } from '../domain/addresses.ts';
import { barChart, type BarChart, scaleOf, type YearValue } from '../domain/bars.ts';
import type { Content, Entry } from '../domain/content.ts';
import {
  type FigureSeries,
  latestByYear,
  type Measure,
  measureSlug,
  measuresOf,
  type Statement,
  statementsOf,
  subjectId,
  subjectName,
} from '../domain/figure-series.ts';
import { nameAt } from '../domain/names.ts';
import type { Figure } from '../schemas/figure.ts';
import { noInformation, targetKindLabels, searchKinds } from '../vietnamese/labels.ts';
import { formatAmount, formatShare } from '../vietnamese/numbers.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, sourcesOf } from './entry.ts';
import { conferencesCrumb } from './meeting-parts.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

export interface FigureView {
  subject: string;
  address?: string;
  measure: string;
  /** The figures of this subject and measure through the years. */
  throughTime: string;
  year: number;
  amount: string;
  targets: string[];
  conference: { date: string; address: string };
}

type Target = Figure['targets'][number];

const setterName = (content: Content, { setBy }: Target, date: string) => {
  const setter = content.organisations.get(setBy)?.data;
  return setter ? nameAt(setter, date).name : setBy;
};

const amountOf = ({ value, measuredIn, qualifier }: Figure) =>
  value !== undefined && measuredIn && qualifier
    ? formatAmount({ value, measuredIn, qualifier })
    : noInformation;

/** Where a subject stands on the page of a measure. */
const subjectAnchor = (subject: Figure['subject']): string => `cua-${subjectId(subject)}`;

/** A figure in words: «gần 10.500 tỷ đồng», «gần 130% dự toán Bộ Tài chính giao». Names are those of the conference's day. */
export function figureView(
  content: Content,
  figure: Figure,
  conference: Entry<'conferences'>,
): FigureView {
  const date = conference.data.date;
  return {
    subject: subjectName(content, figure.subject, date),
    ...('unit' in figure.subject && { address: addresses.unit(figure.subject.unit) }),
    measure: figure.measure,
    throughTime: `${addresses.measure(measureSlug(figure.measure))}#${subjectAnchor(figure.subject)}`,
    year: figure.year,
    amount: amountOf(figure),
    targets: figure.targets.map(
      (target) =>
        `${formatShare(target)} ${targetKindLabels[target.kind]} ${setterName(content, target, date)} giao`,
    ),
    conference: { date, address: addresses.conference(conference.id) },
  };
}

/** Every figure of the record, latest conference first. */
export const figureViews = (content: Content) =>
  statementsOf(content)
    .map(({ figure, conference }) => ({
      figure,
      date: conference.data.date,
      view: figureView(content, figure, conference),
    }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

export interface SeriesView {
  anchor: string;
  subject: string;
  address?: string;
  /** Absent when no source gives a value, only shares. */
  values?: BarChart;
  /** Against what was set, each by whom: shares of 100%. */
  shares: { caption: string; chart: BarChart }[];
  years: string;
}

export interface MeasureView {
  slug: string;
  measure: string;
  address: string;
  years: string;
  /** Unlike units of measure never share an axis. */
  groups: { measuredIn?: string; series: SeriesView[] }[];
}

const spanOf = (years: readonly number[]) => {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? `năm ${first}` : `${first}–${last}`;
};

/** @param keep the years to be drawn */
function measureView(
  content: Content,
  { slug, measure, series }: Measure,
  keep: (year: number) => boolean = () => true,
): MeasureView | undefined {
  const kept = series
    .map((one) => ({
      ...one,
      statements: one.statements.filter(({ figure }) => keep(figure.year)),
    }))
    .filter(({ statements }) => statements.length > 0);
  if (kept.length === 0) return undefined;
  const anchors = new Map<string, number>();
  const anchorOf = (subject: Figure['subject']) => {
    const anchor = subjectAnchor(subject);
    const count = (anchors.get(anchor) ?? 0) + 1;
    anchors.set(anchor, count);
    return count === 1 ? anchor : `${anchor}-${count}`;
  };
  const units = [...new Set(kept.map(({ measuredIn }) => measuredIn))];
  const groups = units.map((measuredIn) => {
    const own = kept.filter((one) => one.measuredIn === measuredIn);
    const scale = scaleOf(
      own.flatMap((one) => [...latestByYear(one).values()].map(({ figure }) => figure.value)),
      measuredIn?.startsWith('%') ? [100] : [],
    );
    return {
      ...(measuredIn && { measuredIn }),
      series: own.map((one) => seriesView(content, one, anchorOf(one.subject), scale)),
    };
  });
  return {
    slug,
    measure,
    address: addresses.measure(slug),
    years: spanOf(kept.flatMap(({ statements }) => statements.map(({ figure }) => figure.year))),
    groups,
  };
}

function seriesView(
  content: Content,
  series: FigureSeries,
  anchor: string,
  scale: ReturnType<typeof scaleOf>,
): SeriesView {
  const latest = [...latestByYear(series).values()];
  const newest = latest.at(-1) as Statement;
  const values = latest.map(({ figure }): YearValue => ({
    year: figure.year,
    value: figure.value,
    qualifier: figure.qualifier,
    label: amountOf(figure),
  }));
  return {
    anchor,
    subject: subjectName(content, series.subject, newest.conference.data.date),
    ...('unit' in series.subject && { address: addresses.unit(series.subject.unit) }),
    ...(scale &&
      values.some(({ value }) => value !== undefined) && {
        values: barChart(
          values,
          scale,
          noInformation,
          series.measuredIn?.startsWith('%') ? 100 : undefined,
        ),
      }),
    shares: sharesOf(content, latest),
    years: spanOf(latest.map(({ figure }) => figure.year)),
  };
}

/** A chart for each kind of target and each who set it; all of a series share one axis. */
function sharesOf(content: Content, latest: readonly Statement[]): SeriesView['shares'] {
  const all = latest.flatMap(({ figure, conference }) =>
    figure.targets.map((target) => ({ target, year: figure.year, date: conference.data.date })),
  );
  const scale = scaleOf(
    all.map(({ target }) => target.share),
    [100],
  );
  if (!scale) return [];
  return [...Map.groupBy(all, ({ target }) => `${target.kind} ${target.setBy}`).values()].map(
    (own) => {
      const { target, date } = own.at(-1) as (typeof own)[number];
      const values = own.map(({ target: { share, qualifier }, year }): YearValue => ({
        year,
        value: share,
        qualifier,
        label: formatShare({ share, qualifier }),
      }));
      return {
        caption: `So với ${targetKindLabels[target.kind]} ${setterName(content, target, date)} giao`,
        chart: barChart(values, scale, noInformation, 100),
      };
    },
  );
}

/** How many years the overview and the page of a year draw; the page of a measure has them all. */
const recentYears = 5;

/** The measures of a year with the years just before it, for those that have a figure of the year. */
export const measuresOfYear = (content: Content, year: number): MeasureView[] =>
  measuresOf(content)
    .filter(({ series }) =>
      series.some(({ statements }) => statements.some(({ figure }) => figure.year === year)),
    )
    .flatMap(
      (measure) => measureView(content, measure, (y) => y <= year && y > year - recentYears) ?? [],
    );

const figuresCrumb = { label: 'Số liệu qua các năm', address: addresses.figures };

export async function figuresOverview() {
  const content = await getContent();
  const measures = measuresOf(content);
  const newest = Math.max(...statementsOf(content).map(({ figure }) => figure.year));
  const head: PageHead = {
    title: 'Số liệu qua các năm',
    description:
      'Số liệu nêu tại các hội nghị của Khối, từng chỉ tiêu qua các năm, kèm mức dự toán, chỉ tiêu được giao, cơ quan giao và nguồn.',
    address: addresses.figures,
    kind: searchKinds.pages,
    aliases: [...sectionNames.figures],
    crumbs: crumbsTo(conferencesCrumb),
  };
  return {
    head,
    newest,
    measures: measures.map((measure) => ({
      all: spanOf(measure.series.flatMap((s) => s.statements.map(({ figure }) => figure.year))),
      view: measureView(content, measure, (year) => year > newest - recentYears),
      address: addresses.measure(measure.slug),
      title: measure.measure,
    })),
  };
}

export async function measurePaths() {
  const content = await getContent();
  return measuresOf(content).flatMap((measure) => {
    const view = measureView(content, measure);
    if (!view) return [];
    const statements = measure.series.flatMap((s) => s.statements);
    const head: PageHead = {
      title: `${measure.measure} qua các năm`,
      description: `${measure.measure}, ${view.years}: kết quả của từng đơn vị, so với mức được giao và cơ quan giao, nêu tại hội nghị nào, theo nguồn nào.`,
      address: view.address,
      kind: searchKinds.pages,
      aliases: [measure.measure, `Số liệu ${measure.measure}`],
      crumbs: crumbsTo(conferencesCrumb, figuresCrumb),
    };
    return [
      {
        props: {
          head,
          view,
          figures: statements
            .toSorted((a, b) => b.figure.year - a.figure.year)
            .map(({ figure, conference }) => figureView(content, figure, conference)),
          sources: sourcesOf(
            content,
            statements.map(({ figure }) => figure.source),
          ),
        },
      },
    ];
  });
}
