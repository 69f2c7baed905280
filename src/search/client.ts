import { isEmpty, newestFirst, parameterOf, requestFrom, searchPart } from './address.ts';
import { keyboard } from './client-keyboard.ts';
import { viewIn } from './client-view.ts';
import { words } from './client-words.ts';
import { type EngineModule, openEngine } from './query.ts';
import type { SearchAnswer, SearchEngine, SearchRequest } from './types.ts';

const pageSize = 10;

/** How long typing may pause before its results are fetched, in milliseconds. */
const pause = 120;

/** What a history entry remembers besides its address: how many results were shown, and how far down. */
interface Place {
  shown?: number;
  top?: number;
}

const area = document.querySelector<HTMLElement>('.search');
const form = document.querySelector<HTMLFormElement>('#tim-kiem');
/** A browser remembers for the life of the page that a script did not come: each further attempt asks for it at another address. */
let attempts = 0;
function importEngine(url: string): Promise<EngineModule> {
  attempts += 1;
  return import(
    /* @vite-ignore */ attempts === 1 ? url : `${url}?${attempts}`
  ) as Promise<EngineModule>;
}

if (area && form)
  start(
    area,
    form,
    openEngine(area.dataset['engine'] ?? '/', { importEngine, facts: area.dataset['facts'] }),
  );

/** The behaviour of the search page: the form, the address and what is shown always say the same. */
function start(area: HTMLElement, form: HTMLFormElement, engine: SearchEngine): void {
  const view = viewIn(area);
  const { list, more, reset, failure } = view.parts;
  const box = form.elements.namedItem(parameterOf.query) as HTMLInputElement;
  let request: SearchRequest = requestFrom(new URLSearchParams(location.search));
  let answer: SearchAnswer | undefined;
  let run = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** The last address that was chosen, and not merely passed while typing. */
  let settled = location.search;

  async function search(shown = pageSize, top?: number): Promise<void> {
    clearTimeout(typing);
    const own = ++run;
    view.choose(request);
    if (isEmpty(request)) return view.showStart();
    view.waiting();
    try {
      await engine.ready();
      const found = await engine.search(request);
      const results = await found.load(0, Math.min(shown, found.total));
      if (own !== run) return;
      answer = found;
      view.show(request, found, results);
      if (top) scrollTo({ top, behavior: 'instant' });
    } catch {
      if (own === run) view.showFailure();
    }
  }

  async function showMore(): Promise<void> {
    if (!answer) return;
    const [own, from, { total, load }] = [++run, list.children.length, answer];
    view.waiting();
    try {
      const results = await load(from, Math.min(from + pageSize, total));
      if (own !== run) return;
      view.append(results, total);
      remember({ shown: from + results.length });
    } catch {
      if (own === run) view.stay(words.failed);
    }
  }

  const remember = (place: Place) =>
    history.replaceState({ ...(history.state as Place | null), ...place }, '');
  const addressOf = (part: string) => location.pathname + part;
  /** The request that the form makes; a choice from the address that no button has is kept. */
  const readForm = () =>
    requestFrom(
      new URLSearchParams([...new FormData(form), ...new URLSearchParams(searchPart(request))] as [
        string,
        string,
      ][]),
    );

  /** Typing changes the history entry in which it happens. */
  function passTo(next: SearchRequest): void {
    request = next;
    history.replaceState(null, '', addressOf(searchPart(request)));
  }

  /** A choice makes a new history entry, and leaves the one before as it was last chosen. Arrows pass over choices: together they make one. */
  function settleOn(next: SearchRequest, isPassing = false): void {
    request = next;
    const part = searchPart(request);
    if (part !== settled) {
      if (location.search !== settled) history.replaceState(null, '', addressOf(settled));
      if (isPassing) history.replaceState(null, '', addressOf(part));
      else history.pushState(null, '', addressOf(part));
      settled = part;
    }
    void search();
  }

  /** The form as the address has it. */
  function fill(): void {
    request = requestFrom(new URLSearchParams(location.search));
    box.value = request.query;
    area.querySelector('select')!.value = request.order === 'date' ? newestFirst : '';
    settled = location.search;
    const { shown, top } = (history.state ?? {}) as Place;
    void search(shown, top);
  }

  function clear(): void {
    box.value = '';
    settleOn(readForm());
  }

  box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      const next = readForm();
      if (searchPart(next) === searchPart(request)) return;
      passTo(next);
      void search();
    }, pause);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settleOn(readForm());
    // The keyboard of a telephone would cover the results.
    if (matchMedia('(hover: none)').matches) box.blur();
  });
  /** The group of choices that arrows go over, and whether they have gone already. */
  let arrows: { name: string; moved: boolean } | undefined;
  area.addEventListener('keydown', ({ key, target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    if (!key.startsWith('Arrow')) arrows = undefined;
    else if (arrows?.name !== target.name) arrows = { name: target.name, moved: false };
  });
  area.addEventListener('pointerdown', () => (arrows = undefined));
  area.addEventListener('change', ({ target }) => {
    if (target === box) return;
    const isPassing =
      target instanceof HTMLInputElement && arrows?.name === target.name && arrows.moved;
    if (arrows) arrows.moved = true;
    settleOn(readForm(), isPassing);
  });
  area.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    if (list.contains(link)) remember({ shown: list.children.length, top: scrollY });
    else if (link.dataset['query'] && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      box.value = link.dataset['query'];
      box.focus();
      settleOn({ ...readForm(), query: box.value });
    }
  });
  reset.addEventListener('click', () => {
    box.focus();
    settleOn({ ...request, kind: '', year: '', unit: '', field: '' });
  });
  failure.querySelector('button')!.addEventListener('click', () => void search());
  more.addEventListener('click', () => void showMore());
  keyboard(area, box, list, clear);
  // The engine comes with the first sign that it is wanted; if it does not, the search itself will say so.
  area.addEventListener('focusin', () => void engine.ready().catch(() => undefined));
  addEventListener('popstate', fill);
  fill();
}
