import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { projectRoot } from '../../../src/files/root.ts';
import { buildIndex } from '../../../src/search/index.ts';
import { CliError } from '../../../src/files/errors.ts';
import { compressFolder } from '../../../src/build/compress.ts';
import type { BenchDocument } from './corpus.ts';

export type EngineName = 'site' | 'stock';

/** A site with nothing but a front page, an index and a script that asks it. */
export interface BenchSite {
  engine: EngineName;
  folder: string;
  indexBytes: number;
  buildSeconds: number;
  /** The document at an address. */
  idAt: (address: string) => string | undefined;
}

/** Writes the documents as pages, once, and indexes those same pages with each engine. */
export async function buildSites(
  folder: string,
  documents: readonly BenchDocument[],
  engines: readonly EngineName[],
): Promise<BenchSite[]> {
  const pages = join(folder, 'pages');
  // Ids may be anything: the address of a page is its place in the corpus.
  documents.forEach((document, i) => write(join(pages, String(i), 'index.html'), pageOf(document)));
  const idAt = (address: string) => documents[Number(/^\/(\d+)\/$/.exec(address)?.[1] ?? -1)]?.id;
  const sites: BenchSite[] = [];
  for (const engine of engines) {
    const site = join(folder, engine);
    mkdirSync(site, { recursive: true });
    const start = performance.now();
    if (engine === 'stock') await stockIndex(pages, join(site, 'pagefind'));
    else await ownIndex(pages, join(site, 'pagefind'));
    const buildSeconds = (performance.now() - start) / 1000;
    write(
      join(site, 'index.html'),
      '<!doctype html><html lang="vi"><title>Đo tìm kiếm</title></html>',
    );
    write(join(site, `${engine}.js`), askers[engine]);
    if (engine === 'site')
      for (const [path, script] of queryScripts()) write(join(site, path), script);
    const indexBytes = sizeOf(join(site, 'pagefind'));
    await compressFolder(site);
    sites.push({ engine, folder: site, indexBytes, buildSeconds, idAt });
  }
  return sites;
}

/** An article as the site's templates mark it: title, lead, text. */
function pageOf({ title, text }: BenchDocument): string {
  const [lead = '', ...rest] = text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const body = [
    title && `<h1>${escape(title)}</h1>`,
    lead && `<p class="lead">${escape(lead)}</p>`,
    ...rest.map((paragraph) => `<p>${escape(paragraph)}</p>`),
  ].join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escape(title)}</title></head><body><main><article data-pagefind-body>${body}</article></main></body></html>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

async function ownIndex(pages: string, target: string): Promise<void> {
  const { errors } = await buildIndex(pages);
  if (errors.length > 0) throw new CliError(errors.join('\n'));
  renameSync(join(pages, 'pagefind'), target);
}

async function stockIndex(pages: string, target: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new CliError(errors.join('\n'));
  try {
    const added = await index.addDirectory({ path: pages });
    const written = await index.writeFiles({ outputPath: target });
    if (added.errors.length + written.errors.length > 0)
      throw new CliError([...added.errors, ...written.errors].join('\n'));
  } finally {
    await pagefind.close();
  }
}

/** What is asked in the browser, the same question to each engine. */
const askers: Readonly<Record<EngineName, string>> = {
  stock: `import { search } from '/pagefind/pagefind.js';
export async function ask(query, shown) {
  const { results } = await search(query);
  const found = await Promise.all(results.slice(0, shown).map((result) => result.data()));
  return { addresses: found.map(({ url }) => url), total: results.length };
}`,
  site: `import { openEngine } from '/src/search/query.js';
const engine = openEngine('/pagefind/');
export async function ask(query, shown) {
  const answer = await engine.search({ query, kind: '', year: '', unit: '', order: 'relevance' });
  const found = await answer.load(0, shown);
  return { addresses: found.map(({ address }) => address), total: answer.total };
}`,
};

/** The site's query code with everything it imports, for a browser: types removed, nothing bundled. */
function queryScripts(): Map<string, string> {
  const scripts = new Map<string, string>();
  const add = (path: string) => {
    const name = path.replace(/\.ts$/, '.js');
    if (scripts.has(name)) return;
    const script = stripTypeScriptTypes(readFileSync(join(projectRoot, path), 'utf8'));
    scripts.set(name, script.replace(/(from\s*['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'));
    for (const [, imported = ''] of script.matchAll(
      /^(?:import|export)[^'"]*from\s*['"](\.[^'"]*\.ts)['"]/gm,
    ))
      add(join(dirname(path), imported).replaceAll('\\', '/'));
  };
  add('src/search/query.ts');
  return scripts;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:pf_\w+|json)$/.test(item.name))
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
