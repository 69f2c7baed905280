import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigData, type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';
import { inject } from 'vitest';
import { buildContext } from '../../src/checks/context.ts';
import { addresses } from '../../src/domain/addresses.ts';
import type { Content } from '../../src/domain/content.ts';
import { filesBelow } from './files.ts';
import { origin, plans, type SiteName, siteNames } from './sites.ts';

/** One page of a built site, with its parsed tree. */
export interface Page {
  /** From the site's root and without the base path: `/tin-tuc/`, `/404.html`. */
  address: string;
  /** Relative to the site's folder. */
  file: string;
  html: string;
  root: HtmlElement;
}

export interface BuiltSite {
  name: SiteName;
  folder: string;
  base: string;
  origin: string;
  /** Every file of the folder, relative. */
  files: ReadonlySet<string>;
  /** Of the public site: the page where staff write is none of it. */
  pages: readonly Page[];
  editor: Page;
  page: (address: string) => Page;
  /** What the site was built from. */
  content: Content;
}

const config: ConfigData = { extends: ['html-validate:recommended'] };
const parser = new Parser(await new StaticConfigLoader(config).getConfigFor('index.html'));

/** The sites that were built, for `describe.each`. Each is read when it is first asked for. */
export const sites = siteNames.filter((name) => name !== 'live').map(builtSite);

/** Today's record: only rules that any record keeps may be asked of it. */
export const live = builtSite('live');

function builtSite(name: SiteName): { name: SiteName; site: () => BuiltSite } {
  let read: BuiltSite | undefined;
  return { name, site: () => (read ??= readSite(name, inject('sites')[name])) };
}

/** Reads a site that was built into a folder from the content of a test site. */
export function readSite(name: SiteName, folder: string): BuiltSite {
  const files = filesBelow(folder);
  const all = pagesBelow(folder, files);
  const pages = all.filter(({ address }) => address !== addresses.editor);
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  let content: Content | undefined;
  return {
    name,
    folder,
    base: plans[name].base,
    origin,
    files: new Set(files),
    pages,
    editor: all.find(({ address }) => address === addresses.editor) as Page,
    page: (address) => {
      const page = byAddress.get(address);
      if (!page) throw new Error(`${name} has no page at ${address}`);
      return page;
    },
    get content() {
      return (content ??= buildContext(plans[name].content).content);
    },
  };
}

/** Every page of a folder that was built. */
export const pagesBelow = (folder: string, files: readonly string[] = filesBelow(folder)): Page[] =>
  files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      let root: HtmlElement | undefined;
      return {
        address: `/${file}`.replace(/index\.html$/, ''),
        file,
        html,
        get root() {
          return (root ??= parser.parseHtml(html));
        },
      };
    });

/** What an attribute says, entities resolved; undefined when it is not there. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  if (!element.hasAttribute(name)) return undefined;
  return decode(element.getAttributeValue(name) ?? '');
}

/** The text of an element as a reader sees it, entities resolved and spaces joined. */
export const text = (element: HtmlElement | null): string =>
  decode(element?.textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

const decode = (raw: string): string =>
  raw.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (named[name ?? ''] ?? whole),
  );

/** Where an element stands, for messages. */
export const place = (page: Page, element: HtmlElement): string =>
  `${page.address} (${page.file}:${element.location.line}:${element.location.column})`;

/** One message for all that is wrong, each thing on a line of its own; the lists of large sites are cut. */
export function told(problems: readonly string[], limit = 60): string {
  const unique = [...new Set(problems)];
  const rest = unique.length - limit;
  return [...unique.slice(0, limit), ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}

/** The addresses that an element's attributes ask for, each with the attribute that names it. */
export function referencesOf(
  page: Page,
): { element: HtmlElement; attribute: string; value: string }[] {
  const found: { element: HtmlElement; attribute: string; value: string }[] = [];
  for (const name of ['href', 'src', 'action', 'poster', 'data', 'formaction', 'xlink:href']) {
    for (const element of page.root.querySelectorAll(`[${name.replace(':', '\\:')}]`)) {
      const value = attribute(element, name);
      if (value !== undefined) found.push({ element, attribute: name, value });
    }
  }
  for (const name of ['srcset', 'imagesrcset']) {
    for (const element of page.root.querySelectorAll(`[${name}]`)) {
      for (const candidate of (attribute(element, name) ?? '').split(/,\s+/)) {
        const [value] = candidate.trim().split(/\s+/);
        if (value) found.push({ element, attribute: name, value });
      }
    }
  }
  for (const element of page.root.querySelectorAll('meta[http-equiv="refresh"]')) {
    const value = /url=(.+)$/i.exec(attribute(element, 'content') ?? '')?.[1];
    if (value) found.push({ element, attribute: 'content', value });
  }
  return found;
}

/** A page that only says where its content now stands. */
export const isMoved = (page: Page): boolean =>
  page.root.querySelector('meta[http-equiv="refresh"]') !== null;

/** A page that search engines are asked to leave out. */
export const isUnlisted = (page: Page): boolean =>
  (page.root.querySelector('meta[name="robots"]')?.getAttributeValue('content') ?? '').includes(
    'noindex',
  );
