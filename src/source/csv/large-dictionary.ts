import { ByteDictionary, ENTRY, larger } from './byte-dictionary.js';
import { MANY, inSlices } from './csv-build.js';
import { HOLES } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from '../../table/pace.js';

/** Entries, or cells, that are soon gone through. */
const SLICE = 8192;
/** So many times the entries may grow before late ones are looked for: all times together cost a third of the last one. */
const PUT_OFF = 4;
/** Upper bits of the lower ones of a hash choose the part of all entries that one is in. */
const PART_SHIFT = 19;
const PARTS = 16;

/** Bytes at once. */
const WORD = 4;
/** Odd, its bits all over. */
const FACTOR = 0x2c1b3c6d;
const HASH_BITS = 2 ** 30 - 1;

const emptyTables = (): Uint32Array[] => [...new Array<undefined>(PARTS)].map(() => new Uint32Array(16));

/** A dictionary of a column with many cells, and perhaps as many entries, for most of which memory is slower than all else. */
export class LargeDictionary extends ByteDictionary {
  /** Of each entry. */
  #hashes = new Uint32Array(16);
  /** One for each part, as one that grows to a million entries takes longer than a page should stand still. None while all is late. */
  #tables = emptyTables();
  /** Entries in each. */
  #counts = new Uint32Array(PARTS);
  /** Most of what was entered last was new: until `settle` all is entered as if it were. */
  #isLate = false;
  #settled = 0;
  #settledRows = 0;
  #wordsArena = this.arena;
  #arenaWords = wordsOf(this.arena);
  #source: Uint8Array = this.arena;
  #sourceWords = this.#arenaWords;

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

  /** Four bytes a step, as each waits for the one before. No wider than what engines pass on without memory of its own. */
  override hash(source: Uint8Array, from: number, to: number): number {
    const words = this.#wordsOf(source);
    let hash = to - from;
    let rest = 0;
    if (hash < WORD) while (from < to) rest = (rest << 8) | (source[from++] as number);
    else {
      for (; from < to - WORD; from += WORD) hash = mixed(hash ^ words.getInt32(from));
      // These perhaps once more, in part.
      rest = words.getInt32(to - WORD);
    }
    return mixed(hash ^ rest) & HASH_BITS;
  }

  override copy(source: Uint8Array, from: number, to: number, at: number): void {
    if (to - from < WORD) {
      super.copy(source, from, to, at);
      return;
    }
    const words = this.#wordsOf(source);
    const own = this.#ownWords();
    const last = to - WORD;
    const shift = at - from;
    for (; from < last; from += WORD) own.setInt32(from + shift, words.getInt32(from));
    own.setInt32(last + shift, words.getInt32(last));
  }

