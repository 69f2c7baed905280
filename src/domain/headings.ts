import { slugify } from '../vietnamese/slug.ts';
import { isSectionId } from './addresses.ts';

/**
 * Gives the headings of one text their ids, in order: unaccented like every address, numbered where two are alike
 * or where the page has a part of that name already.
 * Used by the renderer and by the check, so that a fragment that passes is a fragment that exists.
 */
export function headingIds(): (text: string) => string {
  const used = new Set<string>();
  return (text) => {
    const slug = slugify(text) || 'muc';
    let id = slug;
    for (let n = 2; used.has(id) || isSectionId(id); n += 1) id = `${slug}-${n}`;
    used.add(id);
    return id;
  };
}
