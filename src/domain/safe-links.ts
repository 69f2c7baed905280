/** What makes an address unfit to be followed from a page. */
export type LinkHazard =
  | { kind: 'scheme'; scheme: string }
  | { kind: 'no-scheme' | 'backslash' | 'slashes' | 'unreadable' }
  | { kind: 'credentials'; host: string; user: string };

const safeSchemes = new Set(['https', 'http', 'mailto', 'tel']);

/**
 * The one judgement of addresses, for the check, the renderer and the fields that become links.
 * An address is judged as the most obliging reader could take it: percent signs decoded, wide letters made plain, and
 * spaces, line ends and control characters left out, as browsers do. Addresses of this site (`/…`, `./…`, `#…`) are safe.
 */
export function hazardOf(address: string): LinkHazard | undefined {
  const bare = withoutBlanks(address);
  if (/^[/\\]{2}/.test(bare)) return { kind: 'no-scheme' };
  const scheme = /^([^/?#:]*):/.exec(plainForm(address))?.[1]?.toLowerCase();
  if (scheme !== undefined && !safeSchemes.has(scheme)) return { kind: 'scheme', scheme };
  if (/^[^?#]*\\/.test(bare)) return { kind: 'backslash' };
  if (scheme !== 'https' && scheme !== 'http') return undefined;
  if (!/^https?:\/\/[^/]/i.test(address)) return { kind: 'slashes' };
  const url = URL.parse(address);
  if (!url) return { kind: 'unreadable' };
  return url.username || url.password
    ? { kind: 'credentials', host: url.hostname, user: decoded(url.username) }
    : undefined;
}

/** The address if it may become a link, else undefined: an `href` that is undefined is left out. */
export const safeLink = (address: string | undefined): string | undefined =>
  address === undefined || hazardOf(address) ? undefined : address;

function plainForm(address: string): string {
  let plain = address;
  // Each round undoes one layer; what is wrapped deeper is not undone by any browser.
  for (let round = 0; round < 3; round++) plain = withoutBlanks(decoded(plain).normalize('NFKC'));
  return plain;
}

const withoutBlanks = (text: string) =>
  text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, '');

/** With `%41` as `A` where it stands for one ASCII letter or sign; a `%` that stands for nothing stays. */
const decoded = (text: string) =>
  text.replace(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
