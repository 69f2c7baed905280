import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildContext } from '../checks/context.ts';
import { withPublished } from '../domain/published-urls.ts';
import { contentRoot } from '../files/root.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/**
 * `npm run published-urls [-- --file FILE]`: appends the addresses of the site that this content makes to `published-urls.txt`, the memory
 * that no published address may leave. The publish workflow runs it when the site is out; authors never do.
 */
command(import.meta, async (args) => {
  const { values } = parseArgs({ args, options: { file: { type: 'string' } } });
  const root = contentRoot();
  const context = buildContext(root);
  // A broken entry has no page: its address must not be promised.
  if (!context.complete) throw new CliError(messages.checkFirst);
  const file = values.file ?? join(root, 'published-urls.txt');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = withPublished(before, context.addresses.keys());
  if (after !== before) writeFileSync(file, after);
  console.log(messages.publishedUrls(after.split('\n').length - before.split('\n').length));
  return 0;
});
