import { countsBy, type Filters, narrow } from '../domain/facets.ts';
import {
  countHonours,
  groupHonours,
  type HonourGroup,
  isPending,
  isReceived,
  withYear,
} from '../domain/honour-status.ts';
import { type IndexedHonour, unpackIndex } from '../outputs/honour-index.ts';
import {
  honourLineLabels,
  honourStatusLabels,
  honourStatusWords,
  noDecision,
} from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

type Facet = 'nam' | 'don-vi' | 'loai' | 'cap' | 'tuyen' | 'tinh-trang';

const pageSize = 40;

/** Narrows the register in place. The page's address holds the choices, so that Back, reload and a sent link find them again. */
export function filterRegister(filter: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const status = filter.querySelector('[role="status"]') as HTMLElement;
  const reset = filter.querySelector('button') as HTMLButtonElement;
  const standing = document.querySelector('#so-moi-nhat') as HTMLElement;
  const results = document.querySelector('#loc-danh-sach') as HTMLElement;
  const greeting = status.textContent ?? '';
  let honours: IndexedHonour[] | undefined;
  let last: string | undefined;

  const chosen = (): Filters<Facet> =>
    Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );

  async function show(): Promise<void> {
    const filters = chosen();
    const isFiltered = Object.keys(filters).length > 0;
    standing.hidden = isFiltered;
    results.hidden = reset.hidden = !isFiltered;
    try {
      if (isFiltered && !honours) status.textContent = 'Đang tải danh sách…';
      honours ??= unpackIndex(await (await fetch(filter.dataset['index'] as string)).json());
    } catch {
      status.textContent =
        'Không tải được danh sách. Hãy kiểm tra kết nối mạng rồi chọn lại; các danh sách bên dưới vẫn dùng được.';
      standing.hidden = false;
      results.hidden = true;
      return;
    }
    for (const select of selects) {
      const counts = countsBy<Facet>(honours, select.name as Facet, filters);
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const found = narrow<Facet, IndexedHonour>(honours, chosen());
    status.textContent = !isFiltered
      ? greeting
      : found.length > 0
        ? `${formatNumber(found.length)} mục: ${countHonours(found)}.`
        : 'Không có mục nào phù hợp với các điều kiện đã chọn.';
    if (!isFiltered) return;
    const undecided = found.length > 0 && !found.some(isReceived) && !filters['tinh-trang'];
    results.replaceChildren(
      ...(undecided ? [element('p', 'gap short', `${noDecision}.`)] : []),
      ...groupHonours(found).map(showGroup),
    );
  }

  function recall(): void {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      for (const option of select.options) option.disabled = false;
      select.value = query.get(select.name) ?? '';
      // An address may name what the register does not have.
      if (select.selectedIndex < 0) select.value = '';
    }
    last = undefined;
    void show();
  }

  /** A choice that is changed again at once takes the place of the one before, so that arrow keys leave no trail behind. */
  function remember(changed?: string): void {
    const query = new URLSearchParams(chosen()).toString();
    const address = query ? `?${query}` : location.pathname;
    if (changed !== undefined && changed === last) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    last = changed;
  }

  filter.addEventListener('change', ({ target }) => {
    remember((target as HTMLSelectElement).name);
    void show();
  });
  reset.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    remember();
    void show();
    selects[0]?.focus();
  });
  addEventListener('popstate', recall);
  // The first choice may have been made while this file was on its way.
  const [early] = Object.keys(chosen());
  if (!location.search && early) {
    remember(early);
    void show();
  } else recall();
}

/** A group under its heading, a page of it at a time. */
function showGroup({ heading, honours }: HonourGroup<IndexedHonour>): HTMLElement {
  const list = element('ul', 'honours');
  const more = element('button', '', 'Xem thêm');
  more.type = 'button';
  let shown = 0;
  const show = (): HTMLElement | undefined => {
    const next = honours.slice(shown, shown + pageSize).map(lineOf);
    list.append(...next);
    shown += next.length;
    more.hidden = shown >= honours.length;
    more.textContent = `Xem thêm ${Math.min(pageSize, honours.length - shown)} mục`;
    return next[0];
  };
  more.addEventListener('click', () => show()?.querySelector('a')?.focus());
  show();
  return element('section', 'honour-group', element('h2', '', heading), list, more);
}

function lineOf(honour: IndexedHonour): HTMLElement {
  const name = element(
    'p',
    'honour-name',
    link(honour.to, honour.name),
    ...(honour.note ? [element('span', 'quiet', ` (${honour.note})`)] : []),
    ...(honour.of ? [element('span', 'quiet', honour.of)] : []),
  );
  const award = element(
    'p',
    'honour-award',
    element('span', 'honour-verb', honourStatusWords[honour.status].verb),
    ' ',
    link(honour.at, withYear(honour.label, Number(honour.nam))),
  );
  const state = element(
    'p',
    'honour-state',
    element('span', 'state', honourStatusLabels[honour.status]),
    ...(honour.evidence
      ? [honour.evidenceTo ? link(honour.evidenceTo, honour.evidence) : honour.evidence]
      : []
    ).map((evidence) => element('span', '', evidence)),
    element(
      'span',
      '',
      `Khen thưởng của ${honourLineLabels[honour.tuyen as keyof typeof honourLineLabels]}`,
    ),
    ...(isPending(honour) ? [element('span', 'gap', noDecision)] : []),
  );
  return element('li', `honour ${honour.status}`, name, award, state);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...content);
  return made;
}

const link = (to: string, text: string): HTMLAnchorElement =>
  Object.assign(element('a', '', text), { href: to });
