import { ByteDictionary, larger } from './byte-dictionary.js';

/** In place of an entry's number: nothing stood in the cell, or the row ended before it. */
export const EMPTY = 0xffffffff;
export const ABSENT = 0xfffffffe;

const NAN_HIGH_WORD = 0x7ff80000;
/** While there are so few rows a column that begins with texts is turned round on the spot. */
const TRIAL_ROWS = 4096;
const POINT = 46;

/**
 * The cells of one column as they come, without loss. As long as most are plain numbers they are doubles, and any other text is a NaN
 * that carries the number of its dictionary entry in its lower word; else every cell is such a number.
 * A double gives its text back exactly: it has at most 15 digits, no needless zeros in front, and its decimals are counted.
 */
export class CsvColumn {
  readonly dictionary = new ByteDictionary();
  /** Null once every cell is an entry. */
  numbers: Float64Array | null;
  /** The entry of each cell; the words of `numbers`, two for a cell, while there are some. */
  codes: Uint32Array;
  /** The decimal mark of the doubles, `,` or `.` as a byte; 0 while none had decimals. */
  mark = 0;
  /** Some cell is empty or absent. */
  hasHoles = false;
  /** The dictionary has its entries in the order of their first cells. */
  isOrdered = true;
  /** Decimals of each double, where they differ; else `#decimals` counts for all. */
  #decimalsOf: Uint8Array | null = null;
  #decimals = -1;
  #texts = 0;

  constructor(capacity: number) {
    this.numbers = new Float64Array(capacity);
    this.codes = new Uint32Array(this.numbers.buffer);
  }

  grow(capacity: number): void {
    const { codes } = this;
    if (this.numbers) {
      this.numbers = new Float64Array(capacity);
      this.codes = new Uint32Array(this.numbers.buffer);
      if (this.#decimalsOf) this.#decimalsOf = larger(this.#decimalsOf, new Uint8Array(capacity));
    } else this.codes = new Uint32Array(capacity);
    // Copied as words: a double that is a NaN need not keep what it carries.
    this.codes.set(codes);
  }

  /** Puts a plain number with so many decimals. Only while there are `numbers`. */
  putNumber(row: number, value: number, decimals: number): void {
    (this.numbers as Float64Array)[row] = value;
    if (this.#decimalsOf) this.#decimalsOf[row] = decimals;
    else if (decimals !== this.#decimals) this.#vary(row, decimals);
  }

  /** Puts the bytes `from … to` of `source`. */
  putText(row: number, source: Uint8Array, from: number, to: number): void {
    if (isBlank(source, from, to)) return this.putHole(row, EMPTY);
    const code = this.dictionary.enter(source, from, to);
    if (this.numbers === null) {
      this.codes[row] = code;
      return;
    }
    this.#box(row, code);
    if (++this.#texts > 16 && this.#texts * 2 > row && row < TRIAL_ROWS) {
      const codes = new Uint32Array(this.numbers.length);
      this.restore(codes, 0, row + 1);
      this.settle(codes);
    }
  }

  putHole(row: number, kind: typeof EMPTY | typeof ABSENT): void {
    this.hasHoles = true;
    if (this.numbers === null) this.codes[row] = kind;
    else this.#box(row, kind);
  }

  /** True when none of so many cells has anything in it. */
  isVoid(rows: number): boolean {
    return this.dictionary.size === 0 && this.numbers?.subarray(0, rows).some((value) => value === value) !== true;
  }

  /** Writes the rows `from … to` into `codes` as texts, doubles as they were written. */
  restore(codes: Uint32Array, from: number, to: number): void {
    const numbers = this.numbers as Float64Array;
    const bytes = new Uint8Array(40);
    for (let row = from; row < to; row++) {
      const value = numbers[row] as number;
      if (Number.isNaN(value)) {
        codes[row] = this.codes[row * 2] as number;
        continue;
      }
      this.isOrdered = false;
      const text = value.toFixed(this.#decimalsOf ? this.#decimalsOf[row] : this.#decimals);
      for (let index = 0; index < text.length; index++) {
        const byte = text.charCodeAt(index);
        bytes[index] = byte === POINT ? this.mark : byte;
      }
      codes[row] = this.dictionary.enter(bytes, 0, text.length);
    }
  }

  /** From now on every cell is an entry: `codes` has all rows so far. */
  settle(codes: Uint32Array): void {
    this.codes = codes;
    this.numbers = null;
    this.#decimalsOf = null;
    this.mark = 0;
  }

  #box(row: number, code: number): void {
    // Every machine that runs this is little-endian: the lower word comes first.
    this.codes[row * 2] = code;
    this.codes[row * 2 + 1] = NAN_HIGH_WORD;
  }

  #vary(row: number, decimals: number): void {
    if (this.#decimals === -1) {
      this.#decimals = decimals;
      return;
    }
    this.#decimalsOf = new Uint8Array((this.numbers as Float64Array).length).fill(this.#decimals, 0, row);
    this.#decimalsOf[row] = decimals;
  }
}

/** True for bytes that no reader sees. */
export function isBlank(source: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if ((source[index] as number) > 32) return false;
  return true;
}
