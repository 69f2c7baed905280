import type { Content, Entry } from '../domain/content.ts';
import { latestName } from '../domain/names.ts';
import { formatPeriod } from '../vietnamese/dates.ts';
import {
  awardFormLabels,
  awardLevelLabels,
  awardSubjectLabels,
  notStated,
} from '../vietnamese/labels.ts';
import { relatedTo, sourcesOf } from './entry.ts';

/** What sources state of a kind of award: facts, its names under each law, who got it in each year. */
export function awardDetails(content: Content, id: string) {
  const { data } = content.awards.get(id) as Entry<'awards'>;
  const decider = data.decider ? content.organisations.get(data.decider)?.data : undefined;
  return {
    facts: [
      { term: 'Phân loại', value: data.form ? awardFormLabels[data.form] : notStated },
      {
        term: 'Dành cho',
        value:
          data.subjects.length > 0
            ? data.subjects.map((s) => awardSubjectLabels[s]).join(', ')
            : notStated,
      },
      { term: 'Cấp khen thưởng', value: data.level ? awardLevelLabels[data.level] : notStated },
      {
        term: 'Nơi quyết định hoặc được đề nghị',
        value: decider ? latestName(decider).name : notStated,
      },
      ...(data.abbreviations.length > 0
        ? [{ term: 'Viết tắt', value: data.abbreviations.join(', ') }]
        : []),
    ],
    names: namesOf(data),
    labels: data.labels.map((label) => ({
      label: label.label,
      regime: label.regime ?? notStated,
      period: label.from || label.to ? formatPeriod(label) : notStated,
      source: sourcesOf(content, [label.source])[0]?.title ?? notStated,
    })),
    sources: [...data.sources, ...data.labels.map((l) => l.source)],
    related: relatedTo(content, { collection: 'awards', id }, ['honours']),
  };
}

/** What people type for an award. In the law the name of every flag begins with “Cờ thi đua”; printed names often differ. */
const namesOf = ({ labels, abbreviations }: Entry<'awards'>['data']): string[] => {
  const own = [...labels.map(({ label }) => label), ...abbreviations];
  return own.some((name) => /^cờ\s/i.test(name)) ? [...own, 'Cờ thi đua'] : own;
};
