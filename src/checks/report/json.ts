import type { CheckResult } from '../problem.ts';

/** For programs: one array of problems and nothing else. */
export const formatJson = ({ problems }: CheckResult): string =>
  `${JSON.stringify(problems, null, 2)}\n`;
