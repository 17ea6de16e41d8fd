import { ByteDictionary, hashOf, larger, pushTexts } from './byte-dictionary.js';
import type { CellTexts, Transferable } from './byte-dictionary.js';
import { inSlices } from './csv-build.js';
import { HOLES } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from './pace.js';

/** Memory of this size is the system's again as soon as it is freed. */
const SEGMENT_BYTES = 2 ** 20;
const BLOCK_BYTES = 65_536;
/** A smaller share of new ones, and they had better be looked up as they come. */
export const MOSTLY = 0.8;

/** A part of the hashes and its table fit into a processor's cache. */
const PARTS = 256;
const PART_SHIFT = 24;

interface Segment {
  readonly bytes: Uint8Array;
  /** Number of its first entry. */
  readonly first: number;
}

/**
 * The texts of a column in which hardly any comes twice. They are put one behind another as they come: to look a million of them up in a
 * table that no cache holds takes longer than to read them. Before anybody sees them, those that did come twice are found and taken out.
 */
export class ByteList implements CellTexts {
  size = 0;
  readonly #column: CsvColumn;
  #segments: Segment[] = [];
  /** Where each entry ends in its segment, the separator included. */
  #ends = new Uint32Array(1024);
  #hashes = new Uint32Array(1024);
  /** The end of the last one, and the segment that it is in. */
  #at = 0;
  #last = new Uint8Array(0);
  /** So many entries are known to be all different. */
  #known: number;
  #texts: string[] = [];
  #by: TextDecoder | null = null;

  /** Takes over all that stands in a dictionary. */
  constructor(column: CsvColumn) {
    this.#column = column;
    const { dictionary } = column;
    for (let entry = 0; entry < dictionary.size; entry++) {
      const bytes = dictionary.bytes(entry, entry + 1);
      this.enter(bytes, 0, bytes.length);
    }
    this.#known = this.size;
  }

  enter(source: Uint8Array, from: number, to: number): number {
    let at = this.#at;
    const end = at + to - from + 1;
    if (end > this.#last.length) {
      this.#begin(to - from + 1);
      return this.enter(source, from, to);
    }
    const bytes = this.#last;
    for (let index = from; index < to;) bytes[at++] = source[index++] as number;
    bytes[at] = 31;
    this.#at = end;
    if (this.size === this.#ends.length) {
      this.#ends = larger(this.#ends, this.size * 2);
      this.#hashes = larger(this.#hashes, this.size * 2);
    }
    this.#ends[this.size] = end;
    this.#hashes[this.size] = hashOf(source, from, to);
    return this.size++;
  }

