import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import {
  answered,
  box,
  isFocused,
  links,
  param,
  results,
  search,
  searchFor,
  status,
  titles,
} from './search.ts';
import { browserOn, sticksOut } from './visit.ts';

const real = browserOn('real');
const { visit } = real;
const bloc = browserOn('bloc');

const choice = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name: new RegExp(`^${name}`) });
const total = async (page: Page) =>
  Number(/^[\d.]+/.exec(await answered(page))?.[0]?.replace('.', ''));
const historyLength = (page: Page) => page.evaluate(() => history.length);

describe('results', () => {
  it('come while typing, without an empty moment and without a new history entry', async () => {
    await visit(addresses.search, async ({ page }) => {
      const before = await historyLength(page);
      await box(page).pressSequentially('hai q', { delay: 30 });
      await results(page).first().waitFor();
      await page.evaluate(() => {
        const list = document.querySelector('#ket-qua')!;
        Object.assign(window, { emptied: 0 });
        new MutationObserver(() => {
          if (list.children.length === 0) Object.assign(window, { emptied: 1 });
        }).observe(list, { childList: true });
      });
      await box(page).pressSequentially('uan', { delay: 30 });
      await page.waitForURL((url) => url.searchParams.get('q') === 'hai quan');
      expect(await answered(page)).toMatch(/^\d+ kết quả cho “hai quan”$/);
      expect(await page.evaluate(() => (window as unknown as { emptied: number }).emptied)).toBe(0);
      expect(await historyLength(page)).toBe(before);
      expect(await links(page)).toContain(addresses.unit('hai-quan'));
    });
  });

  it.each(['Hải quan', 'hai quan', 'HẢI QUAN'])(
    'of “%s” include the unit, with its words marked',
    async (words) => {
      await visit(searchFor(words), async ({ page }) => {
        await answered(page);
        expect(await box(page).inputValue()).toBe(words);
        expect(await links(page)).toContain(addresses.unit('hai-quan'));
        expect((await page.locator('#ket-qua mark').first().innerText()).toLowerCase()).toContain(
          'hải quan',
        );
      });
    },
  );

  it('lead to the parts of a page that were found', async () => {
    await visit(searchFor('số liệu hải quan'), async ({ page }) => {
      await answered(page);
      const parts = await page
        .locator('.found-parts a')
        .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).hash));
      expect(parts.length).toBeGreaterThan(0);
      expect(parts).not.toContain('');
    });
  });

  it('take nothing that is typed as markup', async () => {
    await visit(addresses.search, async ({ page }) => {
      await search(page, '<img src=x onerror=alert(1)>');
      expect(await page.locator('main img').count()).toBe(0);
    });
  });

  it('go on with “Xem thêm”, and come back whole', async () => {
    await bloc.visit(searchFor('thi đua'), async ({ page }) => {
      const all = await total(page);
      expect(all).toBeGreaterThan(20);
      expect(await results(page).count()).toBe(10);
      await page.getByRole('button', { name: /^Xem thêm, còn/ }).click();
      await expect.poll(() => results(page).count()).toBe(20);
      expect(await titles(page).nth(10).evaluate(isFocused)).toBe(true);
      await page.reload();
      await answered(page);
      expect(await results(page).count()).toBe(20);
    });
  });

  it('of every example that the page gives are there', async () => {
    for (const site of [real, bloc]) {
      await site.visit(addresses.search, async ({ page }) => {
        const examples = await page.locator('.search-examples a').allInnerTexts();
        expect(examples.length).toBeGreaterThanOrEqual(3);
        for (const example of examples) {
          await page.goto(site.urlOf(addresses.search));
          await page.getByRole('link', { name: example, exact: true }).click();
          await page.waitForURL((url) => url.searchParams.get('q') === example);
          expect(await answered(page), example).toMatch(/^[\d.]+ kết quả (?:cho |liên quan$)/);
          expect(await results(page).count(), example).toBeGreaterThan(0);
        }
      });
    }
  });
});

