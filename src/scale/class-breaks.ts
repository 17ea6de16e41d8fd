import { readableBreaks } from './readable-breaks.js';

/** Ways to part values into classes, by what an author or a reader calls them. */
export const classMethods = ['quantile', 'jenks', 'equal', 'nice', 'stddev', 'manual'] as const;
export type ClassMethod = (typeof classMethods)[number];

/** Ways that only some maps are parted by. Their code is fetched apart, so it is handed in. */
export interface MoreBreaks {
  /** The inner breaks of so many classes of ascending values. */
  inner(method: ClassMethod, sorted: Float64Array, classes: number): number[];
  /** Classes of the distances from a middle, on both of its sides. */
  around(sorted: Float64Array, options: ClassOptions, midpoint: number): Pick<Classes, 'breaks' | 'middle'>;
}

/** Whether `MoreBreaks` are needed, without which values are parted by equal numbers. */
export const needsMore = ({ method, midpoint }: Pick<ClassOptions, 'method' | 'midpoint'>): boolean =>
  midpoint === undefined ? !/^(?:quantile|nice|manual)$/.test(method) : method !== 'manual';

export interface ClassOptions {
  readonly method: ClassMethod;
  /** Classes at the most, 2 to `MOST_CLASSES`. */
  readonly classes: number;
  /** Inner breaks of `manual`. */
  readonly breaks?: readonly number[] | undefined;
  /** Where two-sided colours change; then as many classes lie on either side, alike far from it. */
  readonly midpoint?: number | undefined;
  readonly more?: MoreBreaks | null | undefined;
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
  const { midpoint, more } = options;
  if (more && midpoint !== undefined && options.method !== 'manual')
    return { ...more.around(sorted, options, midpoint), low, high };
  const found = innerBreaks(sorted, options);
  // The round ones are round already, and an author's own are as he wants them.
  const kept = options.method === 'manual' || options.method === 'nice' ? found : readableBreaks(sorted, found);
  return { breaks: kept, low, high, middle: midpoint === undefined ? null : classOf(midpoint, kept) };
}

/** Breaks in order, each once, and (but for an author's own) none with nothing below it. */
export function innerBreaks(
  sorted: Float64Array,
  { method, classes, breaks = [], more }: Pick<ClassOptions, 'method' | 'classes' | 'breaks' | 'more'>,
): number[] {
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  if (method === 'manual') return ascending(breaks);
  const count = Math.max(1, Math.min(MOST_CLASSES, Math.round(classes)));
  const found =
    method === 'nice'
      ? niceBreaks(low, high, count)
      : method !== 'quantile' && more
        ? more.inner(method, sorted, count)
        : quantileBreaks(sorted, count);
  return ascending(found).filter((one) => one > low && one <= high);
}

export const ascending = (breaks: readonly number[]): number[] =>
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
export function niceBreaks(low: number, high: number, count: number, most = MOST_CLASSES): number[] {
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

/** The mean of some values; NaN of none. */
export function meanOf(values: Float64Array): number {
  // Shares first: the sum of large values could leave the numbers there are.
  let mean = 0;
  for (const value of values) mean += value / values.length;
  return values.length > 0 ? mean : NaN;
}
