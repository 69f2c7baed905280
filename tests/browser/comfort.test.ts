import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { plans } from '../site/sites.ts';
import { axeTags, faultsOf } from './axe.ts';
import { kindsOf } from './kinds.ts';
import { browserOn, sticksOut } from './visit.ts';

const { visit, urlOf } = browserOn('real');
const kinds = kindsOf(buildContext(plans.real.content).content);
const at = (kind: string) => kinds.find((one) => one.kind === kind)?.address ?? '/';
const themes = ['', 'light', 'dark', 'contrast'] as const;
const sizes = ['', 'large', 'larger'] as const;

const summary = (page: Page) => page.locator('.display summary');
const shown = (page: Page) =>
  page.evaluate(() => ({
    theme: document.documentElement.dataset['theme'] ?? '',
    size: document.documentElement.dataset['size'] ?? '',
  }));
const choose = (page: Page, choice: string) =>
  page.evaluate((detail) => dispatchEvent(new CustomEvent('display', { detail })), choice);

/** A browser with one Vietnamese voice, which writes down what it is to say and says it at once, unless it is held. */
async function giveVoice(page: Page, late = false): Promise<void> {
  await page.addInitScript((isLate) => {
    const said: string[] = [];
    const listeners: (() => void)[] = [];
    let voices = isLate ? [] : [{ lang: 'en-US' }, { lang: 'vi_VN' }];
    const stub = {
      getVoices: () => voices,
      addEventListener: (_: string, listener: () => void) => listeners.push(listener),
      cancel: () => undefined,
      speak: (sentence: { text: string; onend?: () => void }) => {
        if (sentence.text === '') return;
        said.push(sentence.text);
        setTimeout(() => Object.assign(window, { next: sentence.onend }));
        if (!('held' in window)) setTimeout(() => sentence.onend?.(), 1);
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: stub });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.assign(window, {
      said,
      findVoice: () => {
        voices = [{ lang: 'vi-VN' }];
        listeners.forEach((listener) => listener());
      },
    });
  }, late);
  await page.reload();
}
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

describe('the choice of theme and text size', () => {
  it('stands before anything is drawn: one blocking script ahead of the styles', async () => {
    await visit('/', async ({ page }) => {
      const head = await page.evaluate(() => {
        const blocking = [
          ...document.querySelectorAll<HTMLScriptElement>(
            'script[src]:not([type="module"], [async], [defer])',
          ),
        ];
        const styles = document.querySelector('link[rel="stylesheet"]');
        return {
          count: blocking.length,
          first:
            blocking[0] && styles
              ? Boolean(
                  blocking[0].compareDocumentPosition(styles) & Node.DOCUMENT_POSITION_FOLLOWING,
                ) && blocking[0].parentElement === document.head
              : false,
        };
      });
      expect(head).toEqual({ count: 1, first: true });
      await page.addInitScript(() => {
        localStorage.setItem('hien-thi', 'dark larger');
        // The first moment at which there is a body to draw.
        new MutationObserver((_, observer) => {
          if (!document.body) return;
          observer.disconnect();
          Object.assign(window, { atBody: document.documentElement.dataset['theme'] });
        }).observe(document, { childList: true, subtree: true });
      });
      await page.reload();
      expect(await page.evaluate(() => (window as unknown as { atBody: string }).atBody)).toBe(
        'dark',
      );
    });
  });

  it('is made with the keyboard, and outlives reload and navigation; other tabs follow', async () => {
    await visit('/', async ({ page }) => {
      const other = await page.context().newPage();
      await other.goto(urlOf(at('register')));
      await summary(page).focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(
        '',
      );
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      const chosen = { theme: 'dark', size: 'large' };
      expect(await shown(page)).toEqual(chosen);
      expect(
        await page
          .locator('meta[name="theme-color"]')
          .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('content'))),
      ).toEqual(['#201914', '#201914']);
      await page.keyboard.press('Escape');
      expect(await page.locator('.display').getAttribute('open')).toBeNull();
      expect(await summary(page).evaluate((element) => element === document.activeElement)).toBe(
        true,
      );
      await expect.poll(() => shown(other)).toEqual(chosen);
      await page.reload();
      expect(await shown(page)).toEqual(chosen);
      await page.goto(urlOf(at('article')));
      expect(await shown(page)).toEqual(chosen);
      await summary(page).click();
      expect(
        await page
          .getByRole('group', { name: 'Giao diện' })
          .getByRole('radio', { name: 'Tối' })
          .isChecked(),
      ).toBe(true);
      expect(
        await page
          .getByRole('group', { name: 'Cỡ chữ' })
          .getByRole('radio', { name: 'Lớn', exact: true })
          .isChecked(),
      ).toBe(true);
      await page.getByRole('radio', { name: 'Theo thiết bị' }).check();
      await page.getByRole('radio', { name: 'Thường' }).check();
      expect(await shown(page)).toEqual({ theme: '', size: '' });
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
      await page.mouse.click(5, 500);
      expect(await page.locator('.display').getAttribute('open')).toBeNull();
    });
  });

  it('works for the page where the browser keeps nothing', async () => {
    await visit('/', async ({ page }) => {
      await page.addInitScript(() =>
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('no', 'SecurityError');
          },
        }),
      );
      await page.reload();
      await summary(page).click();
      await page.getByRole('radio', { name: 'Tương phản cao' }).check();
      expect((await shown(page)).theme).toBe('contrast');
    });
  });

  it('is not offered without JavaScript, and neither is reading aloud', async () => {
    await visit(
      at('article'),
      async ({ page }) => {
        expect(await summary(page).isVisible()).toBe(false);
        expect(await page.locator('.aloud').isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    );
  });

  it.each(['home', 'article', 'register'])(
    'leaves “%s” inside a window of 320 pixels, open and closed',
    async (kind) => {
      await visit(
        at(kind),
        async ({ page }) => {
          for (const theme of themes) {
            for (const size of sizes) {
              await choose(page, `${theme} ${size}`);
              expect(await shown(page)).toEqual({ theme, size });
              expect(await sticksOut(page), `${theme} ${size}`).toEqual([]);
              await page
                .locator('.display')
                .evaluate((details: HTMLDetailsElement) => (details.open = true));
              expect(await sticksOut(page), `${theme} ${size}, open`).toEqual([]);
              await page
                .locator('.display')
                .evaluate((details: HTMLDetailsElement) => (details.open = false));
            }
          }
        },
        { viewport: { width: 320, height: 700 } },
      );
    },
  );

  it.each(['home', 'model', 'honours-of-a-year'])(
    'has no fault that axe can find on “%s”, dark or in contrast',
    async (kind) => {
      await visit(
        at(kind),
        async ({ page }) => {
          await summary(page).click();
          for (const theme of ['dark', 'contrast']) {
            await choose(page, theme);
            expect(
              faultsOf(await new AxeBuilder({ page }).withTags(axeTags).analyze()),
              theme,
            ).toEqual([]);
          }
        },
        { reducedMotion: 'reduce' },
      );
    },
  );
});

