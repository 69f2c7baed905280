import type { Page } from 'playwright-core';

/** Pieces of text that lie on top of each other, and text that its own box cuts off; nothing when all can be read. */
export const illegible = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const short = (text: string | null | undefined) =>
      (text ?? '').trim().replace(/\s+/g, ' ').slice(0, 40);
    const shown = (element: Element) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      !element.closest('.visually-hidden, .skip');
    const texts: { text: string; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || !node.parentElement || !shown(node.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects())
        if (box.width > 1 && box.height > 1) texts.push({ text: short(node.textContent), box });
    }
    const found: string[] = [];
    // The box of a line is as high as the font's own ascent and descent: two lines may share a few pixels without touching.
    const deep = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.4;
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [i, one] of texts.entries()) {
      for (const other of texts.slice(i + 1)) {
        if (other.box.top > one.box.bottom) break;
        if (deep(one.box, other.box)) found.push(`«${one.text}» lies on «${other.text}»`);
      }
    }
    for (const element of document.querySelectorAll('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (
        !shown(element) ||
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        !element.textContent?.trim()
      )
        continue;
      if (
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
        found.push(`«${short(element.textContent)}» is cut`);
    }
    return found.slice(0, 5);
  });
