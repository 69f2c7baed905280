import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { articlePath, articleTitle, writeNews } from '../editor/article.ts';
import { Form } from '../editor/form.ts';
import { CodeHost } from '../editor/github/host.ts';
import { Repository } from '../editor/github/repository.ts';
import { refusal } from '../editor/github/rest.ts';
import { editor, formContent } from '../editor/open.ts';
import { transcript } from '../editor/transcript.ts';
import { axeTags, faultsOf } from './axe.ts';

const { open } = editor();
const path = `content/${articlePath}`;
const branch = `cms/news/${articlePath.split('/')[2]}`;
const kept = 'Chữ bạn viết vẫn còn trong biểu mẫu';
const summary = 'Một hai câu tóm tắt';

function start() {
  const files = new Map([...formContent()].map(([file, bytes]) => [`content/${file}`, bytes]));
  const repository = new Repository('khoi-mau/trang', files);
  return {
    repository,
    host: new CodeHost(repository, {
      'ma-cua-lan': 'lan',
      'ma-moi-cua-lan': 'lan',
      'ma-cua-minh': 'minh',
    }),
  };
}

/** The form with its lists, signed in to. */
async function openedByLan(page: Page): Promise<Form> {
  const form = new Form(page);
  await form.signIn('ma-cua-lan');
  await form.loaded();
  return form;
}

/** The least that can be saved. */
async function writeLittle(form: Form, text: string): Promise<void> {
  await form.begin('news');
  await form.fill('Tiêu đề bài', articleTitle);
  await form.fill('Ngày diễn ra', '2025-03-05');
  await form.fill('Ngày đăng trên trang thông tin', '2026-11-22');
  await form.fill(summary, text);
  await form.mark('Chuyên mục', 'Hoạt động của Khối');
  await form.choose('Các nguồn của nội dung này', 'Công báo Mẫu, số 12 – Văn phòng Ví dụ');
}

describe('a save to GitHub', () => {
  it('makes a branch, a commit and a draft proposal with the right path and text', async () => {
    const { repository, host } = start();
    await open({ host, viewport: { width: 1280, height: 3600 } }, async ({ page }) => {
      const form = await openedByLan(page);
      await form.begin('news');
      await writeNews(form);
      const before = host.asked.length;
      await form.button('Lưu').click();
      const review = form.button('Gửi duyệt', form.dialog());
      await review.waitFor();
      const saved = host.asked.length;
      expect(repository.pullRequests).toMatchObject([
        {
          head: branch,
          base: 'main',
          draft: true,
          state: 'OPEN',
          author: 'lan',
          labels: ['sveltia-cms/draft'],
        },
      ]);
      expect(
        repository.changes(branch, 'main').map((change) => `${change.changeType} ${change.path}`),
      ).toEqual([`ADDED ${path}`, `ADDED ${path.replace('index.md', 'le-trao-so-dot-1.webp')}`]);
      expect(repository.text('main', path)).toBeUndefined();
      await review.click();
      await form.page
        .getByRole('group', { name: 'Biên tập nội dung' })
        .waitFor({ state: 'hidden' });
      expect(repository.pullRequests).toMatchObject([
        { draft: false, labels: ['sveltia-cms/pending_review'] },
      ]);
      const parts = {
        'Sign in and load the lists': [0, before],
        'Save a new article': [before, saved],
        'Send it to review': [saved],
      };
      await expect(
        Object.entries(parts)
          .map(([title, range]) => `# ${title}\n\n${transcript(host, host.asked.slice(...range))}`)
          .join('\n'),
      ).toMatchFileSnapshot('./editor-save.txt');
    });
  });
});