  override holds(entry: number, source: Uint8Array, from: number, to: number): boolean {
    if (to - from < WORD) return super.holds(entry, source, from, to);
    const at = this.starts[entry] as number;
    if ((this.starts[entry + 1] as number) - at - 1 !== to - from) return false;
    const words = this.#wordsOf(source);
    const own = this.#ownWords();
    const last = to - WORD;
    const shift = at - from;
    for (; from < last; from += WORD) if (own.getInt32(from + shift) !== words.getInt32(from)) return false;
    return own.getInt32(last + shift) === words.getInt32(last);
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

  /**
   * Makes the numbers of all entries of the column right, up to the rows that are whole. Without `isNow` that can be put off as long as there
   * are not four times as many entries as there were: what is looked for at once needs no table that outgrows every cache.
   */
  async settle(column: CsvColumn, rows: number, pace: Pace, isNow: boolean): Promise<void> {
    const first = this.#settled;
    const from = this.#settledRows;
    const wasLate = this.#isLate;
    if (wasLate) {
      if (!isNow && this.size < first * PUT_OFF) return;
      await this.#unite(column, rows, pace);
    }
    this.#isLate = (this.size - first) * 2 > rows - from;
    this.#settled = this.size;
    this.#settledRows = rows;
    if (wasLate === this.#isLate) return;
    this.#tables = emptyTables();
    this.#counts = new Uint32Array(PARTS);
    if (wasLate) await this.#fillTables(pace);
  }

  /** Gives back the memory that only `enter` needs, which must not be called any more. */
  seal(): void {
    this.#tables.length = 0;
    this.#hashes = new Uint32Array(0);
  }

  /** Keeps of the same late entries only the first, under the number that it has then, also in the column. */
  async #unite(column: CsvColumn, rows: number, pace: Pace): Promise<void> {
    const { size, starts, arena } = this;
    const hashes = this.#hashes;
    const first = this.#settled;
    const numbers = await this.#firsts(pace);
    if (!numbers) return;
    let next = first;
    for (let entry = first; entry < size; entry++) {
      if (entry % SLICE === 0 && pace.isDue) await pace.pause();
      const known = numbers[entry - first] as number;
      if (known < entry) {
        numbers[entry - first] = known < first ? known : (numbers[known - first] as number);
        continue;
      }
      const begin = starts[entry] as number;
      const at = starts[next] as number;
      const end = starts[entry + 1] as number;
      arena.copyWithin(at, begin, end);
      hashes[next] = hashes[entry] as number;
      numbers[entry - first] = next++;
      starts[next] = at + end - begin;
    }
    this.size = next;
    for (let row = this.#settledRows; row <= rows; row += SLICE) {
      if (pace.isDue) await pace.pause();
      renumber(column, row, Math.min(row + SLICE, rows + 1), first, numbers);
    }
  }

  /** Of each late entry the first that is the same; null when each is. */
  async #firsts(pace: Pace): Promise<Uint32Array | null> {
    const { size, starts, arena } = this;
    const hashes = this.#hashes;
    const first = this.#settled;
    let numbers: Uint32Array | null = null;
    // Entries by their parts, with their hashes beside them: what is read next stands next, and a table for one part is small enough for a cache.
    const counts = countsOf(hashes, size);
    const places = counts.map((_, part) => sum(counts.subarray(0, part)));
    const entries = new Uint32Array(size);
    const sorted = new Uint32Array(size);
    await inSlices(size, pace, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const hash = hashes[entry] as number;
        const part = partOf(hash);
        const place = places[part] as number;
        places[part] = place + 1;
        entries[place] = entry;
        sorted[place] = hash;
      }
    });
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(...counts) * 2 + 1)));
    for (const [part, count] of counts.entries()) {
      slots.fill(0);
      const begin = (places[part] as number) - count;
      await inSlices(count, pace, (from, to) => {
        for (let place = begin + from; place < begin + to; place++) {
          const entry = entries[place] as number;
          const at = starts[entry] as number;
          const known = this.look(slots, sorted[place] as number, arena, at, (starts[entry + 1] as number) - 1, entry);
          if (known === entry) continue;
          numbers ??= new Uint32Array(size - first).map((_, index) => first + index);
          numbers[entry - first] = known;
        }
      });
    }
    return numbers;
  }

  #wordsOf(source: Uint8Array): DataView {
    if (source !== this.#source) {
      this.#source = source;
      this.#sourceWords = wordsOf(source);
    }
    return this.#sourceWords;
  }

  /** Of the arena, which may be another one by now. */
  #ownWords(): DataView {
    if (this.arena !== this.#wordsArena) {
      this.#wordsArena = this.arena;
      this.#arenaWords = wordsOf(this.arena);
    }
    return this.#arenaWords;
  }

  async #fillTables(pace: Pace): Promise<void> {
    const { size, starts, arena } = this;
    for (let entry = 0; entry < size; entry++) {
      if (entry % SLICE === 0 && pace.isDue) await pace.pause();
      const hash = this.#hashes[entry] as number;
      this.#number(hash, arena, starts[entry] as number, (starts[entry + 1] as number) - 1, entry);
    }
  }

  #number(hash: number, source: Uint8Array, from: number, to: number, own: number): number {
    const part = partOf(hash);
    const count = this.#counts[part] as number;
    let slots = this.#tables[part] as Uint32Array;
    if (count * 2 >= slots.length) this.#tables[part] = slots = this.#spread(slots);
    const number = this.look(slots, hash, source, from, to, own);
    if (number === own) this.#counts[part] = count + 1;
    return number;
  }

  /** The table with four times the room. */
  #spread(old: Uint32Array): Uint32Array {
    const slots = new Uint32Array(old.length * 4);
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

/** Of an array that begins where its buffer does. */
function wordsOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer as ArrayBuffer);
}

/** A product, whose lower bits alone would know nothing of the upper ones of what went in. */
function mixed(hash: number): number {
  const product = Math.imul(hash, FACTOR);
  return product ^ (product >>> 15);
}

/** Of so many hashes those in each part. */
function countsOf(hashes: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(PARTS);
  for (let entry = 0; entry < size; entry++) {
    const part = partOf(hashes[entry] as number);
    counts[part] = (counts[part] as number) + 1;
  }
  return counts;
}

const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);

const partOf = (hash: number): number => (hash >>> PART_SHIFT) % PARTS;

/** Puts the right numbers into the rows from `from` up to but not `to`, which may not be whole but have the cell. */
function renumber({ codes, numbers }: CsvColumn, from: number, to: number, first: number, right: Uint32Array): void {
  const stride = numbers ? 2 : 1;
  for (let row = from; row < to; row++) {
    const code = codes[row * stride] as number;
    if (code < first || code >= HOLES || (numbers && !Number.isNaN(numbers[row]))) continue;
    codes[row * stride] = right[code - first] as number;
  }
}
