import type { Block, SearchRecord } from './record.ts';

/**
 * What of a finished page is found. The page marks it:
 * `data-pagefind-body` the part that is searched; a page without it is none of the index;
 * `data-pagefind-ignore` (or `aria-hidden`) what of it is not; `data-pagefind-filter="loai|nam|don-vi|linh-vuc"` an element that names kind, year, unit or field, read inside ignored parts too;
 * `data-pagefind-sort="ngay[datetime]"` the element with the date; `data-search-alias` an element with another name of the page;
 * `data-search-record="title"` with an `id`: one thing on the page that is found by itself too, with `data-search-date`, `-years` and `-units` (parts divided by `|`).
 * The title is the `h1`; the lead is the element of class `lead`, else the first paragraph; headings with an `id` begin sections.
 * @param address of the page, without the base path
 */
export function recordsOf(html: string, address: string): SearchRecord[] {
  if (!html.includes('data-pagefind-body')) return [];
  const reader = new Reader(address);
  for (const [token] of html.matchAll(tokens)) reader.read(token);
  return reader.records();
}

const tokens =
  /<!--[\s\S]*?-->|<(script|style|template|noscript)\b[\s\S]*?<\/\1\s*>|<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;
const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

interface Open {
  tag: string;
  attributes: Readonly<Record<string, string>>;
}

/** What is no text of the page's own: gaps, drawings with what explains them, initials, pagers, buttons. */
const leftOut = ({ tag, attributes }: Open): boolean =>
  /^(?:svg|button|legend|select)$/.test(tag) ||
  (tag !== 'a' &&
    /(?:^|\s)(?:gap|timeline|matrix-legend|portrait|initial|copy|pager)(?:\s|$)/.test(
      attributes['class'] ?? '',
    ));

/** What is not read with the text around it, even where it stands within a line. */
const standsApart = (open: Open): boolean =>
  open.attributes['data-pagefind-filter'] !== undefined ||
  open.attributes['data-search-alias'] !== undefined ||
  open.attributes['data-pagefind-ignore'] !== undefined ||
  open.attributes['aria-hidden'] === 'true' ||
  leftOut(open);

/** A paragraph that says what is not known is read, and found by nothing. */
const saysGap = /^(?:Nguồn (?:chưa|không) nêu|Chưa có thông tin)(?=[ .:]|$)/;

const isTerm = ({ tag, attributes }: Open): boolean =>
  tag === 'dt' || (tag === 'th' && attributes['scope'] === 'row');

interface Draft extends Omit<SearchRecord, 'years' | 'units' | 'fields' | 'aliases' | 'blocks'> {
  years: string[];
  fields?: string[];
  units: string[];
  aliases: string[];
  blocks: Block[];
}

const draft = (address: string, title = ''): Draft => ({
  address,
  title,
  years: [],
  units: [],
  aliases: [],
  blocks: [],
});

class Reader {
  readonly #page: Draft;
  readonly #parts: { draft: Draft; depth: number }[] = [];
  readonly #finished: Draft[] = [];
  readonly #open: Open[] = [];
  #text = '';

  constructor(address: string) {
    this.#page = draft(address);
  }

