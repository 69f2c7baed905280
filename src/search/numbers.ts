/** A list of whole numbers that grows, four bytes each. */
export class Numbers {
  #buffer = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#buffer.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#buffer);
      this.#buffer = larger;
    }
    this.#buffer[this.length++] = value;
  }

  at(index: number): number {
    return this.#buffer[index] as number;
  }

  set(index: number, value: number): void {
    this.#buffer[index] = value;
  }

  /** What is in it, not a copy: good until the next change. */
  view(): Uint32Array {
    return this.#buffer.subarray(0, this.length);
  }
}

/** The places in the order of a number that each has, below `count`; those of one number stay in the order they had. */
export function sortedBy(
  places: Uint32Array,
  numberOf: (place: number) => number,
  count: number,
): Uint32Array {
  const ends = new Uint32Array(count + 1);
  for (const place of places) (ends[numberOf(place) + 1] as number) += 1;
  for (let i = 1; i <= count; i += 1) (ends[i] as number) += ends[i - 1] as number;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[(ends[numberOf(place)] as number)++] = place;
  return sorted;
}

/** The runs of places that are alike. */
export function* groupsOf(
  places: Uint32Array,
  alike: (a: number, b: number) => boolean,
): Generator<Uint32Array> {
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && alike(places[from] as number, places[to] as number)) to += 1;
    yield places.subarray(from, to);
    from = to;
  }
}
