import { slugify } from '../vietnamese/slug.ts';

/** What an address should not grow beyond: it is read out, typed and printed. */
export const longSlug = 60;

/** Days as titles state them; a day never stands in an address (the year is in the folder). */
const days = [
  /(?:ngày\s+)?\d{1,2}\s*[/.–-]\s*\d{1,2}\s*[/.–-]\s*\d{4}/giu,
  /(?:ngày\s+)?\d{4}-\d{2}-\d{2}/giu,
  /ngày\s+\d{1,2}\s*(?:[/.–-]\s*\d{1,2}|tháng\s+\d{1,2})(?:\s+năm\s+\d{4})?/giu,
];

/** Words that an address can do without, when it is too long. */
const small = new Set(['va', 'cua', 'cac', 'nhung']);

/** The slug of a title: without a day and, where it is long, shortened by whole words. Empty when nothing is left. */
export function slugFor(title: string): { slug: string; whole: string } {
  const whole = slugify(days.reduce((text, day) => text.replace(day, ' '), title.normalize('NFC')));
  return { slug: shortened(whole), whole };
}

export function shortened(slug: string): string {
  if (slug.length <= longSlug) return slug;
  let short = '';
  for (const word of slug.split('-').filter((one) => !small.has(one))) {
    const next = short ? `${short}-${word}` : word;
    if (next.length > longSlug) break;
    short = next;
  }
  return short || slug.slice(0, longSlug);
}

/** The day in a slug, `24-02-2023`; undefined if there is none. */
export const dayIn = (slug: string): string | undefined =>
  /(?:^|-)((?:\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}|ngay-\d{1,2}-(?:thang-)?\d{1,2}))(?=-|$)/.exec(
    slug,
  )?.[1];

/** `ten-bai`, else `ten-bai-2` and so on, whichever is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 2;
  while (isTaken(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
