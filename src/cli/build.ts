import { parseArgs } from 'node:util';
import { build } from '../build/build-site.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/** `npm run build [-- --preview]` */
async function main(args: string[]): Promise<number> {
  const { preview } = readOptions(args);
  return (await build({ preview })).ok ? 0 : 1;
}

function readOptions(args: string[]): { preview: boolean } {
  try {
    return parseArgs({ args, options: { preview: { type: 'boolean', default: false } } }).values;
  } catch {
    throw new CliError(messages.buildUsage);
  }
}

command(import.meta, main);
