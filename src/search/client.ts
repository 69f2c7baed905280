/** The behaviour of the search page. The engine is loaded when the visitor begins to search. */
import { openEngine } from './query.ts';
import type { MarkedText, SearchResult } from './types.ts';

const form = document.querySelector<HTMLFormElement>('#tim-kiem');
const message = document.querySelector<HTMLElement>('#trang-thai');
const list = document.querySelector<HTMLOListElement>('#ket-qua');
const more = document.querySelector<HTMLElement>('#them');
if (form && message && list && more) start(form, message, list, more);

function start(form: HTMLFormElement, status: HTMLElement, list: HTMLOListElement, more: HTMLElement): void {
  const pageSize = 10;
  const names = ['q', 'loai', 'nam', 'don-vi'] as const;
  const fields = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name)])) as Record<(typeof names)[number], HTMLInputElement | HTMLSelectElement>;
  const engine = openEngine(form.dataset['engine'] ?? '/pagefind/');
  let run = 0;

  const state = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== '') as [string, string][]);

  async function search(): Promise<void> {
    const own = ++run;
    const query = state();
    list.replaceChildren();
    more.hidden = true;
    if (query.size === 0) {
      status.textContent = '';
      return;
    }
    status.textContent = 'Đang tìm…';
    try {
      const value = (name: string) => query.get(name) ?? '';
      const answer = await engine.search({ query: value('q'), kind: value('loai'), year: value('nam'), unit: value('don-vi'), order: 'relevance' });
      if (own !== run) return;
      status.textContent = answer.total > 0 ? `Có ${answer.total} kết quả.` : 'Không có kết quả. Hãy thử từ khác, bớt từ hoặc bỏ bớt điều kiện lọc.';
      let shown = 0;
      const showMore = async () => {
        const next = await answer.load(shown, shown + pageSize);
        if (own !== run) return;
        shown += next.length;
        list.append(...next.map(line));
        more.hidden = shown >= answer.total;
      };
      more.onclick = () => void showMore();
      await showMore();
    } catch {
      if (own === run) status.textContent = 'Chưa tải được bộ tìm kiếm. Hãy kiểm tra kết nối mạng rồi tìm lại.';
    }
  }

  function remember(): void {
    const query = state().toString();
    history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  function recall(): void {
    const query = new URLSearchParams(location.search);
    for (const name of names) fields[name].value = query.get(name) ?? '';
    void search();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    remember();
    void search();
  });
  form.addEventListener('focusin', () => void engine.ready().catch(() => undefined));
  for (const name of ['loai', 'nam', 'don-vi'] as const) fields[name].addEventListener('change', () => form.requestSubmit());
  addEventListener('popstate', recall);
  recall();
}

/** One result, the words found marked. */
function line({ address, title, kind, excerpt }: SearchResult): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'item';
  const about = Object.assign(document.createElement('p'), { className: 'item-meta', textContent: kind });
  const heading = Object.assign(document.createElement('h2'), { className: 'item-title' });
  const link = Object.assign(document.createElement('a'), { href: address });
  link.append(...nodes(title));
  heading.append(link);
  const text = Object.assign(document.createElement('p'), { className: 'item-summary' });
  text.append(...nodes(excerpt));
  item.append(about, heading, text);
  return item;
}

const nodes = (text: MarkedText): Node[] =>
  text.map((part) => (part.found ? Object.assign(document.createElement('mark'), { textContent: part.text }) : document.createTextNode(part.text)));
