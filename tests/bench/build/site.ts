import { build } from '../../../src/build/build-site.ts';
import type { Message } from './measured.ts';

/** Builds the site into the folder that it is given, and tells its stages to the process that measures it. */
const tell = (message: Message) => process.send?.(message);
const { ok, pages } = await build({
  out: process.argv[2] as string,
  quiet: true,
  precompress: process.env['BENCH_PRECOMPRESS'] === '1',
  onStage: (stage) => tell({ stage }),
});
tell({ pages, ...(!ok && { failed: 'Không dựng được trang mẫu.' }) });
process.disconnect?.();
