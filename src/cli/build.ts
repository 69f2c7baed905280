import { parseArgs } from 'node:util';
import { build } from '../build/build-site.ts';
import { CliError } from '../files/errors.ts';
import { command } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/** `npm run build [-- --preview] [--precompress]` */
async function main(args: string[]): Promise<number> {
  return (await build(readOptions(args))).ok ? 0 : 1;
}

const flag = { type: 'boolean', default: false } as const;

function readOptions(args: string[]): { preview: boolean; precompress: boolean } {
  try {
    return parseArgs({ args, options: { preview: flag, precompress: flag } }).values;
  } catch {
    throw new CliError(messages.buildUsage);
  }
}

command(import.meta, main);
