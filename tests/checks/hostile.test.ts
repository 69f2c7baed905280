import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatGithub, githubSummary } from '../../src/checks/report/github.ts';
import { formatJson } from '../../src/checks/report/json.ts';
import { formatText } from '../../src/checks/report/text.ts';
import { runCheck } from '../../src/checks/run.ts';
import { hostileCases } from '../fixtures/hostile/corpus.ts';
import { contentWith } from './site.ts';

/** No input may keep the check busy for longer, in seconds of its own work: the machine may have other work too. */
const longest = 5;

it.each(hostileCases.map((hostile) => [hostile.name, hostile] as const))(
  '%s',
  (_, { files = {}, make, rule }) => {
    const root = contentWith(files);
    mkdirSync(join(root, 'people'), { recursive: true });
    make?.(root);
    const before = process.cpuUsage();
    const result = runCheck({ root });
    const { user, system } = process.cpuUsage(before);
    const { problems, internal } = result;

    expect(
      internal,
      JSON.stringify(problems.filter((problem) => problem.rule === 'internal')).slice(0, 500),
    ).toBe(false);
    expect((user + system) / 1e6).toBeLessThan(longest);
    // Harmless text may still be too heavy, or come from a source that nothing uses.
    if (rule === null) expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    else expect(new Set(problems.map((problem) => problem.rule))).toContain(rule);

    for (const { file, message, fix } of problems.slice(0, 100)) {
      expect(`${message} ${fix}`).not.toMatch(
        /\bat .*:\d+:\d+|\.ts:|node:internal|undefined|\[object|root:.*:0:0/,
      );
      expect(`${file}${message}${fix.replaceAll('\n', '')}`).not.toMatch(
        /[\p{Cc}\p{Bidi_Control}]/u,
      );
    }
    expect(
      formatGithub(result)
        .trimEnd()
        .split('\n')
        .filter(
          (line) => !/^(?:::(?:error|warning) file=content|GitHub chỉ hiện|\d+ lỗi)/.test(line),
        ),
    ).toEqual([]);
    expect(formatText(result)).not.toMatch(/[^\P{Cc}\n]/u);
    expect(JSON.parse(formatJson(result))).toHaveLength(problems.length);
    expect(githubSummary(result)).not.toMatch(/[^\P{Cc}\n]|<script|[^\\]\]\(javascript/iu);
  },
  30_000,
);
