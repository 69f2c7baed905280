/** The composed form that everything on the site is stored and compared in. */
export const nfc = (text: string): string => text.normalize('NFC');

/**
 * The text as someone without a Vietnamese keyboard types it: `Đường` → `duong`.
 * Composed Vietnamese keeps its length, so that a place in the folded text is the same place in the original.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đðɖ]/g, 'd');

/** Letters and digits of the folded text alone: marks, capitals, dashes and spaces are what people get wrong. */
export const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** True if the writer typed any Vietnamese tone, any of ă â ê ô ơ ư, or đ (its look-alikes Ð and Ɖ included). */
export const hasMarks = (text: string): boolean => marked.test(text.normalize('NFD'));

/**
 * Gives `hoà`, `khoẻ`, `thuỷ` the tone placement of `hòa`, `khỏe`, `thủy`: open syllables in oa, oe, uy, where both are in use.
 * The result is composed; `toàn`, `ngoài`, `khuỷu` and `quý` have one spelling only and stay.
 */
export function canonicalTone(text: string): string {
  const composed = nfc(text);
  if (!maybeLateTone.test(composed)) return composed;
  return composed.replace(lateTone, (_all, before: string, first: string, second: string) => {
    const [letter = '', tone = ''] = second.normalize('NFD');
    return before + nfc(first + tone) + letter;
  });
}

const marked = /[aeiouy]\p{M}*[\u0300-\u0303\u0306\u0309\u031b\u0323]|[đðɖ]/iu;

// Most texts have none, and sorting asks often.
const maybeLateTone = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]/i;

// One whole syllable: an initial consonant (never q, whose u is no vowel), then o or u without the tone, then the toned end.
// The letter before it is matched, not looked behind at, which older Safari cannot read.
const lateTone =
  /((?:^|[^\p{L}\p{M}])(?:ngh?|nh|ch|gh?|kh|ph?|th|tr|[bcdđhklmnrstvx])?)(o(?=[àáảãạèéẻẽẹ])|u(?=[ỳýỷỹỵ]))(.)(?![\p{L}\p{M}])/giu;

/** True if each word that was typed begins a word of the name, in order; marks and capitals are not asked for. */
export function nameHas(name: string, typed: string): boolean {
  const own = fold(name).split(/[^\p{L}\p{N}]+/u);
  let at = 0;
  return fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .every((word) => {
      const found = own.findIndex((one, i) => i >= at && one.startsWith(word));
      at = found + 1;
      return found >= 0;
    });
}
