import { countsBy, type Filters, narrow } from '../domain/facets.ts';
import { isPending, isReceived, statusLabels, wordingOf } from '../domain/honour-status.ts';
import { type IndexedHonour, unpackIndex } from '../outputs/honour-index.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { honourLineLabels } from '../vietnamese/labels.ts';
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
      if (isFiltered && !honours) status.textContent = 'Đang tải sổ…';
      honours ??= unpackIndex(await (await fetch(filter.dataset['index'] as string)).json());
    } catch {
      status.textContent =
        'Chưa tải được sổ. Hãy kiểm tra kết nối mạng rồi chọn lại; các danh sách bên dưới vẫn dùng được.';
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
    const groups = [
      {
        heading: 'Đã có quyết định khen thưởng',
        honours: found.filter(isReceived),
        words: 'đã có quyết định',
      },
      { heading: 'Khối bình xét, đề nghị', honours: found.filter(isPending), words: 'đề nghị' },
      {
        heading: 'Đã thu hồi',
        honours: found.filter((honour) => honour.status === 'revoked'),
        words: 'đã thu hồi',
      },
    ].filter((group) => group.honours.length > 0);
    const parts = groups
      .map((group) => `${formatNumber(group.honours.length)} ${group.words}`)
      .join(', ');
    status.textContent = !isFiltered
      ? greeting
      : found.length > 0
        ? `Có ${formatNumber(found.length)} mục: ${parts}.`
        : 'Sổ không có mục nào hợp mọi điều kiện đã chọn.';
    if (!isFiltered) return;
    const undecided = found.length > 0 && !found.some(isReceived) && !filters['tinh-trang'];
    results.replaceChildren(
      ...(undecided ? [element('p', 'gap short', 'Chưa ghi nhận quyết định khen thưởng.')] : []),
      ...groups.map(groupOf),
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
    const query = new URLSearchParams(chosen() as Record<string, string>).toString();
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

interface Group {
  heading: string;
  honours: IndexedHonour[];
}

/** A group under its heading, a page of it at a time. */
function groupOf({ heading, honours }: Group): HTMLElement {
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
    element('span', 'honour-verb', wordingOf(honour)),
    ' ',
    link(honour.at, `${honour.label}, năm ${honour.nam}`),
  );
  const time = element('time', '', formatDate(honour.date));
  time.dateTime = honour.date;
  const decision = honour.decision
    ? [link(honour.decisionTo ?? '', honour.decision)]
    : isPending(honour)
      ? [element('span', 'gap', 'Chưa ghi nhận quyết định')]
      : [];
  const state = element(
    'p',
    'honour-state',
    element('span', 'state', statusLabels[honour.status]),
    ' ',
    time,
    element('span', '', honourLineLabels[honour.tuyen as keyof typeof honourLineLabels]),
    ...decision,
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
