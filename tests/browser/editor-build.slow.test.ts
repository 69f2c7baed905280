import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { build } from '../../src/build/build-site.ts';
import { articlePath, articleTitle, writeNews } from '../editor/article.ts';
import { Form } from '../editor/form.ts';
import { editor, formContent, stored } from '../editor/open.ts';
import { filesBelow } from '../site/files.ts';
import { blocContent, buildEnv } from '../site/sites.ts';

const { open } = editor();
const temporary = mkdtempSync(join(tmpdir(), 'editor-build-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

it('what the form saves is built into pages', async () => {
  const [content, out] = [join(temporary, 'content'), join(temporary, 'site')];
  cpSync(blocContent, content, { recursive: true });
  const files = formContent();
  await open({ files, viewport: { width: 1280, height: 3600 } }, async ({ page }) => {
    const form = new Form(page);
    await form.signInToBrowser();
    await form.begin('news');
    await writeNews(form);
    await form.save();
    for (const [path, bytes] of await stored(page, files)) {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), bytes);
    }
  });
  const { ok } = await build({ out, env: buildEnv({ CONTENT_DIR: content }), quiet: true });
  expect(ok).toBe(true);
  const [, year, slug] = articlePath.split('/');
  const page = readFileSync(join(out, 'tin-tuc', year ?? '', slug ?? '', 'index.html'), 'utf8');
  for (const part of [
    articleTitle,
    '<h2 id="hai-viec-da-lam">Hai việc đã làm</h2>',
    '<strong>kho mẫu vật</strong>',
    '<li>một cuốn cho Ngân quỹ Giả định;</li>',
    '<a href="/gioi-thieu/">Giới thiệu về Khối</a>',
    'alt="Một vòng tròn sáng trên hai tam giác sẫm"',
  ])
    expect(page).toContain(part);
  expect(
    filesBelow(out).filter((file) => file.includes('le-trao-so-dot-1')).length,
  ).toBeGreaterThan(0);
  expect(readFileSync(join(out, 'don-vi', 'ngan-quy-gia-dinh', 'index.html'), 'utf8')).toContain(
    `/tin-tuc/${year}/${slug}/`,
  );
});
