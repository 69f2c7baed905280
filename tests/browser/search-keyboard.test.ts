import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { axeTags, faultsOf } from './axe.ts';
import { illegible } from './legible.ts';
import { answered, box, isFocused, results, search, searchFor, titles } from './search.ts';
import { browserOn, sticksOut } from './visit.ts';

const { visit } = browserOn('real');

/** What a screen reader is told from now on, but for a word that the search takes long: that depends on the machine. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const region = document.querySelector('#thong-bao')!;
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(
      () =>
        region.textContent &&
        !region.textContent.startsWith('Đang tìm') &&
        heard.push(region.textContent),
    ).observe(region, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

describe('the keyboard in the search', () => {
  it.each(['Control+k', 'Meta+k'])(
    '%s goes to the box of any page, and what is in it can be typed over',
    async (keys) => {
      await visit(addresses.honours, async ({ page }) => {
        await page.locator('#tim-nhanh').fill('cũ');
        await page.locator('main').focus();
        await page.keyboard.press(keys);
        await page.keyboard.type('bằng khen');
        await page.keyboard.press('Enter');
        await page.waitForURL(
          (url) => url.pathname === addresses.search && url.searchParams.get('q') === 'bằng khen',
        );
        await answered(page);
        await titles(page).first().focus();
        await page.keyboard.press(keys);
        expect(await box(page).evaluate(isFocused)).toBe(true);
      });
    },
  );

  it('goes through the results with the arrows, opens one with Enter, and Esc leads back and clears', async () => {
    await visit(addresses.search, async ({ page }) => {
      await search(page, 'Hải quan');
      const all = page.locator('#ket-qua a');
      await page.keyboard.press('ArrowDown');
      expect(await all.nth(0).evaluate(isFocused)).toBe(true);
      await page.keyboard.press('ArrowDown');
      expect(await all.nth(1).evaluate(isFocused)).toBe(true);
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      expect(await box(page).evaluate(isFocused)).toBe(true);
      await page.keyboard.press('ArrowUp');
      expect(await box(page).evaluate(isFocused)).toBe(true);
      await all.last().focus();
      await page.keyboard.press('ArrowDown');
      expect(await all.last().evaluate(isFocused)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await box(page).evaluate(isFocused)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await box(page).inputValue()).toBe('');
      expect(await results(page).count()).toBe(0);
      expect(new URL(page.url()).search).toBe('');
      await page.goBack();
      await answered(page);
      await box(page).focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== addresses.search);
    });
  });

  it('lets the arrows choose among kinds, and skips those without results', async () => {
    await visit(searchFor('Hải quan'), async ({ page }) => {
      await answered(page);
      await page
        .getByRole('group', { name: 'Loại' })
        .getByRole('radio', { name: 'Tất cả' })
        .focus();
      await page.keyboard.press('ArrowDown');
      await page.waitForURL((url) => url.searchParams.has('loai'));
      expect(await answered(page)).toMatch(/^\d+ kết quả/);
      expect(await results(page).count()).toBeGreaterThan(0);
    });
  });
});

describe('a screen reader', () => {
  it('hears the number of results once, after the typing', async () => {
    await visit(addresses.search, async ({ page }) => {
      const heard = await listen(page);
      await box(page).pressSequentially('hải quan');
      await expect.poll(heard).toHaveLength(1);
      expect((await heard())[0]).toMatch(/^\d+ kết quả cho “hải quan”/);
      expect(await page.locator('#thong-bao').getAttribute('role')).toBe('status');
    });
  });

  it('hears that nothing was found, and that the engine is missing', async () => {
    await visit(addresses.search, async ({ page }) => {
      const heard = await listen(page);
      await search(page, 'zzqqxx');
      await expect.poll(heard).toEqual(['Không có kết quả cho “zzqqxx”.']);
    });
    await visit(
      addresses.search,
      async ({ page }) => {
        await page.route('**/pagefind/**', (route) => route.abort());
        const heard = await listen(page);
        await box(page).fill('hải quan');
        await expect.poll(heard).toEqual(['Không tải được dữ liệu tìm kiếm.']);
      },
      { expectErrors: /ERR_FAILED|Failed to fetch/ },
    );
  });
});

describe('the search page with results', () => {
  it.each(['light', 'dark', 'contrast'])('has no fault that axe can find, %s', async (theme) => {
    await visit(
      searchFor('Hải quan', { nam: '2022' }),
      async ({ page }) => {
        await answered(page);
        await page.evaluate(
          (chosen) => dispatchEvent(new CustomEvent('display', { detail: chosen })),
          theme,
        );
        expect(faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze())).toEqual([]);
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('fits windows of 320 to 1280 pixels, at twice the text size too', async () => {
    await visit(searchFor('Hải quan', { nam: '2022' }), async ({ page }) => {
      await answered(page);
      for (const [width, size] of [
        [1280, '100%'],
        [360, '100%'],
        [320, '100%'],
        [768, '200%'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
        }, size);
        expect(await sticksOut(page), `${width} ${size}`).toEqual([]);
        expect(await illegible(page), `${width} ${size}`).toEqual([]);
      }
    });
  });
});
