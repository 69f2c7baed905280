import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../tools/browser.ts';

/** Nothing here reaches for the network: pages come from the test's own server. */
const args = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser for tests; close it when the file is done. */
export async function launch(): Promise<Browser> {
  const { executablePath, env } = await findBrowser();
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    // Readers and staff have Vietnamese browsers: boxes for dates show the day first.
    env: Object.fromEntries(
      Object.entries({ ...env, LANGUAGE: 'vi', LANG: 'vi_VN.UTF-8' }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
    ),
    args: root ? [...args, '--no-sandbox'] : args,
    chromiumSandbox: false,
  });
}