describe('a token', () => {
  it('that GitHub does not know is told, and so is one whose owner may not see the repository', async () => {
    const { host } = start();
    await open({ host }, async ({ page }) => {
      const form = new Form(page);
      await form.signIn('ma-sai');
      expect(await page.getByRole('alert').filter({ hasText: 'Mã' }).innerText()).toContain(
        'Mã truy cập được cung cấp không hợp lệ. Vui lòng kiểm tra và thử lại.',
      );
      host.fault = (asked) =>
        /^\/repos\//.test(asked.path) ? refusal(404, 'Not Found') : undefined;
      await form.signIn('ma-cua-lan');
      await page.getByText('Bạn không có quyền truy cập vào kho mã nguồn').waitFor();
    });
  });

  it('without the right to propose is told when saving, and the text saved once it has the right', async () => {
    const { repository, host } = start();
    await open({ host, viewport: { width: 1280, height: 2800 } }, async ({ page }) => {
      const form = await openedByLan(page);
      await writeLittle(form, 'Chữ của Lan.');
      host.fault = (asked) =>
        asked.path.endsWith('/pulls')
          ? refusal(403, 'Resource not accessible by personal access token')
          : undefined;
      const told = await form.saveInVain();
      expect(told).toContain('Mã cần quyền “Contents” và “Pull requests”, mức “Read and write”');
      expect(told).toContain(kept);
      expect(await form.box(summary).inputValue()).toBe('Chữ của Lan.');
      host.fault = () => undefined;
      await form.save('Để sau');
      expect(repository.text(branch, path)).toContain('summary: Chữ của Lan.');
      expect(repository.pullRequests).toMatchObject([
        { head: branch, labels: ['sveltia-cms/draft'] },
      ]);
    });
  });

  it('that expires while somebody writes costs no text: the draft is there after signing in anew, even if the site was published meanwhile', async () => {
    const { repository, host } = start();
    let published = false;
    const configure = (config: Record<string, unknown>) => {
      if (published) addUnit(config);
    };
    await open({ host, configure, viewport: { width: 1280, height: 2800 } }, async ({ page }) => {
      const form = await openedByLan(page);
      await writeLittle(form, 'Chữ của Lan.');
      await form.keptInBrowser('Chữ của Lan.');
      host.fault = () => refusal(401, 'Bad credentials');
      expect(await form.saveInVain()).toContain(
        'GitHub không nhận mã truy cập: mã đã hết hạn hoặc đã bị thu hồi.',
      );
      published = true;
      await page.reload();
      const notice = page.locator('.editor-notice');
      expect(await notice.innerText()).toContain('Mã truy cập đã hết hạn hoặc đã bị thu hồi.');
      expect(
        faultsOf(
          await new AxeBuilder({ page }).include('.editor-notice').withTags(axeTags).analyze(),
        ),
      ).toEqual([]);
      await form.button('Đóng', notice).click();
      expect(await notice.count()).toBe(0);
      host.fault = () => undefined;
      await form.signIn('ma-moi-cua-lan');
      await form.button('Khôi phục').click();
      await expect.poll(() => form.box(summary).inputValue()).toBe('Chữ của Lan.');
      await form.save('Để sau');
      expect(repository.text(branch, path)).toContain('summary: Chữ của Lan.');
    });
  });
});

/** Another unit to choose from, as the next publication may bring. */
function addUnit(config: Record<string, unknown>): void {
  const collections = config['collections'] as {
    name?: string;
    fields?: { name: string; options?: object[] }[];
  }[];
  const options = collections
    .find(({ name }) => name === 'news')
    ?.fields?.find(({ name }) => name === 'units')?.options;
  if (!options) throw new Error('The form of news has no units to choose from.');
  options.push({ value: 'don-vi-moi', label: 'Đơn vị mới' });
}

describe('a lost connection', () => {
  it('while saving is told, and the text is in the form to be saved again', async () => {
    const { repository, host } = start();
    await open({ host, viewport: { width: 1280, height: 2800 } }, async ({ page }) => {
      const form = await openedByLan(page);
      await writeLittle(form, 'Chữ của Lan.');
      for (const field of ['createRef', 'createCommitOnBranch']) {
        host.fault = (asked) => (asked.field === field ? 'lost-after' : undefined);
        expect(await form.saveInVain()).toContain(
          'Không kết nối được với GitHub. Hãy kiểm tra mạng rồi thử lại.',
        );
        expect(await form.box(summary).inputValue()).toBe('Chữ của Lan.');
      }
      host.fault = () => undefined;
      await form.save('Để sau');
      expect(repository.pullRequests).toHaveLength(1);
      expect(repository.text(branch, path)).toContain('summary: Chữ của Lan.');
    });
  });

  it('while the form opens is told', async () => {
    const { host } = start();
    host.fault = () => 'lost';
    await open({ host }, async ({ page }) => {
      await new Form(page).signIn('ma-cua-lan');
      await page
        .getByText('Không kết nối được với GitHub. Hãy kiểm tra mạng rồi thử lại.')
        .waitFor();
    });
  });
});

describe('a conflicting edit', () => {
  it('writes over nobody: both texts are kept, and the author is told what to do', async () => {
    const { repository, host } = start();
    await open({ host, viewport: { width: 1280, height: 2800 } }, async ({ page }) => {
      const form = await openedByLan(page);
      await writeLittle(form, 'Chữ của Lan.');
      await form.save('Để sau');
      await page.getByText(`${articleTitle} – 05/03/2025`).click();
      await form.box(summary).click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText('Chữ mới của Lan.');
      await form.keptInBrowser('Chữ mới của Lan.');
      repository.commit(branch, 'Minh sửa', 'minh', {
        [path]: (repository.text(branch, path) ?? '').replace('Chữ của Lan.', 'Chữ của Minh.'),
      });
      const told = await form.saveInVain();
      expect(told).toContain(
        'Bài này vừa được người khác, hoặc chính bạn ở một cửa sổ khác, sửa sau khi bạn mở, nên chưa lưu để khỏi mất phần đã sửa.',
      );
      expect(repository.text(branch, path)).toContain('summary: Chữ của Minh.');
      expect(await form.box(summary).inputValue()).toBe('Chữ mới của Lan.');
      await page.reload();
      await form.button('Khôi phục').waitFor();
      expect(await form.box(summary).inputValue()).toBe('Chữ của Minh.');
      await form.button('Khôi phục').click();
      await expect.poll(() => form.box(summary).inputValue()).toBe('Chữ mới của Lan.');
      await form.save('Để sau');
      expect(repository.text(branch, path)).toContain('summary: Chữ mới của Lan.');
    });
  });
});
