import { readableBreaks } from './readable-breaks.js';

/** Ways to part values into classes, by what an author or a reader calls them. */
export const classMethods = ['quantile', 'jenks', 'equal', 'nice', 'stddev', 'manual'] as const;
export type ClassMethod = (typeof classMethods)[number];

/** Finds the inner breaks of so many natural classes of ascending values. Its code is fetched apart, so it is handed in. */
export type NaturalBreaks = (sorted: Float64Array, classes: number) => number[];

export interface ClassOptions {
  readonly method: ClassMethod;
  /** Classes at the most, 2 to `MOST_CLASSES`. */
  readonly classes: number;
  /** Inner breaks of `manual`. */
  readonly breaks?: readonly number[] | undefined;
  /** Where two-sided colours change; then as many classes lie on either side, alike far from it. */
  readonly midpoint?: number | undefined;
  readonly natural?: NaturalBreaks | undefined;
}

/** Values parted into classes: each value is in exactly one of them. */
export interface Classes {
  /** Strictly ascending values that are the first ones of the class above them; one fewer than there are classes. */
  readonly breaks: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Index of the first class above the midpoint, where there is one; it may be beyond either end. */
  readonly middle: number | null;
}

export const MOST_CLASSES = 7;

/** Index of the class of a value: the number of breaks that it reaches. */
export function classOf(value: number, breaks: readonly number[]): number {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= (breaks[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The values that are there, ascending. */
export function sortedValues(values: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (Number.isFinite(value)) kept[count++] = value;
  }
  return kept.subarray(0, count).sort();
}

/** Parts values into classes; null where there are none. Missing ones (NaN) have no class. */
export function classBreaks(values: ArrayLike<number>, options: ClassOptions): Classes | null {
  const sorted = sortedValues(values);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined) return null;
  if (options.midpoint !== undefined && options.method !== 'manual')
    return { ...aroundMidpoint(sorted, options, options.midpoint), low, high };
  const found = innerBreaks(sorted, options);
  // The round ones are round already, and an author's own are as he wants them.
  const kept = options.method === 'manual' || options.method === 'nice' ? found : readableBreaks(sorted, found);
  const { midpoint } = options;
  return { breaks: kept, low, high, middle: midpoint === undefined ? null : classOf(midpoint, kept) };
}

/** Breaks in order, each once, and (but for an author's own) none with nothing below it. */
function innerBreaks(sorted: Float64Array, { method, classes, breaks = [], natural }: ClassOptions): number[] {
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  if (method === 'manual') return ascending(breaks);
  const count = Math.max(1, Math.min(MOST_CLASSES, Math.round(classes)));
  const found = ((): number[] => {
    switch (method) {
      case 'quantile':
        return quantileBreaks(sorted, count);
      case 'jenks':
        return natural?.(sorted, count) ?? quantileBreaks(sorted, count);
      case 'equal':
        return [...Array(count - 1).keys()].map((index) => low + ((high - low) / count) * (index + 1));
      case 'nice':
        return niceBreaks(low, high, count);
      case 'stddev':
        return deviationBreaks(sorted, count);
    }
  })();
  return ascending(found).filter((one) => one > low && one <= high);
}

const ascending = (breaks: readonly number[]): number[] =>
  [...new Set(breaks.filter((one) => Number.isFinite(one)))].sort((a, b) => a - b);

/** The values at which each class has its share of all; equal values are never parted. */
function quantileBreaks(sorted: Float64Array, count: number): number[] {
  const breaks: number[] = [];
  for (let index = 1; index < count; index++) {
    const at = Math.round((index * sorted.length) / count);
    const value = sorted[Math.min(at, sorted.length - 1)] as number;
    // Of many equal values the break stands before them or behind them, whichever is nearer to the share.
    const first = sorted.indexOf(value);
    const next = sorted[sorted.lastIndexOf(value) + 1];
    const behind = next === undefined ? Infinity : sorted.indexOf(next) - at;
    breaks.push(next !== undefined && behind < at - first ? next : value);
  }
  return breaks;
}

/** Multiples of 1, 2, 2.5 or 5 times a power of ten, of which there are about as many as asked for; rather fewer than more. */
function niceBreaks(low: number, high: number, count: number, most = MOST_CLASSES): number[] {
  if (!(high > low)) return [];
  const power = 10 ** Math.floor(Math.log10((high - low) / count));
  let best: readonly [step: number, from: number, to: number] | null = null;
  for (const factor of [1, 2, 2.5, 5, 10, 20]) {
    const step = factor * power;
    const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
    if (!(step > 0) || to - from > most || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) continue;
    if (best === null || Math.abs(to - from - count) <= Math.abs(best[2] - best[1] - count)) best = [step, from, to];
  }
  if (best === null) return [];
  const [step, from, to] = best;
  // Through a decimal text, so that three times 0.1 is 0.3.
  return [...Array(to - from - 1).keys()].map((index) => Number(((from + 1 + index) * step).toPrecision(12)));
}

/** The mean and whole deviations around it, or (odd count) halves of them, so that the mean is inside the middle class. */
function deviationBreaks(sorted: Float64Array, count: number): number[] {
  const mean = meanOf(sorted);
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / sorted.length);
  return [...Array(count - 1).keys()].map((index) => mean + (index - (count - 2) / 2) * deviation);
}

/** The mean of some values; NaN of none. */
export function meanOf(values: Float64Array): number {
  // Shares first: the sum of large values could leave the numbers there are.
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return values.length > 0 ? mean : NaN;
}

/** Classes of the distances from a middle, on both of its sides; where no value lies so far, there is none. */
function aroundMidpoint(
  sorted: Float64Array,
  options: ClassOptions,
  midpoint: number,
): Pick<Classes, 'breaks' | 'middle'> {
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const side = Math.min(3, Math.ceil(options.classes / 2));
  const distances = sortedValues(sorted.map((value) => Math.abs(value - midpoint)));
  const far = distances[distances.length - 1] as number;
  const { method } = options;
  const steps =
    method === 'nice'
      ? niceBreaks(0, far, side, side)
      : innerBreaks(distances, { ...options, classes: side, method: method === 'stddev' ? 'equal' : method });
  const within = (one: number): boolean => one > low && one <= high;
  // Round steps from a round middle are as readable as they get.
  const round = method === 'nice' && Number(midpoint.toPrecision(3)) === midpoint;
  const readable = (found: readonly number[]): number[] => {
    const breaks = ascending(found).filter(within);
    return round ? breaks : readableBreaks(sorted, breaks, midpoint);
  };
  const below = readable(steps.map((step) => midpoint - step));
  const above = readable(steps.map((step) => midpoint + step));
  const breaks = [...below, ...(within(midpoint) ? [midpoint] : []), ...above];
  // All of the values may lie on one side of it.
  return { breaks, middle: midpoint <= low ? 0 : midpoint > high ? breaks.length + 1 : below.length + 1 };
}
