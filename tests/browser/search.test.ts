import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { browserOn } from './visit.ts';

const { visit, urlOf } = browserOn('real');

const box = (page: Page) => page.getByRole('searchbox', { name: 'Từ khóa' });
const select = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
const results = (page: Page) => page.locator('#ket-qua > li');
const links = (page: Page) => page.locator('#ket-qua a').evaluateAll((found) => found.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

/** Waits until the search has said how it ended, and has shown what it found. */
async function answered(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const said = document.querySelector('#trang-thai')?.textContent ?? '';
    const nothing = /Không|Chưa tải/.test(said);
    return nothing || (/kết quả/.test(said) && document.querySelector('#ket-qua > li') !== null);
  });
  return (await page.locator('#trang-thai').textContent()) ?? '';
}

async function searchFor(page: Page, words: string): Promise<string> {
  await box(page).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  return answered(page);
}

describe('the search', () => {
  it('finds a unit by its name with marks', async () => {
    await visit(addresses.search, async ({ page }) => {
      expect(await searchFor(page, 'Hải quan')).toMatch(/\d+ kết quả/);
      expect(await results(page).count()).toBeGreaterThan(1);
      expect(await links(page)).toContain(addresses.unit('hai-quan'));
    });
  });

  it('opens with the words that the address names', async () => {
    await visit(`${addresses.search}?q=${encodeURIComponent('Hải quan')}`, async ({ page }) => {
      await answered(page);
      expect(await box(page).inputValue()).toBe('Hải quan');
      expect(await results(page).count()).toBeGreaterThan(1);
    });
  });

  it.each([
    ['loai', 'Loại', 'Đơn vị'],
    ['nam', 'Năm', '2023'],
    ['don-vi', 'Đơn vị', 'Cục Hải quan'],
  ])('narrows by “%s”, and says so in the address', async (name, label, choice) => {
    await visit(addresses.search, async ({ page }) => {
      await searchFor(page, 'Hải quan');
      const all = await links(page);
      await select(page, label).selectOption({ label: choice });
      await page.waitForURL((url) => url.searchParams.has(name));
      await answered(page);
      const some = await links(page);
      expect(param(page, 'q')).toBe('Hải quan');
      expect(some.length).toBeGreaterThan(0);
      expect(some.length).toBeLessThan(all.length);
      expect(some.filter((link) => !all.includes(link))).toEqual([]);
    });
  });

  it('comes back with the state before, and keeps its state when loaded again', async () => {
    await visit(addresses.search, async ({ page }) => {
      await searchFor(page, 'Hải quan');
      const all = await links(page);
      await select(page, 'Loại').selectOption({ label: 'Đơn vị' });
      await page.waitForURL((url) => url.searchParams.has('loai'));
      await answered(page);
      const some = await links(page);

      await page.reload();
      await answered(page);
      expect(await links(page)).toEqual(some);
      expect(await box(page).inputValue()).toBe('Hải quan');
      expect(await select(page, 'Loại').inputValue()).toBe(param(page, 'loai'));

      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has('loai'));
      await answered(page);
      expect(await select(page, 'Loại').inputValue()).toBe('');
      await expect.poll(() => links(page)).toEqual(all);

      await page.locator('#ket-qua a').first().click();
      await page.waitForLoadState();
      await page.goBack();
      await answered(page);
      await expect.poll(() => links(page)).toEqual(all);
    });
  });

  it('says when nothing is found, and leaves ways on', async () => {
    await visit(addresses.search, async ({ page }) => {
      expect(await searchFor(page, 'zzqqxx')).toMatch(/Không có kết quả|0 kết quả/);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(5);
    });
  });

  it('marks the words found and takes nothing typed as markup', async () => {
    await visit(addresses.search, async ({ page }) => {
      await searchFor(page, 'Hải quan');
      expect(await page.locator('#ket-qua mark').count()).toBeGreaterThan(0);
      await searchFor(page, '<img src=x onerror=alert(1)>');
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('asks for the engine only when someone searches', async () => {
    await visit(addresses.search, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      await box(page).focus();
      await expect.poll(() => asked.some((url) => url.endsWith('/pagefind/pagefind.js'))).toBe(true);
    });
  });

  it('says so when the engine cannot be loaded, and works again when it can', async () => {
    await visit(addresses.search, async ({ page }) => {
      await page.route('**/pagefind/pagefind.js', (route) => route.abort());
      await box(page).fill('Hải quan');
      await page.keyboard.press('Enter');
      expect(await answered(page)).toContain('Chưa tải được bộ tìm kiếm');
      await page.unroute('**/pagefind/pagefind.js');
      await page.goto(urlOf(`${addresses.search}?q=${encodeURIComponent('Hải quan')}`));
      expect(await answered(page)).toMatch(/\d+ kết quả/);
    }, { expectErrors: /ERR_FAILED|Failed to fetch/ });
  });

  it('without JavaScript says so and leads to the lists', async () => {
    await visit(addresses.search, async ({ page }) => {
      expect(await page.locator('noscript p').innerText()).toContain('đang tắt JavaScript');
      for (const address of [addresses.news, addresses.conferences, addresses.honours, addresses.units, addresses.models, addresses.siteMap]) {
        expect(await page.getByRole('main').locator(`a[href="${address}"]`).count()).toBeGreaterThan(0);
      }
    }, { javaScriptEnabled: false });
  });
});

describe('the search below a base path', () => {
  const below = browserOn('real-subpath');

  it('finds pages at their full addresses', async () => {
    await below.visit(`${addresses.search}?q=${encodeURIComponent('Hải quan')}`, async ({ page }) => {
      await answered(page);
      const found = await links(page);
      expect(found).toContain(`/khoi${addresses.unit('hai-quan')}`);
      expect(found.filter((link) => !link.startsWith('/khoi/'))).toEqual([]);
    });
  });
});
