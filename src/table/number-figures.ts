/** What is to be known of all numbers of a column or a series together. */
export interface NumberFigures {
  /** Numbers that are there. */
  readonly count: number;
  readonly sum: number;
  /** The first places of the smallest and of the largest; −1 when there is none. */
  readonly low: number;
  readonly high: number;
  /** No number is smaller than the one before it; NaN is not in any order. */
  readonly ascends: boolean;
}

/** Looked at in one call: of a million numbers all but the first blocks are read by code that is optimized by then. */
const BLOCK = 4096;
const NOTHING: NumberFigures = { count: 0, sum: 0, low: -1, high: -1, ascends: true };

const known = new WeakMap<Float64Array, NumberFigures>();
/** The last long array in each piece of memory: of a series that grows in it the next one begins with the same numbers. */
const grown = new WeakMap<ArrayBufferLike, Float64Array>();

/** Found in one pass and kept: there may be a million numbers, and the table, the axis, the sentence and the line all ask. */
export function figuresOf(values: Float64Array): NumberFigures {
  let figures = known.get(values);
  if (!figures) {
    const { buffer, length } = values;
    const before = length > BLOCK ? grown.get(buffer) : undefined;
    const begin = before && continues(before, values) ? before : null;
    figures = (begin && known.get(begin)) ?? NOTHING;
    for (let from = begin?.length ?? 0; from < length; from += BLOCK) {
      figures = figuresWithin(values, from, Math.min(from + BLOCK, length), figures);
    }
    known.set(values, figures);
    if (length > BLOCK) grown.set(buffer, values);
  }
  return figures;
}

/** Whether an array is another with more behind it. That nobody writes into what was given is for the page to keep to: see `tableFromColumns`. */
const continues = (before: Float64Array, values: Float64Array): boolean =>
  before.byteOffset === values.byteOffset && before.length < values.length;

/** Whether no value is smaller than the one before it. */
export const ascends = (values: Float64Array): boolean => figuresOf(values).ascends;

/** Those of a part, and with those `before` of all up to its end. */
export function figuresWithin(values: Float64Array, from: number, to: number, before = NOTHING): NumberFigures {
  let { count, sum, low, high, ascends: inOrder } = before;
  // Never asked for what is at −1: that would be read by slow code from then on.
  let least = count ? (values[low] as number) : Infinity;
  let most = count ? (values[high] as number) : -Infinity;
  let last = from ? (values[from - 1] as number) : -Infinity;
  for (let index = from; index < to; index++) {
    const value = values[index] as number;
    if (!(value >= last)) inOrder = false;
    last = value;
    if (value !== value) continue;
    count++;
    sum += value;
    if (value < least) {
      least = value;
      low = index;
    }
    if (value > most) {
      most = value;
      high = index;
    }
  }
  return { count, sum, low, high, ascends: inOrder };
}
