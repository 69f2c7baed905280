import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { axeTags, faultsOf } from './axe.ts';
import { answered, searchFor } from './search.ts';
import { browserOn, sticksOut } from './visit.ts';

const { visit, urlOf } = browserOn('real');

const unit = addresses.unit('hai-quan');
const marks = (page: Page) => page.locator('main mark');
const bar = (page: Page) => page.getByRole('complementary', { name: 'Từ đã tìm' });
const result = (page: Page, address: string) =>
  page.locator(`#ket-qua .item-title a[href="${address}"]`);

/** The words of the page, however they are cut into pieces. */
const textOf = (page: Page) => page.locator('main').evaluate((main) => main.textContent);

describe('the words found', () => {
  it.each(['Hải quan', 'hai quan'])(
    '“%s” are marked on the page that a result leads to, at a clean address',
    async (words) => {
      await visit(searchFor(words), async ({ page }) => {
        await answered(page);
        await result(page, unit).click();
        await bar(page).waitFor();
        expect(page.url()).toBe(urlOf(unit));
        expect((await marks(page).first().innerText()).toLowerCase()).toBe('hải quan');
        expect(
          await marks(page).evaluateAll(
            (found) =>
              found.filter(
                (mark) => mark.getAttribute('role') !== 'none' || mark.hasAttribute('style'),
              ).length,
          ),
        ).toBe(0);
        expect(await bar(page).innerText()).toContain(
          `${await marks(page).count()} chỗ có “${words}”`,
        );
        expect(
          await page.evaluate(
            () => getComputedStyle(document.querySelector('main mark')!).backgroundColor,
          ),
        ).not.toBe('rgba(0, 0, 0, 0)');
      });
    },
  );

  it('are marked again after Back and Forward, and after a reload', async () => {
    await visit(searchFor('Hải quan'), async ({ page }) => {
      await answered(page);
      await result(page, unit).click();
      await bar(page).waitFor();
      await page.goBack();
      await answered(page);
      await page.goForward();
      await bar(page).waitFor();
      await page.reload();
      await bar(page).waitFor();
      await bar(page).getByRole('link', { name: 'Về kết quả tìm kiếm' }).click();
      await page.waitForURL((url) => url.searchParams.get('q') === 'Hải quan');
      await answered(page);
    });
  });

  it('are marked in a new tab', async () => {
    await visit(searchFor('Hải quan'), async ({ page }) => {
      await answered(page);
      const opened = page.context().waitForEvent('page');
      await result(page, unit).click({ button: 'middle' });
      const tab = await opened;
      await bar(tab).waitFor();
      expect(tab.url()).toBe(urlOf(unit));
      expect(await marks(tab).count()).toBeGreaterThan(0);
    });
  });

  it.each(['Esc', 'the button'])(
    'are left alone after %s, also when the page is loaded again',
    async (way) => {
      await visit(unit, async ({ page }) => {
        const before = await textOf(page);
        const pieces = () =>
          page.evaluate(() => {
            let count = 0;
            for (
              const walker = document.createTreeWalker(
                document.querySelector('main')!,
                NodeFilter.SHOW_TEXT,
              );
              walker.nextNode();
            )
              count += 1;
            return count;
          });
        const unmarked = await pieces();
        await page.goto(urlOf(searchFor('Hải quan')));
        await answered(page);
        await result(page, unit).click();
        await bar(page).waitFor();
        expect(await textOf(page)).toBe(before);
        if (way === 'Esc') await page.keyboard.press('Escape');
        else await bar(page).getByRole('button', { name: 'Bỏ đánh dấu' }).click();
        expect(await marks(page).count()).toBe(0);
        expect(await bar(page).count()).toBe(0);
        expect(await textOf(page)).toBe(before);
        expect(await pieces()).toBe(unmarked);
        await page.reload({ waitUntil: 'networkidle' });
        expect(await marks(page).count()).toBe(0);
      });
    },
  );

  it('are brought into sight, unless the address names a place', async () => {
    const conference = '/hoi-nghi/2023/tong-ket-2022/';
    await visit(
      searchFor('thu ngân sách'),
      async ({ page }) => {
        await answered(page);
        const arrive = async (to: string) => {
          await page.goto(urlOf(searchFor('thu ngân sách')));
          await answered(page);
          await page.evaluate((address) => {
            const link = document.querySelector<HTMLAnchorElement>('#ket-qua a')!;
            link.setAttribute('href', address);
            link.click();
          }, to);
          await bar(page).waitFor();
        };
        await arrive(conference);
        const inSight = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((element) => {
              const { top, bottom } = element.getBoundingClientRect();
              return top >= 0 && bottom <= innerHeight;
            });
        expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
        expect(await inSight('main mark')).toBe(true);
        await arrive(`${conference}#nhiem-vu`);
        await expect
          .poll(() =>
            page
              .locator('#nhiem-vu')
              .evaluate((element) =>
                Math.round(Math.abs(element.getBoundingClientRect().top) / 100),
              ),
          )
          .toBeLessThan(3);
      },
      { viewport: { width: 1280, height: 500 } },
    );
  });

  it('are no business of pages that were not come to from a search', async () => {
    await visit(addresses.units, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.locator(`main a[href="${unit}"]`).first().click();
      await page.waitForURL((url) => url.pathname === unit);
      await page.waitForLoadState('networkidle');
      expect(await marks(page).count()).toBe(0);
      expect(asked.filter((url) => url.includes('highlight'))).toEqual([]);
    });
  });

  it.each(['light', 'dark', 'contrast'])(
    'leave nothing for axe to find, and the page within its window, %s',
    async (theme) => {
      await visit(
        searchFor('Hải quan'),
        async ({ page }) => {
          await answered(page);
          await result(page, unit).click();
          await bar(page).waitFor();
          await page.evaluate(
            (chosen) => dispatchEvent(new CustomEvent('display', { detail: chosen })),
            theme,
          );
          expect(await sticksOut(page)).toEqual([]);
          expect(faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze())).toEqual([]);
        },
        { reducedMotion: 'reduce', viewport: { width: 320, height: 740 } },
      );
    },
  );
});

describe('the words found below a base path', () => {
  const below = browserOn('real-subpath');

  it('are marked too', async () => {
    await below.visit(searchFor('Hải quan'), async ({ page }) => {
      await answered(page);
      await result(page, `/khoi${unit}`).click();
      await bar(page).waitFor();
      expect(await marks(page).count()).toBeGreaterThan(0);
    });
  });
});
