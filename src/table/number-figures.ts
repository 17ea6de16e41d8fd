/** What is to be known of all numbers of a column or a series together. */
export interface NumberFigures {
  /** Numbers that are there. */
  readonly count: number;
  readonly sum: number;
  /** The first places of the smallest and of the largest; −1 when there is none. */
  readonly low: number;
  readonly high: number;
}

/**
 * Looked at in one call at first: a call that is optimized before its end was ever reached is thrown back to slow code there, each time anew. So
 * of many numbers all but the first are read by code that is optimized by then.
 */
const FIRST_BLOCK = 128;
/** Each block is twice as long as the one before, up to this. */
const BLOCK = 2048;
/** Arrays that are longer may be of a series that grows. */
const LONG = 4096;
const NOTHING: NumberFigures = { count: 0, sum: 0, low: -1, high: -1 };

/** The first places of the smallest and of the largest number that `sumWithin` saw last. */
export const extremes = new Int32Array(2);

/**
 * Adds up a part of some numbers that is not empty, and finds its `extremes`. Where one is NaN the sum is as well, and where the first one is, no extreme
 * is found. All passes over numbers are made by this: no other code is optimized as soon.
 */
export function sumWithin(values: Float64Array, from: number, to: number): number {
  let low = from;
  let high = from;
  let least = values[from] as number;
  let most = least;
  let sum = least;
  for (let index = from + 1; index < to; index++) {
    const value = values[index] as number;
    sum += value;
    if (value < least) {
      least = value;
      low = index;
    } else if (value > most) {
      most = value;
      high = index;
    }
  }
  extremes[0] = low;
  extremes[1] = high;
  return sum;
}

/** Something found in one pass and kept: there may be a million numbers, and the table, the axis, the sentence and the line all ask. */
function kept<T>(find: (values: Float64Array, known: number, before: T | undefined) => T): (values: Float64Array) => T {
  const found = new WeakMap<Float64Array, { readonly it: T }>();
  /** The last long array in each piece of memory: of a series that grows in it the next one begins with the same numbers. */
  const grown = new WeakMap<ArrayBufferLike, Float64Array>();
  return (values) => {
    let known = found.get(values);
    if (!known) {
      const isLong = values.length > LONG;
      const before = isLong ? grown.get(values.buffer) : undefined;
      const begin = before && continues(before, values) ? before : null;
      known = { it: find(values, begin ? begin.length : 0, begin ? found.get(begin)?.it : undefined) };
      found.set(values, known);
      if (isLong) grown.set(values.buffer, values);
    }
    return known.it;
  };
}

/** Whether an array is another with more behind it. That nobody writes into what was given is for the page to keep to: see `tableFromColumns`. */
const continues = (before: Float64Array, values: Float64Array): boolean =>
  before.byteOffset === values.byteOffset && before.length < values.length;

export const figuresOf = kept<NumberFigures>((values, known, before) =>
  figuresWithin(values, known, values.length, before),
);

/** Whether no value is smaller than the one before it; NaN is not in any order. */
export const ascends = kept<boolean>(
  (values, known, before = true) => before && firstFall(values, known) === values.length,
);

/** The first place from one on whose number is smaller than the one before it, or none; the length where there is none. */
function firstFall(values: Float64Array, from: number): number {
  let last = from ? (values[from - 1] as number) : -Infinity;
  for (let index = from; index < values.length; index++) {
    const value = values[index] as number;
    if (!(value >= last)) return index;
    last = value;
  }
  return values.length;
}

/** Those of a part, and with those `before` of all up to its end. */
export function figuresWithin(values: Float64Array, from: number, to: number, before = NOTHING): NumberFigures {
  let { count, sum, low, high } = before;
  let size = FIRST_BLOCK;
  for (let start = from, end; start < to; start = end) {
    end = Math.min(start + size, to);
    size = Math.min(2 * size, BLOCK);
    // Of a block whose first number were NaN no extreme would be found.
    while (start < end && values[start] !== values[start]) start++;
    if (start === end) continue;
    const all = sumWithin(values, start, end);
    const [least = 0, most = 0] = extremes;
    if (low < 0 || (values[least] as number) < (values[low] as number)) low = least;
    if (high < 0 || (values[most] as number) > (values[high] as number)) high = most;
    if (all === all) {
      sum += all;
      count += end - start;
    } else {
      for (; start < end; start++) {
        const value = values[start] as number;
        if (value !== value) continue;
        sum += value;
        count++;
      }
    }
  }
  return { count, sum, low, high };
}
