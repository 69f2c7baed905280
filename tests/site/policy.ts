import type { HtmlElement } from 'html-validate';
import { attribute, type Page } from './pages.ts';

/** Scripts that hold data and never run. */
const dataTypes = ['application/ld+json', 'application/json', 'speculationrules'];

/** What a page would run or be styled by besides the site's files: inline scripts and styles, handlers, addresses that are code. */
export const ownCode = ({ root }: Page): HtmlElement[] => [
  ...root.querySelectorAll('style, [style]'),
  ...root
    .querySelectorAll('script')
    .filter(
      (script) =>
        !script.hasAttribute('src') && !dataTypes.includes(attribute(script, 'type') ?? ''),
    ),
  ...root
    .querySelectorAll('*')
    .filter((element) => element.attributes.some(({ key }) => /^on/i.test(key))),
  ...root
    .querySelectorAll('[href]')
    .filter((element) =>
      /^\s*(?:javascript|data|vbscript):/i.test(attribute(element, 'href') ?? ''),
    ),
];
