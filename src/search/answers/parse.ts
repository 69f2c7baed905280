import { isYear } from '../wordings.ts';
import { type Word, wordsOf } from '../words.ts';
import type { Facts } from './facts.ts';
import {
  awardFamilies,
  documentWords,
  fillers,
  issuerSigns,
  meetingKinds,
  type Topic,
  topics,
} from './vocabulary.ts';

/** A query of which every word is understood. */
export interface Question {
  topics: ReadonlySet<Topic>;
  units: readonly number[];
  people: readonly number[];
  /** A word for awards, with the awards of the record that it names. */
  awards?: { typed: string; found: readonly number[] };
  years: number[];
  /** Of a document: its number, and its kind where it was named. */
  number?: string;
  kind?: string;
  meetingKind?: string;
  /** What figures measure, by its whole name. */
  measure?: string;
}

type Meaning =
  | { is: 'topic'; topic: Topic }
  | { is: 'unit' | 'person'; at: number }
  | { is: 'award'; found: readonly number[] }
  | { is: 'document'; kind: string }
  | { is: 'meeting'; kind: string }
  | { is: 'measure'; measure: string }
  | { is: 'filler' };

interface Phrase {
  words: readonly Word[];
  meaning: Meaning;
}

/** The record of nothing: enough to tell whether a query can be a question at all. */
const nothing: Facts = {
  units: [],
  people: [],
  terms: [],
  awards: [],
  honours: [],
  documents: [],
  figures: [],
  meetings: [],
  contact: [],
  scans: 0,
};
let general: Phrases | undefined;

/** True if a query has a word that is asked with, or a number: only then is the record needed to answer. */
export function mayAsk(query: string): boolean {
  const words = wordsOf(spaced(query));
  general ??= new Phrases(nothing);
  for (let i = 0; i < words.length; i += 1) {
    const meaning = general.at(words, i)?.meaning.is;
    if (/^\d+$/.test(words[i]?.key ?? '') || (meaning !== undefined && meaning !== 'filler'))
      return true;
  }
  return false;
}

/** The phrases that a query is read by, by the first word of each, the longest first. */
export class Phrases {
  readonly #byFirst = new Map<string, Phrase[]>();
  /** The numbers of the documents of the record. */
  readonly numbers: ReadonlySet<string>;

  constructor(facts: Facts, aliases: (name: string) => readonly string[] = () => []) {
    this.numbers = new Set(facts.documents.flatMap(({ number }) => wordsOf(number)[0]?.key ?? []));
    const add = (phrase: string, meaning: Meaning) => {
      const words = wordsOf(phrase);
      const key = words[0]?.key;
      if (key === undefined) return;
      const list = this.#byFirst.get(key) ?? [];
      list.push({ words, meaning });
      this.#byFirst.set(key, list);
    };
    for (const measure of new Set(facts.figures.map((figure) => figure.measure)))
      add(measure, { is: 'measure', measure });
    for (const [topic, phrases] of Object.entries(topics))
      for (const phrase of phrases.split(',')) add(phrase, { is: 'topic', topic: topic as Topic });
    for (const [kind, phrases] of Object.entries(meetingKinds))
      for (const phrase of phrases) add(phrase, { is: 'meeting', kind });
    for (const [phrase, kind] of Object.entries(documentWords))
      add(phrase, { is: 'document', kind });
    for (const phrase of [...fillers, ...issuerSigns]) add(phrase, { is: 'filler' });
    facts.units.forEach(({ names }, at) => {
      for (const name of new Set([...names, ...names.flatMap(aliases)]))
        add(name, { is: 'unit', at });
    });
    facts.people.forEach(({ names }, at) => {
      for (const name of names) add(name, { is: 'person', at });
    });
    const keys = facts.awards.map(({ names }) => names.map((name) => ` ${keyOf(name)}`));
    for (const family of awardFamilies) {
      const key = keyOf(family);
      const isOf = (name: string) =>
        family.startsWith('dẫn đầu')
          ? name.includes(' dan dau ')
          : name.startsWith(` ${key}`) || (family === 'cờ thi đua' && name.startsWith(' co '));
      const found = keys.flatMap((names, at) => (names.some(isOf) ? [at] : []));
      add(family, { is: 'award', found });
    }
    facts.awards.forEach(({ names }, at) => {
      for (const name of names) {
        const same = facts.awards.flatMap((other, i) =>
          i === at || other.names.includes(name) ? [i] : [],
        );
        add(name, { is: 'award', found: same });
      }
    });
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  /** The longest phrase that a query has at a word. A word that was typed with marks must have those. */
  at(words: readonly Word[], i: number): Phrase | undefined {
    return this.#byFirst.get(words[i]?.key ?? '')?.find((phrase) =>
      phrase.words.every((word, j) => {
        const typed = words[i + j];
        return (
          typed?.key === word.key && (typed.marked === typed.key || typed.marked === word.marked)
        );
      }),
    );
  }
}

const keyOf = (text: string) =>
  `${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;

/** Letters and digits written together are two words: `qd163`, `2022la`. */
const spaced = (query: string): string =>
  query.replace(/(?<=\p{L}\p{M}*)(?=\d)|(?<=\d)(?=\p{L})/gu, ' ');

/** A query whose every word is understood; undefined where one is left over. */
export function parseQuestion(query: string, phrases: Phrases): Question | undefined {
  const words = wordsOf(spaced(query));
  const found = {
    topics: new Set<Topic>(),
    units: [] as number[],
    people: [] as number[],
    years: [] as number[],
  };
  let awards: Question['awards'];
  const numbers: string[] = [];
  let kind: string | undefined;
  let meetingKind: string | undefined;
  let measure: string | undefined;
  for (let i = 0; i < words.length;) {
    const word = words[i] as Word;
    if (/^\d+$/.test(word.key)) {
      numbers.push(word.key);
      i += 1;
      continue;
    }
    const phrase = phrases.at(words, i);
    if (!phrase) return undefined;
    const { meaning } = phrase;
    if (meaning.is === 'topic') found.topics.add(meaning.topic);
    else if (meaning.is === 'unit') found.units.push(meaning.at);
    else if (meaning.is === 'person') found.people.push(meaning.at);
    else if (meaning.is === 'meeting') meetingKind = meaning.kind;
    else if (meaning.is === 'measure') measure = meaning.measure;
    else if (meaning.is === 'document') kind = meaning.kind;
    else if (meaning.is === 'award') {
      const typed = spaced(query).slice(word.from, words[i + phrase.words.length - 1]?.to);
      const both = awards?.found.filter((at) => meaning.found.includes(at));
      awards = { typed: awards?.typed ?? typed, found: both ?? meaning.found };
    }
    i += phrase.words.length;
  }
  // `Kế hoạch 2022` is a document only where there is one with that number.
  const isNumber = (key: string) =>
    !isYear(key) || (kind !== undefined && !awards && phrases.numbers.has(key));
  const [number, ...others] = numbers.filter(isNumber);
  if (others.some((other) => other !== number)) return undefined;
  found.years.push(...numbers.filter((key) => !isNumber(key)).map(Number));
  return {
    ...found,
    ...(awards && { awards }),
    ...(number !== undefined && { number }),
    ...(kind !== undefined && { kind }),
    ...(meetingKind !== undefined && { meetingKind }),
    ...(measure !== undefined && { measure }),
  };
}
