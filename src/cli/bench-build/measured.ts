import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { passSignals } from '../command.ts';

/** What a stage took. The memory is that of all processes at work together, in MB; undefined where the system does not tell (only Linux does). */
export interface Stage {
  name: string;
  seconds: number;
  memory: number | undefined;
}

/** What a measured program tells the one that measures it. */
export type Message = { stage: string } | { pages: number; failed?: string };

const everyMs = 50;

/** Runs a TypeScript file in a process of its own that tells of each stage as it begins and at the end how many pages there are. */
export async function measured(script: URL, args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ stages: Stage[]; pages: number; failed?: string }> {
  const child = fork(script, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'], execArgv: ['--disable-warning=ExperimentalWarning'] });
  passSignals(child);
  const stages: (Stage & { began: number })[] = [];
  let result: { pages: number; failed?: string } | undefined;
  let errors = '';
  const end = () => {
    const last = stages.at(-1);
    if (last) last.seconds = (performance.now() - last.began) / 1000;
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.on('message', (message: Message) => {
    end();
    if ('stage' in message) stages.push({ name: message.stage, seconds: 0, memory: undefined, began: performance.now() });
    else result = message;
  });
  const scales = setInterval(() => {
    const last = stages.at(-1);
    const now = result || child.pid === undefined ? undefined : memoryBelow(child.pid);
    if (last && now !== undefined) last.memory = Math.max(last.memory ?? 0, now);
  }, everyMs);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(scales);
  const failed = result?.failed ?? (result ? undefined : errors.trim() || 'Chương trình dừng giữa chừng.');
  return { stages: stages.map(({ name, seconds, memory }) => ({ name, seconds, memory })), pages: result?.pages ?? 0, ...(failed !== undefined && { failed }) };
}

/** MB that a process and all that it has started hold at this moment. */
function memoryBelow(root: number): number | undefined {
  const processes = new Map<number, { parent: number; kB: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      const status = statusOf(name);
      const field = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      processes.set(Number(name), { parent: field('PPid'), kB: field('VmRSS') });
    }
  } catch {
    return undefined;
  }
  const isBelow = (pid: number): boolean => pid === root || (processes.has(pid) && isBelow(processes.get(pid)?.parent ?? 0));
  return [...processes].reduce((sum, [pid, { kB }]) => sum + (isBelow(pid) ? kB : 0), 0) / 1024;
}

function statusOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, 'utf8');
  } catch {
    return '';
  }
}
