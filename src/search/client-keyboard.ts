/**
 * Arrows go from the box through the links of the results and back; Esc goes back to the box, and empties it there.
 * The links themselves have the focus, so that Enter, a new tab and screen readers work as with any link.
 */
export function keyboard(
  area: HTMLElement,
  box: HTMLInputElement,
  list: HTMLElement,
  clear: () => void,
): void {
  area.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
      return;
    const inList = list.contains(target as Node);
    if (key === 'Escape') {
      if (target === box && box.value) clear();
      else if (target !== box) box.focus();
      else return;
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && (inList || target === box)) {
      const links = [...list.querySelectorAll('a')];
      const at = links.indexOf(target as HTMLAnchorElement) + (key === 'ArrowDown' ? 1 : -1);
      if (at >= links.length || at < -1) return;
      (at < 0 ? box : links[at])?.focus();
    } else return;
    event.preventDefault();
  });
}
