import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContext } from '../checks/context.ts';
import { staleText } from '../checks/report/stale.ts';
import { staleContent } from '../checks/stale.ts';
import { contentRoot } from '../files/root.ts';
import { readSettings } from '../files/settings.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/**
 * `npm run stale [-- --out FILE] [--months N]`: what waits for somebody although nothing is wrong with it: campaigns that ended without results, proposals
 * without a decision, missing contact data, what no source states. Exit 0 when there is nothing, 1 when there is something.
 */
command(import.meta, async (args) => {
  const { values } = parseArgs({
    args,
    options: { out: { type: 'string' }, months: { type: 'string', default: '6' } },
  });
  const months = Number(values.months);
  if (!Number.isInteger(months) || months < 1) throw new CliError(messages.monthsInvalid);
  const root = contentRoot();
  const groups = staleContent(buildContext(root), readSettings(process.env, root).today, months);
  const report = staleText(groups, basename(root));
  if (values.out) writeFileSync(values.out, report);
  console.log(report.trimEnd());
  return groups.length > 0 ? 1 : 0;
});
