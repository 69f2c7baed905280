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
