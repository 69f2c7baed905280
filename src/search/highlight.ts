import { requestFrom } from './address.ts';
import { Lexicon, type LexiconData } from './lexicon.ts';
import { findSpans } from './mark.ts';

/** What stays as it is: controls, what is not shown, and what leads elsewhere or says where the text comes from. */
const left =
  '.crumbs, .aloud, .entry-foot, .around, .neighbours, .pager, [hidden], .visually-hidden, button, select, script, style';

/** The history entry in which the visitor took the marks away: coming back to it, they stay away. */
interface Place {
  unmarked?: boolean;
}

/**
 * Marks the words of a search on the page that its result led to, and says how to be rid of them.
 * @param from the address of the search page that the visitor came from
 */
export async function highlight(from: URL): Promise<void> {
  const { query } = requestFrom(from.searchParams);
  const main = document.querySelector('main');
  if (!main || !query || (history.state as Place | null)?.unmarked) return;
  const marks = markIn(main, [query, ...(await readingsOf(query))]);
  if (marks.length === 0) return;

  const bar = document.createElement('aside');
  bar.className = 'found-bar';
  bar.setAttribute('aria-label', 'Từ đã tìm');
  const count = document.createElement('p');
  count.textContent = `${marks.length} chỗ có “${query}”`;
  const back = Object.assign(document.createElement('a'), {
    href: from.href,
    textContent: 'Về kết quả tìm kiếm',
  });
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'plain',
    textContent: 'Bỏ đánh dấu',
  });
  bar.append(count, back, button);
  main.after(bar);

  const unmark = () => {
    removeEventListener('keydown', onKey);
    bar.remove();
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
    history.replaceState(
      { ...(history.state as Place | null), unmarked: true } satisfies Place,
      '',
    );
  };
  /** Esc belongs first to a field and to the sheet that is open. */
  const onKey = (event: KeyboardEvent) => {
    if (
      event.key === 'Escape' &&
      !event.defaultPrevented &&
      !(event.target as Element).closest?.('input, select, details[open]')
    )
      unmark();
  };
  addEventListener('keydown', onKey);
  button.addEventListener('click', unmark);

  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!location.hash && arrival?.type === 'navigate') {
    const { top, bottom } = marks[0]!.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight)
      marks[0]!.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
}

/** The query in other words, as the search read it: `Bảo hiểm xã hội` for `BHXH`. Without the list of names it stands as typed. */
async function readingsOf(query: string): Promise<string[]> {
  try {
    const answer = await fetch(`${import.meta.env.BASE_URL}pagefind/vietnamese.json`);
    return answer.ok
      ? new Lexicon((await answer.json()) as LexiconData).readings(query).map(({ text }) => text)
      : [];
  } catch {
    return [];
  }
}

/** Wraps what was searched for; a `mark` without a role, so that no screen reader stops at each. The page is read as one text: words that stand together somewhere are not marked apart elsewhere. */
function markIn(root: Element, queries: readonly string[]): HTMLElement[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(left)) texts.push(node as Text);
  const spans = findSpans(texts.map(({ data }) => data).join('\n'), queries);
  const marks: HTMLElement[] = [];
  let end = 0;
  for (const text of texts) {
    const start = end;
    end += text.length + 1;
    const own = spans.filter(({ from, to }) => from < end - 1 && to > start);
    // From the last to the first, for splitting a text keeps its beginning.
    for (const { from, to } of own.reverse()) {
      const found = text.splitText(Math.max(from - start, 0));
      found.splitText(Math.min(to, end - 1) - Math.max(from, start));
      const mark = document.createElement('mark');
      mark.setAttribute('role', 'none');
      found.replaceWith(mark);
      mark.append(found);
      marks.push(mark);
    }
  }
  return marks;
}