  read(token: string): void {
    if (token[0] !== '<' || token === '<') this.#text += decode(token);
    else if (token.startsWith('</'))
      this.#close(
        token
          .slice(2)
          .replace(/[\s>].*$/s, '')
          .toLowerCase(),
      );
    else if (!/^<(?:!|script|style|template|noscript)/i.test(token)) this.#begin(token);
  }

  records(): SearchRecord[] {
    this.#flush();
    if (this.#page.title === '') this.#page.title = this.#page.blocks[0]?.text.slice(0, 80) ?? '';
    if (!this.#page.blocks.some(({ part }) => part === 'lead')) {
      const first = this.#page.blocks.find(({ part }) => part === 'body');
      if (first) first.part = 'lead';
    }
    const parts = [...this.#finished, ...this.#parts.map((part) => part.draft)];
    for (const part of parts) {
      const { kind } = this.#page;
      if (kind) part.kind = kind;
    }
    return [this.#page, ...parts];
  }

  #begin(token: string): void {
    const tag = (/^<([^\s/>]+)/.exec(token)?.[1] ?? '').toLowerCase();
    if (!inline.test(tag)) this.#flush();
    const attributes = attributesOf(token);
    const date =
      attributes['data-pagefind-sort'] === 'ngay[datetime]' ? attributes['datetime'] : undefined;
    if (date !== undefined) this.#page.date ??= date;
    if (voids.test(tag) || token.endsWith('/>')) return;
    if (standsApart({ tag, attributes })) this.#flush();
    this.#open.push({ tag, attributes });
    const title = attributes['data-search-record'];
    if (title === undefined) return;
    const part = draft(`${this.#page.address}#${attributes['id'] ?? ''}`, title);
    const list = (name: string) =>
      (attributes[name] ?? '').split('|').filter((value) => value !== '');
    Object.assign(part, { years: list('data-search-years'), units: list('data-search-units') });
    if (attributes['data-search-date']) part.date = attributes['data-search-date'];
    this.#parts.push({ draft: part, depth: this.#open.length });
  }

  #close(tag: string): void {
    const at = this.#open.findLastIndex((open) => open.tag === tag);
    if (at < 0) return;
    if (!inline.test(tag) || standsApart(this.#open[at] as Open)) this.#flush();
    this.#open.length = at;
    for (let part = this.#parts.at(-1); part && part.depth > at; part = this.#parts.at(-1))
      this.#finished.push((this.#parts.pop() as { draft: Draft }).draft);
  }

  /** Puts the text read so far where it belongs. */
  #flush(): void {
    const written = this.#text;
    this.#text = '';
    if (!/\S/.test(written)) return;
    const has = (name: string) =>
      this.#open.some(({ attributes }) => attributes[name] !== undefined);
    const filter = this.#open.findLast(
      ({ attributes }) => attributes['data-pagefind-filter'] !== undefined,
    )?.attributes['data-pagefind-filter'];
    const isAlias = filter === undefined && has('data-search-alias');
    const isFound =
      filter === undefined &&
      has('data-pagefind-body') &&
      !has('data-pagefind-ignore') &&
      !this.#open.some(leftOut) &&
      !this.#open.some(({ attributes }) => attributes['aria-hidden'] === 'true');
    if (filter === undefined && !isAlias && !isFound) return;
    const text = written.replace(/\s+/g, ' ').trim().normalize('NFC');
    if (filter === 'loai') this.#page.kind = text;
    else if (filter === 'nam') this.#page.years.push(text);
    else if (filter === 'don-vi') this.#page.units.push(text);
    else if (filter === 'linh-vuc') (this.#page.fields ??= []).push(text);
    else if (isAlias) this.#page.aliases.push(text);
    if (!isFound) return;
    const heading = this.#open.findLast(({ tag }) => /^h[1-6]$/.test(tag));
    if (heading?.tag === 'h1') {
      this.#page.title = this.#page.title === '' ? text : `${this.#page.title} ${text}`;
      return;
    }
    const isLead = this.#open.some(({ attributes }) =>
      /(?:^|\s)lead(?:\s|$)/.test(attributes['class'] ?? ''),
    );
    const id = heading?.attributes['id'];
    const block: Block = {
      part: heading ? 'heading' : isLead ? 'lead' : 'body',
      text,
      ...(id !== undefined && { id }),
      ...(this.#open.some(isTerm) && { isTerm: true }),
      ...((saysGap.test(text) || this.#open.some(({ tag }) => tag === 'dt')) && { isLabel: true }),
    };
    this.#page.blocks.push(block);
    for (const { draft } of this.#parts) draft.blocks.push(block);
  }
}

/** What an element needs to have for any of its attributes to be asked for: most have none of it. */
const asked =
  /data-|aria-hidden|lead|gap|timeline|matrix-legend|portrait|initial|copy|pager|\b(?:id|scope|datetime)\b/i;
const none: Readonly<Record<string, string>> = {};

function attributesOf(token: string): Readonly<Record<string, string>> {
  if (!asked.test(token)) return none;
  const found: Record<string, string> = {};
  for (const [, name = '', double, single, bare] of token
    .slice(token.search(/[\s>]/))
    .matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)) {
    found[name.toLowerCase()] = decode(double ?? single ?? bare ?? '');
  }
  return found;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
        (all, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
          const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
          if (code !== undefined)
            return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
          return named[name ?? ''] ?? all;
        },
      )
    : text;