describe('a query that is not taken as it stands', () => {
  it.each([
    [{ q: 'bao hiem xa hio' }, /^\d+ kết quả$/, /^Tìm theo “bao hiem xa [^”]+”\.$/],
    [
      { q: 'hải quan zzqqxx' },
      /^Không tìm thấy “hải quan zzqqxx”\. \d+ kết quả có một phần từ khóa$/,
      /^Tìm theo “hải quan”\.$/,
    ],
    [
      { q: '"thuế hải quan kho bạc"' },
      /^Không tìm thấy “"thuế hải quan kho bạc"”\. \d+ kết quả có một phần từ khóa$/,
      /^Không tìm thấy cụm từ này; các kết quả có những từ này, không nhất thiết đứng liền nhau\.$/,
    ],
    [
      { q: 'hải quan', nam: '1999' },
      /^\d+ kết quả$/,
      /^Không có kết quả trong phạm vi đã lọc; các kết quả ở tất cả các loại, năm, đơn vị\.$/,
    ],
  ])('%j is widened, and the page says how', async ({ q, ...more }, outcome, said) => {
    await visit(searchFor(q, more), async ({ page }) => {
      expect(await answered(page)).toMatch(outcome);
      expect(await page.locator('#cach-hieu').innerText()).toMatch(said);
      expect(await results(page).count()).toBeGreaterThan(0);
    });
  });

  it.each([
    ['BHXH', 'Tìm cả: Bảo hiểm xã hội.', 'bao-hiem-xa-hoi'],
    ['QLTT', 'Tìm cả: Quản lý thị trường.', 'quan-ly-thi-truong'],
    ['Chi cục Quản lý thị trường', '', 'quan-ly-thi-truong'],
  ])('“%s” is known from the content: names and what they stand for', async (q, said, unit) => {
    await visit(searchFor(q), async ({ page }) => {
      await answered(page);
      expect(await page.locator('#cach-hieu').innerText()).toMatch(said);
      expect((await links(page))[0]).toBe(addresses.unit(unit));
    });
  });

  it('is read in other words, which the page tells and marks', async () => {
    await visit(addresses.search, async ({ page }) => {
      await page.route('**/vietnamese.json', async (route) => {
        const data = (await (await route.fetch()).json()) as object;
        await route.fulfill({ json: { ...data, names: [['XYZ', 'Hải quan']] } });
      });
      await search(page, 'XYZ');
      expect(await page.locator('#cach-hieu').innerText()).toBe('Tìm cả: Hải quan.');
      await page.locator(`#ket-qua .item-title a[href="${addresses.unit('hai-quan')}"]`).click();
      await page.getByRole('complementary', { name: 'Từ đã tìm' }).waitFor();
      expect((await page.locator('main mark').first().innerText()).toLowerCase()).toBe('hải quan');
    });
  });
});

