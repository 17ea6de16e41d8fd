import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from '../pace.js';

/** Entries decoded at once; they may be long. */
const BLOCK = 64;

/** Stands behind each entry, so that many are decoded at once and none runs into the next; a sign that no text has, or hardly any. */
const SEPARATOR = 31;
/** A table has at most 5 million rows. */
const ENTRY_BITS = 23;
const ENTRY = 2 ** ENTRY_BITS - 1;
const TABLE_BITS = 4;
const TABLE = 2 ** TABLE_BITS - 1;

/**
 * Distinct byte strings numbered in order of first appearance: hashes in open addressing over one arena, so that a
 * value met a million times is decoded once, and decoded again at little cost when its encoding turns out to be another.
 */
export class ByteDictionary {
  size = 0;
  #arena = new Uint8Array(256);
  /** Where each entry begins, and where the next will. */
  #starts = new Uint32Array(16);
  /**
   * By the lower bits of the hash: the number of the entry plus 1, and the upper bits of its hash; 0 is free. Never more than half full. Several,
   * as one that grows to a million entries takes longer than a page should stand still.
   */
  #tables: Uint32Array[] = [];
  /** Twice the entries in each. */
  readonly #full: number[] = [];
  #texts: string[] = [];
  #by: TextDecoder | null = null;

  /** Number of the bytes `from … to` of `source`, entered when new. */
  enter(source: Uint8Array, from: number, to: number): number {
    const hash = hashOf(source, from, to);
    const place = hash & TABLE;
    const slots = (this.#tables[place] ??= new Uint32Array(8));
    const mask = slots.length - 1;
    let slot = (hash >>> TABLE_BITS) & mask;
    for (let taken; (taken = slots[slot] as number); slot = (slot + 1) & mask) {
      const entry = (taken & ENTRY) - 1;
      // What is far apart in memory is only looked at when it may be the same.
      if ((taken ^ hash) >>> ENTRY_BITS === 0 && this.#holds(entry, source, from, to)) return entry;
    }
    slots[slot] = (hash & ~ENTRY) | (this.size + 1);
    this.#add(source, from, to);
    if ((this.#full[place] = (this.#full[place] ?? 0) + 2) > mask) this.#tables[place] = this.#spread(slots);
    return this.size - 1;
  }

  /** The arena's bytes of some entries on end, from `first` up to but not `last`: each with a separator behind it but the last. */
  bytes(first: number, last: number): Uint8Array {
    return this.#arena.subarray(this.#starts[first], (this.#starts[last] as number) - 1);
  }

  /** Gives back the memory that only `enter` needs, which must not be called any more. */
  seal(): void {
    this.#tables = [];
  }

  /** All texts so far, the same array each time, but for one that is begun anew as the guess of the encoding was given up. */
  async decode(decoder: CellDecoder, pace: Pace): Promise<readonly string[]> {
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

  #holds(entry: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.#starts[entry] as number;
    if ((this.#starts[entry + 1] as number) - at - 1 !== to - from) return false;
    const arena = this.#arena;
    for (let index = from; index < to; index++) if (arena[at++] !== source[index]) return false;
    return true;
  }

  #add(source: Uint8Array, from: number, to: number): void {
    let at = this.#starts[this.size] as number;
    const end = at + to - from + 1;
    if (end > this.#arena.length) this.#arena = larger(this.#arena, Math.max(end, at * 2));
    for (let index = from; index < to;) this.#arena[at++] = source[index++] as number;
    this.#arena[at] = SEPARATOR;
    if (++this.size === this.#starts.length) this.#starts = larger(this.#starts, this.size * 2);
    this.#starts[this.size] = end;
  }

  /** The table with four times the room. */
  #spread(old: Uint32Array): Uint32Array {
    const slots = new Uint32Array(old.length * 4);
    const mask = slots.length - 1;
    for (const taken of old) {
      if (!taken) continue;
      const entry = (taken & ENTRY) - 1;
      const hash = hashOf(this.#arena, this.#starts[entry] as number, (this.#starts[entry + 1] as number) - 1);
      let slot = (hash >>> TABLE_BITS) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = taken;
    }
    return slots;
  }
}

interface Transferable {
  readonly transfer: (bytes: number) => ArrayBuffer;
}

/**
 * The array with room for `length`, and what it held at its start; it must not be used any more. Where the browser can (ES2024) its memory
 * is given back at once, not when garbage is collected next, which may be after all of a file is read.
 */
export function larger<T extends Uint8Array | Uint32Array>(old: T, length: number): T {
  const Kind = old.constructor as new (from: ArrayBuffer | number) => T;
  const buffer = old.buffer as ArrayBuffer & Partial<Transferable>;
  if (buffer.transfer) return new Kind(buffer.transfer(length * old.BYTES_PER_ELEMENT));
  const next = new Kind(length);
  next.set(old);
  return next;
}

const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/**
 * A hash of the bytes `from … to`: FNV-1a (datatracker.ietf.org/doc/html/draft-eastlake-fnv), but four bytes a step, as each step waits
 * for the one before.
 */
function hashOf(source: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  let at = from;
  for (; at + 3 < to; at += 4) {
    const four =
      (source[at] as number) |
      ((source[at + 1] as number) << 8) |
      ((source[at + 2] as number) << 16) |
      ((source[at + 3] as number) << 24);
    hash = Math.imul(hash ^ four, HASH_FACTOR);
    // A product's lower bits know nothing of the upper ones of what went in.
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ (source[at] as number), HASH_FACTOR);
  return hash ^ (hash >>> 15);
}
