import { isNarrowed } from './address.ts';
import { facetsIn } from './client-facets.ts';
import { answerLines, resultLine } from './client-results.ts';
import {
  advice,
  isShort,
  moreLabel,
  outcome,
  reading,
  relaxation,
  shownOf,
  unread,
  words,
} from './client-words.ts';
import type { SearchAnswer, SearchRequest, SearchResult } from './types.ts';

/** Milliseconds until a wait is mentioned, until it is called slow, and between the last result and its being read out. */
const delays = { mention: 200, slow: 1_000, announce: 700 };

/** What the search page shows. Old results stay in place until `show` has the new ones. */
export function viewIn(area: HTMLElement) {
  const one = <E extends HTMLElement>(selector: string): E => {
    const element = area.querySelector<E>(selector);
    if (!element) throw new Error(`The search page has no ${selector}`);
    return element;
  };
  const parts = {
    found: one('.found'),
    status: one('#trang-thai'),
    note: one('#cach-hieu'),
    answer: one('#tra-loi'),
    partial: one('#mot-phan'),
    list: one('#ket-qua'),
    more: one<HTMLButtonElement>('#them'),
    spoken: one('#thong-bao'),
    order: one('.search-order'),
    reset: one('#bo-loc'),
    failure: one('#loi'),
    nothing: one('#khong-co'),
    start: one('#bat-dau'),
  };
  const facets = facetsIn(area);
  let timers: ReturnType<typeof setTimeout>[] = [];
  let announcement: ReturnType<typeof setTimeout> | undefined;

  /** Said to a screen reader once the visitor has paused, so that typing is not talked over. */
  const announce = (text: string, delay = delays.announce) => {
    clearTimeout(announcement);
    announcement = setTimeout(() => {
      parts.spoken.textContent = text;
    }, delay);
  };
  const settle = (busy: boolean) => {
    timers.forEach(clearTimeout);
    timers = [];
    parts.found.setAttribute('aria-busy', String(busy));
  };
  /** Leaves of the blocks that exclude each other only those named. */
  const only = (...shown: HTMLElement[]) => {
    for (const block of [parts.order, parts.failure, parts.nothing, parts.start])
      block.hidden = !shown.includes(block);
  };
  const tellMore = (left: number) => {
    parts.more.hidden = left <= 0;
    parts.more.textContent = moreLabel(left);
  };
  const empty = () => {
    parts.list.replaceChildren();
    parts.answer.replaceChildren();
    parts.answer.hidden = true;
    parts.partial.hidden = true;
    parts.note.textContent = '';
    tellMore(0);
  };

  return {
    parts,
    choose(request: SearchRequest): void {
      facets.choose(request);
      parts.reset.hidden = !isNarrowed(request);
    },
    waiting(): void {
      settle(true);
      timers = [
        setTimeout(() => {
          parts.status.textContent = words.searching;
        }, delays.mention),
        setTimeout(() => {
          parts.status.textContent = words.slow;
          announce(words.slow, 0);
        }, delays.slow),
      ];
    },
    showStart(): void {
      settle(false);
      empty();
      facets.count();
      only(parts.start);
      parts.status.textContent = words.start;
      announce('');
    },
    show(request: SearchRequest, answer: SearchAnswer, results: readonly SearchResult[]): void {
      settle(false);
      const said = outcome(answer, request);
      const note = [relaxation(answer, request), reading(answer), unread(answer)]
        .filter(Boolean)
        .join(' ');
      parts.status.textContent = said;
      parts.note.textContent = note;
      parts.answer.replaceChildren(...(answer.said ? answerLines(answer.said) : []));
      parts.answer.hidden = answer.said === undefined;
      parts.partial.hidden = !isShort(answer);
      parts.list.replaceChildren(...results.map(resultLine));
      facets.count(answer.facets, answer.total);
      tellMore(answer.total - results.length);
      if (answer.total > 0) only(parts.order);
      else only(parts.nothing, parts.start);
      parts.nothing.textContent = advice(request);
      announce([answer.said?.lead, said, note].filter(Boolean).join('. '));
    },
    append(results: readonly SearchResult[], total: number): void {
      settle(false);
      const lines = results.map(resultLine);
      parts.list.append(...lines);
      lines[0]?.querySelector('a')?.focus({ preventScroll: true });
      tellMore(total - parts.list.children.length);
      announce(shownOf(parts.list.children.length, total));
    },
    /** Leaves everything as it is but for a word on what went wrong. */
    stay(text: string): void {
      settle(false);
      parts.status.textContent = text;
      announce(text, 0);
    },
    showFailure(): void {
      settle(false);
      empty();
      only(parts.failure);
      parts.reset.hidden = true;
      parts.status.textContent = words.failed;
      announce(words.failed, 0);
    },
  };
}
