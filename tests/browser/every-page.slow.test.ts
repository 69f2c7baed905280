import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { addresses } from '../../src/domain/addresses.ts';
import { filesBelow } from '../site/files.ts';
import { axeTags, faultsOf } from './axe.ts';
import { browserOn, sticksOut } from './visit.ts';

/** Every page of the fictional bloc for readers, whose names, texts and tables are as long and as odd as they come. */
describe('every page of the bloc', () => {
  const { visit, urlOf } = browserOn('bloc');
  const folder = inject('sites').bloc;
  const pages = filesBelow(folder)
    .filter(
      (file) =>
        file.endsWith('.html') &&
        !readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'),
    )
    .map((file) => `/${file}`.replace(/index\.html$/, ''))
    .filter((address) => address !== addresses.editor);

  it('fits a window of 320 pixels, asks nothing of other sites and breaks no rule of the content security policy', async () => {
    await visit(
      '/',
      async ({ page }) => {
        const wide: string[] = [];
        for (const address of pages) {
          await page.goto(urlOf(address), { waitUntil: 'load' });
          const found = await sticksOut(page);
          if (found.length > 0) wide.push(`${address}: ${found.join(' ')}`);
        }
        expect(wide).toEqual([]);
      },
      { viewport: { width: 320, height: 740 } },
    );
  });

  it('has no fault that axe can find', async () => {
    await visit(
      '/',
      async ({ page }) => {
        const faults: string[] = [];
        const left = [...pages];
        // Two at a time: this is the longest of all tests.
        const look = async (tab: Page) => {
          for (let address = left.pop(); address !== undefined; address = left.pop()) {
            await tab.goto(urlOf(address), { waitUntil: 'load' });
            for (const fault of faultsOf(
              await new AxeBuilder({ page: tab }).withTags(axeTags).analyze(),
            ))
              faults.push(`${address} ${fault}`);
          }
        };
        await Promise.all([look(page), look(await page.context().newPage())]);
        expect(faults).toEqual([]);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});
