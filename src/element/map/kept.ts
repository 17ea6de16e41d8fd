/** Something that is made anew only when what it was made of has changed. */
export class Kept<T> {
  #key: readonly unknown[] | null = null;
  #made: T | undefined;

  /** What was made last. */
  get made(): T | undefined {
    return this.#made;
  }

  get(key: readonly unknown[], make: () => T): T {
    if (
      this.#key === null ||
      key.length !== this.#key.length ||
      key.some((part, index) => part !== this.#key?.[index])
    ) {
      this.#made = make();
      this.#key = key;
    }
    return this.#made as T;
  }
}
