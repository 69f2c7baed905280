import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { nameAt } from '../domain/names.ts';
import { mostPoints } from '../domain/scoring.ts';
import type { Scoring } from '../schemas/scoring.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { collectionLabels, notStated, searchKinds } from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, relatedTo, sourcesOf, unitFilters } from './entry.ts';
import { documentName } from './items.ts';

const crumb = { label: collectionLabels.scoring, address: addresses.scorings };

/** Points as readers see them; a dash where the source gives none. */
const pointsOf = (points: number | undefined): string =>
  points === undefined ? '–' : formatNumber(points);

const last = Number.MAX_SAFE_INTEGER;

/** By rank, then by points; what has neither stays in the order of its file. */
const inOrder = (units: Scoring['units']) =>
  [...units].sort(
    (a, b) => (a.rank ?? last) - (b.rank ?? last) || (b.score ?? -last) - (a.score ?? -last),
  );

/** The table of a year as the page shows it. */
function tableOf(content: Content, data: Scoring) {
  const units = inOrder(data.units);
  const withParts = units.filter(({ parts }) => parts.length > 0);
  const most = mostPoints(data);
  const nameOf = (unit: string): string => {
    const found = content.units.get(unit)?.data;
    return found ? nameAt(found, String(data.year)).name : unit;
  };
  return {
    most: most === undefined ? undefined : formatNumber(most),
    rows: units.map(({ unit, self, score, rank }) => ({
      unit: nameOf(unit),
      address: addresses.unit(unit),
      self: pointsOf(self),
      score: pointsOf(score),
      rank: pointsOf(rank),
    })),
    units: withParts.map(({ unit }) => nameOf(unit)),
    criteria: data.criteria.map(({ id, title, most: ofCriterion }) => ({
      title,
      most: pointsOf(ofCriterion),
      cells: withParts.map(({ parts }) => {
        const part = parts.find(({ criterion }) => criterion === id);
        return `${pointsOf(part?.self)} / ${pointsOf(part?.score)}`;
      }),
    })),
  };
}
export type ScoringView = ReturnType<typeof tableOf>;

/** The list of scored years, and the table of each. */
export async function scoringPaths() {
  const content = await getContent();
  const all = [...content.scoring.values()].sort((a, b) => b.data.year - a.data.year);
  if (all.length === 0) return [];
  const listHead: PageHead = {
    title: collectionLabels.scoring,
    description: 'Kết quả chấm điểm thi đua của các đơn vị thành viên, mỗi năm một bảng.',
    address: addresses.scorings,
    kind: searchKinds.pages,
    aliases: ['Bảng điểm thi đua', 'Xếp hạng thi đua', 'Tiêu chí chấm điểm'],
    crumbs: crumbsTo(crumb),
  };
  const years = all.map(({ id, data }) => ({
    label: `Năm ${data.year}`,
    address: addresses.scoring(id),
  }));
  return [
    { props: { head: listHead, years, scored: undefined } },
    ...all.map(({ id, data }) => {
      const document = data.document ? content.documents.get(data.document) : undefined;
      const units = data.units.map(({ unit }) => unit);
      const head: PageHead = {
        title: `${collectionLabels.scoring} năm ${data.year}`,
        description: `Bảng chấm điểm thi đua năm ${data.year}: điểm tự chấm, điểm được chấm và xếp hạng của ${data.units.length} đơn vị.`,
        address: addresses.scoring(id),
        crumbs: crumbsTo(crumb),
        kind: searchKinds.pages,
        years: [data.year],
        units: unitFilters(content, units),
        ...(data.date && { date: data.date }),
        aliases: [`Bảng điểm thi đua năm ${data.year}`, `Xếp hạng thi đua năm ${data.year}`],
        published: data.published,
        ...(data.updated && { updated: data.updated }),
      };
      return {
        props: {
          head,
          scored: {
            table: tableOf(content, data),
            year: data.year,
            facts: [
              document
                ? {
                    term: 'Văn bản tiêu chí',
                    value: documentName(document.data),
                    address: addresses.document(document.id),
                  }
                : { term: 'Văn bản tiêu chí', value: notStated },
              { term: 'Thời điểm chấm', value: data.date ? formatDate(data.date) : notStated },
            ],
            corrections: data.corrections,
            sources: sourcesOf(content, data.sources),
            related: relatedTo(content, { collection: 'scoring', id }),
          },
          years: undefined,
        },
      };
    }),
  ];
}
