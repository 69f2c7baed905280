/** The behaviour of the search page. The engine is Pagefind's own, loaded when the visitor begins to search. */

interface ResultData {
  url: string;
  excerpt: string;
  meta: { title?: string; kind?: string };
}
interface Engine {
  options: (options: object) => Promise<void>;
  search: (query: string | null, options: { filters: Record<string, string> }) => Promise<{ results: { data: () => Promise<ResultData> }[] }>;
}

const form = document.querySelector<HTMLFormElement>('#tim-kiem');
const message = document.querySelector<HTMLElement>('#trang-thai');
const list = document.querySelector<HTMLOListElement>('#ket-qua');
const more = document.querySelector<HTMLElement>('#them');
if (form && message && list && more) start(form, message, list, more);

function start(form: HTMLFormElement, status: HTMLElement, list: HTMLOListElement, more: HTMLElement): void {
  const pageSize = 10;
  const names = ['q', 'loai', 'nam', 'don-vi'] as const;
  const fields = Object.fromEntries(names.map((name) => [name, form.elements.namedItem(name)])) as Record<(typeof names)[number], HTMLInputElement | HTMLSelectElement>;
  let engine: Promise<Engine> | undefined;
  let run = 0;

  const load = () => {
    engine ??= import(/* @vite-ignore */ `${form.dataset['engine']}pagefind.js`).then(async (loaded: Engine) => {
      await loaded.options({ excerptLength: 30 });
      return loaded;
    });
    return engine;
  };

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
      const filters = Object.fromEntries([...query].filter(([name]) => name !== 'q'));
      const { results } = await (await load()).search(query.get('q'), { filters });
      if (own !== run) return;
      status.textContent = results.length > 0 ? `Có ${results.length} kết quả.` : 'Không có kết quả. Hãy thử từ khác, bớt từ hoặc bỏ bớt điều kiện lọc.';
      let shown = 0;
      const showMore = async () => {
        const next = await Promise.all(results.slice(shown, shown + pageSize).map((result) => result.data()));
        if (own !== run) return;
        shown += next.length;
        list.append(...next.map(line));
        more.hidden = shown >= results.length;
      };
      more.onclick = () => void showMore();
      await showMore();
    } catch {
      engine = undefined;
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
  form.addEventListener('focusin', () => void load().catch(() => (engine = undefined)));
  for (const name of ['loai', 'nam', 'don-vi'] as const) fields[name].addEventListener('change', () => form.requestSubmit());
  addEventListener('popstate', recall);
  recall();
}

/** One result. The excerpt is Pagefind's: escaped text with `<mark>` around the words found. */
function line({ url, excerpt, meta }: ResultData): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'item';
  const kind = Object.assign(document.createElement('p'), { className: 'item-meta', textContent: meta.kind ?? '' });
  const title = Object.assign(document.createElement('h2'), { className: 'item-title' });
  title.append(Object.assign(document.createElement('a'), { href: url, textContent: meta.title ?? url }));
  const text = Object.assign(document.createElement('p'), { className: 'item-summary', innerHTML: excerpt });
  item.append(kind, title, text);
  return item;
}
