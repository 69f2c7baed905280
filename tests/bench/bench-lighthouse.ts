import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';
import { readSettings } from '../../src/files/settings.ts';
import { findBrowser } from '../tools/browser.ts';
import { CliError } from '../../src/files/errors.ts';
import { command } from '../../src/process/command.ts';
import { messages } from '../../src/process/messages.ts';
import { serveSite } from '../../src/hosting/serve.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<
    string,
    { score: number | null; title: string; numericValue?: number; scoreDisplayMode: string }
  >;
}

/**
 * `npm run bench:lighthouse [-- ADDRESS…]`: Lighthouse for mobile over one page of each kind of the last build,
 * served with its real headers and compression. Prints a Markdown table and, for what is below 100, the audits that cost it.
 */
async function bench(addresses: string[]): Promise<number> {
  const folder = join(projectRoot, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new CliError(messages.nothingToServe);
  const { base } = readSettings();
  const { executablePath, env } = await findBrowser();
  const site = await serveSite({ folder, port: 0, base });
  const profile = mkdtempSync(join(tmpdir(), 'khoi-lighthouse-'));
  const flags = [
    '--headless=new',
    '--disable-gpu',
    '--disable-background-networking',
    `--user-data-dir=${profile}`,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const run = (url: string) =>
    new Promise<Report>((resolve, reject) => {
      const child = spawn(
        process.execPath,
        [
          join(projectRoot, 'node_modules/lighthouse/cli/index.js'),
          url,
          '--output=json',
          '--quiet',
          `--chrome-flags=${flags.join(' ')}`,
          `--only-categories=${categories.join(',')}`,
        ],
        { env: { ...env, CHROME_PATH: executablePath }, stdio: ['ignore', 'pipe', 'pipe'] },
      );
      let [out, err] = ['', ''];
      child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
      child.stderr.on('data', (bytes: Buffer) => (err += bytes.toString()));
      child.on('close', () => {
        try {
          resolve(JSON.parse(out) as Report);
        } catch {
          reject(new CliError(messages.lighthouseFailed(err.trim().split('\n').at(-1) ?? '')));
        }
      });
    });
  try {
    console.log(
      '| page | performance | accessibility | best practices | SEO | LCP |\n|---|---|---|---|---|---|',
    );
    const below = new Set<string>();
    for (const address of addresses.length > 0 ? addresses : onePerKind(folder)) {
      const { categories: scores, audits } = await run(new URL(address.slice(1), site.url).href);
      const cells = categories.map((name) => Math.round((scores[name]?.score ?? 0) * 100));
      console.log(
        `| ${address} | ${cells.join(' | ')} | ${((audits['largest-contentful-paint']?.numericValue ?? 0) / 1000).toFixed(1)} s |`,
      );
      if (cells.some((cell) => cell < 100)) {
        for (const [id, audit] of Object.entries(audits))
          if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative')
            below.add(`${address} ${id}: ${audit.title}`);
      }
    }
    if (below.size > 0) console.log(`\n${[...below].join('\n')}`);
    return 0;
  } finally {
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The first page of each shape of address: `/tin-tuc/`, `/tin-tuc/2023/`, `/tin-tuc/2023/…/` and so on. */
function onePerKind(folder: string): string[] {
  const kinds = new Map<string, string>();
  const pages = readdirSync(folder, { recursive: true })
    .map((file) => `/${String(file).replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('/index.html') && !file.startsWith('/pagefind/'))
    .map((file) => file.slice(0, -'index.html'.length))
    .sort();
  for (const page of pages) {
    const parts = page.split('/').filter(Boolean);
    const kind = parts
      .map((part, i) =>
        i === 0
          ? part
          : /^\d{4}$/.test(part)
            ? '#'
            : i === 1 && ['loai', 'nam', 'don-vi', 'linh-vuc'].includes(part)
              ? part
              : '*',
      )
      .join('/');
    if (!kinds.has(kind)) kinds.set(kind, page);
  }
  return [...kinds.values(), '/404.html'];
}

command(import.meta, bench);
