import { formatDate } from '../vietnamese/dates.ts';
import type { Said } from './answers/facts.ts';
import type { MarkedText, SearchResult } from './types.ts';

/** How many units of a result are named; of more, only their number. */
const namedUnits = 2;

/** An element with its children. Text is put in as text: nothing that was typed or indexed becomes markup. */
function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

const marked = (text: MarkedText): (Node | string)[] =>
  text.map((piece) => (piece.found ? make('mark', {}, piece.text) : piece.text));

/** One result with the parts of its page that were found. */
export function resultLine({
  address,
  title,
  kind,
  date,
  units,
  excerpt,
  file,
  pages,
  sections,
}: SearchResult): HTMLLIElement {
  const name = title.map(({ text }) => text).join('');
  const named =
    units.length > namedUnits ? [`${units.length} đơn vị`] : units.filter((unit) => unit !== name);
  const about = [date && formatDate(date), kind, ...named].filter(Boolean).join(' · ');
  const item = make(
    'li',
    { className: 'item' },
    make('p', { className: 'item-meta' }, about),
    make('h3', { className: 'item-title' }, make('a', { href: address }, ...marked(title))),
  );
  if (excerpt.length > 0) item.append(make('p', { className: 'item-summary' }, ...marked(excerpt)));
  if (pages)
    item.append(
      make(
        'p',
        { className: 'found-pages' },
        `${pages.total} ${/^\p{L}+/u.exec(pages.shown[0]?.label ?? '')?.[0] ?? 'trang'} khớp; xem cả: `,
        ...pages.shown.flatMap((page, i) => [
          ...(i > 0 ? [', '] : []),
          make('a', { href: page.address }, page.label),
        ]),
        ...(pages.total > pages.shown.length + 1 ? ['…'] : []),
      ),
    );
  if (file)
    item.append(
      make(
        'p',
        { className: 'quiet' },
        make('a', { href: file.address }, `Tệp gốc (${file.about})`),
        ` · ${file.of}`,
      ),
    );
  if (sections.length > 0) {
    item.append(
      make(
        'ul',
        { className: 'found-parts' },
        ...sections.map((section) =>
          make(
            'li',
            {},
            make('a', { href: section.address }, ...marked(section.title)),
            make('p', {}, ...marked(section.excerpt)),
          ),
        ),
      ),
    );
  }
  return item;
}

/** What the record says to the question: what is known, with the way to it and its source. */
export function answerLines({ state, lead, to, items, more, sources }: Said): Node[] {
  const alone = items.length === 0 || /[.:]$/.test(lead);
  const lines: Node[] = [
    make(
      'p',
      { className: 'answer-lead' },
      to ? make('a', { href: to }, lead) : alone ? lead : `${lead}:`,
    ),
  ];
  if (state === 'missing' && items.length > 0 && !/Hiện có|:$/.test(lead))
    lines.push(make('p', {}, 'Hiện có:'));
  if (items.length > 0)
    lines.push(
      make(
        'ul',
        {},
        ...items.map(({ link, text }) =>
          make(
            'li',
            {},
            make('a', { href: link.address }, link.label),
            text && (text.startsWith('(') ? ` ${text}` : `: ${text}`),
          ),
        ),
      ),
    );
  const source = sources.filter(Boolean);
  const foot = [
    ...(source.length > 0 ? [`Nguồn: ${source.join('; ')}.`] : []),
    ...(more ? [make('a', { href: more.address }, more.label)] : []),
  ];
  if (foot.length > 0)
    lines.push(
      make('p', { className: 'quiet' }, ...foot.flatMap((one, i) => (i > 0 ? [' ', one] : [one]))),
    );
  return lines;
}
