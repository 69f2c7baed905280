import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readCorpus, readQueries, type BenchQuery } from './search/corpus.ts';
import { buildSites, type BenchSite, engineNames, type EngineName } from './search/sites.ts';
import { findBrowser } from '../tools/browser.ts';
import { CliError } from '../../src/files/errors.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';
import { serveSite } from '../../src/hosting/serve.ts';

const coldQueries = 20;
const shown = 10;

/**
 * `npm run bench:search -- --corpus FILE.jsonl[.gz] --queries FILE.jsonl [--engine site|stock|public|both|all]`: indexes the corpus with the site's own code and with Pagefind's, runs the queries
 * in headless Chromium through the site's own query code and through Pagefind's, and prints one line of JSON for each engine and group of queries.
 * Warm times are those of a page that has asked the same group of queries once before, unmeasured; each query is then asked twice more and the shorter time counts, so that what else the machine does weighs little.
 */
async function bench(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      engine: { type: 'string', default: 'both' },
    },
  });
  if (!values.corpus || !values.queries || ![...engineNames, 'both', 'all'].includes(values.engine))
    throw new CliError(messages.benchSearchUsage);
  const documents = readCorpus(values.corpus);
  const queries = readQueries(values.queries);
  const folder = mkdtempSync(join(tmpdir(), 'khoi-search-'));
  const { executablePath, env } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: Object.fromEntries(
      Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    args: [
      '--headless',
      '--disable-gpu',
      '--disable-background-networking',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    chromiumSandbox: false,
  });
  try {
    const engines: EngineName[] =
      values.engine === 'both'
        ? ['stock', 'site']
        : values.engine === 'all'
          ? [...engineNames]
          : [values.engine as EngineName];
    for (const site of await buildSites(folder, documents, engines))
      await measure(browser, site, documents.length, queries);
    return 0;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(
  browser: Browser,
  site: BenchSite,
  docs: number,
  queries: readonly BenchQuery[],
): Promise<void> {
  const served = await serveSite({ folder: site.folder, port: 0 });
  try {
    const cold = await measureCold(browser, served.url, site.engine, queries);
    const page = await browser.newPage();
    await page.goto(served.url);
    const groups = new Map<string, BenchQuery[]>();
    for (const query of queries)
      groups.set(`${query.form} ${query.marks}`, [
        ...(groups.get(`${query.form} ${query.marks}`) ?? []),
        query,
      ]);
    for (const group of groups.values()) {
      const [, first, second] = [
        await run(page, site.engine, group),
        await run(page, site.engine, group),
        await run(page, site.engine, group),
      ];
      const ranks = first.map(({ addresses }, i) =>
        addresses
          .map((address) => site.idAt(address))
          .findIndex((id) => group[i]?.relevant.includes(id ?? '')),
      );
      const times = first
        .map(({ ms }, i) => Math.min(ms, second[i]?.ms ?? ms))
        .sort((a, b) => a - b);
      const share = (test: (rank: number, i: number) => boolean) =>
        round(ranks.filter(test).length / group.length, 4);
      const [one] = group;
      console.log(
        JSON.stringify({
          engine: site.engine,
          docs,
          form: one?.form,
          marks: one?.marks,
          n: group.length,
          mrr10: round(
            ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / group.length,
            4,
          ),
          success3: share((rank) => rank >= 0 && rank < 3),
          success10: share((rank) => rank >= 0),
          zero: share((_, i) => first[i]?.total === 0),
          p50ms: round(percentile(times, 0.5), 1),
          p95ms: round(percentile(times, 0.95), 1),
          ...cold,
          indexBytes: site.indexBytes,
          buildSeconds: round(site.buildSeconds, 1),
        }),
      );
    }
    await page.close();
  } finally {
    await served.close();
  }
}

/** Asks queries one after the other, each until the data of its first ten results are there. Runs in the page. */
function run(
  page: Page,
  engine: EngineName,
  queries: readonly BenchQuery[],
): Promise<{ addresses: string[]; total: number; ms: number }[]> {
  return page.evaluate(
    async ({ texts, engine, shown }) => {
      const { ask } = (await import(new URL(`/${engine}.js`, location.href).href)) as {
        ask: (query: string, shown: number) => Promise<{ addresses: string[]; total: number }>;
      };
      const answers: { addresses: string[]; total: number; ms: number }[] = [];
      for (const text of texts) {
        const start = performance.now();
        const answer = await ask(text, shown);
        answers.push({ ...answer, ms: performance.now() - start });
      }
      return answers;
    },
    { texts: queries.map(({ query }) => query), engine, shown },
  );
}

/** What a first search costs a visitor who has nothing of the site in his browser: medians over some of the queries, spread evenly. */
async function measureCold(
  browser: Browser,
  url: string,
  engine: EngineName,
  queries: readonly BenchQuery[],
): Promise<{ coldKB: number; coldMs: number; engineKB: number }> {
  const step = Math.max(1, Math.floor(queries.length / coldQueries));
  const results: { data: number; engine: number; ms: number }[] = [];
  for (const query of queries.filter((_, i) => i % step === 0).slice(0, coldQueries)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const sizes: Promise<{ url: string; bytes: number }>[] = [];
    context.on('requestfinished', (request) =>
      sizes.push(
        request
          .sizes()
          .then(({ responseBodySize }) => ({ url: request.url(), bytes: responseBodySize })),
      ),
    );
    const start = performance.now();
    await page.goto(url);
    await run(page, engine, [query]);
    const ms = performance.now() - start;
    const loaded = (await Promise.all(sizes)).filter((file) => file.url.includes('/pagefind/'));
    const bytes = (test: (path: string) => boolean) =>
      loaded
        .filter((file) => test(new URL(file.url).pathname))
        .reduce((sum, file) => sum + file.bytes, 0);
    const isEngine = (path: string) => /\.js$|\/wasm\./.test(path);
    results.push({ data: bytes((path) => !isEngine(path)), engine: bytes(isEngine), ms });
    await context.close();
  }
  const median = (values: number[]) =>
    percentile(
      values.sort((a, b) => a - b),
      0.5,
    );
  return {
    coldKB: round(median(results.map(({ data }) => data)) / 1000, 1),
    coldMs: round(median(results.map(({ ms }) => ms)), 0),
    engineKB: round(median(results.map(({ engine }) => engine)) / 1000, 1),
  };
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

command(import.meta, bench);
