import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { placeOf } from '../../src/files/layout.ts';
import { listFiles } from '../../src/files/read.ts';
import { anyMutation, anyPlace } from './mutations.ts';

export const seed = 20261122;

/** Collections that the valid content may leave empty, each with an entry. */
const more: Record<string, string> = {
  'redirects.yaml': '- from: /tin-tuc/2023/bai-cu/\n  to: /tin-tuc/\n',
  'abbreviations.yaml': '- id: TĐKT\n  meanings: [thi đua, khen thưởng]\n',
  'conferences/2021/hop-thu/index.md':
    '---\ntitle: Hội nghị thử\ndate: 2021-02-24\npublished: 2026-11-22\nsummary: Một hội nghị để thử.\nkinds: [tong-ket]\nsources: [tai-lieu-thu]\n---\n\nBáo cáo.\n',
  'models/guong-thu/index.md':
    '---\nname: Tập thể thử\nkind: tap-the\nsummary: Một gương để thử.\nsources: [tai-lieu-thu]\n---\n\nNội dung.\n',
};

/** Breaks every entry of a valid content folder in `rounds` different ways, one run of the check for each round. */
export function breakEveryFile(valid: string, rounds: number): void {
  const texts = listFiles(valid)
    .filter((file) => placeOf(file))
    .map((file) => [file, readFileSync(join(valid, file), 'utf8')] as const)
    .filter(([file, text]) => !(file in more && !/^- /m.test(text)));
  const present = new Set(texts.map(([file]) => file));
  texts.push(...Object.entries(more).filter(([file]) => !present.has(file)));
  const folder = mkdtempSync(join(tmpdir(), 'hong-'));
  const root = join(folder, 'content');
  try {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(anyMutation, anyPlace), {
          minLength: texts.length,
          maxLength: texts.length,
        }),
        (broken) => {
          for (const [index, [file, text]] of texts.entries()) {
            mkdirSync(dirname(join(root, file)), { recursive: true });
            const [mutation, at] = broken[index] ?? [];
            writeFileSync(join(root, file), mutation?.apply(text, at ?? 0) ?? text);
          }
          const { problems, internal } = runCheck({ root });
          expect(
            internal,
            JSON.stringify(problems.filter(({ rule }) => rule === 'internal')).slice(0, 600),
          ).toBe(false);
          const told = new Set(
            problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
          );
          for (const [index, [file, text]] of texts.entries()) {
            const [mutation, at] = broken[index] ?? [];
            // A list that is empty is a list, and what a mutation leaves as it was is not broken.
            if (
              mutation?.told &&
              mutation.apply(text, at ?? 0) !== text &&
              !(mutation.name === 'empty' && placeOf(file)?.shape === 'list')
            )
              expect(told, `${mutation.name}: ${file}`).toContain(`content/${file}`);
          }
          for (const { message, fix } of problems)
            if (/\bat .*:\d+:\d+|\.ts:|node:internal|undefined|\[object/.test(message + fix))
              expect.fail(`${message} ${fix}`);
        },
      ),
      { seed, numRuns: rounds, endOnFailure: true },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
