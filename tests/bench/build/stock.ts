import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { projectRoot } from '../../../src/files/root.ts';
import type { Message } from './measured.ts';

/** Builds the bare Astro project in the folder that it is given, then its index with Pagefind's own indexer. */
const tell = (message: Message) => process.send?.(message);
const project = process.argv[2] as string;
const site = join(project, 'dist');
tell({ stage: 'pages' });
const { status, stdout } = spawnSync(
  process.execPath,
  [join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build'],
  {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  },
);
if (status === 0) {
  tell({ stage: 'index' });
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(site, 'pagefind') });
  await pagefind.close();
  tell({
    pages: readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.html'),
    ).length,
  });
} else tell({ pages: 0, failed: stdout.trim().split('\n').slice(-5).join('\n') });
process.disconnect?.();
