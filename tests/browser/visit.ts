import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { serveSite, type RunningSite } from '../../src/hosting/serve.ts';
import { plans, type SiteName } from '../site/sites.ts';
import { launch } from './launch.ts';

/** What happened on a page that a reader would never see, and a test must. */
export interface Troubles {
  /** Errors of scripts, of the console, and of the content security policy. */
  errors: string[];
  /** Requests that left the site. */
  foreign: string[];
}

export interface Visit {
  page: Page;
  troubles: Troubles;
}

/** Serves a built site and starts a browser for one file of tests. */
export function browserOn(name: SiteName) {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveSite({ folder: inject('sites')[name], port: 0, base: plans[name].base });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens an address of the site in a context of its own, hands it to the test, and lets no trouble pass unsaid. */
  async function visit(
    address: string,
    test: (visit: Visit) => Promise<void>,
    options: BrowserContextOptions & { expectErrors?: RegExp } = {},
  ): Promise<void> {
    const { expectErrors, ...context } = options;
    const opened = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'vi-VN',
      ...context,
    });
    try {
      const page = await opened.newPage();
      const troubles = watch(page, new URL(site.url).origin);
      await page.goto(urlOf(address), { waitUntil: 'load' });
      await test({ page, troubles });
      expect(troubles.foreign).toEqual([]);
      expect(troubles.errors.filter((error) => !expectErrors?.test(error))).toEqual([]);
    } finally {
      await opened.close();
    }
  }

  const urlOf = (address: string) => site.url.replace(/\/$/, '') + address;
  return { visit, urlOf };
}

function watch(page: Page, origin: string): Troubles {
  const troubles: Troubles = { errors: [], foreign: [] };
  page.on('console', (message) => {
    // A refused request is told by its status, which the page's own test looks at.
    if (message.type() === 'error') troubles.errors.push(message.text());
  });
  page.on('pageerror', (error) => troubles.errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:data|blob|about):/.test(url)) troubles.foreign.push(url);
  });
  return troubles;
}

/** Nothing when the page is no wider than the window; else what sticks out of it, and of no part that scrolls by itself. */
export const sticksOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const found = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .filter((element) => {
        for (let around = element.parentElement; around; around = around.parentElement)
          if (/auto|scroll|hidden/.test(getComputedStyle(around).overflowX)) return false;
        return true;
      })
      .slice(0, 5)
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`,
      );
    return found.length > 0
      ? found
      : [`something ${document.documentElement.scrollWidth} pixels wide`];
  });
