import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from '../../table/pace.js';

/** Entries decoded at once; they may be long. */
const BLOCK = 64;

/** Stands behind each entry, so that many are decoded at once and none runs into the next; a sign that no text has, or hardly any. */
const SEPARATOR = 31;
/** A table has at most 5 million rows. */
const ENTRY_BITS = 23;
export const ENTRY = 2 ** ENTRY_BITS - 1;
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/**
 * Distinct byte strings numbered in order of first appearance: hashes in open addressing over one arena, so that a
 * value met a million times is decoded once, and decoded again at little cost when its encoding turns out to be another.
 */
export class ByteDictionary {
  size = 0;
  arena = new Uint8Array(256);
  /** Where each entry begins, and where the next will. */
  starts = new Uint32Array(16);
  #slots = new Uint32Array(16);
  #texts: string[] = [];
  #by: TextDecoder | null = null;

  /** Number of the bytes `from … to` of `source`, which begins where its buffer does, entered when new. */
  enter(source: Uint8Array, from: number, to: number): number {
    if (this.size * 2 >= this.#slots.length) {
      const { size } = this;
      this.#slots = new Uint32Array(size * 8);
      this.size = 0;
      // Each is entered again where it is.
      for (let entry = 0; entry < size; entry++) {
        this.enter(this.arena, this.starts[entry] as number, (this.starts[entry + 1] as number) - 1);
      }
    }
    const known = this.look(this.#slots, this.hash(source, from, to), source, from, to, this.size);
    if (known === this.size) this.add(source, from, to);
    return known;
  }

  /** The arena's bytes of some entries on end, from `first` up to but not `last`: each with a separator behind it but the last. */
  bytes(first: number, last: number): Uint8Array {
    return this.arena.subarray(this.starts[first], (this.starts[last] as number) - 1);
  }

  /** All texts so far, the same array each time, but for one that is begun anew as the guess of the encoding was given up. */
  async decode(decoder: CellDecoder, pace: Pace, _isLast?: boolean): Promise<readonly string[]> {
    if (this.#by !== (this.#by = decoder.by)) this.#texts = [];
    const texts = this.#texts;
    for (let first: number; (first = texts.length) < this.size;) {
      if (pace.isDue) await pace.pause();
      texts.push(...this.texts(first, Math.min(first + BLOCK, this.size), decoder));
    }
    return texts;
  }

  /** The texts of some entries, from `first` up to but not `last`. */
  texts(first: number, last: number, decoder: CellDecoder | TextDecoder): readonly string[] {
    // A byte that is no part of a letter spoils its own cell only: the separator is never taken for one.
    const text = decoder.decode(this.bytes(first, last));
    const middle = (first + last) >> 1;
    if (middle === first) return [text];
    const parts = text.split('\x1f');
    return parts.length === last - first
      ? parts
      : [...this.texts(first, middle, decoder), ...this.texts(middle, last, decoder)];
  }

  /** Makes an entry of bytes, new or not. */
  add(source: Uint8Array, from: number, to: number): void {
    const at = this.starts[this.size] as number;
    const end = at + to - from + 1;
    if (end > this.arena.length) this.arena = larger(this.arena, Math.max(end, at * 2));
    this.copy(source, from, to, at);
    this.arena[end - 1] = SEPARATOR;
    if (++this.size === this.starts.length) this.starts = larger(this.starts, this.size * 2);
    this.starts[this.size] = end;
  }

  /** Puts the bytes `from … to` into the arena at `at`, which has room for them. */
  copy(source: Uint8Array, from: number, to: number, at: number): void {
    while (from < to) this.arena[at++] = source[from++] as number;
  }

  /** FNV-1a (datatracker.ietf.org/doc/html/draft-eastlake-fnv) of the bytes `from … to`. */
  hash(source: Uint8Array, from: number, to: number): number {
    let hash = HASH_START;
    while (from < to) hash = Math.imul(hash ^ (source[from++] as number), HASH_FACTOR);
    return hash ^ (hash >>> 15);
  }

  /**
   * The entry of the same bytes; where there is none, `own` is from now on. In `slots`, never more than half full, the lower bits of the hash
   * lead to the number of the entry plus 1 and the upper bits of its hash; 0 is free.
   */
  look(slots: Uint32Array, hash: number, source: Uint8Array, from: number, to: number, own: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let taken; (taken = slots[slot] as number); slot = (slot + 1) & mask) {
      const entry = (taken & ENTRY) - 1;
      // What is far apart in memory is only looked at when it may be the same.
      if ((taken ^ hash) >>> ENTRY_BITS === 0 && this.holds(entry, source, from, to)) return entry;
    }
    slots[slot] = (hash & ~ENTRY) | (own + 1);
    return own;
  }

  /** Whether an entry is the bytes `from … to`. */
  holds(entry: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.starts[entry] as number;
    if ((this.starts[entry + 1] as number) - at - 1 !== to - from) return false;
    while (from < to) if (this.arena[at++] !== source[from++]) return false;
    return true;
  }
}

interface Transferable {
  readonly transfer: (bytes: number) => ArrayBuffer;
}

/**
 * The array with room for `length`, and what it held at its start; it must not be used any more. Where the browser can (ES2024) its memory
 * is given back at once, not when garbage is collected next, which may be after all of a file is read. Not itself transferred: all of the
 * new room would be filled with zeros there and then, which takes three times as long.
 */
export function larger<T extends Uint8Array | Uint32Array>(old: T, length: number): T {
  const next = new (old.constructor as new (length: number) => T)(length);
  next.set(old);
  (old.buffer as ArrayBuffer & Partial<Transferable>).transfer?.(0);
  return next;
}
