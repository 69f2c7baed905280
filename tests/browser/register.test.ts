import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { registerOf, statusSlugs } from '../../src/domain/register.ts';
import { groupHonours, isReceived } from '../../src/domain/honour-status.ts';
import { plans } from '../site/sites.ts';
import { fold, nameHas } from '../../src/vietnamese/fold.ts';
import { browserOn } from './visit.ts';

const { visit } = browserOn('bloc');
const { content } = buildContext(plans.bloc.content);
const lines = registerOf(content);

// The browser that the tests bring has no font for pictographs and ends when a script puts one on a page.
const plain = (line: (typeof lines)[number]) =>
  !/\p{Extended_Pictographic}/u.test(line.data.label + line.recipient.name);
const year =
  [...new Set(lines.map(({ facets }) => facets.nam))].find((one) =>
    lines.filter(({ facets }) => facets.nam === one).every(plain),
  ) ?? '';
const unit =
  lines.find(({ facets, recipient }) => facets.nam === year && recipient.person)?.facets[
    'don-vi'
  ] ?? '';
const ofYear = lines.filter(({ facets }) => facets.nam === year);
const ofBoth = ofYear.filter(({ facets }) => facets['don-vi'] === unit);

const state = (page: Page) => page.locator('#loc [role="status"]');
const results = (page: Page) => page.locator('#loc-danh-sach .honour');
const choose = (page: Page, facet: string, value: string) =>
  page.locator(`#loc select[name="${facet}"]`).selectOption(value);
const query = (page: Page) => new URL(page.url()).search;
const says = (page: Page, count: number) =>
  expect.poll(() => state(page).innerText()).toMatch(new RegExp(`: ${count} mục \\(`));