describe('the choices', () => {
  it.each([
    ['loai', 'Loại', 'Đơn vị'],
    ['nam', 'Năm', '2023'],
    ['don-vi', 'Đơn vị', 'Cục Hải quan'],
  ])(
    'narrow by “%s” to the number they promise, and say so in the address',
    async (name, group, value) => {
      await visit(searchFor('Hải quan'), async ({ page }) => {
        const all = await total(page);
        const promised = Number(
          await choice(page, group, value).locator('..').locator('.facet-count').innerText(),
        );
        expect(promised).toBeGreaterThan(0);
        expect(promised).toBeLessThanOrEqual(all);
        await choice(page, group, value).check();
        await page.waitForURL((url) => url.searchParams.get(name) === value);
        expect(await total(page)).toBe(promised);
        expect(param(page, 'q')).toBe('Hải quan');
        expect(await choice(page, group, value).evaluate(isFocused)).toBe(true);
        await page.getByRole('button', { name: 'Xóa bộ lọc' }).click();
        await page.waitForURL((url) => !url.searchParams.has(name));
        expect(await total(page)).toBe(all);
      });
    },
  );

  it('keep their places, and those without results cannot be chosen', async () => {
    await visit(addresses.search, async ({ page }) => {
      const names = () =>
        page
          .locator('.facets label')
          .evaluateAll((labels) => labels.map((label) => label.querySelector('input')!.value));
      const before = await names();
      await search(page, 'Chỉ thị 01/CT-UBND');
      expect(await names()).toEqual(before);
      const counts = await page.locator('.facets label:has(.facet-count)').evaluateAll((labels) =>
        labels.map((label) => ({
          none: label.querySelector('.facet-count')!.textContent === '0',
          disabled: label.querySelector('input')!.disabled,
        })),
      );
      expect(counts.filter(({ none, disabled }) => none !== disabled)).toEqual([]);
      expect(counts.some(({ disabled }) => disabled)).toBe(true);
    });
  });

  it('suffice without words', async () => {
    await visit(
      `${addresses.search}?${new URLSearchParams({ 'don-vi': 'Cục Hải quan' })}`,
      async ({ page }) => {
        expect(await answered(page)).toMatch(/^\d+ kết quả · Cục Hải quan$/);
        expect(await choice(page, 'Đơn vị', 'Cục Hải quan').isChecked()).toBe(true);
      },
    );
  });

  it('order by date, the newest first', async () => {
    await bloc.visit(searchFor('thi đua'), async ({ page }) => {
      await answered(page);
      await page.getByRole('combobox', { name: 'Sắp xếp' }).selectOption({ label: 'Mới nhất' });
      await page.waitForURL((url) => url.searchParams.get('sap-xep') === 'moi-nhat');
      await answered(page);
      const dates = (await page.locator('#ket-qua .item-meta').allInnerTexts()).map(
        (text) => /^[\d/]+/.exec(text)?.[0].split('/').reverse().join('-') ?? '',
      );
      expect(dates.filter(Boolean).length).toBeGreaterThan(5);
      expect(dates).toEqual([...dates].sort().reverse());
    });
  });

  it('fold away on a telephone, and say what is chosen', async () => {
    await visit(
      searchFor('Hải quan', { nam: '2022' }),
      async ({ page }) => {
        await answered(page);
        expect(await choice(page, 'Năm', '2022').isVisible()).toBe(false);
        await page.getByText('Lọc (1)').click();
        expect(await choice(page, 'Năm', '2022').isVisible()).toBe(true);
        expect(await sticksOut(page)).toEqual([]);
        await page.getByRole('button', { name: /^Xem \d+ kết quả$/ }).click();
        expect(await choice(page, 'Năm', '2022').isVisible()).toBe(false);
      },
      { viewport: { width: 320, height: 700 } },
    );
  });
});

describe('the address', () => {
  it('holds the state: Back undoes a choice, reload and coming back from a result keep it', async () => {
    await visit(addresses.search, async ({ page }) => {
      await search(page, 'Hải quan');
      const all = await links(page);
      await choice(page, 'Loại', 'Đơn vị').check();
      await page.waitForURL((url) => url.searchParams.has('loai'));
      await answered(page);
      const some = await links(page);
      expect(some.length).toBeLessThan(all.length);

      await page.reload();
      await answered(page);
      expect(await links(page)).toEqual(some);
      expect(await choice(page, 'Loại', 'Đơn vị').isChecked()).toBe(true);

      await page.goBack();
      await expect.poll(() => links(page)).toEqual(all);
      expect(await choice(page, 'Loại', 'Tất cả').isChecked()).toBe(true);

      await titles(page).last().click();
      await page.waitForURL((url) => url.pathname !== addresses.search);
      await page.goBack();
      await expect.poll(() => links(page)).toEqual(all);
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
      await page.goBack();
      await expect.poll(() => box(page).inputValue()).toBe('');
      expect(await page.locator('.search-examples').isVisible()).toBe(true);
    });
  });

  it('goes back to what was sent off, not to what was typed on the way', async () => {
    await visit(addresses.search, async ({ page }) => {
      await search(page, 'Hải quan');
      await box(page).fill('kho bạc');
      await page.waitForURL((url) => url.searchParams.get('q') === 'kho bạc');
      await search(page, 'kho bạc nhà nước');
      await page.goBack();
      await expect.poll(() => box(page).inputValue()).toBe('Hải quan');
      await page.goForward();
      await expect.poll(() => box(page).inputValue()).toBe('kho bạc nhà nước');
    });
  });
});

