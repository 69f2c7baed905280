import {
  impactOf,
  markedPair,
  markedSingle,
  pairOf,
  type Part,
  singleOf,
  weightIn,
} from './encode.ts';
import type { IndexedWord, Postings } from './engine-files.ts';
import { groupsOf, Numbers, sortedBy } from './numbers.ts';
import { eachWord, spelling, type Word } from './words.ts';

/** Where fewer of a word's places than this part have it in other spellings, the usual one needs no list of its own: to prefer it would be to prefer nearly all. */
const slips = 0.1;
/** Vietnamese has some 2,000 syllables without their marks; names and foreign words make up the rest. */
const mostWords = 3000;
/** Stands in the text between two parts: words of two parts never stand together. */
const gap = 0;

/** All pages as arrays of numbers: there are hundreds of thousands of lists to be made of them. */
interface Laid {
  /** The spelling at each place. */
  text: Uint32Array;
  /** The part at each place; the page and the weight of each part. */
  partAt: Uint32Array;
  pageOfPart: Uint32Array;
  weightOfPart: Float64Array;
  /** Where each page begins, and the end of the last. */
  starts: Uint32Array;
  /** The variant of each spelling. */
  variantOf: Uint32Array;
}

/** One spelling of a word. */
interface Spelling extends Pick<Word, 'marked' | 'key'> {
  /** The number of its key, and its own among those of the same key. */
  keyNumber: number;
  variant: number;
  pages: number;
  lastPage: number;
}

/**
 * Collects the words of pages, one page after the other, for the engine. The pages are kept as one long text of numbers, one a word; sorting its places by the words there
 * gives every list at once: millions of entries take a few arrays and no objects.
 */
export class PostingLists {
  readonly #written = new Map<string, number>();
  readonly #numbers = new Map<string, number>();
  /** By number; that of the gap is none. */
  readonly #spellings: (Spelling | undefined)[] = [undefined];
  readonly #keyNumbers = new Map<string, number>();
  readonly #variants: Spelling[][] = [];
  /** The number of the spelling at each place, and the part that it is in. */
  readonly #text = new Numbers();
  readonly #partAt = new Numbers();
  readonly #pageOfPart: number[] = [];
  readonly #weightOfPart: number[] = [];
  readonly #starts: number[] = [];
  readonly #scratch = new Numbers();

  /** Begins the next page; pages are numbered from 0 in the order they come. */
  begin(): void {
    this.#starts.push(this.#text.length);
  }

