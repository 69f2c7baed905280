/** How many words make a shingle, and which share of shingles is looked at: one in eight suffices to tell copies. */
const shingle = 5;
const sampled = 8;
/** Two texts are almost the same when they share this share of the sample of the shorter one. */
const alike = 0.8;
/** Shorter texts are too much alike by nature. */
const fewestWords = 60;
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
      if (count >= fewestShared && share >= alike && share > (best?.share ?? 0)) best = { other, share };
    }
    if (best) found.push([index, best.other]);
  }
  return found;
}

/** The hashes of a text's shingles that the sample takes; the same shingle is taken from every text or from none. */
function sampleOf(text: string): Set<number> {
  const sample = new Set<number>();
  const words: number[] = [];
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) words.push(hashOf(word));
  if (words.length < fewestWords) return sample;
  for (let i = 0; i + shingle <= words.length; i++) {
    let hash = 0;
    for (let j = i; j < i + shingle; j++) hash = Math.imul(hash ^ (words[j] as number), 0x01000193) ^ (hash >>> 15);
    hash ^= hash >>> 13;
    if ((hash & (sampled - 1)) === 0) sample.add(hash);
  }
  return sample;
}

/** FNV-1a over UTF-16. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}
