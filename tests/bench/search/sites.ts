import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { projectRoot } from '../../../src/files/root.ts';
import { markedPair, markedSingle, pairOf, singleOf } from '../../../src/search/encode.ts';
import { buildIndex } from '../../../src/search/index.ts';
import { type Word, wordsOf } from '../../../src/search/words.ts';
import { CliError } from '../../../src/files/errors.ts';
import { compressFolder } from '../../../src/build/compress.ts';
import type { BenchDocument } from './corpus.ts';
import { publicWord } from './public-terms.ts';

/** `public`: our words and our ranking over an index that Pagefind wrote by what it documents. */
export const engineNames = ['stock', 'public', 'site'] as const;
export type EngineName = (typeof engineNames)[number];

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
    else if (engine === 'public') await publicIndex(pages, documents, join(site, 'pagefind'));
    else await ownIndex(pages, join(site, 'pagefind'));
    const buildSeconds = (performance.now() - start) / 1000;
    write(
      join(site, 'index.html'),
      '<!doctype html><html lang="vi"><title>Đo tìm kiếm</title></html>',
    );
    write(join(site, `${engine}.js`), askers[engine]);
    if (engine !== 'stock')
      for (const [path, script] of queryScripts(queryParts[engine]))
        write(join(site, path), script);
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

/** Weights of Pagefind end at 10. */
const publicWeights = { title: 7, lead: 2.5, body: 1 } as const;

/** Each part three times: pairs of neighbours, words alone, and both as they are spelled where spellings differ. */
async function publicIndex(
  pages: string,
  documents: readonly BenchDocument[],
  target: string,
): Promise<void> {
  // The words that a query needs to know are those of our own index.
  await ownIndex(pages, target);
  const lexicon = readFileSync(join(target, 'vietnamese.json'));
  rmSync(target, { recursive: true });
  const spellings = new Map<string, Set<string>>();
  for (const { title, text } of documents)
    for (const { key, marked } of wordsOf(`${title}\n${text}`))
      spellings.set(key, (spellings.get(key) ?? new Set()).add(marked));
  const isSpelled = ({ key }: Word) => (spellings.get(key)?.size ?? 0) > 1;
  const tokens = (text: string) => {
    const words = wordsOf(text);
    const pairs = words.slice(1).map((two, i) => [words[i] as Word, two] as const);
    return [
      ...pairs.map(([one, two]) => pairOf(one, two)),
      ...words.map(singleOf),
      ...pairs
        .filter(([one, two]) => isSpelled(one) || isSpelled(two))
        .map(([one, two]) => markedPair(one, two)),
      ...words.filter(isSpelled).map(markedSingle),
    ]
      .map(publicWord)
      .join(' ');
  };
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'vi',
    includeCharacters: '=~',
  });
  if (!index) throw new CliError(errors.join('\n'));
  try {
    for (const [i, { title, text }] of documents.entries()) {
      const [lead = '', ...rest] = text.split(/\n\s*\n/);
      const parts = { title, lead, body: rest.join('\n') };
      const body = Object.entries(publicWeights).map(
        ([part, weight]) =>
          `<p data-pagefind-weight="${weight}">${tokens(parts[part as keyof typeof parts])}</p>`,
      );
      const added = await index.addHTMLFile({
        url: `/${i}/`,
        content: `<!doctype html><html lang="vi"><body data-pagefind-body data-title="${escape(title).replaceAll('"', '&quot;')}" data-pagefind-meta="title[data-title]">${body.join('')}</body></html>`,
      });
      if (added.errors.length > 0) throw new CliError(added.errors.join('\n'));
    }
    const { errors: wrong } = await index.writeFiles({ outputPath: target });
    if (wrong.length > 0) throw new CliError(wrong.join('\n'));
    writeFileSync(join(target, 'vietnamese.json'), lexicon);
  } finally {
    await pagefind.close();
  }
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
  public: `import * as pagefind from '/pagefind/pagefind.js';
import { Answerer } from '/src/search/answer.js';
import { Lexicon } from '/src/search/lexicon.js';
import { PublicTerms } from '/tests/bench/search/public-terms.js';
let answerer;
export async function ask(query, shown) {
  answerer ??= fetch('/pagefind/vietnamese.json').then((response) => response.json()).then(async (data) =>
    new Answerer(await PublicTerms.open(pagefind, data.pages), new Lexicon(data), '/'));
  const answer = await (await answerer).answer({ query, kind: '', year: '', unit: '', order: 'relevance' });
  const found = await answer.load(0, shown);
  return { addresses: found.map(({ address }) => address), total: answer.total };
}`,
  site: `import { openEngine } from '/src/search/query.js';
const engine = openEngine('/pagefind/');
export async function ask(query, shown) {
  const answer = await engine.search({ query, kind: '', year: '', unit: '', order: 'relevance' });
  const found = await answer.load(0, shown);
  return { addresses: found.map(({ address }) => address), total: answer.total };
}`,
};

const queryParts = {
  site: ['src/search/query.ts'],
  public: ['src/search/answer.ts', 'src/search/lexicon.ts', 'tests/bench/search/public-terms.ts'],
} as const;

/** The site's query code with everything it imports, for a browser: types removed, nothing bundled. */
function queryScripts(parts: readonly string[]): Map<string, string> {
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
  for (const part of parts) add(part);
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