describe('reading aloud', () => {
  const button = (page: Page, name: string) => page.locator('.aloud').getByRole('button', { name });

  it('is offered on texts, and only once there is a Vietnamese voice', async () => {
    for (const kind of ['article', 'conference', 'model', 'campaign']) {
      await visit(
        at(kind),
        async ({ page }) => {
          await giveVoice(page, true);
          expect(await button(page, 'Nghe bài viết').isVisible(), kind).toBe(false);
          await page.evaluate(() => (window as unknown as { findVoice: () => void }).findVoice());
          expect(await button(page, 'Nghe bài viết').isVisible(), kind).toBe(true);
          expect(await sticksOut(page)).toEqual([]);
        },
        { viewport: { width: 320, height: 700 } },
      );
    }
    await visit(at('register'), async ({ page }) =>
      expect(await page.locator('.aloud').count()).toBe(0),
    );
  });

  it('loads what reads with the first click, and reads title, lead and body in words', async () => {
    await visit(at('conference'), async ({ page }) => {
      await giveVoice(page);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await button(page, 'Nghe bài viết').click();
      await expect
        .poll(
          async () =>
            (await said(page)).length > 20 && (await button(page, 'Nghe bài viết').isVisible()),
        )
        .toBe(true);
      expect(asked.some((path) => /read-aloud/.test(path))).toBe(true);
      const sentences = await said(page);
      expect(sentences[0]).toBe(await page.locator('h1').innerText());
      const text = sentences.join('\n');
      expect(text).toContain('Chiều ngày 24 tháng 2 năm 2023, ');
      expect(text).toContain('gần 10500 tỷ đồng, bằng gần 130 phần trăm dự toán');
      expect(text).not.toMatch(/UBND|\d\/\d|\d%|Trích dẫn|Sao chép|Nghe bài viết/);
    });
  });

  it('pauses at a sentence, goes on with it, and stops', async () => {
    await visit(at('article'), async ({ page }) => {
      await giveVoice(page);
      await page.evaluate(() => Object.assign(window, { held: true }));
      const next = () => page.evaluate(() => (window as unknown as { next: () => void }).next());
      await button(page, 'Nghe bài viết').click();
      await expect.poll(async () => (await said(page)).length).toBe(1);
      await page.waitForFunction(() => 'next' in window);
      await next();
      await expect.poll(async () => (await said(page)).length).toBe(2);
      await button(page, 'Tạm dừng').click();
      await button(page, 'Đọc tiếp').waitFor();
      await next();
      expect(await said(page)).toHaveLength(2);
      await button(page, 'Đọc tiếp').click();
      await expect.poll(async () => (await said(page)).length).toBe(3);
      const [, second, third] = await said(page);
      expect(third).toBe(second);
      await button(page, 'Dừng').last().click();
      await button(page, 'Nghe bài viết').waitFor();
      expect(
        await button(page, 'Nghe bài viết').evaluate(
          (element) => element === document.activeElement,
        ),
      ).toBe(true);
      expect(await page.locator('.aloud').getAttribute('data-on')).toBeNull();
    });
  });
});

describe('in print', () => {
  it.each(['article', 'conference', 'model', 'honours-of-a-year'])(
    '“%s” carries the name of the site and its sources, and no controls',
    async (kind) => {
      await visit(at(kind), async ({ page }) => {
        await choose(page, 'dark larger');
        await page.emulateMedia({ media: 'print' });
        for (const hidden of [
          '.site-nav',
          '.site-tools',
          '.aloud',
          '.around',
          '.no-print',
          '.crumbs',
        ]) {
          for (const part of await page.locator(hidden).all())
            expect(await part.isVisible(), hidden).toBe(false);
        }
        for (const there of [
          '.site-name',
          'h1',
          '.sources',
          ...(kind === 'honours-of-a-year' ? [] : ['.dates']),
        ])
          expect(await page.locator(there).first().isVisible(), there).toBe(true);
        expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe(
          'rgb(0, 0, 0)',
        );
        expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(5_000);
      });
    },
  );
});
