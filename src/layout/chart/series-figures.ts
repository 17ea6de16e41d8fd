/** What is to be known of all values of a series together. */
export interface SeriesFigures {
  /** Values that are there. */
  readonly count: number;
  readonly sum: number;
  /** The first places of the smallest and of the largest; −1 when there is no value. */
  readonly low: number;
  readonly high: number;
}

const known = new WeakMap<Float64Array, SeriesFigures>();

/** Counted once for the sentence, the axis and the number of decimals: there may be a million values. */
export function figuresOf(values: Float64Array): SeriesFigures {
  let figures = known.get(values);
  if (!figures) known.set(values, (figures = counted(values)));
  return figures;
}

function counted(values: Float64Array): SeriesFigures {
  let [count, sum, low, high, least, most] = [0, 0, -1, -1, Infinity, -Infinity];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
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
  return { count, sum, low, high };
}

const sorted = new WeakMap<Float64Array, boolean>();

/** Whether no value is smaller than the one before it, looked at once; NaN is not in any order. */
export function ascends(values: Float64Array): boolean {
  let known = sorted.get(values);
  if (known !== undefined) return known;
  let index = 1;
  while (index < values.length && (values[index - 1] as number) <= (values[index] as number)) index++;
  sorted.set(values, (known = index >= values.length));
  return known;
}

/** Smallest and largest of several series; NaN when they have no value. */
export function extentOfSeries(all: readonly Float64Array[]): readonly [number, number] {
  let [low, high] = [NaN, NaN];
  for (const values of all) {
    const figures = figuresOf(values);
    const [least, most] = [values[figures.low] as number, values[figures.high] as number];
    if (!(least >= low) && figures.count > 0) low = least;
    if (!(most <= high) && figures.count > 0) high = most;
  }
  return [low, high];
}
