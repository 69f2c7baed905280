import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { changesSince } from '../checks/report/changes.ts';
import { reportOf } from '../checks/report/pull-request.ts';
import { runCheck } from '../checks/run.ts';
import { readContent } from '../files/read.ts';
import { contentRoot } from '../files/root.ts';
import { command } from '../process/command.ts';

/** `npm run pr:report -- --base COMMIT --out FILE`: what the check says and which pages changed, for the comment on the pull request. */
command(import.meta, async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string', default: 'HEAD^1' },
      out: { type: 'string', default: 'pull-request.json' },
    },
  });
  const root = contentRoot();
  const report = reportOf(
    runCheck({ root }),
    changesSince(values.base, root),
    readContent(root).entries,
  );
  writeFileSync(values.out, `${JSON.stringify(report)}\n`);
  return 0;
});
