import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { axeTags, faultsOf } from './axe.ts';
import { answered, param, searchFor } from './search.ts';
import { browserOn, sticksOut } from './visit.ts';

const { visit } = browserOn('real');

describe('the box in the head', () => {
  it('suggests names while typing, and goes there by the keyboard', async () => {
    await visit(addresses.units, async ({ page }) => {
      const box = page.locator('#tim-nhanh');
      await box.focus();
      await page.getByRole('combobox', { name: 'Từ cần tìm' }).waitFor();
      await page.keyboard.type('hai q');
      const option = page.getByRole('option', { name: 'Cục Hải quan' }).first();
      await option.waitFor();
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      expect(faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze())).toEqual([]);
      await page.keyboard.press('ArrowDown');
      expect(await option.getAttribute('aria-selected')).toBe('true');
      expect(await box.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === addresses.unit('hai-quan'));
    });
  });

  it('closes at Esc, and searches at Enter when nothing is chosen', async () => {
    await visit(
      addresses.units,
      async ({ page }) => {
        const box = page.locator('#tim-nhanh');
        await box.focus();
        await page.getByRole('combobox', { name: 'Từ cần tìm' }).waitFor();
        await page.keyboard.type('hai q');
        await page.getByRole('listbox', { name: 'Gợi ý' }).waitFor();
        expect(await sticksOut(page)).toEqual([]);
        await page.keyboard.press('Escape');
        expect(await page.getByRole('listbox', { name: 'Gợi ý' }).isVisible()).toBe(false);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('q') === 'hai q');
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe('the search page', () => {
  it('answers a question above the results, with its source and the way on', async () => {
    await visit(searchFor('ai lam khoi truong nam 2023'), async ({ page }) => {
      expect(await answered(page)).toMatch(/^\d+ kết quả liên quan$/);
      const answer = page.getByRole('region', { name: 'Trả lời' });
      expect(await answer.innerText()).toMatch(/^Khối trưởng năm 2023:/);
      expect(await answer.innerText()).toContain('Nguồn: ');
      expect(await answer.locator('li a').first().getAttribute('href')).toBe(
        addresses.unit('quan-ly-thi-truong'),
      );
      expect(faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze())).toEqual([]);
    });
  });

  it('says first what is not there, and sets partial matches apart', async () => {
    await visit(searchFor('nguyễn văn bình'), async ({ page }) => {
      expect(await answered(page)).toMatch(/^Không tìm thấy tên “nguyễn văn bình”\./);
      expect(
        await page.getByRole('heading', { name: 'Kết quả có một phần từ khóa' }).isVisible(),
      ).toBe(true);
      expect(await page.locator('#tra-loi').isVisible()).toBe(false);
    });
  });

  it('makes one history entry of the choices that arrows pass', async () => {
    await visit(searchFor('thi đua'), async ({ page }) => {
      await answered(page);
      const before = await page.evaluate(() => history.length);
      await page.locator('input[name="loai"]').first().focus();
      for (let i = 0; i < 3; i += 1) {
        await page.keyboard.press('ArrowDown');
        await answered(page);
      }
      expect(param(page, 'loai')).not.toBe(null);
      expect(await page.evaluate(() => history.length)).toBe(before + 1);
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('loai'));
    });
  });

  it('shows no choice where there is but one', async () => {
    await visit(searchFor('Chỉ thị 01/CT-UBND', { loai: 'Văn bản' }), async ({ page }) => {
      await answered(page);
      for (const fieldset of await page.locator('.facets fieldset:visible').all())
        expect(
          (await fieldset.locator('input:not([value=""]):not(:disabled)').count()) +
            (await fieldset.locator('input:not([value=""]):checked').count()),
        ).toBeGreaterThan(1);
    });
  });
});
