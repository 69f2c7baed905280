import type { IncomingHttpHeaders } from 'node:http';
import type { SiteFile, Variant } from './site-files.ts';

/** The form that the client takes and that is smallest (RFC 9110, 12.5.3: an encoding with `q=0` is refused). */
export function chosenVariant(
  { plain, compressed }: SiteFile,
  acceptEncoding: string | undefined,
): Variant {
  const weights = new Map(
    (acceptEncoding ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  return (
    compressed.find(
      ({ encoding }) =>
        encoding !== undefined && (weights.get(encoding) ?? weights.get('*') ?? 0) > 0,
    ) ?? plain
  );
}

/** Whether the client has this very form already (RFC 9110, 13.1): its tag decides, and without one the time, which must be the same: a file that takes another's place may be older. */
export function isUnchanged(variant: Variant, headers: IncomingHttpHeaders): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return (
      tags.trim() === '*' ||
      tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === variant.etag)
    );
  const since = headers['if-modified-since'];
  return since !== undefined && wholeSeconds(variant.modified) === Date.parse(since);
}

/**
 * The bytes asked for, both ends included; undefined for the whole, `unsatisfiable` for none. Several ranges at once are answered with the whole, as RFC 9110, 14.2 allows;
 * so is a range of a form that `If-Range` no longer names.
 */
export function rangeOf(
  variant: Variant,
  headers: IncomingHttpHeaders,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const condition = headers['if-range'];
  if (
    condition !== undefined &&
    condition !== variant.etag &&
    Date.parse(String(condition)) !== wholeSeconds(variant.modified)
  )
    return undefined;
  const { size } = variant;
  const [first, last] = [match[1] ?? '', match[2] ?? ''];
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) return undefined;
  return start >= size || (first === '' && Number(last) === 0) ? 'unsatisfiable' : { start, end };
}

/** HTTP's times know no parts of a second. */
const wholeSeconds = (time: Date) => Math.floor(time.getTime() / 1000) * 1000;
