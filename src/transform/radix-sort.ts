import { finished } from '../table/steps.js';
import type { Steps } from '../table/steps.js';

/** Rows in order of their keys, and the keys in that order. */
export interface Sorted {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

// 2048 places to write to stay in the nearest cache; a short list is not worth so many counters.
const DIGIT_BITS = 11;
const SHORT_DIGIT_BITS = 8;
const SHORT = 4096;
/** Gone through at once. */
const PIECE = 65_536;

/**
 * Rows stably sorted by their 32-bit keys (`keys[i]` is that of `rows[i]`), by an LSD radix sort (Knuth, TAOCP 3, 5.2.5) that leaves
 * out digits all keys share. The inputs may serve as scratch: use only what is given back.
 */
export function radixSort(keys: Uint32Array, rows: Uint32Array): Sorted {
  return finished(radixSteps(keys, rows));
}

/** The same, piece by piece. */
export function* radixSteps(keys: Uint32Array, rows: Uint32Array): Steps<Sorted> {
  const length = rows.length;
  const bits = length < SHORT ? SHORT_DIGIT_BITS : DIGIT_BITS;
  const size = 1 << bits;
  const passes = Math.ceil(32 / bits);
  const counts = new Uint32Array(size * passes);
  for (let begin = 0; begin < length; begin += PIECE) {
    if (begin > 0) yield;
    countDigits(keys.subarray(begin, begin + PIECE), bits, counts);
  }
  let from: Sorted = { keys, rows };
  let to: Sorted | null = null;
  for (let pass = 0; pass < passes; pass++) {
    const places = counts.subarray(pass * size, (pass + 1) * size);
    const shift = pass * bits;
    if (length === 0 || places[((keys[0] as number) >>> shift) & (size - 1)] === length) continue;
    to ??= { keys: new Uint32Array(length), rows: new Uint32Array(length) };
    beginsOf(places);
    for (let begin = 0; begin < length; begin += PIECE) {
      if (length > PIECE) yield;
      scatter(from, to, places, shift, begin, Math.min(length, begin + PIECE));
    }
    [from, to] = [to, from];
  }
  return from;
}

function countDigits(keys: Uint32Array, bits: number, counts: Uint32Array): void {
  if (bits === DIGIT_BITS) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      const low = key & 2047;
      const middle = 2048 + ((key >>> 11) & 2047);
      const high = 4096 + (key >>> 22);
      counts[low] = (counts[low] as number) + 1;
      counts[middle] = (counts[middle] as number) + 1;
      counts[high] = (counts[high] as number) + 1;
    }
    return;
  }
  const size = 1 << bits;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    for (let first = 0, shift = 0; first < counts.length; first += size, shift += bits) {
      const at = first + ((key >>> shift) & (size - 1));
      counts[at] = (counts[at] as number) + 1;
    }
  }
}

/** Makes counts of digits the places where each digit's first row comes. */
function beginsOf(places: Uint32Array): void {
  let next = 0;
  for (let digit = 0; digit < places.length; digit++) {
    const count = places[digit] as number;
    places[digit] = next;
    next += count;
  }
}

function scatter(from: Sorted, to: Sorted, places: Uint32Array, shift: number, begin: number, end: number): void {
  const { keys, rows } = from;
  const { keys: toKeys, rows: toRows } = to;
  const mask = places.length - 1;
  for (let index = begin; index < end; index++) {
    const key = keys[index] as number;
    const digit = (key >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    toKeys[place] = key;
    toRows[place] = rows[index] as number;
  }
}
