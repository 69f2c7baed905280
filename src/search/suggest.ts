import { fold } from '../vietnamese/fold.ts';

/** What the box in the head suggests: name, address with the base path, kind, and other names divided by `|`. */
export interface Suggestions {
  names: [label: string, address: string, kind: string, others?: string][];
}

const shown = 8;

/** The names in which every typed word begins a word, those that begin so first. */
export function matching(names: Suggestions['names'], typed: string): Suggestions['names'] {
  const words = fold(typed.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const plain = (text: string) =>
    ` ${fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()}`;
  const phrase = ` ${words.join(' ')}`;
  const rank = ([label, , , others]: Suggestions['names'][number]): number => {
    const [own, ...more] = [label, ...(others?.split('|') ?? [])].map(plain);
    const all = [own ?? '', ...more];
    if (all.some((text) => text.startsWith(phrase))) return 0;
    if (all.some((text) => text.includes(phrase))) return 1;
    return all.some((text) => words.every((word) => text.includes(` ${word}`))) ? 2 : 3;
  };
  return names
    .map((name) => ({ name, rank: rank(name) }))
    .filter((one) => one.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, shown)
    .map(({ name }) => name);
}

/**
 * Suggests pages while a name is typed: a combobox as the ARIA practices have it. The focus stays in the box; arrows choose, Enter goes there, Esc closes.
 * Without a choice Enter searches, as it always does.
 */
export function suggestIn(box: HTMLInputElement, file: string): void {
  const list = document.createElement('ul');
  list.className = 'suggestions no-print';
  list.id = `${box.id}-goi-y`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', 'Gợi ý');
  list.hidden = true;
  box.after(list);
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-expanded', 'false');
  const loaded = fetch(file)
    .then((answer) => (answer.ok ? (answer.json() as Promise<Suggestions>) : { names: [] }))
    .catch((): Suggestions => ({ names: [] }));
  let chosen = -1;
  let run = 0;

  const choose = (at: number) => {
    chosen = at;
    [...list.children].forEach((option, i) =>
      option.setAttribute('aria-selected', String(i === at)),
    );
    const option = list.children[at];
    if (option) {
      box.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else box.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    run += 1;
    list.hidden = true;
    box.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const suggest = async () => {
    const own = ++run;
    const found = matching((await loaded).names, box.value);
    if (own !== run || document.activeElement !== box) return;
    list.replaceChildren(
      ...found.map(([label, address, kind], i) => {
        const option = document.createElement('li');
        option.id = `${list.id}-${i}`;
        option.setAttribute('role', 'option');
        option.dataset['address'] = address;
        const about = document.createElement('span');
        about.className = 'quiet';
        about.textContent = kind;
        option.append(label, ' ', about);
        return option;
      }),
    );
    list.hidden = found.length === 0;
    box.setAttribute('aria-expanded', String(found.length > 0));
    choose(-1);
  };
  const go = (option: Element | null | undefined) => {
    const address = (option as HTMLElement | null | undefined)?.dataset['address'];
    if (address) location.assign(address);
  };

  box.addEventListener('input', () => void suggest());
  box.addEventListener('focusout', close);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const count = list.children.length;
    if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1);
    else if (event.key === 'ArrowUp') choose(chosen < 0 ? count - 1 : chosen - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && chosen >= 0) go(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  // The box keeps the focus, so that the list is still there when the button is let go.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) =>
    go((target as Element).closest('[role="option"]')),
  );
  if (box.value) void suggest();
}
