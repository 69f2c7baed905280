import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/files/root.ts';
import { writeNews } from '../editor/article.ts';
import { Form } from '../editor/form.ts';
import { CodeHost } from '../editor/github/host.ts';
import { Repository } from '../editor/github/repository.ts';
import { editor, formContent } from '../editor/open.ts';
import { filesBelow } from '../site/files.ts';
import { blocContent } from '../site/sites.ts';

/**
 * The pictures of the authors' guide, taken from the form itself with fictional content.
 * `GUIDE_PICTURES=write npm run test:slow -- tests/browser/guide-pictures.slow.test.ts` takes them anew, after a change of the form;
 * without it the test sees that every step they show can still be taken, and that the guide shows each.
 */
const folder = join(projectRoot, 'content', '_guide');
const write = process.env['GUIDE_PICTURES'] === 'write';

const { open } = editor();

/** Some articles for the list, of those that the fictional bloc has. */
const articles = filesBelow(blocContent)
  .filter((file) => /^news\/2025\/.*\/index\.md$/.test(file) && !file.includes('chu-la'))
  .slice(0, 5);

function start(): CodeHost {
  const files = new Map(
    [
      ...formContent(),
      ...articles.map((file) => [file, readFileSync(join(blocContent, file))] as const),
    ].map(([file, bytes]) => [`content/${file}`, bytes]),
  );
  return new CodeHost(new Repository('khoi-mau/trang', files), { 'ma-cua-lan': 'lan' });
}

const taken: string[] = [];

/** Takes a picture of the page, or of a part of it with a little around. */
async function take(page: Page, name: string, part?: Locator): Promise<void> {
  await page.waitForTimeout(600);
  const box = await part?.boundingBox();
  const clip = box && {
    x: Math.max(0, box.x - 16),
    y: Math.max(0, box.y - 12),
    width: box.width + 32,
    height: box.height + 24,
  };
  const picture = await sharp(await page.screenshot({ ...(clip && { clip }), caret: 'hide' }))
    .webp({ quality: 82 })
    .toBuffer();
  expect(picture.length, name).toBeLessThan(60_000);
  taken.push(`${name}.webp`);
  if (!write) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.webp`), picture);
}

describe('the pictures of the guide', () => {
  it('show signing in, the list, the form, sending to review and a failed save', async () => {
    const host = start();
    await open({ host, viewport: { width: 1120, height: 640 } }, async ({ page }) => {
      await page.clock.setFixedTime('2026-11-22T02:00:00Z');
      const form = new Form(page);
      await form.button('Đăng nhập bằng mã truy cập').click();
      await page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill('github_pat_…');
      await take(page, 'dang-nhap');
      await page.getByRole('textbox', { name: 'Mã truy cập cá nhân' }).fill('ma-cua-lan');
      await form.button('Đăng nhập', form.dialog()).click();
      await form.loaded();
      // An invitation to use a phone, which the guide has no need of.
      if (await form.button('Để sau').isVisible()) await form.button('Để sau').click();
      await form.goTo('collections/news');
      await page
        .getByText(/ – \d\d\/\d\d\/2025$/)
        .first()
        .waitFor();
      await take(page, 'danh-sach');

      await page.setViewportSize({ width: 1120, height: 3600 });
      await form.begin('news');
      await writeNews(form);
      const after = (await form.field('Các đơn vị được nhắc đến').boundingBox())?.y ?? 600;
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await take(page, 'anh', form.field('Ảnh chính của bài'));
      await take(page, 'noi-dung', form.field('Nội dung bài'));
      await page.setViewportSize({ width: 1120, height: Math.round(after) });
      await page.mouse.wheel(0, -5_000);
      await take(page, 'bieu-mau');

      await page.setViewportSize({ width: 1120, height: 640 });
      host.fault = () => 'lost';
      await form.button('Lưu').click();
      await form.dialog().waitFor();
      await take(page, 'loi-mang');
      await form.button('Đồng ý', form.dialog()).click();
      host.fault = () => undefined;
      await form.button('Lưu').click();
      await form.button('Gửi duyệt', form.dialog()).waitFor();
      await page.getByText('Đã lưu bài viết.').waitFor({ state: 'hidden' });
      await take(page, 'gui-duyet');
      await form.button('Gửi duyệt', form.dialog()).click();
      await page
        .getByText(/ – \d\d\/\d\d\/2025$/)
        .first()
        .waitFor();
      await form.goTo('workflow');
      await page.getByText('Đang duyệt').first().waitFor();
      await take(page, 'quy-trinh');
    });
    const guide = readFileSync(join(projectRoot, 'content', 'README.md'), 'utf8');
    expect(existsSync(folder) ? readdirSync(folder).sort() : []).toEqual([...taken].sort());
    expect([...guide.matchAll(/\]\(_guide\/([^)]+)\)/g)].map(([, name]) => name).sort()).toEqual(
      [...taken].sort(),
    );
    for (const name of taken) expect(statSync(join(folder, name)).size, name).toBeLessThan(60_000);
    expect(taken.length).toBeLessThanOrEqual(8);
  });
});
