import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { linesOf } from '../../src/domain/register.ts';
import { plans } from '../site/sites.ts';
import { browserOn } from './visit.ts';

const viewport = { width: 360, height: 740 };

/** How many screens of a phone a page is long. */
const screensOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollHeight / innerHeight);

/** On which screen a part of the page begins. */
const screenOf = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((part) => (part.getBoundingClientRect().top + scrollY) / innerHeight);

describe.each(['real', 'bloc'] as const)('on a phone, in %s', (name) => {
  const { visit } = browserOn(name);
  const { content } = buildContext(plans[name].content);
  const latest = Math.max(...linesOf(content).map(({ data }) => data.year));

  it('the home page is at most eight screens long', () =>
    visit('/', async ({ page }) => expect(await screensOf(page)).toBeLessThanOrEqual(8), {
      viewport,
    }));

  it('the head takes at most 111 pixels', () =>
    visit(
      '/',
      async ({ page }) =>
        expect((await page.locator('.site-head').boundingBox())?.height).toBeLessThanOrEqual(111),
      { viewport },
    ));

  it('who was proposed or honoured in the latest year begins on the first screen of its page', () =>
    visit(
      addresses.honoursYear(latest),
      async ({ page }) => expect(await screenOf(page, '.honour')).toBeLessThanOrEqual(1),
      { viewport },
    ));

  it('the files of a meeting begin within two screens', async () => {
    const withFiles = [...content.conferences.values()].filter(
      ({ data }) => data.attachments.length > 0,
    );
    for (const { id } of withFiles.slice(0, 5))
      await visit(
        addresses.conference(id),
        async ({ page }) => expect(await screenOf(page, '#tep'), id).toBeLessThanOrEqual(2),
        { viewport },
      );
  });

  it('a page of a unit and of a year has its contents closed, and they open without a script', async () => {
    const unit = [...content.models.values()][0]?.data.unit ?? '';
    for (const address of [addresses.unit(unit), addresses.year(latest)])
      await visit(
        address,
        async ({ page }) => {
          const contents = page.getByRole('navigation', { name: 'Trong trang này' });
          expect(await contents.locator('a').first().isVisible()).toBe(false);
          await contents.locator('summary').click();
          const links = await contents.locator('a').all();
          expect(links.length).toBeGreaterThan(3);
          for (const link of links)
            expect(await page.locator((await link.getAttribute('href')) ?? '').count()).toBe(1);
        },
        { viewport, javaScriptEnabled: false },
      );
  });
});

describe('printing and sharing', () => {
  const { visit } = browserOn('bloc');
  const { content } = buildContext(plans.bloc.content);
  const article = addresses.article([...content.news.keys()][0] ?? '');

  it('copies the address that the page is kept under, without what a visit has added', () =>
    visit(
      `${article}?tu=thu#noi-dung`,
      async ({ page }) => {
        const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
        await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
        await expect
          .poll(() => page.locator('.share [role="status"]').innerText())
          .toBe('Đã sao chép liên kết.');
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(canonical);
      },
      { viewport, permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  it('is hidden where no script runs', () =>
    visit(
      article,
      async ({ page }) => expect(await page.locator('.share').isVisible()).toBe(false),
      {
        viewport,
        javaScriptEnabled: false,
      },
    ));
});

describe('following the site', () => {
  const { visit } = browserOn('bloc');

  it('is explained without the word Atom, and reached from the page of a unit', async () => {
    const unit = [...buildContext(plans.bloc.content).content.units.keys()][0] ?? '';
    await visit(addresses.unit(unit), async ({ page }) => {
      expect(
        await page.locator('main a[href$="feed.xml"], main a[href$="feed.json"]').count(),
      ).toBe(0);
      await page.locator('main').getByRole('link', { name: 'Theo dõi tin mới' }).click();
      await page.waitForURL(`**${addresses.follow}`);
      expect(await page.locator('main').innerText()).not.toMatch(/\bAtom\b/);
      expect(await page.locator('main a[href*="feed."]').count()).toBeGreaterThan(1);
    });
  });
});
