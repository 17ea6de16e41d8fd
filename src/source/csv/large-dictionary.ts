import { ByteDictionary, ENTRY, larger } from './byte-dictionary.js';
import { MANY } from './csv-build.js';
import { HOLES } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from '../pace.js';

const SLICE = 8192;
/** Stands behind each entry. */
const SEPARATOR = 31;
/** Upper bits of the lower ones of a hash choose the table. */
const TABLE_SHIFT = 19;
const TABLES = 16;

/** A dictionary of many thousand entries, for most of which memory is slower than all else. */
export class LargeDictionary extends ByteDictionary {
  /** Of each entry. */
  #hashes = new Uint32Array(16);
  /** Several, as one that grows to a million entries takes longer than a page should stand still. */
  readonly #tables: Uint32Array[] = [...new Array<undefined>(TABLES)].map(() => new Uint32Array(16));
  /** Entries in each. */
  readonly #counts = new Uint32Array(TABLES);
  /** Most of what was entered last was new: until `settle` all is entered as if it were. */
  #isLate = false;
  #settled = 0;
  #settledRows = 0;
  #into = new DataView(this.arena.buffer);
  /** Cells that the column has room for. */
  #room = 0;
  /** Of no use, but a sum that nobody can see need not be made. */
  touched = 0;

  constructor(old: ByteDictionary) {
    super();
    for (let entry = 0; entry < old.size; entry++)
      this.enter(old.arena, old.starts[entry] as number, (old.starts[entry + 1] as number) - 1);
  }

  override enter(source: Uint8Array, from: number, to: number): number {
    const hash = this.hash(source, from, to);
    const own = this.size;
    if (!this.#isLate) {
      const known = this.#number(hash, source, from, to, own);
      if (known < own) return known;
    }
    if (own === this.#hashes.length) this.#hashes = larger(this.#hashes, own * 2);
    this.#hashes[own] = hash;
    this.add(source, from, to);
    return own;
  }

  /** Four bytes a step; those of `source` were hashed last. */
  override add(source: Uint8Array, from: number, to: number): void {
    let at = this.starts[this.size] as number;
    const end = at + to - from + 1;
    if (end > this.arena.length) {
      this.arena = larger(this.arena, Math.max(end, at * 2));
      this.#into = new DataView(this.arena.buffer);
    }
    const { arena } = this;
    const view = this.view as DataView;
    const into = this.#into;
    let index = from;
    for (; index < to - 3; index += 4, at += 4) into.setUint32(at, view.getUint32(index));
    while (index < to) arena[at++] = source[index++] as number;
    arena[at] = SEPARATOR;
    if (++this.size === this.starts.length) this.starts = larger(this.starts, this.size * 2);
    this.starts[this.size] = end;
  }

  /** Of very many texts that are to be read late, only sees whether all bytes are in the encoding, where that is a guess; the decoder has another one then. */
  override async decode(decoder: CellDecoder, pace: Pace, isLast = false): Promise<readonly string[]> {
    if (!isLast || this.size <= MANY) return super.decode(decoder, pace);
    for (let first = 0; first < this.size && decoder.by.fatal; first += SLICE) {
      if (pace.isDue) await pace.pause();
      decoder.decode(this.bytes(first, Math.min(first + SLICE, this.size)));
    }
    return [];
  }

  /** To be called now and then with the rows that are whole: the numbers of all entries of the column are right then. */
  settle(column: CsvColumn, rows: number): void {
    const first = this.#settled;
    const from = this.#settledRows;
    if (this.#isLate) {
      const numbers = this.#unite(first);
      if (this.size < first + numbers.length) renumber(column, from, rows, first, numbers);
    }
    this.#isLate = (this.size - first) * 2 > rows - from;
    this.#settled = this.size;
    this.#settledRows = rows;
    this.#room = column.capacity;
  }

  /** Gives back the memory that only `enter` needs, which must not be called any more. */
  seal(): void {
    this.#tables.length = 0;
    this.#hashes = new Uint32Array(0);
  }

  /** Keeps of the entries from `first` on only one of each; gives the right number of each of them. */
  #unite(first: number): Uint32Array {
    const { size, starts, arena } = this;
    const hashes = this.#hashes;
    const numbers = new Uint32Array(size - first);
    let touched = 0;
    // Places that are far apart in memory come together when nothing waits for what is in them.
    for (let entry = first; entry < size; entry++) {
      const hash = hashes[entry] as number;
      const slots = this.#tables[(hash >>> TABLE_SHIFT) % TABLES] as Uint32Array;
      touched |= slots[hash & (slots.length - 1)] as number;
    }
    this.touched = touched;
    let next = first;
    for (let entry = first; entry < size; entry++) {
      const from = starts[entry] as number;
      const end = starts[entry + 1] as number;
      const hash = hashes[entry] as number;
      const number = this.#number(hash, arena, from, end - 1, next);
      numbers[entry - first] = number;
      if (number < next) continue;
      if (next++ === entry) continue;
      const at = starts[number] as number;
      arena.copyWithin(at, from, end);
      hashes[number] = hash;
      starts[next] = at + end - from;
    }
    this.size = next;
    return numbers;
  }

  #number(hash: number, source: Uint8Array, from: number, to: number, own: number): number {
    const place = (hash >>> TABLE_SHIFT) % TABLES;
    const count = this.#counts[place] as number;
    let slots = this.#tables[place] as Uint32Array;
    if (count * 2 >= slots.length) this.#tables[place] = slots = this.#spread(slots);
    const number = this.look(slots, hash, source, from, to, own);
    if (number === own) this.#counts[place] = count + 1;
    return number;
  }

  /** The table with four times the room, or with room for its share of all cells that may be new. */
  #spread(old: Uint32Array): Uint32Array {
    const share = this.#isLate ? 2 ** Math.ceil(Math.log2((this.#room * 2) / TABLES)) : 0;
    const slots = new Uint32Array(Math.max(old.length * 4, share));
    const mask = slots.length - 1;
    for (const taken of old) {
      if (!taken) continue;
      let slot = (this.#hashes[(taken & ENTRY) - 1] as number) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    return slots;
  }
}

/** Puts the right numbers into the rows from `from` up to `to`, which may not be whole but have the cell. */
function renumber({ codes, numbers }: CsvColumn, from: number, to: number, first: number, right: Uint32Array): void {
  const stride = numbers ? 2 : 1;
  for (let row = from; row <= to; row++) {
    const code = codes[row * stride] as number;
    if (code < first || code >= HOLES || (numbers && !Number.isNaN(numbers[row]))) continue;
    codes[row * stride] = right[code - first] as number;
  }
}
