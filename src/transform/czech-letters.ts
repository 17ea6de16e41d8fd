import type { Texts } from '../table/texts.js';
import { writeBytes } from './czech-bytes.js';
import type { CzechWeights } from './czech-weights.js';
import type { Steps } from '../table/steps.js';

/** Texts as bytes: the primary weights of their characters, each text closed by a 0. */
export interface CzechLetters {
  readonly bytes: Uint8Array;
  readonly begin: Uint32Array;
  /** Weights that occur, numbered from 1; so that as many as possible go into one number. */
  readonly dense: Uint8Array;
  readonly base: number;
  readonly perWord: number;
  /** Entries with a character that has no weight here. */
  readonly strange: Uint32Array;
  readonly known: Uint32Array;
  /** Whether there may be numbers in the texts. */
  readonly hasDigits: boolean;
}

/** Texts gone through at once; few at first, so that the code has come to its end before it is compiled for good. */
const FIRST = 256;
const PIECE = 8192;
const ZERO = 48;

/** The letters of texts; `byValue` counts numbers by their value. */
export function* czechLetters(texts: Texts, weights: CzechWeights, byValue: boolean): Steps<CzechLetters> {
  const { packed } = texts;
  const length = packed ? (packed.starts[texts.length] as number) : yield* lengthOf(texts);
  const written: Written = {
    // A number of one digit takes two.
    bytes: new Uint8Array(byValue ? length * 2 : length),
    begin: new Uint32Array(texts.length),
    used: new Uint8Array(256),
    known: new Uint32Array(texts.length),
    strange: [],
    count: 0,
    at: 0,
  };
  for (let from = 0, to = 0; from < texts.length; from = to) {
    if (from > 0) yield;
    to = Math.min(texts.length, from === 0 ? FIRST : from + PIECE);
    if (packed) writeBytes(packed, from, to, weights, byValue, written);
    else write(texts.slice(from, to), from, weights, byValue, written);
  }
  let base = 1;
  const dense = written.used.map((flag) => (flag === 0 ? 0 : base++));
  return {
    bytes: written.bytes,
    begin: written.begin,
    dense,
    base,
    perWord: Math.min(8, Math.floor(32 / Math.log2(Math.max(2, base)))),
    known: written.known.subarray(0, written.count),
    strange: new Uint32Array(written.strange),
    hasDigits:
      written.strange.length > 0 || weights.of.subarray(ZERO, ZERO + 10).some((digit) => written.used[digit] === 1),
  };
}

/** Negative, 0 or positive by the first letters of two texts from `depth` on that are not the same. */
export function lettersDiffer({ bytes, begin }: CzechLetters, a: number, b: number, depth: number): number {
  let left = (begin[a] as number) + depth;
  let right = (begin[b] as number) + depth;
  while (bytes[left] === bytes[right] && bytes[left] !== 0) {
    left++;
    right++;
  }
  return (bytes[left] as number) - (bytes[right] as number);
}

/** All characters, and one more for each text. */
function* lengthOf(texts: Texts): Steps<number> {
  let { length } = texts;
  for (let from = 0; from < texts.length; from += PIECE) {
    if (from > 0) yield;
    length += texts.slice(from, from + PIECE).reduce((sum, text) => sum + text.length, 0);
  }
  return length;
}

/** Letters written so far. */
export interface Written extends Pick<CzechLetters, 'bytes' | 'begin' | 'known'> {
  /** 1 for a weight that occurs. */
  readonly used: Uint8Array;
  readonly strange: number[];
  /** Of `known`. */
  count: number;
  at: number;
}

/** Writes texts, of which the first has the number `first`, behind those before them. */
function write(
  texts: readonly string[],
  first: number,
  { of, ch }: CzechWeights,
  byValue: boolean,
  into: Written,
): void {
  const { bytes, begin, used, known, strange } = into;
  let { at, count } = into;
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as string;
    const start = at;
    let numberEnd = 0;
    begin[first + index] = start;
    for (let place = 0; place < text.length; place++) {
      let code = text.charCodeAt(place);
      if (byValue && isDigit(code) && place >= numberEnd) {
        numberEnd = place + 1;
        while (isDigit(text.charCodeAt(numberEnd))) numberEnd++;
        while (code === ZERO && place + 1 < numberEnd) code = text.charCodeAt(++place);
        // The length of a number before it; nines go on: 8 91 … 98 991. So a longer number comes after any shorter one.
        for (let more = numberEnd - place - 1; more >= 0; more -= 8) {
          const weight = of[ZERO + Math.min(9, more + 1)] as number;
          used[weight] = 1;
          bytes[at++] = weight;
        }
      }
      let weight = of[code] ?? 0;
      // C, and H after it: one letter.
      if ((code | 32) === 99 && (text.charCodeAt(place + 1) | 32) === 104) {
        weight = ch;
        place++;
      }
      if (weight === 0) {
        at = -1;
        break;
      }
      used[weight] = 1;
      bytes[at++] = weight;
    }
    if (at < 0) {
      strange.push(first + index);
      at = start;
    } else {
      bytes[at++] = 0;
      known[count++] = first + index;
    }
  }
  into.at = at;
  into.count = count;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}
