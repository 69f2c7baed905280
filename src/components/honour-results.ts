import { countsBy, type Filters, narrow } from '../domain/facets.ts';
import {
  countHonours,
  groupHonours,
  type HonourGroup,
  type HonourSet,
  honourSets,
  isReceived,
  withYear,
} from '../domain/honour-status.ts';
import {
  type HonourDetails,
  type HonourDetailsFile,
  type HonourIndex,
  type IndexedFacets,
  unpackDetails,
  unpackIndex,
} from '../outputs/honour-index.ts';
import { nameHas } from '../vietnamese/fold.ts';
import { honourLineLabels, honourStatusLabels, noDecision } from '../vietnamese/labels.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { sentenceCase } from '../vietnamese/sentence-case.ts';

type Facet = 'nam' | 'don-vi' | 'loai' | 'cap' | 'tuyen' | 'tinh-trang';

const pageSize = 40;

/** A row of the register: its facets are known at once, what is shown of it is loaded with its year. */
type Row = IndexedFacets & { details: () => Promise<HonourDetails> };

const loadJson = async (address: string): Promise<unknown> => (await fetch(address)).json();

/** All rows of the register; each year's file is loaded once, when the first of its rows is shown. */
async function loadRows(address: string): Promise<Row[]> {
  const index = (await loadJson(address)) as HonourIndex;
  const facets = unpackIndex(index);
  let from = 0;
  return index.years.flatMap(({ count, file }) => {
    const first = from;
    from += count;
    let year: Promise<HonourDetails[]> | undefined;
    const loadYear = () =>
      (year ??= loadJson(file).then(
        (details) => unpackDetails(details as HonourDetailsFile),
        (error: unknown) => {
          year = undefined;
          throw error;
        },
      ));
    return facets.slice(first, from).map((row, i): Row => ({
      ...row,
      details: async () => (await loadYear())[i] as HonourDetails,
    }));
  });
}

/** The rows of all whose names have what was typed. Names are loaded with their years. */
async function rowsNamed(rows: readonly Row[], typed: string): Promise<Row[]> {
  const named = await Promise.all(
    rows.map(async (row) => nameHas((await row.details()).name, typed)),
  );
  return rows.filter((_, i) => named[i]);
}

/** `“Lê”, 2022, Đã trao`: what was typed and chosen, by its words. */
const namesOfChoices = (typed: string, selects: readonly HTMLSelectElement[]): string =>
  [
    ...(typed ? [`“${typed}”`] : []),
    ...selects
      .filter(({ value }) => value)
      .map(({ selectedOptions: [option] }) => option?.dataset['label']),
  ].join(', ');

/** Milliseconds without a key before a name is looked for. */
const typingPause = 250;

/** Narrows the register in place. The page's address holds the choices, so that Back, reload and a sent link find them again. */
export function filterRegister(filter: HTMLElement): void {
  const selects = [...filter.querySelectorAll('select')];
  const name = filter.querySelector('input') as HTMLInputElement;
  const status = filter.querySelector('[role="status"]') as HTMLElement;
  const reset = filter.querySelector('button') as HTMLButtonElement;
  const standing = document.querySelector('#so-moi-nhat') as HTMLElement;
  const results = document.querySelector('#loc-danh-sach') as HTMLElement;
  const counter = filter.querySelector('#loc-dem');
  const greeting = status.textContent ?? '';
  let honours: Row[] | undefined;
  let asked = 0;
  let last: string | undefined;

  const chosen = (): Filters<Facet> =>
    Object.fromEntries(
      selects.filter(({ value }) => value).map(({ name, value }) => [name, value]),
    );

  function fail(): void {
    status.textContent =
      'Không tải được danh sách. Hãy kiểm tra kết nối mạng rồi chọn lại; các danh sách bên dưới vẫn dùng được.';
    standing.hidden = false;
    results.hidden = true;
  }

  async function show(): Promise<void> {
    const filters = chosen();
    const typed = name.value.trim();
    const turn = (asked += 1);
    const isFiltered = typed !== '' || Object.keys(filters).length > 0;
    standing.hidden = isFiltered;
    const count = Object.keys(filters).length;
    if (counter) counter.textContent = count > 0 ? ` (${count})` : '';
    results.hidden = reset.hidden = !isFiltered;
    let rows: Row[];
    try {
      if (isFiltered && !honours) status.textContent = 'Đang tải danh sách…';
      honours ??= await loadRows(filter.dataset['index'] as string);
      rows = typed ? await rowsNamed(honours, typed) : honours;
    } catch {
      if (turn === asked) fail();
      return;
    }
    if (turn !== asked) return;
    for (const select of selects) {
      const counts = countsBy<Facet>(rows, select.name as Facet, filters);
      for (const option of select.options) {
        if (!option.value) continue;
        const count = counts.get(option.value) ?? 0;
        option.textContent = `${option.dataset['label']} (${count})`;
        option.disabled = count === 0 && !option.selected;
      }
    }
    const found = narrow<Facet, Row>(rows, filters);
    if (!isFiltered) {
      status.textContent = greeting;
      return;
    }
    const undecided = found.length > 0 && !found.some(isReceived) && !filters['tinh-trang'];
    try {
      const groups = await Promise.all(groupHonours(found).map(showGroup));
      if (turn !== asked) return;
      status.textContent =
        found.length > 0
          ? `${namesOfChoices(typed, selects)}: ${formatNumber(found.length)} mục (${countHonours(found)}).`
          : `${namesOfChoices(typed, selects)}: không có mục nào.`;
      results.replaceChildren(
        ...(undecided ? [element('p', 'gap short', `${noDecision}.`)] : []),
        ...groups,
      );
    } catch {
      if (turn === asked) fail();
    }
  }

  function recall(): void {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      for (const option of select.options) option.disabled = false;
      select.value = query.get(select.name) ?? '';
      // An address may name what the register does not have.
      if (select.selectedIndex < 0) select.value = '';
    }
    name.value = query.get(name.name) ?? '';
    last = undefined;
    void show();
  }

  /** A choice that is changed again at once takes the place of the one before, so that arrow keys leave no trail behind. */
  function remember(changed?: string): void {
    const typed = name.value.trim();
    const query = new URLSearchParams({ ...(typed && { ten: typed }), ...chosen() }).toString();
    const address = query ? `?${query}` : location.pathname;
    if (changed !== undefined && changed === last) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    last = changed;
  }

  let typing: ReturnType<typeof setTimeout> | undefined;
  name.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      remember(name.name);
      void show();
    }, typingPause);
  });
  filter.addEventListener('change', ({ target }) => {
    if (target === name) return;
    remember((target as HTMLSelectElement).name);
    // On a phone the results would change out of sight.
    void show().then(() => {
      if (!matchMedia('(min-width: 40rem)').matches) status.scrollIntoView({ block: 'start' });
    });
  });
  reset.addEventListener('click', () => {
    for (const select of selects) select.value = '';
    name.value = '';
    remember();
    void show();
    name.focus();
  });
  addEventListener('popstate', recall);
  // The first choice may have been made while this file was on its way.
  const early = name.value ? name.name : Object.keys(chosen())[0];
  if (!location.search && early) {
    remember(early);
    void show();
  } else recall();
}