describe('the filter of the register', () => {
  it('has something to tell apart in the fixture', () =>
    expect([
      lines.length > ofYear.length,
      ofYear.length > ofBoth.length,
      ofBoth.length > 0,
    ]).toEqual([true, true, true]));

  it('narrows by several choices, counts, and keeps received, pending and revoked apart', async () => {
    await visit(addresses.honours, async ({ page }) => {
      await choose(page, 'nam', year);
      await says(page, ofYear.length);
      await choose(page, 'don-vi', unit);
      await says(page, ofBoth.length);
      expect(query(page)).toBe(`?nam=${year}&don-vi=${unit}`);
      expect(await results(page).count()).toBe(ofBoth.length);
      const groups = await page
        .locator('#loc-danh-sach .honour-group')
        .evaluateAll((found) =>
          found.map((group) => [
            group.querySelector('h2')?.textContent,
            group.querySelectorAll('.honour').length,
          ]),
        );
      expect(groups).toEqual(
        groupHonours(ofBoth.map(({ data }) => data)).map(({ heading, honours }) => [
          heading,
          honours.length,
        ]),
      );
      const option = await page
        .locator(`#loc select[name="nam"] option[value="${year}"]`)
        .innerText();
      expect(option).toBe(`${year} (${ofBoth.length})`);
      expect(await page.locator('#so-moi-nhat').isVisible()).toBe(false);
    });
  });

  it('finds a name as it is typed, with the choices, and keeps it in the address', async () => {
    const person = lines.find((line) => line.recipient.person && plain(line));
    const typed = fold(person?.recipient.name ?? '');
    const named = lines.filter(({ recipient }) => nameHas(recipient.name, typed));
    expect(typed).not.toBe('');
    await visit(addresses.honours, async ({ page }) => {
      await page.getByLabel('Tên cá nhân, tập thể').fill(typed);
      await says(page, named.length);
      expect(await state(page).innerText()).toContain(`“${typed}”`);
      expect(new URLSearchParams(query(page)).get('ten')).toBe(typed);
      const ofOne = named.filter(({ facets }) => facets.nam === person?.facets.nam);
      await choose(page, 'nam', person?.facets.nam ?? '');
      await says(page, ofOne.length);
      await page.reload();
      await says(page, ofOne.length);
    });
  });

  it('loads nothing before its first use', async () => {
    const asked: string[] = [];
    await visit('/', async ({ page }) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.getByRole('link', { name: 'Khen thưởng', exact: true }).first().click();
      await page.waitForLoadState('load');
      expect(
        asked.filter(
          (path) => path.includes('honour-results') || path === addresses.honoursIndex(),
        ),
      ).toEqual([]);
      await choose(page, 'nam', year);
      await says(page, ofYear.length);
      expect(asked).toContain(addresses.honoursIndex());
    });
  });

  it('is found again by Back, by a reload and by a link', async () => {
    await visit(`${addresses.honours}?nam=${year}`, async ({ page }) => {
      await says(page, ofYear.length);
      await choose(page, 'don-vi', unit);
      await says(page, ofBoth.length);
      await page.reload();
      await says(page, ofBoth.length);
      await page.goBack();
      await says(page, ofYear.length);
      expect(await page.locator('#loc select[name="don-vi"]').inputValue()).toBe('');
      await page.goForward();
      await says(page, ofBoth.length);
    });
  });

  it('leads to the line of the register, and Back to the results', async () => {
    await visit(`${addresses.honours}?nam=${year}&don-vi=${unit}`, async ({ page }) => {
      await says(page, ofBoth.length);
      await page.locator('#loc-danh-sach .honour-award a').first().click();
      await page.waitForURL(/#kt-/);
      expect(await page.locator(':target').count()).toBe(1);
      await page.goBack();
      await says(page, ofBoth.length);
    });
  });

  it('works by the keyboard alone, leaving one step in the history for each choice', async () => {
    await visit(addresses.honours, async ({ page }) => {
      const status = page.locator('#loc select[name="tinh-trang"]');
      await status.focus();
      await page.keyboard.press('ArrowDown');
      await says(page, lines.filter(({ data }) => data.status === 'registered').length);
      const before = await page.evaluate(() => history.length);
      await page.keyboard.press('ArrowDown');
      await says(page, lines.filter(({ data }) => data.status === 'voted').length);
      expect(await status.inputValue()).toBe(statusSlugs.voted);
      expect(await page.evaluate(() => history.length)).toBe(before);
      await page.getByRole('button', { name: 'Xóa bộ lọc' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => query(page)).toBe('');
      expect(await page.locator('#so-moi-nhat').isVisible()).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('ten');
    });
  });

  it('shows long results a part at a time and goes on where it stopped', async () => {
    const decided = lines.filter(
      ({ facets }) => facets['tinh-trang'] === statusSlugs.presented,
    ).length;
    await visit(`${addresses.honours}?tinh-trang=${statusSlugs.presented}`, async ({ page }) => {
      await says(page, decided);
      expect(decided).toBeGreaterThan(40);
      expect(await results(page).count()).toBe(40);
      await page.getByRole('button', { name: /^Xem thêm/ }).click();
      await expect.poll(() => results(page).count()).toBe(Math.min(80, decided));
      expect(
        await results(page)
          .nth(40)
          .evaluate((line) => line.contains(document.activeElement)),
      ).toBe(true);
    });
  });

  it('takes no harm from an address that names what is not there', async () => {
    await visit(`${addresses.honours}?nam=1812&don-vi=%3Cb%3E`, async ({ page }) => {
      await expect.poll(() => state(page).innerText()).toMatch(/^Danh sách có/);
      expect(await page.locator('#so-moi-nhat').isVisible()).toBe(true);
    });
  });

  it('says so when its data cannot be loaded, and leaves the lists', async () => {
    await visit(
      addresses.honours,
      async ({ page }) => {
        await page.route(`**${addresses.honoursIndex()}`, (route) => route.abort());
        await choose(page, 'nam', year);
        await expect.poll(() => state(page).innerText()).toContain('Không tải được');
        expect(await page.locator('#so-moi-nhat').isVisible()).toBe(true);
        await page.unroute(`**${addresses.honoursIndex()}`);
        await choose(page, 'don-vi', unit);
        await says(page, ofBoth.length);
      },
      { expectErrors: /Failed to load resource/ },
    );
  });
});

describe('the table of units and years', () => {
  it('scrolls in a region of its own on a small phone, its first column staying', async () => {
    await visit(
      addresses.honoursTable,
      async ({ page }) => {
        const region = page.getByRole('region', { name: 'Bảng khen thưởng theo đơn vị và năm' });
        await region.focus();
        expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(
          true,
        );
        const left = () =>
          page
            .locator('.matrix tbody th')
            .first()
            .evaluate((cell) => Math.round(cell.getBoundingClientRect().left));
        const before = await left();
        await region.evaluate((element) => element.scrollTo({ left: 150 }));
        expect(await left()).toBe(before);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
          true,
        );
      },
      { viewport: { width: 320, height: 740 } },
    );
  });

  it('leads from a number to the honours that it counts', async () => {
    await visit(addresses.honoursTable, async ({ page }) => {
      const link = page.locator('.matrix tbody td a:has(b)').first();
      const count = parseInt(await link.locator('b').innerText(), 10);
      await link.click();
      await page.waitForURL(/#nam-/);
      const received = page.locator('section:has(> :target) .honour-group').first();
      expect(await received.locator('h3').innerText()).toBe('Đã có quyết định khen thưởng');
      expect(await received.locator('.honour').count()).toBe(count);
    });
  });
});

describe('the roll of honour on paper', () => {
  it('has nothing of the page around it', async () => {
    const [received] = lines.filter(({ data }) => isReceived(data));
    await visit(addresses.honoursRoll(received?.data.year ?? 0), async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      for (const around of ['.site-head', '.site-foot', '.crumbs', 'main > .no-print'])
        expect(await page.locator(around).isVisible(), around).toBe(false);
      expect(await page.locator('.golden h1').isVisible()).toBe(true);
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      // A4 in points, as the page's own rule says.
      expect(pdf).toMatch(/MediaBox\s*\[\s*0 0 59[45]\.?\d* 84[12]\.?\d*\s*\]/);
    });
  });
});

describe('when no script arrives', () => {
  it('the filter is not there, and the lists are', async () => {
    await visit(
      addresses.honours,
      async ({ page }) => {
        await page.route('**/*.js', (route) => route.abort());
        await page.reload();
        expect(await page.locator('#loc').isVisible()).toBe(false);
        await page.getByRole('link', { name: year, exact: true }).first().click();
        await page.waitForURL(`**${addresses.honoursYear(Number(year))}`);
        expect(await page.locator('.honour').count()).toBeGreaterThan(0);
      },
      { expectErrors: /Failed to load resource/ },
    );
  });
});
