import { slugify } from '../vietnamese/slug.ts';

/**
 * Gives the headings of one text their ids, in order: unaccented like every address, and numbered where two are alike.
 * Used by the renderer and by the check, so that a fragment that passes is a fragment that exists.
 */
export function headingIds(): (text: string) => string {
  const used = new Map<string, number>();
  return (text) => {
    const slug = slugify(text) || 'muc';
    const count = used.get(slug) ?? 0;
    used.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count + 1}`;
  };
}
