import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { projectRoot } from '../../src/files/root.ts';
import { plans, type SiteName } from '../site/sites.ts';
import { kindsOf } from './kinds.ts';
import { illegible } from './legible.ts';
import { browserOn, sticksOut } from './visit.ts';

/** Pictures of the pages, for people to look at; git ignores them. */
const screenshots = join(projectRoot, '.astro', 'screenshots');
const pictured = [
  'home',
  'article',
  'conference',
  'unit',
  'year',
  'honours-of-a-year',
  'model',
  'register',
  'register-table',
  'honour-roll',
  'search',
];
mkdirSync(screenshots, { recursive: true });

describe.each<{ name: SiteName }>([{ name: 'real' }, { name: 'bloc' }])(
  'pages of $name',
  ({ name }) => {
    const { visit } = browserOn(name);

    it.each(kindsOf(buildContext(plans[name].content).content))(
      'of the kind “$kind” fit windows of 320 to 1280 pixels, at twice the text size too',
      async ({ kind, address }) => {
        await visit(address, async ({ page }) => {
          for (const width of [1280, 768, 360, 320]) {
            await page.setViewportSize({ width, height: width > 600 ? 900 : 740 });
            expect(await sticksOut(page), `${address} at ${width} px`).toEqual([]);
            expect(await illegible(page), `${address} at ${width} px`).toEqual([]);
            if ((width === 360 || width === 1280) && pictured.includes(kind))
              await page.screenshot({
                path: join(screenshots, `${name}-${kind}-${width}.png`),
                fullPage: true,
              });
          }
          await page.setViewportSize({ width: 768, height: 900 });
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
          });
          expect(await sticksOut(page), `${address} at 200 %`).toEqual([]);
          expect(await illegible(page), `${address} at 200 %`).toEqual([]);
        });
      },
    );
  },
);

describe('without JavaScript', () => {
  const { visit } = browserOn('real');

  it.each(kindsOf(buildContext(plans.real.content).content))(
    'the page “$kind” reads',
    async ({ address }) => {
      await visit(
        address,
        async ({ page }) => {
          expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
          expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
          await page.locator('.site-menu summary').click();
          expect(
            await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').count(),
          ).toBeGreaterThan(4);
          expect(await page.locator('main a[href]').count()).toBeGreaterThan(0);
        },
        { javaScriptEnabled: false, viewport: { width: 360, height: 740 } },
      );
    },
  );
});
