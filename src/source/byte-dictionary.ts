/** A table has at most 5 million rows. */
const ENTRY_BITS = 23;
const ENTRY = 2 ** ENTRY_BITS - 1;

interface Transferable {
  readonly transfer: (bytes: number) => unknown;
}

/** Stands behind each entry, so that many are decoded at once and none runs into the next; a sign that no text has, or hardly any. */
export const SEPARATOR = 31;

/**
 * Distinct byte strings numbered in order of first appearance: hashes in open addressing over one arena, so that a
 * value met a million times is decoded once, and decoded again at little cost when its encoding turns out to be another.
 */
export class ByteDictionary {
  size = 0;
  #arena = new Uint8Array(256);
  #ends = new Uint32Array(16);
  #hashes = new Int32Array(16);
  /** Number of the entry plus 1, and the upper bits of its hash; 0 is free. Never more than half full. */
  #slots = new Uint32Array(32);

  /** Number of the bytes `from … to` of `source`, entered when new. `hash` is theirs. */
  enter(source: Uint8Array, from: number, to: number, hash = hashOf(source, from, to)): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let taken; (taken = this.#slots[slot] as number) !== 0; slot = (slot + 1) & mask) {
      const entry = (taken & ENTRY) - 1;
      // What is far apart in memory is only looked at when it may be the same.
      if (taken >>> ENTRY_BITS === hash >>> ENTRY_BITS && this.#holds(entry, source, from, to)) return entry;
    }
    this.#slots[slot] = (hash & ~ENTRY) | (this.size + 1);
    return this.#add(source, from, to, hash);
  }

  /** Where an entry begins in the arena. */
  start(entry: number): number {
    return entry === 0 ? 0 : (this.#ends[entry - 1] as number);
  }

  /** The arena's bytes of some entries on end, from `first` up to but not `last`: each with a separator behind it but the last. */
  bytes(first: number, last: number): Uint8Array {
    return this.#arena.subarray(this.start(first), Math.max(0, this.start(last) - 1));
  }

  /** Gives back, where the browser can at once (ES2024), the memory that only `enter` needs, which must not be called any more. */
  seal(): void {
    for (const { buffer } of [this.#slots, this.#hashes]) (buffer as Partial<Transferable>).transfer?.(0);
  }

  #holds(entry: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.start(entry);
    if ((this.#ends[entry] as number) - at - 1 !== to - from) return false;
    const arena = this.#arena;
    for (let index = from; index < to; index++) if (arena[at++] !== source[index]) return false;
    return true;
  }

  #add(source: Uint8Array, from: number, to: number, hash: number): number {
    const entry = this.size++;
    const start = this.start(entry);
    const end = start + to - from + 1;
    if (end > this.#arena.length) this.#arena = larger(this.#arena, new Uint8Array(Math.max(end, start * 2)));
    if (to - from < 32) for (let index = from, at = start; index < to;) this.#arena[at++] = source[index++] as number;
    else this.#arena.set(source.subarray(from, to), start);
    if (entry === this.#ends.length) {
      this.#ends = larger(this.#ends, new Uint32Array(entry * 2));
      this.#hashes = larger(this.#hashes, new Int32Array(entry * 2));
    }
    this.#arena[end - 1] = SEPARATOR;
    this.#ends[entry] = end;
    this.#hashes[entry] = hash;
    if (this.size * 2 > this.#slots.length) this.#spread();
    return entry;
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    const hashes = this.#hashes;
    for (let entry = 0; entry < this.size; entry++) {
      const hash = hashes[entry] as number;
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = (hash & ~ENTRY) | (entry + 1);
    }
    this.#slots = slots;
  }
}

/** The larger array, with what the old one holds at its start. */
export function larger<T extends Uint8Array | Uint32Array | Int32Array>(old: T, next: T): T {
  next.set(old);
  return next;
}

const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/**
 * A hash of the bytes `from … to`: FNV-1a (datatracker.ietf.org/doc/html/draft-eastlake-fnv), but four bytes a step, as each step waits
 * for the one before.
 */
export function hashOf(source: Uint8Array, from: number, to: number): number {
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