  #begin(least: number): void {
    this.#last = new Uint8Array(Math.max(SEGMENT_BYTES, least));
    this.#segments.push({ bytes: this.#last, first: this.size });
    this.#at = 0;
  }

  /** Not once `decode` was told that it is asked for the last time. */
  bytes(first: number, last: number): Uint8Array {
    const segment = this.#segments.findLast((one) => one.first <= first) as Segment;
    return segment.bytes.subarray(this.#startOf(first, segment), (this.#ends[last - 1] as number) - 1);
  }

  #startOf(entry: number, { first }: Segment): number {
    return entry === first ? 0 : (this.#ends[entry - 1] as number);
  }

  async decode(decoder: CellDecoder, pace: Pace, isLast = false): Promise<readonly string[]> {
    await this.#settle(pace);
    // What only those that come later are compared by.
    if (isLast) free(this.#hashes);
    const { by } = decoder;
    if (this.#by !== by) this.#texts = [];
    this.#by = by;
    const texts = this.#texts;
    const ends = this.#ends;
    for (const [index, segment] of this.#segments.entries()) {
      const bound = this.#segments[index + 1]?.first ?? this.size;
      if (texts.length >= bound) continue;
      while (texts.length < bound) {
        if (pace.isDue) await pace.pause();
        const first = texts.length;
        const start = this.#startOf(first, segment);
        let last = first + 1;
        while (last < bound && (ends[last - 1] as number) < start + BLOCK_BYTES) last++;
        pushTexts(texts, last, this, decoder);
        // The guess was given up: all again.
        if (decoder.by !== by) return this.decode(decoder, pace, isLast);
      }
      // Texts by a guess may have to be read again.
      if (isLast && !by.fatal) free(segment.bytes);
    }
    return texts;
  }

  /** Looks whether many came twice after all; gives what is to be used from now on. */
  async looked(pace: Pace): Promise<CellTexts> {
    const before = this.size;
    await this.#settle(pace);
    if (this.size > before * MOSTLY) return this;
    const dictionary = new ByteDictionary();
    for (let entry = 0; entry < this.size; entry++) {
      const bytes = this.bytes(entry, entry + 1);
      dictionary.enter(bytes, 0, bytes.length);
    }
    return dictionary;
  }

  /** Takes out what stands here twice. */
  async #settle(pace: Pace): Promise<void> {
    if (this.#known === this.size) return;
    const same = await this.#findSame(pace);
    if (same.size > 0) await this.#leaveOut(same, pace);
    this.#known = this.size;
  }

  /** Entries that are the same as an earlier one, which comes with them. */
  async #findSame(pace: Pace): Promise<ReadonlyMap<number, number>> {
    const same = new Map<number, number>();
    const { hashes, entries, bounds, largest } = await this.#parts(pace);
    // Of one part after another: for each slot the place in it, from 1.
    const slots = new Uint32Array(2 ** Math.ceil(Math.log2(largest * 2 + 1)));
    const mask = slots.length - 1;
    for (let part = 0; part < PARTS; part++) {
      if (pace.isDue) await pace.pause();
      const from = bounds[part] as number;
      const to = bounds[part + 1] as number;
      slots.fill(0);
      for (let place = from; place < to; place++) {
        const hash = hashes[place] as number;
        let slot = hash & mask;
        for (let taken; (taken = slots[slot] as number) !== 0; slot = (slot + 1) & mask) {
          const other = from + taken - 1;
          if (hashes[other] !== hash || !this.#areSame(entries[other] as number, entries[place] as number)) continue;
          same.set(entries[place] as number, entries[other] as number);
          break;
        }
        if (slots[slot] === 0) slots[slot] = place - from + 1;
      }
    }
    free(hashes);
    free(entries);
    return same;
  }

  /** All hashes by their upper bits, and the entry of each. */
  async #parts(pace: Pace): Promise<{
    readonly hashes: Uint32Array;
    readonly entries: Uint32Array;
    /** Where each part begins, and where the last ends. */
    readonly bounds: Uint32Array;
    readonly largest: number;
  }> {
    const { size } = this;
    const all = this.#hashes;
    const bounds = new Uint32Array(PARTS + 1);
    await inSlices(size, pace, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const part = (all[entry] as number) >>> PART_SHIFT;
        bounds[part + 1] = (bounds[part + 1] as number) + 1;
      }
    });
    const largest = bounds.reduce((most, count) => Math.max(most, count), 0);
    for (let part = 0; part < PARTS; part++) bounds[part + 1] = (bounds[part + 1] as number) + (bounds[part] as number);
    const next = bounds.slice();
    const hashes = new Uint32Array(size);
    const entries = new Uint32Array(size);
    await inSlices(size, pace, (from, to) => {
      for (let entry = from; entry < to; entry++) {
        const hash = all[entry] as number;
        const place = next[hash >>> PART_SHIFT] as number;
        next[hash >>> PART_SHIFT] = place + 1;
        hashes[place] = hash;
        entries[place] = entry;
      }
    });
    return { hashes, entries, bounds, largest };
  }

  #areSame(entry: number, other: number): boolean {
    const [some, others] = [this.bytes(entry, entry + 1), this.bytes(other, other + 1)];
    return some.length === others.length && some.every((byte, index) => byte === others[index]);
  }

  /** Leaves entries out, and gives the column's cells the numbers of the others. */
  async #leaveOut(same: ReadonlyMap<number, number>, pace: Pace): Promise<void> {
    const { size } = this;
    const [segments, ends, places] = [this.#segments, this.#ends, new Uint32Array(size)];
    [this.#segments, this.#ends, this.#hashes] = [[], new Uint32Array(1024), new Uint32Array(1024)];
    this.#last = new Uint8Array(0);
    this.size = this.#at = 0;
    for (const [index, { bytes, first }] of segments.entries()) {
      if (pace.isDue) await pace.pause();
      const bound = segments[index + 1]?.first ?? size;
      for (let entry = first, start = 0; entry < bound; start = ends[entry++] as number) {
        const other = same.get(entry);
        places[entry] =
          other === undefined ? this.enter(bytes, start, (ends[entry] as number) - 1) : (places[other] as number);
      }
      free(bytes);
    }
    const { codes } = this.#column;
    await inSlices(codes.length, pace, (from, to) => {
      for (let row = from; row < to; row++) {
        const code = codes[row] as number;
        if (code < HOLES) codes[row] = places[code] as number;
      }
    });
  }
}

/** Gives the memory of an array back, where the browser can at once (ES2024); done twice, it is done. */
function free({ buffer }: Uint8Array | Uint32Array): void {
  if (buffer.byteLength > 0) (buffer as Partial<Transferable>).transfer?.(0);
}
