import { findSpans, markText } from './mark.ts';
import type { MarkedText } from './types.ts';

const length = 220;
/** How far to look for the end of a word. */
const slack = 24;

/** The part of a text where most of a query stands together, about three lines, with its words marked; the beginning where nothing does. */
export function excerptOf(text: string, query: readonly string[]): MarkedText {
  const spans = findSpans(text, query);
  let [best, bestAt] = [0, 0];
  spans.forEach((first, i) => {
    let score = 0;
    const seen = new Set<string>();
    for (let j = i; j < spans.length && (spans[j]?.to ?? 0) - first.from <= length - 40; j += 1) {
      const span = spans[j];
      if (!span) continue;
      const words = text.slice(span.from, span.to).toLowerCase();
      score += (seen.has(words) ? 0.1 : 1) * span.words ** 2;
      seen.add(words);
    }
    if (score > best) [best, bestAt] = [score, first.from];
  });
  let from = bestAt < length / 2 ? 0 : startBefore(text, bestAt - 50);
  const to = from + length >= text.length ? text.length : endAfter(text, from + length);
  if (to === text.length)
    from = to <= length + slack ? 0 : Math.min(from, startBefore(text, to - length));
  const marked = markText(text.slice(from, to), query).map((part) => ({
    ...part,
    text: part.text.replace(/\s+/g, ' '),
  }));
  return [
    ...(from > 0 ? [{ text: '… ', found: false }] : []),
    ...marked,
    ...(to < text.length ? [{ text: ' …', found: false }] : []),
  ];
}

/** How well a text answers a query: more words together weigh more. */
export const matchOf = (text: string, query: readonly string[]): number =>
  Math.max(0, ...findSpans(text, query).map(({ words }) => words));

function startBefore(text: string, at: number): number {
  const space = text.slice(Math.max(0, at - slack), at + slack).search(/\s\S*$/);
  const near = text.lastIndexOf(' ', at);
  return near >= 0 && at - near < slack
    ? near + 1
    : space >= 0
      ? Math.max(0, at - slack) + space + 1
      : at;
}

function endAfter(text: string, at: number): number {
  const near = text.lastIndexOf(' ', at);
  return at - near < slack ? near : at;
}
