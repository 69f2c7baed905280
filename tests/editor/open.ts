import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { serveSite, type RunningSite } from '../../src/hosting/serve.ts';
import { addresses } from '../../src/domain/addresses.ts';
import { launch } from '../browser/launch.ts';
import { filesBelow } from '../site/files.ts';
import { blocContent, origin } from '../site/sites.ts';
import type { CodeHost } from './github/host.ts';

/** Files of a content folder by their path. */
export type ContentFiles = Map<string, Buffer>;

/** The fictional bloc's content as far as a form asks for it: texts, without the articles and models that nothing here names. */
export const formContent = (): ContentFiles =>
  new Map(
    filesBelow(blocContent)
      .filter((file) => /\.(?:md|mdx|yaml)$/.test(file) && !/^(?:news|models)\//.test(file))
      .map((file) => [file, readFileSync(join(blocContent, file))]),
  );

export interface Opened {
  page: Page;
  /** Another page of the same browser profile: it is signed in already, and has the same storage. */
  another: () => Promise<Page>;
}

interface Way {
  /** GitHub, answered by the test; without it the form keeps what it saves in the browser's own storage. */
  host?: CodeHost;
  /** What lies in that storage to begin with. */
  files?: ContentFiles;
  /** Changes the configuration that the built site has, as another build would. */
  configure?: (config: Record<string, unknown>) => void;
  viewport?: { width: number; height: number };
}

const inBrowser = { backend: { name: 'test-repo' }, publish_mode: 'simple' };

/** The form for staff of the built fictional bloc, at the address that it would have: not a local one, which Sveltia CMS treats in another way. */
export function editor() {
  let site: RunningSite;
  let browser: Browser;
  beforeAll(async () => {
    site = await serveSite({ folder: inject('sites').bloc, port: 0 });
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  /** Opens the form, hands it to the test, and lets no request to a third host, breach of the security policy or error of a script pass unsaid. */
  async function open(way: Way, test: (opened: Opened) => Promise<void>): Promise<void> {
    const context = await browser.newContext({
      viewport: way.viewport ?? { width: 1280, height: 900 },
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(30_000);
    const troubles = await watch(context);
    try {
      await context.route(`${origin}/**`, async (route) =>
        route.fulfill({
          response: await route.fetch({
            url: route.request().url().replace(`${origin}/`, site.url),
          }),
        }),
      );
      await context.route(`${origin}${addresses.editorConfig}`, async (route) => {
        const config = {
          ...((await (
            await fetch(site.url.replace(/\/$/, '') + addresses.editorConfig)
          ).json()) as Record<string, unknown>),
          ...(!way.host && inBrowser),
        };
        way.configure?.(config);
        await route.fulfill({ json: config });
      });
      await way.host?.answerOn(context);
      const another = async () => {
        const page = await context.newPage();
        await page.goto(origin + addresses.editor, { waitUntil: 'load' });
        return page;
      };
      const page = await another();
      if (way.files) await store(page, way.files);
      await test({ page, another });
      expect(troubles).toEqual([]);
    } finally {
      await context.close();
    }
  }

  return { open };
}

async function watch(context: BrowserContext): Promise<string[]> {
  const troubles: string[] = [];
  const allowed = [origin, 'https://api.github.com'];
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !allowed.includes(asked))
      troubles.push(`asks ${request.url()}`);
  });
  context.on('weberror', (error) => troubles.push(`error: ${error.error().message}`));
  await context.exposeFunction('tellTrouble', (trouble: string) => troubles.push(trouble));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { tellTrouble: (trouble: string) => void }).tellTrouble(
        `security policy: ${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return troubles;
}

/** Where Sveltia CMS's test backend keeps its files in the browser. */
const storeName = 'sveltia-cms-test';

/** Lays files into the store of the test backend, below the content folder. */
const store = (page: Page, files: ContentFiles): Promise<void> =>
  page.evaluate(
    async ({ name, all }) => {
      const root = await (
        await navigator.storage.getDirectory()
      ).getDirectoryHandle(name, { create: true });
      await Promise.all(
        all.map(async ([path, base64]) => {
          const [file = '', ...folders] = ['content', ...path.split('/')].reverse();
          let folder = root;
          for (const part of folders.reverse())
            folder = await folder.getDirectoryHandle(part, { create: true });
          const writer = await (
            await folder.getFileHandle(file, { create: true })
          ).createWritable();
          await writer.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
          await writer.close();
        }),
      );
    },
    {
      name: storeName,
      all: [...files].map(([path, bytes]) => [path, bytes.toString('base64')] as const),
    },
  );

/** What the store of the test backend holds now besides what was laid there, below the content folder. */
export async function stored(page: Page, before: ContentFiles): Promise<ContentFiles> {
  const all = await page.evaluate(async (name) => {
    const found: [string, number[]][] = [];
    const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [part, handle] of folder as unknown as AsyncIterable<
        [string, FileSystemHandle]
      >) {
        if (handle.kind === 'directory')
          await walk(handle as FileSystemDirectoryHandle, `${path}${part}/`);
        else
          found.push([
            path + part,
            [
              ...new Uint8Array(
                await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer(),
              ),
            ],
          ]);
      }
    };
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle(name), '');
    return found;
  }, storeName);
  const files = all.map(
    ([path, bytes]) => [path.replace(/^content\//, ''), Buffer.from(bytes)] as const,
  );
  return new Map(files.filter(([path, bytes]) => !before.get(path)?.equals(bytes)));
}
