import { expect, it } from 'vitest';
import { formatText } from '../../src/checks/report/text.ts';
import { runCheck } from '../../src/checks/run.ts';
import { around, worstArticles } from '../fixtures/worst/articles.ts';
import { contentWith } from './site.ts';

/** What `npm run check` prints, without the line that names seconds. */
function printed(files: Record<string, string | Uint8Array>): string {
  const root = contentWith({ ...around, ...files });
  return formatText(runCheck({ root, today: '2026-11-22' })).replace(/ · đã đọc.*\n$/, '\n');
}

it('finds nothing against what the articles speak of', () =>
  expect(printed({})).toBe('Không có lỗi\n'));

it.each(worstArticles)(
  'tells the author of $name everything, each thing once',
  async ({ name, files }) => {
    await expect(printed(files)).toMatchFileSnapshot(`__snapshots__/worst/${name}.txt`);
  },
);
