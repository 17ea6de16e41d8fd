import type { RawArcs } from './raw-arcs.js';

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN = 91;
const BACKSLASH = 92;
const CLOSE = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** Bytes that are looked at in one go: what fits into the nearest cache, and a loop that ends soon is compiled before it has run long. */
const BLOCK = 1 << 14;
/** Bytes of an arc. */
const LONGEST_ARC = 1 << 18;
/** Longer than what stands before the first border, and of spaces as many as anybody writes. */
const KEY_BYTES = 32;

/** Ten to the power of its place, as far as a double has it exactly. */
const powers: number[] = [1];
while (powers.length <= 22) powers.push(10 * (powers.at(-1) as number));

type Stage =
  /** In what is no arc. */
  | 'around'
  /** Where one begins. */
  | 'arc'
  /** Where one has ended: another one follows, or the end of their list. */
  | 'between'
  /** At something that is not read here. */
  | 'left';

/**
 * The value of a TopoJSON text in UTF-8 ("The TopoJSON Format Specification", 1.0), read while its bytes come in. Its arcs, most of such a
 * file, become numbers as they come: of each of their positions `JSON.parse` would make a list and two numbers of their own. The rest of the text is left
 * to `JSON.parse`; all of it, where it is no topology or has an arc of anything but two plain numbers a position.
 */
export class TopologyScan {
  readonly #decode: (parts: readonly Uint8Array[]) => string;
  /** All that came, for when it is to be parsed as a whole. */
  readonly #all: Uint8Array[] = [];
  /** All but what is between the brackets of the arcs. */
  readonly #around: Uint8Array[] = [];
  /** What is being looked at. Behind its last byte there is always a 0, which is part of nothing and ends each loop. */
  #bytes = new Uint8Array(4 * BLOCK);
  #length = 0;
  #at = 0;
  #stage: Stage = 'around';
  #depth = 0;
  #isInText = false;
  #hasArcs = false;
  readonly #numbers: Numbers;
  readonly #starts = [0];

  /** `decode` makes a text of pieces of UTF-8; so many bytes are expected, and may be more or less. */
  constructor(decode: (parts: readonly Uint8Array[]) => string, expected: number) {
    this.#decode = decode;
    this.#numbers = new Numbers(expected >> 4);
  }

