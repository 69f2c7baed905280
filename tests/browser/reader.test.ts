import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { plans } from '../site/sites.ts';
import { kindsOf } from './kinds.ts';
import { browserOn, sticksOut } from './visit.ts';

const { visit } = browserOn('real');
const kinds = kindsOf(buildContext(plans.real.content).content);
const at = (kind: string) => kinds.find((one) => one.kind === kind)?.address ?? '/';

describe('the keyboard', () => {
  it.each(['home', 'article', 'search'])(
    'skips to the content of “%s” at the first key',
    async (kind) => {
      await visit(at(kind), async ({ page }) => {
        await page.keyboard.press('Tab');
        const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
        expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
        const box = await skip.boundingBox();
        expect(box && box.y >= 0 && box.x >= 0).toBe(true);
        await page.keyboard.press('Enter');
        expect(await page.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(
          true,
        );
      });
    },
  );

  it.each(['home', 'honours-of-a-year'])(
    'reaches search and every section from the top of “%s”, with a focus to be seen',
    async (kind) => {
      await visit(at(kind), async ({ page }) => {
        const sections = await page.locator('.site-nav a').count();
        const reached: string[] = [];
        for (let i = 0; i < sections + 10; i += 1) {
          await page.keyboard.press('Tab');
          const focused = await page.evaluate(async () => {
            // The browser scrolls to what has the focus when it next draws.
            await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            const element = document.activeElement as HTMLElement;
            const { outlineStyle, outlineWidth } = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return {
              inMain: element.closest('main') !== null,
              what: element.matches('.site-nav a')
                ? 'section'
                : element.matches('header input[type="search"]')
                  ? 'search'
                  : element.tagName,
              outlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
              inSight: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
              text: element.textContent?.trim() ?? '',
            };
          });
          if (focused.inMain) break;
          expect(focused, focused.text).toMatchObject({ outlined: true, inSight: true });
          reached.push(focused.what);
        }
        expect(reached.filter((what) => what === 'section')).toHaveLength(sections);
        expect(reached).toContain('search');
      });
    },
  );

  it('searches from the top of any page', async () => {
    await visit(at('article'), async ({ page }) => {
      await page.getByRole('searchbox', { name: 'Từ cần tìm' }).first().fill('Hải quan');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/tim-kiem\/\?q=/);
      expect(new URL(page.url()).searchParams.get('q')).toBe('Hải quan');
    });
  });

  it('does not lose the place of a link with a fragment', async () => {
    await visit(`${at('conference')}#nhiem-vu`, async ({ page }) => {
      const distance = () =>
        page
          .locator('#nhiem-vu')
          .evaluate((element) => Math.round(Math.abs(element.getBoundingClientRect().top) / 100));
      await expect.poll(distance).toBeLessThan(3);
    });
  });
});

describe('an address that does not exist', () => {
  it('answers with the site’s own page and ways on', async () => {
    await visit(
      '/khong-co/trang-nay/',
      async ({ page }) => {
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
          'Không tìm thấy trang',
        );
        expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(4);
      },
      { expectErrors: /404/ },
    );
  });
});

describe('preferences of the reader', () => {
  it.each([
    ['a dark scheme', { colorScheme: 'dark' as const }],
    ['forced colours', { forcedColors: 'active' as const }],
    ['reduced motion', { reducedMotion: 'reduce' as const }],
  ])('with %s still shows the page', async (_, options) => {
    await visit(
      at('honours-of-a-year'),
      async ({ page }) => {
        expect(await sticksOut(page)).toEqual([]);
        expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
      },
      options,
    );
  });

  it('keeps text that is twice as large inside a narrow window', async () => {
    for (const kind of ['home', 'honours-of-a-year', 'conference']) {
      await visit(
        at(kind),
        async ({ page }) => {
          await page.evaluate(() => {
            document.documentElement.style.fontSize = '200%';
          });
          expect(await sticksOut(page), kind).toEqual([]);
        },
        { viewport: { width: 640, height: 900 } },
      );
    }
  });

  it('prints a roll of honours without menus', async () => {
    await visit(at('honours-of-a-year'), async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.site-nav').isVisible()).toBe(false);
      expect(await page.locator('.honours').first().isVisible()).toBe(true);
    });
  });
});