  /** Adds a part of the page. */
  add(text: string, part: Part): void {
    const [page, from, own] = [this.#starts.length - 1, this.#text.length, this.#pageOfPart.length];
    eachWord(text, (start, end) => {
      const number = this.#numberOf(text.slice(start, end));
      if (number === gap) return;
      const { [number]: known } = this.#spellings as Spelling[];
      if (known && known.lastPage !== page) {
        known.lastPage = page;
        known.pages += 1;
      }
      this.#text.push(number);
      this.#partAt.push(own);
    });
    this.#pageOfPart.push(page);
    this.#weightOfPart.push(weightIn(part, this.#text.length - from));
    this.#text.push(gap);
    this.#partAt.push(own);
  }

  /**
   * Puts the pages in order, as if they had come in it.
   * @param order the numbers that the pages came with, each once
   */
  arrange(order: readonly number[]): void {
    if (order.every((from, to) => from === to)) return;
    const [text, partAt] = [this.#text.view().slice(), this.#partAt.view().slice()];
    const [starts, weightOfPart] = [this.#starts.slice(), this.#weightOfPart.slice()];
    this.#text.length =
      this.#partAt.length =
      this.#starts.length =
      this.#pageOfPart.length =
      this.#weightOfPart.length =
        0;
    for (const [page, came] of order.entries()) {
      const [from, to] = [starts[came] as number, starts[came + 1] ?? text.length];
      // Each part ends with a gap, so that the page has places in all of its parts.
      const [first, own] = [partAt[from] as number, this.#pageOfPart.length];
      this.#starts.push(this.#text.length);
      for (let place = from; place < to; place += 1) {
        const part = own + (partAt[place] as number) - first;
        this.#text.push(text[place] as number);
        this.#partAt.push(part);
        this.#pageOfPart[part] = page;
        this.#weightOfPart[part] = weightOfPart[part - own + first] as number;
      }
    }
  }

  /** The words of the page so far. */
  get length(): number {
    return this.#text.length - (this.#starts.at(-1) ?? 0);
  }

  #numberOf(written: string): number {
    let number = this.#written.get(written);
    if (number !== undefined) return number;
    const { marked, key } = spelling(written);
    number = key === '' ? gap : this.#numbers.get(marked);
    if (number === undefined) {
      number = this.#spellings.length;
      this.#numbers.set(marked, number);
      let keyNumber = this.#keyNumbers.get(key);
      if (keyNumber === undefined) {
        this.#keyNumbers.set(key, (keyNumber = this.#variants.length));
        this.#variants.push([]);
      }
      const variants = this.#variants[keyNumber] as Spelling[];
      const own = { marked, key, keyNumber, variant: variants.length, pages: 0, lastPage: -1 };
      variants.push(own);
      this.#spellings.push(own);
    }
    this.#written.set(written, number);
    return number;
  }

  /** The commonest words for a query to know, each in its commonest spelling; the n-th line holds those on one page in 2^n to 2^(n+1). */
  commonWords(): string[] {
    const common = this.#variants
      .filter(([one]) => one && /^[\p{L}\p{M}]+$/u.test(one.key))
      .map((variants) => ({
        pages: variants.reduce((sum, { pages }) => sum + pages, 0),
        most: variants.reduce((a, b) =>
          b.pages > a.pages || (b.pages === a.pages && b.marked < a.marked) ? b : a,
        ),
      }))
      .sort((a, b) => b.pages - a.pages || (a.most.key < b.most.key ? -1 : 1));
    const lines: string[][] = [];
    for (const { pages, most } of common.slice(0, mostWords))
      (lines[Math.max(0, Math.floor(Math.log2(this.#starts.length / pages)))] ??= []).push(
        most.marked,
      );
    return Array.from(lines, (line) => line?.join(' ') ?? '');
  }

  /** Everything collected, sorted: each word without marks, and beside it its spellings where it has several. The postings hold until the next word is asked for. */
  *words(): Generator<IndexedWord> {
    // By the sign behind them, too: `a=b=` comes before `ab=c=`, and `1=b=` after `12=b=`.
    const keys = [...this.#keyNumbers.keys()].sort((a, b) => (`${a}=` < `${b}=` ? -1 : 1));
    const rankOfKey = new Uint32Array(keys.length);
    keys.forEach((key, rank) => (rankOfKey[this.#keyNumbers.get(key) as number] = rank));
    const rankOf = Uint32Array.from(this.#spellings, (one) =>
      one ? (rankOfKey[one.keyNumber] as number) : 0,
    );
    const laid: Laid = {
      text: this.#text.view(),
      partAt: this.#partAt.view(),
      pageOfPart: Uint32Array.from(this.#pageOfPart),
      weightOfPart: Float64Array.from(this.#weightOfPart),
      starts: Uint32Array.from([...this.#starts, this.#text.length]),
      variantOf: Uint32Array.from(this.#spellings, (one) => one?.variant ?? 0),
    };
    const { text } = laid;
    const ranks = text.map((number) => rankOf[number] as number);
    const room = new Uint32Array(text.length);
    let all = 0;
    for (let place = 0; place < text.length; place += 1)
      if (text[place] !== gap) room[all++] = place;
    const places = room.subarray(0, all);
    const here = (place: number) => ranks[place] as number;
    const next = (place: number) => ranks[place + 1] as number;
    const singles = sortedBy(places, here, keys.length);
    const pairs = sortedBy(
      sortedBy(
        places.filter((place) => text[place + 1] !== gap),
        next,
        keys.length,
      ),
      here,
      keys.length,
    );
    const behind = keys.findIndex((key) => key > '=');
    const afterSingles = behind < 0 ? -1 : pairs.findIndex((place) => here(place) >= behind);
    const split = afterSingles < 0 ? pairs.length : afterSingles;
    const samePair = (a: number, b: number) =>
      ranks[a] === ranks[b] && ranks[a + 1] === ranks[b + 1];
    for (const group of groupsOf(pairs.subarray(0, split), samePair))
      yield* this.#pair(group, laid);
    for (const group of groupsOf(singles, (a, b) => ranks[a] === ranks[b]))
      yield* this.#single(group, laid);
    for (const group of groupsOf(pairs.subarray(split), samePair)) yield* this.#pair(group, laid);
  }

  #pair(places: Uint32Array, laid: Laid): Generator<IndexedWord> {
    const { text, variantOf } = laid;
    const one = (place: number) => this.#spellings[text[place] as number] as Spelling;
    const two = (place: number) => this.#spellings[text[place + 1] as number] as Spelling;
    const [first = 0] = places;
    const count = (spelling: Spelling) => this.#variants[spelling.keyNumber]?.length ?? 1;
    const [ones, twos] = [count(one(first)), count(two(first))];
    const spellingAt = (place: number) =>
      (variantOf[text[place] as number] as number) * twos +
      (variantOf[text[place + 1] as number] as number);
    return this.#spelled(
      places,
      laid,
      pairOf(one(first), two(first)),
      ones * twos === 1 ? undefined : spellingAt,
      (place) => markedPair(one(place), two(place)),
      true,
    );
  }

  #single(places: Uint32Array, laid: Laid): Generator<IndexedWord> {
    const { text, variantOf } = laid;
    const own = (place: number) => this.#spellings[text[place] as number] as Spelling;
    return this.#spelled(
      places,
      laid,
      singleOf(own(places[0] as number)),
      (place) => variantOf[text[place] as number] as number,
      (place) => markedSingle(own(place)),
      false,
    );
  }

  /** A word without marks, and its spellings, told apart by a number each; undefined where there can be but one. */
  *#spelled(
    places: Uint32Array,
    laid: Laid,
    word: string,
    spellingAt: ((place: number) => number) | undefined,
    formAt: (place: number) => string,
    isPair: boolean,
  ): Generator<IndexedWord> {
    yield { word, postings: this.#postings(places, laid, isPair) };
    if (!spellingAt) return;
    const first = spellingAt(places[0] as number);
    if (places.every((place) => spellingAt(place) === first)) return;
    const bySpelling = new Map<number, number[]>();
    for (const place of places) {
      const found = bySpelling.get(spellingAt(place));
      if (found) found.push(place);
      else bySpelling.set(spellingAt(place), [place]);
    }
    const forms = [...bySpelling.values()]
      .map((own) => ({ form: formAt(own[0] as number), own }))
      .sort((a, b) => (a.form < b.form ? -1 : 1));
    const most = Math.max(...forms.map(({ own }) => own.length));
    const usual =
      places.length - most > most * slips
        ? undefined
        : forms.find(({ own }) => own.length === most);
    for (const one of forms)
      if (one !== usual) yield { word: one.form, postings: this.#postings(one.own, laid, isPair) };
  }

  /** @param isPair each of its places is kept; of a word alone, none */
  #postings(
    places: ArrayLike<number>,
    { text, partAt, pageOfPart, weightOfPart, starts }: Laid,
    isPair: boolean,
  ): Postings {
    const out = this.#scratch;
    const average = text.length / (starts.length - 1);
    out.length = 0;
    for (let i = 0; i < places.length;) {
      const page = pageOfPart[partAt[places[i] as number] as number] as number;
      const [start, end] = [starts[page] as number, starts[page + 1] as number];
      const entry = out.length;
      let weight = 0;
      out.push(page);
      out.push(0);
      out.push(0);
      for (
        let place = places[i] as number;
        place < end;
        place = i < places.length ? (places[i] as number) : end
      ) {
        weight += weightOfPart[partAt[place] as number] as number;
        if (isPair) out.push(place - start);
        i += 1;
      }
      out.set(entry + 1, impactOf(weight, (end - start) / average));
      out.set(entry + 2, out.length - entry - 3);
    }
    return out.view();
  }
}
