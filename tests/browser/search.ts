import type { Page } from 'playwright-core';
import { addresses } from '../../src/domain/addresses.ts';

/** The search page as a visitor meets it. */
export const box = (page: Page) => page.getByRole('searchbox', { name: 'Từ khóa' });
export const results = (page: Page) => page.locator('#ket-qua > li');
export const titles = (page: Page) => page.locator('#ket-qua .item-title a');
export const status = (page: Page) => page.locator('#trang-thai');
export const links = (page: Page) =>
  titles(page).evaluateAll((found) =>
    found.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
  );
export const param = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);
export const searchFor = (query: string, more: Record<string, string> = {}) =>
  `${addresses.search}?${new URLSearchParams({ q: query, ...more })}`;
export const isFocused = (element: Element) => element === document.activeElement;

/** Waits for the end of the search under way, and returns what it says of itself. */
export async function answered(page: Page): Promise<string> {
  await page.locator('.found[aria-busy="false"]').waitFor();
  return (await status(page).textContent()) ?? '';
}

/** Types the words and sends them off. */
export async function search(page: Page, words: string): Promise<string> {
  await box(page).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.searchParams.get('q') === words);
  return answered(page);
}
