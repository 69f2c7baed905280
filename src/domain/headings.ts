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
    const own = slugify(text) || 'muc';
    // No number makes a name free when the page keeps all that begin like it: «Giao ước thi đua» and `giao-uoc-2023`.
    const slug = isSectionId(`${own}-2`) ? `muc-${own}` : own;
    let id = slug;
    for (let n = 2; used.has(id) || isSectionId(id); n += 1) id = `${slug}-${n}`;
    used.add(id);
    return id;
  };
}