describe('what the page says', () => {
  it('before anything is typed: ways on, and no engine is asked for until the box has the focus', async () => {
    await visit(addresses.search, async ({ page }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.reload({ waitUntil: 'networkidle' });
      expect(asked.filter((url) => url.includes('/pagefind/'))).toEqual([]);
      expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(8);
      await box(page).focus();
      await expect.poll(() => asked.some((url) => url.includes('/pagefind/'))).toBe(true);
    });
  });

  it('when nothing is found: what to try, and ways on', async () => {
    await visit(searchFor('zzqqxx', { loai: 'Đơn vị' }), async ({ page }) => {
      expect(await answered(page)).toBe('Không có kết quả cho “zzqqxx”.');
      expect(await page.locator('#khong-co').innerText()).toBe(
        'Có thể xem lại chữ đã gõ, thử ít từ hơn, xóa bộ lọc, hoặc đi theo các mục bên dưới.',
      );
      expect(await page.locator('.search-examples').isVisible()).toBe(true);
      expect(
        await page
          .getByRole('region', { name: 'Xem theo mục' })
          .or(page.locator('main > section'))
          .getByRole('link')
          .count(),
      ).toBeGreaterThan(5);
    });
  });

  it('when the engine cannot be loaded, and tries again when asked to', async () => {
    await visit(
      addresses.search,
      async ({ page }) => {
        await page.route('**/pagefind/**', (route) => route.abort());
        await box(page).fill('Hải quan');
        await page.keyboard.press('Enter');
        await page.locator('#trang-thai').getByText('Không tải được dữ liệu tìm kiếm.').waitFor();
        expect(await box(page).inputValue()).toBe('Hải quan');
        expect(await results(page).count()).toBe(0);
        await page.unroute('**/pagefind/**');
        await page.getByRole('button', { name: 'Thử lại' }).click();
        await results(page).first().waitFor();
        expect(await status(page).innerText()).toMatch(/^\d+ kết quả/);
        expect(await page.locator('#loi').isVisible()).toBe(false);
      },
      { expectErrors: /ERR_FAILED|Failed to fetch/ },
    );
  });

  it('when the network is slow', async () => {
    await visit(addresses.search, async ({ page }) => {
      await page.route('**/pagefind/**', async (route) => {
        await new Promise((later) => setTimeout(later, 1_100));
        await route.continue();
      });
      await box(page).fill('Hải quan');
      await page.getByText('Đang tìm…').first().waitFor();
      await results(page).first().waitFor({ timeout: 30_000 });
    });
  });

  it('without JavaScript: that it cannot search, and where the lists are', async () => {
    await visit(
      addresses.search,
      async ({ page }) => {
        expect(await page.locator('noscript p').innerText()).toContain('đang tắt JavaScript');
        expect(await page.locator('.facets').isVisible()).toBe(false);
        for (const address of [
          addresses.news,
          addresses.conferences,
          addresses.honours,
          addresses.units,
          addresses.models,
          addresses.siteMap,
        ]) {
          expect(
            await page.getByRole('main').locator(`a[href="${address}"]`).count(),
          ).toBeGreaterThan(0);
        }
      },
      { javaScriptEnabled: false },
    );
  });
});

describe('below a base path', () => {
  const below = browserOn('real-subpath');

  it('finds pages at their full addresses', async () => {
    await below.visit(searchFor('Hải quan'), async ({ page }) => {
      await answered(page);
      const found = await links(page);
      expect(found).toContain(`/khoi${addresses.unit('hai-quan')}`);
      expect(found.filter((link) => !link.startsWith('/khoi/'))).toEqual([]);
    });
  });
});
