import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import * as pagefind from 'pagefind';
import { writeWhole } from '../files/disk.ts';
import { Stored } from '../files/stored.ts';
import type { EngineFile } from './engine-files.ts';
import { Gathered } from './gathered.ts';
import type { LexiconData } from './lexicon.ts';
import type { SearchRecord } from './record.ts';
import { recordsOf } from './records.ts';

/** Of Pagefind's own files, what the search page needs. */
const engineScripts = /^(?:pagefind\.js|wasm\.unknown\.pagefind)$/;

interface FinishOptions {
  /** Records that no page has, such as the pages of attachments. */
  extra?: readonly SearchRecord[];
  /** Names that mean the same. */
  names?: LexiconData['names'];
}

/** How many records were indexed, and what went wrong. */
interface Indexed {
  records: number;
  errors: string[];
}

/** A page that has been read. */
interface Page {
  /** Of the file that was read: another one has another stamp. */
  stamp: string | undefined;
  /** The numbers of its records. */
  records: number[];
}

/**
 * The search index of a site's folder. Pages can be taken while others are still being made, so that little is left to do when all are there: {@link take}, then {@link finish}.
 * Only pages that mark a `data-pagefind-body` are in it.
 */
export class SearchIndex {
  readonly #folder: string;
  readonly #fragments: Stored | undefined;
  readonly #early: string[] = [];
  #taking: Promise<void> | undefined;
  #scripts: ReturnType<typeof engineFilesOfPagefind> | undefined;
  #gathered: Gathered;
  #pages = new Map<string, Page>();

  /** @param cache where what results show is kept from one build to the next; without it, nothing is */
  constructor(folder: string, cache?: string) {
    this.#folder = folder;
    this.#fragments = cache === undefined ? undefined : new Stored(join(cache, 'fragments'));
    this.#gathered = new Gathered(this.#fragments);
  }

  /** Reads some pages that seem to be finished, by and by. What has become of them later, {@link finish} sees. */
  take(files: readonly string[]): void {
    this.#early.push(...files);
    this.#taking ??= this.#takeEarly();
  }

  async #takeEarly(): Promise<void> {
    this.#scripts ??= engineFilesOfPagefind();
    do {
      // Between two pages the process does what else it has to.
      await nextTurn();
      const file = this.#early.shift();
      // Whatever is wrong with it, it is read again, and then said.
      if (file !== undefined && !this.#pages.has(file))
        await this.#read(file).catch(() =>
          this.#pages.set(file, { stamp: undefined, records: [] }),
        );
    } while (this.#early.length > 0);
    this.#taking = undefined;
  }

  /** How many pages are still to be read of those taken. */
  get waiting(): number {
    return this.#early.length + (this.#taking ? 1 : 0);
  }

  /** Takes no more; ends once nothing is at work. */
  async giveUp(): Promise<void> {
    this.#early.length = 0;
    await this.#taking;
    await this.#scripts;
  }

  /** Reads all pages that have not been taken, or have changed since, and writes the index into the folder `pagefind/`. */
  async finish({ extra = [], names = [] }: FinishOptions = {}): Promise<Indexed> {
    this.#early.length = 0;
    await this.#taking;
    if (
      [...this.#pages].some(
        ([file, { stamp }]) => stamp === undefined || stamp !== this.#stampOf(file),
      )
    ) {
      this.#pages = new Map();
      this.#gathered = new Gathered(this.#fragments);
    }
    const errors: string[] = [];
    const order: number[] = [];
    this.#scripts ??= engineFilesOfPagefind();
    for (const file of pagesBelow(this.#folder)) {
      try {
        order.push(...(this.#pages.get(file)?.records ?? (await this.#read(file))));
      } catch (error) {
        errors.push(`${file}: ${(error as Error).message}`);
      }
    }
    for (const record of extra) order.push(await this.#gathered.add(record));
    const scripts = await this.#scripts;
    errors.push(...scripts.errors);
    if (errors.length > 0) return { records: 0, errors };
    const target = join(this.#folder, 'pagefind');
    rmSync(target, { recursive: true, force: true });
    const all = [...scripts.files, ...(await this.#gathered.files(order, names, scripts.version))];
    for (const { path, content, key } of all)
      if (!key || !this.#fragments?.lay(key, join(target, path)))
        writeWhole(join(target, path), content);
    this.#fragments?.prune();
    return { records: order.length, errors };
  }

  async #read(file: string): Promise<number[]> {
    const stamp = this.#stampOf(file);
    const html = readFileSync(join(this.#folder, file), 'utf8');
    const records: number[] = [];
    for (const record of recordsOf(html, `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`))
      records.push(await this.#gathered.add(record));
    this.#pages.set(file, { stamp, records });
    return records;
  }

  #stampOf(file: string): string | undefined {
    const found = statSync(join(this.#folder, file), { throwIfNoEntry: false });
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
  }
}

/** Builds the search index of a finished site. */
export const buildIndex = (
  folder: string,
  { cache, ...options }: FinishOptions & { cache?: string | undefined } = {},
): Promise<Indexed> => new SearchIndex(folder, cache).finish(options);

const pagesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort();

/** The scripts of the engine come out of Pagefind's program, with an index of nothing. Takes its time, but never fails: what went wrong is among the errors. */
async function engineFilesOfPagefind(): Promise<{
  files: EngineFile[];
  errors: string[];
  version: string;
}> {
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
    if (!index) return { files: [], errors, version: '' };
    await index.addCustomRecord({ url: '/', content: '-', language: 'vi' });
    const written = await index.getFiles();
    const files = written.files.map(({ path, content }) => ({
      path,
      content: Buffer.from(content),
    }));
    const entry = files.find(({ path }) => path === 'pagefind-entry.json');
    const { version } = JSON.parse(entry?.content.toString() ?? '{"version":""}') as {
      version: string;
    };
    return {
      files: files.filter(({ path }) => engineScripts.test(path)),
      errors: [...errors, ...written.errors],
      version,
    };
  } catch (error) {
    return { files: [], errors: [(error as Error).message], version: '' };
  } finally {
    await pagefind.close();
  }
}
