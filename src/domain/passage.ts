import type { Honour, HonourStatus } from '../schemas/honour.ts';
import { compareDates, type PartialDate } from './time.ts';

/** The steps that lead from registration to presentation; a withdrawal is no part of the way. */
const passageSteps = [
  'registered',
  'voted',
  'proposed',
  'decided',
  'presented',
] as const satisfies readonly HonourStatus[];
export type PassageStep = (typeof passageSteps)[number];

/** When and by whom a step was taken, for as many honours as took it so. */
export interface Passing {
  /** Absent where no source dates the step. */
  date?: PartialDate;
  by?: string;
  to?: string;
  count: number;
}

export interface PassageStage {
  step: PassageStep;
  /** How many honours have the step on record. */
  recorded: number;
  /** How many have a later step on record and not this one, of which sources say nothing. */
  passed: number;
  /** How many have not come so far and are awaited. */
  waiting: number;
  /** The different dates and bodies, oldest first. */
  passings: Passing[];
}

/** How far the honours of a list have come, step by step: what is on record, what was passed over, what is awaited. */
export function passageOf(honours: readonly Honour[]): PassageStage[] {
  const reached = honours.map(({ steps }) =>
    Math.max(
      ...steps.map(({ status }) =>
        status === 'revoked' ? passageSteps.indexOf('decided') : passageSteps.indexOf(status),
      ),
    ),
  );
  return passageSteps.map((step, index) => {
    const taken = honours.flatMap(({ steps }) =>
      steps.filter(({ status }) => status === step).slice(0, 1),
    );
    const passings = new Map<string, Passing>();
    for (const { date, by, to } of taken) {
      const key = [date, by, to].join('|');
      const known = passings.get(key);
      if (known) known.count += 1;
      else
        passings.set(key, {
          ...(date && { date }),
          ...(by && { by }),
          ...(to && { to }),
          count: 1,
        });
    }
    const passed = honours.filter(
      ({ steps }, i) =>
        (reached[i] as number) > index && !steps.some(({ status }) => status === step),
    ).length;
    // Whoever is not yet decided waits for the decision; only what is decided waits to be presented.
    const waiting = honours.filter(
      ({ status }, i) =>
        status !== 'revoked' &&
        (reached[i] as number) < index &&
        (step !== 'presented' || reached[i] === index - 1),
    ).length;
    return {
      step,
      recorded: taken.length,
      passed,
      waiting,
      passings: [...passings.values()].sort(
        (a, b) => compareDates(a.date ?? '9999', b.date ?? '9999') || b.count - a.count,
      ),
    };
  });
}