/** A row with what is shown of it. */
type Shown = Row & { shown: HonourDetails };

/** A group under its heading, a page of it at a time. */
async function showGroup({ heading, honours }: HonourGroup<Row>): Promise<HTMLElement> {
  const list = element('div', '');
  const more = element('button', '', 'Xem thêm');
  more.type = 'button';
  let shown = 0;
  const show = async (): Promise<HTMLElement | undefined> => {
    const next = await Promise.all(
      honours
        .slice(shown, shown + pageSize)
        .map(async (row): Promise<Shown> => ({ ...row, shown: await row.details() })),
    );
    const sets = honourSets(
      next,
      (row) => withYear(row.shown.label, Number(row.nam)),
      (row) => row.tuyen,
      (row) => row.shown.evidence ?? '',
    ).map(setOf);
    list.append(...sets);
    shown += next.length;
    more.hidden = shown >= honours.length;
    more.textContent = `Xem thêm ${Math.min(pageSize, honours.length - shown)} mục`;
    return sets[0];
  };
  more.addEventListener('click', () => {
    void show().then((first) => first?.querySelector<HTMLElement>('.honour a')?.focus());
  });
  await show();
  return element('section', 'honour-group', element('h2', '', heading), list, more);
}

/** As HonourList.astro shows it: the award once, then a line for each recipient. */
function setOf({ status, verb, label, shared, honours }: HonourSet<Shown>): HTMLElement {
  const [first] = honours as [Shown];
  return element(
    'div',
    `honour-set ${status}`,
    element(
      'h3',
      'honour-award',
      element('span', 'honour-verb', sentenceCase(verb)),
      ' ',
      link(first.shown.at, label),
    ),
    stateOf(first, shared),
    element(
      'ul',
      'honours',
      ...honours.map((row) =>
        element(
          'li',
          `honour ${status}`,
          nameOf(row.shown),
          ...(shared ? [] : [element('p', 'honour-state', ...groundOf(row.shown))]),
        ),
      ),
    ),
  );
}

const nameOf = (honour: HonourDetails): HTMLElement =>
  element(
    'p',
    'honour-name',
    link(honour.to, honour.name),
    ...(honour.note ? [element('span', 'quiet', ` (${honour.note})`)] : []),
    ...(honour.of ? [element('span', 'honour-of quiet', honour.of)] : []),
  );

const groundOf = ({ evidence, evidenceTo }: HonourDetails): HTMLElement[] =>
  evidence ? [element('span', '', evidenceTo ? link(evidenceTo, evidence) : evidence)] : [];

const stateOf = ({ shown, ...row }: Shown, shared: boolean): HTMLElement =>
  element(
    'p',
    'honour-state',
    element('span', 'state', honourStatusLabels[row.status]),
    ...(shared ? groundOf(shown) : []),
    element(
      'span',
      '',
      `Khen thưởng của ${honourLineLabels[row.tuyen as keyof typeof honourLineLabels]}`,
    ),
  );

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
