import { Pace } from './pace.js';
import type { TextBytes, Texts } from './texts.js';

/** Texts read at once: some kilobytes, which is soon done for a page of rows from all over a table. */
const BLOCK_BITS = 7;
const BLOCK = 2 ** BLOCK_BITS;

/** Reads some texts on end, from `first` up to but not `last`. */
export type ReadTexts = (first: number, last: number) => readonly string[];

/** Texts that stay bytes until they are read: a million strings take longer to make, to keep and to look through for garbage than all else of such a table. */
export class PackedTexts implements Texts {
  readonly length: number;
  readonly packed: TextBytes | undefined;
  readonly #read: ReadTexts;
  readonly #pace: Pace | undefined;
  /** Those that were all read. */
  readonly #blocks: (readonly string[] | undefined)[];
  /** Of the last one read by its number, and its texts once a second one was read on end: most are read so, or from all over. */
  #last = -1;
  #lastTexts: readonly string[] | undefined;

  /** `packed` where the bytes that `read` reads are UTF-8. */
  constructor(length: number, read: ReadTexts, packed?: TextBytes, pace?: Pace) {
    this.length = length;
    this.packed = packed;
    this.#read = read;
    this.#pace = pace;
    this.#blocks = new Array<undefined>(Math.ceil(length / BLOCK)).fill(undefined);
  }

  at(index: number): string | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const block = index >>> BLOCK_BITS;
    let texts = this.#blocks[block];
    if (!texts && this.#last === block) texts = this.#lastTexts ??= this.#block(block);
    if (texts) return texts[index % BLOCK];
    this.#last = block;
    this.#lastTexts = undefined;
    return this.#read(index, index + 1)[0];
  }

  map<T>(make: (text: string, index: number) => T): T[] {
    return this.slice().map(make);
  }

  slice(from = 0, to = this.length): string[] {
    const end = Math.min(to, this.length);
    const all: string[] = [];
    for (let block = from >>> BLOCK_BITS; block * BLOCK < end; block++) {
      const texts = this.#blocks[block] ?? this.#block(block);
      all.push(...texts.slice(Math.max(0, from - block * BLOCK), end - block * BLOCK));
    }
    return all;
  }

  async readAll(): Promise<void> {
    const pace = this.#pace ?? new Pace();
    for (let block = 0; block < this.#blocks.length; block++) {
      if (pace.isDue) await pace.pause();
      this.#blocks[block] ??= this.#block(block);
    }
  }

  [Symbol.iterator](): IterableIterator<string> {
    return this.slice().values();
  }

  #block(block: number): readonly string[] {
    const first = block * BLOCK;
    return this.#read(first, Math.min(first + BLOCK, this.length));
  }
}
