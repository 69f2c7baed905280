import { dirname } from 'node:path/posix';
import { z } from 'zod';
import { addresses, addressOf } from '../../domain/addresses.ts';
import { inFormWords } from '../../schema-info/form-words.ts';
import { placeOf } from '../../files/layout.ts';
import type { RawEntry } from '../../files/read.ts';
import type { CheckResult, Problem } from '../problem.ts';
import { countsOf } from './text.ts';
import { clip } from '../words.ts';

/** What the run on a pull request's own code hands to the one that comments on it: nothing in it is to be trusted. */
const line = (most: number) => z.string().max(most);
const count = z.int().min(0).max(1_000_000);
export const reportSchema = z.strictObject({
  version: z.literal(1),
  /** All errors, and the warnings of what the pull request changes. */
  errors: count,
  warnings: count,
  /** What was there before, in files that the pull request leaves alone. */
  standing: z.strictObject({ errors: count, warnings: count }).default({ errors: 0, warnings: 0 }),
  problems: z
    .array(
      z.strictObject({
        file: line(400),
        line: count,
        column: count,
        rule: line(60),
        severity: z.enum(['error', 'warning']),
        message: line(2000),
        fix: line(4000),
      }),
    )
    .max(100),
  pages: z
    .array(
      z.strictObject({
        change: z.enum(['added', 'modified', 'removed']),
        title: line(300),
        address: z
          .string()
          .max(300)
          .regex(/^\/(?:[a-z0-9.-]+\/)*$/),
      }),
    )
    .max(200),
});
export type PullRequestReport = z.infer<typeof reportSchema>;

/** The problems of changed files and of what lies beside them first, then the rest. */
export function ownFirst(
  problems: readonly Problem[],
  changes: readonly FileChange[],
): { own: Problem[]; standing: Problem[] } {
  const files = new Set(changes.map(({ file }) => file));
  const folders = new Set(
    [...files].filter((file) => file.split('/').length > 2).map((file) => dirname(file)),
  );
  // A problem names its file from the folder above the content root.
  const inside = ({ file }: Problem) => file.slice(file.indexOf('/') + 1);
  const isOwn = (problem: Problem) =>
    files.has(inside(problem)) || folders.has(dirname(inside(problem)));
  return {
    own: problems.filter(isOwn),
    standing: problems.filter((problem) => !isOwn(problem)),
  };
}

/** Larger files are not read at all. */
export const reportBytes = 2_000_000;

/** One line of `git diff --name-status`: what happened to a file, relative to the content root. */
export interface FileChange {
  change: 'added' | 'modified' | 'removed';
  file: string;
}

/** What the check found and which pages the changes touch, cut to what a comment can show. */
export function reportOf(
  { problems, stats }: CheckResult,
  changes: readonly FileChange[],
  entries: readonly RawEntry[],
): PullRequestReport {
  const { own, standing } = ownFirst(problems, changes);
  const byWeight = (some: readonly Problem[]) =>
    some.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  const told = [...byWeight(own), ...standing.filter(({ severity }) => severity === 'error')];
  return {
    version: 1,
    errors: stats.errors,
    warnings: countsOf(own).warnings,
    standing: countsOf(standing),
    problems: told.slice(0, 100).map((p) => ({
      ...p,
      file: p.file.slice(0, 400),
      rule: p.rule.slice(0, 60),
      message: inFormWords(p).slice(0, 2000),
      fix: p.fix.slice(0, 4000),
    })),
    pages: changedPages(changes, entries).slice(0, 200),
  };
}

/** The pages whose own file, picture or attachment changed; of lists in one file, the page that shows the list. */
export function changedPages(
  changes: readonly FileChange[],
  entries: readonly RawEntry[],
): PullRequestReport['pages'] {
  const entryOf = new Map(entries.map((entry) => [entry.file, entry]));
  const ownerOf = new Map(
    entries
      .filter(({ file }) => file.endsWith('/index.md'))
      .map((entry) => [dirname(entry.file), entry]),
  );
  const pages = new Map<string, PullRequestReport['pages'][number]>();
  const add = (address: string | undefined, change: FileChange['change'], title: string) => {
    if (address && (!pages.has(address) || pages.get(address)?.change === 'modified'))
      pages.set(address, { change, address, title: clip(title, 200) });
  };
  for (const { change, file } of changes) {
    const place = placeOf(file);
    const year = /^honours\/(\d{4})\.yaml$/.exec(file)?.[1];
    if (year) add(addresses.honoursYear(Number(year)), change, `Khen thưởng năm ${year}`);
    else if (place && place.shape !== 'list')
      add(addressOf(place.collection, place.id), change, titleOf(entryOf.get(file)) ?? place.id);
    else {
      const owner = ownerOf.get(dirname(file));
      if (owner) add(addressOf(owner.collection, owner.id), 'modified', titleOf(owner) ?? owner.id);
    }
  }
  return [...pages.values()];
}

function titleOf(entry: RawEntry | undefined): string | undefined {
  const data = (entry?.data ?? {}) as {
    title?: unknown;
    name?: unknown;
    names?: { name?: unknown }[];
  };
  return [
    data.title,
    data.name,
    Array.isArray(data.names) ? data.names.at(-1)?.name : undefined,
  ].find((text) => typeof text === 'string');
}
