import { ByteDictionary, larger } from './byte-dictionary.js';
import type { missing } from '../../table/missing.js';

/** Nothing stood in the cell, or the row ended before it. Their own constants, as a file of two numbers is a request. */
export const EMPTY: typeof missing.null = 1;
export const ABSENT: typeof missing.absent = 2;
/** From here on what stands in place of an entry's number is `-EMPTY` or `-ABSENT`, cut to 32 bits. */
export const HOLES = 0xfffffffe;

const NAN_HIGH_WORD = 0x7ff80000;

/**
 * The cells of one column as they come, without loss. As long as most are plain numbers they are doubles, and any other text is a NaN
 * that carries the number of its dictionary entry in its lower word; else every cell is such a number.
 * A double gives its text back exactly: it has at most 15 digits, no needless zeros in front, and its decimals are counted.
 */
export class CsvColumn {
  /** In the order of their first cells. */
  dictionary = new ByteDictionary();
  /** Room for so many cells. */
  capacity: number;
  /** Null once every cell is an entry. */
  numbers: Float64Array | null;
  /** The entry of each cell; the words of `numbers`, two for a cell, while there are some. */
  codes: Uint32Array;
  /** The decimal mark of the doubles, `,` or `.` as a byte; 0 while none had decimals. */
  mark = 0;
  /** Some cell is empty or absent. */
  hasHoles = false;
  /** Of each double. */
  decimals: Uint8Array;

  constructor(capacity: number, isText: boolean) {
    this.capacity = capacity;
    this.numbers = isText ? null : new Float64Array(capacity);
    this.codes = this.numbers ? new Uint32Array(this.numbers.buffer) : new Uint32Array(capacity);
    this.decimals = new Uint8Array(isText ? 0 : capacity);
  }

  /** Makes room for so many cells. */
  grow(capacity: number): void {
    this.capacity = capacity;
    // Copied as words: a double that is a NaN need not keep what it carries.
    this.codes = larger(this.codes, this.numbers ? capacity * 2 : capacity);
    if (!this.numbers) return;
    this.numbers = new Float64Array(this.codes.buffer as ArrayBuffer);
    this.decimals = larger(this.decimals, capacity);
  }

  /** Puts a plain number with so many decimals. Only while there are `numbers`. */
  putNumber(row: number, value: number, decimals: number): void {
    (this.numbers as Float64Array)[row] = value;
    this.decimals[row] = decimals;
  }

  /** Puts the bytes `from … to` of `source`. */
  putText(row: number, source: Uint8Array, from: number, to: number): void {
    if (isBlank(source, from, to)) return this.putHole(row, EMPTY);
    const code = this.dictionary.enter(source, from, to);
    this.#putCode(row, code);
  }

  putHole(row: number, kind: typeof EMPTY | typeof ABSENT): void {
    this.hasHoles = true;
    this.#putCode(row, -kind);
  }

  /** True when one of so many cells is a double. */
  hasNumbers(rows: number): boolean {
    return !!this.numbers?.subarray(0, rows).some((value) => value === value);
  }

  #putCode(row: number, code: number): void {
    if (!this.numbers) {
      this.codes[row] = code;
      return;
    }
    // Every machine that runs this is little-endian: the lower word comes first.
    this.codes[row * 2] = code;
    this.codes[row * 2 + 1] = NAN_HIGH_WORD;
  }
}

/** True for bytes that no reader sees. */
export function isBlank(source: Uint8Array, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if ((source[index] as number) > 32) return false;
  return true;
}
