/**
 * Authors' words as text of GitHub's Markdown, on one line: nothing in them becomes markup, a mention, a reference to an
 * issue or a link. The mark of no width after `@`, `#` and `://` is what GitHub's own bots use; an entity would not do, for
 * GitHub looks for mentions after it has rendered the text.
 */
export const plainMarkdown = (text: string): string =>
  visible(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~#!$]/g, '\\$&')
    .replace(/@/g, '@&#8203;')
    .replace(/\\#/g, '\\#&#8203;')
    .replace(/:\/\//g, ':&#8203;//')
    .replace(/\bwww\./gi, '$&&#8203;')
    .replace(/\bGH-/gi, '$&&#8203;');

/** Lines to be copied as they are: in a fence longer than any within, where GitHub renders nothing. */
export function codeBlock(text: string, indent = ''): string {
  const fence = '`'.repeat(
    Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return [fence, ...visible(text).split('\n'), fence].map((line) => indent + line).join('\n');
}

/** The same in the cell of a table, which has room for no block. */
export const cellMarkdown = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => plainMarkdown(line).replace(/^ +/, (spaces) => '&nbsp;'.repeat(spaces.length)))
    .join('<br>');

/** A part of an address as it may stand in `[…](…)`. */
export const linkTarget = (address: string): string =>
  address.replace(/[\s<>()[\]\\`"|]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29')),
  );

/** Without characters that control a terminal, turn the direction of writing or show nothing. */
const visible = (text: string) => text.replace(/\r\n?/g, '\n').replace(/[^\P{C}\n]/gu, '');
