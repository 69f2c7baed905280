import { readdirSync, readFileSync } from 'node:fs';
import { startProgram } from '../../../src/process/command.ts';

/** What a stage took. Only Linux tells the last two, of all processes at work together; a busy machine lengthens the seconds, but hardly those of the processors. */
export interface Stage {
  name: string;
  seconds: number;
  /** Seconds of work of all processors. */
  work?: number;
  /** The most that was held at one moment, in MB. */
  memory?: number;
}

/** What a measured program tells the one that measures it. */
export type Message = { stage: string } | { pages: number; failed?: string };

const everyMs = 50;

/** Runs a TypeScript file in a process of its own that tells of each stage as it begins and at the end how many pages there are. */
export async function measured(
  script: URL,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ stages: Stage[]; pages: number; failed?: string }> {
  const child = startProgram(script, args, { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const stages: (Stage & { began: number; before: number })[] = [];
  let result: { pages: number; failed?: string } | undefined;
  let errors = '';
  let worked = 0;
  const weigh = () => {
    const last = stages.at(-1);
    const now = result || child.pid === undefined ? undefined : usedBelow(child.pid);
    if (!now) return;
    worked = now.work;
    if (last)
      Object.assign(last, {
        memory: Math.max(last.memory ?? 0, now.memory),
        work: worked - last.before,
      });
  };
  const end = () => {
    weigh();
    const last = stages.at(-1);
    if (last) last.seconds = (performance.now() - last.began) / 1000;
  };
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.on('message', (message: Message) => {
    end();
    if ('stage' in message)
      stages.push({ name: message.stage, seconds: 0, began: performance.now(), before: worked });
    else result = message;
  });
  const scales = setInterval(weigh, everyMs);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(scales);
  const failed =
    result?.failed ?? (result ? undefined : errors.trim() || 'Chương trình dừng giữa chừng.');
  return {
    stages: stages.map(({ began: _, before: __, ...stage }) => stage),
    pages: result?.pages ?? 0,
    ...(failed !== undefined && { failed }),
  };
}

/** What a process and all that it has started hold at this moment, in MB, and have worked so far, in seconds. */
function usedBelow(root: number): { memory: number; work: number } | undefined {
  const processes = new Map<number, { parent: number; ticks: number; pages: number }>();
  try {
    for (const name of readdirSync('/proc')) {
      // Behind the name of the program, which may hold anything.
      const fields = /^\d+$/.test(name)
        ? statOf(name)
            .replace(/^.*\) /s, '')
            .split(' ')
            .map(Number)
        : [];
      // The fields of proc(5) from the third on: parent; own time and that of processes that have ended; memory.
      if (fields.length > 21)
        processes.set(Number(name), {
          parent: fields[1] ?? 0,
          ticks: fields.slice(11, 15).reduce((a, b) => a + b),
          pages: fields[21] ?? 0,
        });
    }
  } catch {
    return undefined;
  }
  const isBelow = (pid: number): boolean =>
    pid === root || (processes.has(pid) && isBelow(processes.get(pid)?.parent ?? 0));
  const below = [...processes].filter(([pid]) => isBelow(pid)).map(([, process]) => process);
  const sum = (of: 'ticks' | 'pages') => below.reduce((all, process) => all + process[of], 0);
  return { memory: (sum('pages') * 4096) / 1e6, work: sum('ticks') / 100 };
}

function statOf(process: string): string {
  try {
    return readFileSync(`/proc/${process}/stat`, 'utf8');
  } catch {
    return '';
  }
}
