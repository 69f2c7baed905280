import type { Scoring } from '../schemas/scoring.ts';

export type PointKind = 'self' | 'score';
export const pointKinds: readonly PointKind[] = ['self', 'score'];

/** Points have at most a few decimals; adding them must not bring more. */
const exact = (n: number): number => Number(n.toFixed(6));

/** The sum of a unit's points by criterion; undefined where a criterion has none, so that no sum can be known. */
export function sumOfParts(
  { criteria }: Pick<Scoring, 'criteria'>,
  parts: Scoring['units'][number]['parts'],
  kind: PointKind,
): number | undefined {
  const given = criteria.map(({ id }) => parts.find((part) => part.criterion === id)?.[kind]);
  const known = given.filter((points) => points !== undefined);
  return known.length > 0 && known.length === given.length
    ? exact(known.reduce((a, b) => a + b, 0))
    : undefined;
}

/** The most points that a unit can get; undefined where a criterion's most is not known. */
export function mostPoints({ criteria }: Pick<Scoring, 'criteria'>): number | undefined {
  const most = criteria.map((criterion) => criterion.most);
  const known = most.filter((points) => points !== undefined);
  return known.length > 0 && known.length === most.length
    ? exact(known.reduce((a, b) => a + b, 0))
    : undefined;
}
