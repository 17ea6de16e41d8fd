import { figuresOf } from '../../table/number-figures.js';

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
