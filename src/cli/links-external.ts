import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildContext } from '../checks/context.ts';
import { externalLinks } from '../checks/external-links.ts';
import { deadLinksText } from '../checks/report/dead-links.ts';
import { contentRoot } from '../files/root.ts';
import { askAll } from '../checks/check-urls.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/**
 * `npm run links:external [-- --out FILE] [--host-delay MS] [--retry-delay MS]`: asks every address outside the site whether it is still there.
 * The only command that uses the network; no build and no check needs it. Exit 0 when none is dead, 1 when some are.
 */
command(import.meta, async (args) => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      out: text,
      'host-delay': { ...text, default: '1000' },
      'retry-delay': { ...text, default: '5000' },
    },
  });
  const [hostDelay, retryDelay] = [Number(values['host-delay']), Number(values['retry-delay'])];
  if (!(hostDelay >= 0 && retryDelay >= 0)) throw new CliError(messages.delayInvalid);
  const links = externalLinks(buildContext(contentRoot()));
  const answers = await askAll(
    links.map(({ address }) => address),
    { hostDelay, retryDelay },
  );
  const inState = (state: string) =>
    links.flatMap((link, index) =>
      answers[index]?.state === state ? [{ ...link, detail: answers[index].detail }] : [],
    );
  const dead = inState('dead');
  const report = deadLinksText(dead, inState('blocked'), links.length);
  if (values.out) writeFileSync(values.out, report);
  console.log(report.trimEnd());
  return dead.length > 0 ? 1 : 0;
});
