/** Rows in order of their keys, and the keys in that order. */
export interface Sorted {
  readonly keys: Uint32Array;
  readonly rows: Uint32Array;
}

// 2048 places to write to stay in the nearest cache; a short list is not worth so many counters.
const DIGIT_BITS = 11;
const SHORT_DIGIT_BITS = 8;
const SHORT = 4096;

/**
 * Rows stably sorted by their 32-bit keys (`keys[i]` is that of `rows[i]`), by an LSD radix sort (Knuth, TAOCP 3, 5.2.5) that leaves
 * out digits all keys share. The inputs may serve as scratch: use only what is given back.
 */
export function radixSort(keys: Uint32Array, rows: Uint32Array): Sorted {
  const length = rows.length;
  const bits = length < SHORT ? SHORT_DIGIT_BITS : DIGIT_BITS;
  const size = 1 << bits;
  const passes = Math.ceil(32 / bits);
  const counts = countDigits(keys, bits, passes);
  let from: Sorted = { keys, rows };
  let to: Sorted | null = null;
  for (let pass = 0; pass < passes; pass++) {
    const places = counts.subarray(pass * size, (pass + 1) * size);
    const shift = pass * bits;
    if (length === 0 || places[((keys[0] as number) >>> shift) & (size - 1)] === length) continue;
    to ??= { keys: new Uint32Array(length), rows: new Uint32Array(length) };
    scatter(from, to, places, shift);
    [from, to] = [to, from];
  }
  return from;
}

function countDigits(keys: Uint32Array, bits: number, passes: number): Uint32Array {
  const size = 1 << bits;
  const counts = new Uint32Array(size * passes);
  if (passes === 3) {
    for (let index = 0; index < keys.length; index++) {
      const key = keys[index] as number;
      const low = key & 2047;
      const middle = 2048 + ((key >>> 11) & 2047);
      const high = 4096 + (key >>> 22);
      counts[low] = (counts[low] as number) + 1;
      counts[middle] = (counts[middle] as number) + 1;
      counts[high] = (counts[high] as number) + 1;
    }
    return counts;
  }
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as number;
    for (let pass = 0; pass < passes; pass++) {
      const at = pass * size + ((key >>> (pass * bits)) & (size - 1));
      counts[at] = (counts[at] as number) + 1;
    }
  }
  return counts;
}

function scatter(from: Sorted, to: Sorted, places: Uint32Array, shift: number): void {
  const { keys, rows } = from;
  const { keys: toKeys, rows: toRows } = to;
  const mask = places.length - 1;
  let next = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = places[digit] as number;
    places[digit] = next;
    next += count;
  }
  for (let index = 0; index < rows.length; index++) {
    const key = keys[index] as number;
    const digit = (key >>> shift) & mask;
    const place = places[digit] as number;
    places[digit] = place + 1;
    toKeys[place] = key;
    toRows[place] = rows[index] as number;
  }
}
