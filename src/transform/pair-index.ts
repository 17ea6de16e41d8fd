/** Numbers pairs of unsigned 32-bit numbers from 0 in order of first appearance (open addressing, linear probing). */
export class PairIndex {
  #size = 0;
  #mask = 1023;
  #slots = new Uint32Array(1024);
  #left = new Uint32Array(512);
  #right = new Uint32Array(512);

  /** How many pairs there are. */
  get size(): number {
    return this.#size;
  }

  /** The pair's number; a new one where it was not seen. */
  add(left: number, right: number): number {
    const slot = this.#find(left, right);
    const known = this.#slots[slot] as number;
    if (known !== 0) return known - 1;
    const number = this.#size++;
    this.#slots[slot] = this.#size;
    this.#left[number] = left;
    this.#right[number] = right;
    if (this.#size === this.#left.length) this.#grow();
    return number;
  }

  /** The pair's number; -1 where it was not seen. */
  find(left: number, right: number): number {
    return (this.#slots[this.#find(left, right)] as number) - 1;
  }

  #find(left: number, right: number): number {
    const slots = this.#slots;
    const lefts = this.#left;
    const rights = this.#right;
    const mask = this.#mask;
    for (let slot = hash(left, right) & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot] as number;
      if (number === 0 || (lefts[number - 1] === left && rights[number - 1] === right)) return slot;
    }
  }

  #grow(): void {
    const capacity = this.#left.length * 2;
    const lefts = new Uint32Array(capacity);
    const rights = new Uint32Array(capacity);
    lefts.set(this.#left);
    rights.set(this.#right);
    this.#left = lefts;
    this.#right = rights;
    this.#slots = new Uint32Array(capacity * 2);
    this.#mask = capacity * 2 - 1;
    for (let number = 0; number < this.#size; number++) {
      this.#slots[this.#find(lefts[number] as number, rights[number] as number)] = number + 1;
    }
  }
}

// The finaliser of MurmurHash3: neighbouring codes must not sit in neighbouring slots.
function hash(left: number, right: number): number {
  let mixed = Math.imul(left, 0x9e3779b1) ^ right;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
