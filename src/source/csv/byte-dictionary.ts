import type { CellDecoder } from './csv-encoding.js';
import type { Pace } from '../pace.js';

/** Entries decoded at once; they may be long. */
const BLOCK = 64;

/** Stands behind each entry, so that many are decoded at once and none runs into the next; a sign that no text has, or hardly any. */
const SEPARATOR = 31;
/** A table has at most 5 million rows. */
const ENTRY_BITS = 23;
const ENTRY = 2 ** ENTRY_BITS - 1;

/**
 * Distinct byte strings numbered in order of first appearance: hashes in open addressing over one arena, so that a
 * value met a million times is decoded once, and decoded again at little cost when its encoding turns out to be another.
 */
export class ByteDictionary {
  size = 0;
  #arena = new Uint8Array(256);
  /** Where each entry begins, and where the next will. */
  #starts = new Uint32Array(16);
  /** Number of the entry plus 1, and the upper bits of its hash; 0 is free. Never more than half full. */
  #slots = new Uint32Array(32);
  #texts: string[] = [];
  #by: TextDecoder | null = null;

  /** Number of the bytes `from … to` of `source`, entered when new. */
  enter(source: Uint8Array, from: number, to: number): number {
    const hash = hashOf(source, from, to);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let taken; (taken = this.#slots[slot] as number) !== 0; slot = (slot + 1) & mask) {
      const entry = (taken & ENTRY) - 1;
      // What is far apart in memory is only looked at when it may be the same.
      if (taken >>> ENTRY_BITS === hash >>> ENTRY_BITS && this.#holds(entry, source, from, to)) return entry;
    }
    this.#slots[slot] = (hash & ~ENTRY) | (this.size + 1);
    this.#add(source, from, to);
    return this.size - 1;
  }

  /** The arena's bytes of some entries on end, from `first` up to but not `last`: each with a separator behind it but the last. */
  bytes(first: number, last: number): Uint8Array {
    return this.#arena.subarray(this.#starts[first], (this.#starts[last] as number) - 1);
  }

  /** Gives back, where the browser can at once (ES2024), the memory that only `enter` needs, which must not be called any more. */
  seal(): void {
    (this.#slots.buffer as Partial<Transferable>).transfer?.(0);
  }

  /** All texts so far, the same array each time, but for one that is begun anew as the guess of the encoding was given up. */
  async decode(decoder: CellDecoder, pace: Pace): Promise<readonly string[]> {
    const { size } = this;
    if (this.#by !== decoder.by) this.#texts = [];
    this.#by = decoder.by;
    const texts = this.#texts;
    for (let first: number; (first = texts.length) < size;) {
      if (pace.isDue) await pace.pause();
      texts.push(...this.texts(first, Math.min(first + BLOCK, size), decoder));
    }
    return texts;
  }

  /** The texts of some entries, from `first` up to but not `last`. */
  texts(first: number, last: number, decoder: CellDecoder | TextDecoder): readonly string[] {
    // A byte that is no part of a letter spoils its own cell only: the separator is never taken for one.
    const parts = decoder.decode(this.bytes(first, last)).split('\x1f');
    if (parts.length === last - first) return parts;
    return [...new Array<undefined>(last - first).keys()].map((index) =>
      decoder.decode(this.bytes(first + index, first + index + 1)),
    );
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
    if (this.size * 2 > this.#slots.length) this.#spread();
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let entry = 0; entry < this.size; entry++) {
      const hash = hashOf(this.#arena, this.#starts[entry] as number, (this.#starts[entry + 1] as number) - 1);
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~ENTRY) | (entry + 1);
    }
    this.#slots = slots;
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
