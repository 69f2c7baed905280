import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../../src/files/root.ts';

/**
 * Writes the least Astro project that shows the same articles: one collection, one layout, a page for each article and a list of all.
 * It uses this project's libraries, and leaves pictures as they are: of the site, too, they are told apart from the pages.
 * @param content the content root whose `news/` it shows
 */
export function writeBareProject(folder: string, content: string): void {
  for (const [path, text] of Object.entries(filesOf(content))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(folder, 'node_modules'), 'junction');
}

const filesOf = (content: string): Record<string, string> => ({
  'package.json': '{ "name": "bare", "private": true, "type": "module" }',
  'astro.config.mjs':
    "import { defineConfig, passthroughImageService } from 'astro/config';\n\nexport default defineConfig({ cacheDir: './.cache', image: { service: passthroughImageService() }, vite: { cacheDir: './.vite' } });\n",
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { news: defineCollection({ loader: glob({ base: ${JSON.stringify(join(content, 'news'))}, pattern: '**/index.md' }) }) };
`,
  'src/layouts/Layout.astro': `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="vi">
  <head><meta charset="utf-8" /><title>{title}</title></head>
  <body><main data-pagefind-body><h1>{title}</h1><slot /></main></body>
</html>
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
import Layout from '../layouts/Layout.astro';
const articles = await getCollection('news');
---
<Layout title="Tin tức"><ul>{articles.map(({ id, data }) => <li><a href={\`/\${id}/\`}>{data.title}</a></li>)}</ul></Layout>
`,
  'src/pages/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Layout from '../layouts/Layout.astro';
export const getStaticPaths = async () => (await getCollection('news')).map((article) => ({ params: { id: article.id }, props: { article } }));
const { article } = Astro.props;
const { Content } = await render(article);
---
<Layout title={article.data.title}><p>{article.data.summary}</p><Content /></Layout>
`,
});
