import { subscript, superscript } from '../vietnamese/superscript.ts';

/** Marks a paste that this module has made itself. */
const mended = new WeakSet<Event>();

/**
 * What Word, Excel and web pages put on the clipboard is mended before the editor reads it: the editor drops raised letters, strokes and
 * heads of tables without a word, and numbers would change (`10⁶` to `106`).
 */
export function mendPaste(root: Document): void {
  root.addEventListener(
    'paste',
    (event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      if (mended.has(event) || html === '' || !needsMending.test(html)) return;
      const data = new DataTransfer();
      data.setData('text/html', mendHtml(html));
      data.setData('text/plain', event.clipboardData?.getData('text/plain') ?? '');
      const again = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      mended.add(again);
      event.preventDefault();
      event.stopImmediatePropagation();
      event.target?.dispatchEvent(again);
    },
    { capture: true },
  );
}

const needsMending =
  /<(?:sup|sub|s|strike|del|table)\b|vertical-align:\s*(?:super|sub)|line-through|href="file:/i;

/** Pasted HTML whose meaning survives without its look. */
function mendHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll<HTMLElement>('sup, sub, span, font')) {
    const raised = element.localName === 'sup' || /super/.test(element.style.verticalAlign);
    const lowered = element.localName === 'sub' || /^sub/.test(element.style.verticalAlign);
    if (!raised && !lowered) continue;
    element.textContent = (raised ? superscript : subscript)(element.textContent ?? '');
    element.style.verticalAlign = '';
  }
  // Struck words are out of force: the printed page shows them only to be compared.
  for (const element of page.querySelectorAll<HTMLElement>('s, strike, del, span')) {
    const struck =
      element.localName !== 'span' || /line-through/.test(element.style.textDecoration);
    if (struck) element.remove();
  }
  for (const link of page.querySelectorAll('a[href^="file:" i]'))
    link.replaceWith(...link.childNodes);
  for (const row of page.querySelectorAll('table')) {
    const [first] = row.rows;
    if (!first || first.querySelector('th')) continue;
    for (const cell of [...first.cells]) {
      const head = page.createElement('th');
      head.append(...cell.childNodes);
      if (cell.colSpan > 1) head.colSpan = cell.colSpan;
      cell.replaceWith(head);
    }
  }
  return page.body.innerHTML;
}
