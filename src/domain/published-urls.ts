/**
 * The text of `published-urls.txt` with the addresses of a build added: one address a line, without the base path. It only grows;
 * what is added is sorted, and what is there already stays where it is, so that the same build adds nothing twice.
 */
export function withPublished(text: string, addresses: Iterable<string>): string {
  const known = new Set(text.split(/\r?\n/).map((line) => line.trim()));
  const added = [...new Set(addresses)].filter((address) => !known.has(address)).sort();
  if (added.length === 0) return text;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${added.join('\n')}\n`;
}

/** The list to which a numbered page belongs: `/tin-tuc/trang/3/` → `/tin-tuc/`; any other address as it is. */
export const listPageOf = (address: string): string => address.replace(/trang\/\d+\/$/, '');
