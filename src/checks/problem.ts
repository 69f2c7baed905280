import { CliError } from '../files/errors.ts';
import type { Context } from './context.ts';

export type Severity = 'error' | 'warning';

/** One thing to put right, at its place in a file. */
export interface Problem {
  /** From the folder that holds the content root, e.g. `content/news/2023/x/index.md`. */
  file: string;
  line: number;
  column: number;
  rule: string;
  severity: Severity;
  message: string;
  /** What to write instead, as concretely as it is known. May hold several lines, to be pasted. */
  fix: string;
}

/** A problem as a rule states it: the runner adds the rule and its severity; `file` is relative to the content root. */
export type Finding = Omit<Problem, 'rule' | 'severity'> & {
  /** Where one finding weighs otherwise than its rule. */
  severity?: Severity;
};

export interface Rule {
  /** Stable: authors see it, and the rule table links to it. */
  id: string;
  severity: Severity;
  /** One line in Vietnamese for the rule table. */
  summary: string;
  /** Where it finds something, nothing else about the file can be trusted: only this is told. */
  alone?: boolean;
  check: (context: Context) => Finding[];
}

export interface CheckStats {
  files: number;
  entries: number;
  errors: number;
  warnings: number;
  seconds: number;
}

export interface CheckResult {
  /** Sorted by file, place and rule. */
  problems: Problem[];
  stats: CheckStats;
  /** True when a rule itself failed: the result is then incomplete. */
  internal: boolean;
}

/** The check could not run at all; the message is the sentence to show. */
export class CheckSetupError extends CliError {}

export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
