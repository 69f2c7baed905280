/** The text with a capital first letter, as a sentence begins. */
export const sentenceCase = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
