/** How many words make a shingle, and which share of shingles is looked at: one in eight suffices to tell copies. */
const shingle = 5;
const sampled = 8;
/** Two texts are almost the same when they share this share of the sample of the shorter one. */
const alike = 0.8;
/** Shorter texts are too much alike by nature. */
const fewestWords = 80;
/** Fewer shared runs may be chance. */
const fewestShared = 6;
/** A run of words in more texts than this is a set phrase. */
const mostTexts = 8;

/**
 * Pairs of texts that say almost the same, each later text with the earlier one it is most like.
 * The work grows with the number of words alone: only texts that share rare runs of words are compared.
 * @returns indices, the later first
 */
export function nearTexts(texts: readonly string[]): [later: number, earlier: number][] {
  const filed = new Map<number, number[]>();
  const sizes: number[] = [];
  const found: [number, number][] = [];
  for (const [index, text] of texts.entries()) {
    const sample = sampleOf(text);
    sizes.push(sample.size);
    const shared = new Map<number, number>();
    for (const hash of sample) {
      const others = filed.get(hash);
      if (!others) filed.set(hash, [index]);
      else {
        for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
        if (others.length < mostTexts) others.push(index);
      }
    }
    let best: { other: number; share: number } | undefined;
    for (const [other, count] of shared) {
      const share = count / Math.min(sample.size, sizes[other] ?? 0);
      if (count >= fewestShared && share >= alike && share > (best?.share ?? 0))
        best = { other, share };
    }
    if (best) found.push([index, best.other]);
  }
  return found;
}

/** The hashes of a text's shingles that the sample takes; the same shingle is taken from every text or from none. */
function sampleOf(text: string): Set<number> {
  const sample = new Set<number>();
  const words = wordsOf(text);
  if (words.length < fewestWords) return sample;
  for (let i = 0; i + shingle <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + shingle; j++)
      hash = Math.imul(hash ^ (words[j] as number), 0x01000193) ^ (hash >>> 15);
    hash ^= hash >>> 13;
    if ((hash & (sampled - 1)) === 0) sample.add(hash);
  }
  return sample;
}

/** The words of a text as FNV-1a hashes. Everything but ASCII signs and spaces belongs to words: exact enough, and much quicker than by Unicode class. */
function wordsOf(text: string): number[] {
  const words: number[] = [];
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (
      code > 127 ||
      (code > 47 && code < 58) ||
      (code > 64 && code < 91) ||
      (code > 96 && code < 123)
    )
      hash = Math.imul(hash ^ code, 0x01000193);
    else if (hash !== start) {
      words.push(hash);
      hash = start;
    }
  }
  if (hash !== start) words.push(hash);
  return words;
}

const start = 0x811c9dc5;
