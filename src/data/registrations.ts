import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { measureSlug } from '../domain/figure-series.ts';
import { nameAt } from '../domain/names.ts';
import { formatAmount } from '../vietnamese/numbers.ts';
import { type FigureView, figureViews } from './figures.ts';

/** A pledged target with the figures that meetings state of it. Whether it is reached is left to the reader. */
interface TargetView {
  measure: string;
  pledged: string;
  results: FigureView[];
}

export interface RegistrationView {
  year: number;
  unitId: string;
  unit: string;
  address: string;
  yearAddress: string;
  titles: { label: string; address?: string }[];
  targets: TargetView[];
  conference?: string;
  document?: string;
  sources: string[];
}

const remembered = new WeakMap<Content, RegistrationView[]>();

/** What every unit registered and pledged, latest year first, each target beside the figures of that unit, measure and year. */
export function registrationViews(content: Content): RegistrationView[] {
  let views = remembered.get(content);
  if (!views) remembered.set(content, (views = build(content)));
  return views;
}

function build(content: Content): RegistrationView[] {
  const keyOf = (unit: string, year: number, measure: string) =>
    `${unit} ${year} ${measureSlug(measure)}`;
  const figures = Map.groupBy(figureViews(content), ({ figure }) =>
    'unit' in figure.subject ? keyOf(figure.subject.unit, figure.year, figure.measure) : '',
  );
  return [...content.registrations.values()]
    .sort((a, b) => b.data.year - a.data.year)
    .flatMap(({ data }) =>
      data.units.map(({ unit, titles, targets }): RegistrationView => {
        const found = content.units.get(unit)?.data;
        return {
          year: data.year,
          unitId: unit,
          unit: found ? nameAt(found, String(data.year)).name : unit,
          address: addresses.unit(unit),
          yearAddress: addresses.year(data.year),
          titles: titles.map(({ label, award }) => ({
            label,
            ...(award && hasHonours(content, award) && { address: addresses.award(award) }),
          })),
          targets: targets.map(({ measure, value, measuredIn, text }) => ({
            measure,
            pledged: [value !== undefined && formatAmount({ value, measuredIn }), text]
              .filter(Boolean)
              .join(' – '),
            results: (figures.get(keyOf(unit, data.year, measure)) ?? []).map(({ view }) => view),
          })),
          ...(data.conference && { conference: addresses.conference(data.conference) }),
          ...(data.document && { document: addresses.document(data.document) }),
          sources: data.sources,
        };
      }),
    );
}

/** An award has a list only when somebody has it. */
const hasHonours = (content: Content, award: string): boolean =>
  [...content.honours.values()].some(({ data }) => data.award === award);
