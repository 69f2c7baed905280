import './language.ts';
import CMS, { type CmsConfig } from '@sveltia/cms';
import { watchCodeHost } from './code-host/index.ts';
import { keepDrafts } from './drafts.ts';
import { SourceKeeper } from './keep-source.ts';
import { mendPaste } from './paste.ts';
import { extensionOf, fieldsByFormat, readEntry, writeEntry } from './format.ts';

const waiting = document.querySelector<HTMLElement>('[data-waiting]');
const failed = document.querySelector<HTMLElement>('[data-failed]');

watchCodeHost();

async function start(): Promise<void> {
  const address =
    document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]')?.href ?? '';
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const config = (await answer.json()) as CmsConfig;
  const keeper = new SourceKeeper();
  for (const [format, fields] of fieldsByFormat(config)) {
    CMS.registerCustomFormat(format, extensionOf(format), {
      fromFile: (text) => {
        keeper.remember(text, format);
        return readEntry(text, format, fields);
      },
      toFile: (entry) => keeper.restore(writeEntry(entry, format), format),
    });
  }
  mendPaste(document);
  waiting?.remove();
  failed?.remove();
  keepDrafts(config);
  await CMS.init({ config });
}

start().catch((error: unknown) => {
  console.error(error);
  waiting?.remove();
  failed?.removeAttribute('hidden');
});
