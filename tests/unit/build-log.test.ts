import { expect, it } from 'vitest';
import { errorsIn } from '../../src/build/build-site.ts';

it('takes error lines and unreadable pictures as failures, and nothing else', () => {
  const log = [
    '22:13:46 [build] 56 page(s) built in 4.28s',
    '22:13:45 [WARN] [content] The collection "redirects" does not exist or is empty.',
    '22:13:46 [ERROR] [content] Error rendering a.md: boom',
    '[WARN] Astro could not optimize image file:///x.jpg.',
  ];
  expect(errorsIn(log)).toEqual([log[2], log[3]]);
});