  /** Takes more bytes; true once the value has ended, behind which there is nothing but space. */
  add(part: Uint8Array): boolean {
    this.#all.push(part);
    for (let from = 0; from < part.length && this.#stage !== 'left'; from += BLOCK) {
      this.#take(part.subarray(from, from + BLOCK));
      while (this.#step());
    }
    return this.#hasArcs && this.#depth === 0;
  }

  /** What `JSON.parse` makes of the text, but for arcs that were read (`ArcList`). Throws its `SyntaxError`. */
  value(): unknown {
    if (!this.#hasArcs) return JSON.parse(this.#decode(this.#all)) as unknown;
    const value = JSON.parse(this.#decode(this.#around)) as { arcs: unknown };
    const arcs = new Uint32Array(this.#starts);
    const read: RawArcs = { points: this.#numbers.taken(), arcs, broken: new Set() };
    value.arcs = Object.assign([], { read });
    return value;
  }

  /** Whether there may be more to read of what is there. */
  #step(): boolean {
    return this.#stage === 'around' ? this.#goAround() : this.#stage !== 'left' && this.#inArcs();
  }

  /** Puts bytes behind what is left of those before. */
  #take(block: Uint8Array): void {
    const left = this.#bytes.subarray(this.#at, this.#length);
    const length = left.length + block.length;
    // Each arc is read from its beginning once more with each block, so that a very long one is none for this.
    if (left.length > LONGEST_ARC) this.#stage = 'left';
    const room = length < this.#bytes.length ? this.#bytes : new Uint8Array(2 * length);
    room.set(left);
    room.set(block, left.length);
    room[length] = 0;
    [this.#bytes, this.#at, this.#length] = [room, 0, length];
  }

  /** Goes on to the end of what is there, or to the arcs; whether there is more to read. */
  #goAround(): boolean {
    const bytes = this.#bytes;
    const end = this.#length;
    let at = this.#at;
    let depth = this.#depth;
    let isInText = this.#isInText;
    let isKey = false;
    for (; at < end; at++) {
      const byte = bytes[at] as number;
      if (isInText) {
        if (byte === QUOTE) isInText = false;
        else if (byte !== BACKSLASH) continue;
        // What it stands before is not here yet.
        else if (at + 1 === end) break;
        else at++;
      } else if (byte === QUOTE) {
        isKey = depth === 1 && !this.#hasArcs;
        if (isKey) break;
        isInText = true;
      } else if (byte === OPEN || byte === OPEN_OBJECT) depth++;
      else if (byte === CLOSE || byte === CLOSE_OBJECT) depth--;
    }
    [this.#depth, this.#isInText] = [depth, isInText];
    this.#keep(at);
    return isKey && this.#passKey();
  }

  /** All up to a place is no arc. */
  #keep(to: number): void {
    this.#around.push(this.#bytes.slice(this.#at, to));
    this.#at = to;
  }

  /** At a key, or a text, of the outermost object; false where not all of it is here. */
  #passKey(): boolean {
    if (this.#at + KEY_BYTES > this.#length) return false;
    const start = String.fromCharCode(...this.#bytes.subarray(this.#at, this.#at + KEY_BYTES));
    const [arcs] = /^"arcs"\s*:\s*\[/.exec(start) ?? [];
    if (arcs) {
      this.#keep(this.#at + arcs.length);
      this.#stage = 'arc';
    } else if (start.startsWith('"features"')) this.#stage = 'left';
    else {
      this.#keep(this.#at + 1);
      this.#isInText = true;
    }
    return true;
  }

  /** Goes on behind an arc, or what is between two; false at what is not read here, or not all here. */
  #inArcs(): boolean {
    const at = pastSpace(this.#bytes, this.#at);
    const byte = this.#bytes[at];
    const isArc = this.#stage === 'arc';
    const end = isArc && byte === OPEN ? this.#numbers.readArc(this.#bytes, at + 1) : -at;
    if (end > 0) {
      this.#starts.push(this.#numbers.count >> 1);
      this.#stage = 'between';
      this.#at = end;
    } else if (!isArc && byte === COMMA) {
      this.#stage = 'arc';
      this.#at = at + 1;
    } else if (!isArc && byte === CLOSE) {
      this.#hasArcs = true;
      this.#stage = 'around';
      this.#at = at;
      // Its bracket was counted as one that ends what is around.
      this.#depth++;
    } else {
      if (-end < this.#length) this.#stage = 'left';
      return false;
    }
    return true;
  }
}

/** Numbers of positions, one after another. */
class Numbers {
  count = 0;
  #list: Float64Array;

  constructor(expected: number) {
    this.#list = new Float64Array(expected + 2);
  }

  /** Not copied: memory that nothing was written to takes no room. */
  taken(): Float64Array {
    return this.#list.subarray(0, this.count);
  }

  #grown(): Float64Array {
    const old = this.#list;
    this.#list = new Float64Array(2 * old.length);
    this.#list.set(old);
    return this.#list;
  }

  /**
   * Takes the positions of an arc, of which there are two or more, from behind its bracket to behind the one that ends it. Returns where that is, or less than
   * 0 and nothing taken: the place, below 0, of what is no part of an arc of plain positions. Numbers are exact to fifteen digits, as they are in a
   * double; of more the last one may be another, the same whenever it is written so.
   */
  readArc(bytes: Uint8Array, from: number): number {
    let list = this.#list;
    let count = this.count;
    let at = from;
    let byte = COMMA;
    while (byte === COMMA) {
      at = pastSpace(bytes, at);
      if (bytes[at] !== OPEN) return -at;
      at++;
      if (count + 2 > list.length) list = this.#grown();
      for (let end = COMMA; ; end = CLOSE) {
        at = pastSpace(bytes, at);
        byte = bytes[at] as number;
        const isBelow = byte === MINUS;
        if (isBelow) byte = bytes[++at] as number;
        if (byte < ZERO || byte > NINE) return -at;
        let value = 0;
        while (byte >= ZERO && byte <= NINE) {
          value = 10 * value + byte - ZERO;
          byte = bytes[++at] as number;
        }
        if (byte === POINT) {
          const point = at;
          byte = bytes[++at] as number;
          while (byte >= ZERO && byte <= NINE) {
            value = 10 * value + byte - ZERO;
            byte = bytes[++at] as number;
          }
          const digits = at - point - 1;
          if (digits === 0 || digits >= powers.length) return -at;
          value /= powers[digits] as number;
        }
        list[count++] = isBelow ? -value : value;
        at = pastSpace(bytes, at);
        if (bytes[at] !== end) return -at;
        at++;
        if (end === CLOSE) break;
      }
      at = pastSpace(bytes, at);
      byte = bytes[at++] as number;
    }
    // One position is no line.
    if (byte !== CLOSE || count < this.count + 4) return 1 - at;
    this.count = count;
    return at;
  }
}

function pastSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let byte = bytes[at] as number; byte <= SPACE && byte > 0; byte = bytes[at] as number) at++;
  return at;
}
