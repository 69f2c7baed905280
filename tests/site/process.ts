import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../src/files/root.ts';

export interface BuildProcess {
  child: ChildProcess;
  /** All that it has said so far, on both streams. */
  said: () => string;
  /** Whether it ended with a new site. */
  done: Promise<boolean>;
}

export interface ProcessOptions {
  /** The project whose build runs; this one by default. */
  project?: string;
  /** What starts it, such as `unshare` with its options. */
  before?: readonly string[];
  /** Whose rights it has, where this process may give them. */
  uid?: number;
}

/** A build in a process of its own, the first of a group that can be killed as one. */
export function startBuild(
  out: string,
  env: Record<string, string>,
  { project = projectRoot, before = [], uid }: ProcessOptions = {},
): BuildProcess {
  const script = `import { build } from ${JSON.stringify(pathToFileURL(join(project, 'src/build/build-site.ts')).href)}; process.exitCode = (await build({ out: process.argv[1], precompress: true })).ok ? 0 : 1;`;
  const [program = '', ...args] = [
    ...before,
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '-e',
    script,
    out,
  ];
  const child = spawn(program, args, {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return {
    child,
    said: () => text,
    done: new Promise((done, fail) =>
      child.once('error', fail).once('close', (code) => done(code === 0)),
    ),
  };
}

/** Whether the system lets this user make a space of its own, for mounts or for the network; containers often do not. */
export const canUnshare = (...kind: string[]): boolean =>
  process.platform === 'linux' &&
  spawnSync('unshare', ['--map-root-user', ...kind, 'true']).status === 0;
