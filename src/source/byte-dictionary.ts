/**
 * Distinct byte strings numbered in order of first appearance: FNV-1a hashes in open addressing over one arena, so that a
 * value met a million times is decoded once, and decoded again at little cost when its encoding turns out to be another.
 */
export class ByteDictionary {
  size = 0;
  #arena = new Uint8Array(256);
  #ends = new Uint32Array(16);
  #hashes = new Int32Array(16);
  /** Number of the entry plus 1; 0 is free. Never more than half full. */
  #slots = new Uint32Array(32);

  /** Number of the bytes `from … to` of `source`, entered when new; `hash` is theirs (`hashOf`). */
  enter(source: Uint8Array, from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let taken; (taken = this.#slots[slot] as number) !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[taken - 1] === hash && this.#holds(taken - 1, source, from, to)) return taken - 1;
    }
    this.#slots[slot] = this.size + 1;
    return this.#add(source, from, to, hash);
  }

  /** Where an entry begins in the arena. */
  start(entry: number): number {
    return entry === 0 ? 0 : (this.#ends[entry - 1] as number);
  }

  /** The arena's bytes of some entries on end, from `first` up to but not `last`. */
  bytes(first: number, last: number): Uint8Array {
    return this.#arena.subarray(this.start(first), this.start(last));
  }

  #holds(entry: number, source: Uint8Array, from: number, to: number): boolean {
    let at = this.start(entry);
    if ((this.#ends[entry] as number) - at !== to - from) return false;
    const arena = this.#arena;
    for (let index = from; index < to; index++) if (arena[at++] !== source[index]) return false;
    return true;
  }

  #add(source: Uint8Array, from: number, to: number, hash: number): number {
    const entry = this.size++;
    const start = this.start(entry);
    const end = start + to - from;
    if (end > this.#arena.length) this.#arena = larger(this.#arena, new Uint8Array(Math.max(end, start * 2)));
    if (to - from < 32) for (let index = from, at = start; index < to;) this.#arena[at++] = source[index++] as number;
    else this.#arena.set(source.subarray(from, to), start);
    if (entry === this.#ends.length) {
      this.#ends = larger(this.#ends, new Uint32Array(entry * 2));
      this.#hashes = larger(this.#hashes, new Int32Array(entry * 2));
    }
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
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = entry + 1;
    }
    this.#slots = slots;
  }
}

function larger<T extends Uint8Array | Uint32Array | Int32Array>(old: T, next: T): T {
  next.set(old);
  return next;
}

export const HASH_START = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

/** FNV-1a, 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv), of the bytes `from … to`. */
export function hashOf(source: Uint8Array, from: number, to: number): number {
  let hash = HASH_START;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ (source[index] as number), HASH_FACTOR);
  return hash;
}
