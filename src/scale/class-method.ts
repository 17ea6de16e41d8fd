import { meanOf, sortedValues } from './class-breaks.js';
import type { ClassMethod } from './class-breaks.js';

/** From this skewness on equal steps would leave most values in one class. */
const SKEWED = 1;

/** Skewness of values (third standardised moment); 0 where they are all equal or none. */
export function skewnessOf(values: ArrayLike<number>): number {
  const sorted = sortedValues(values);
  const mean = meanOf(sorted);
  let [squares, cubes] = [0, 0];
  for (const value of sorted) {
    squares += (value - mean) ** 2;
    cubes += (value - mean) ** 3;
  }
  const count = sorted.length;
  return squares > 0 ? cubes / count / (squares / count) ** 1.5 : 0;
}

/** How values are parted where nobody says: by round steps, or by equal numbers of values where they crowd at one end. */
export const defaultMethod = (values: ArrayLike<number>): ClassMethod =>
  Math.abs(skewnessOf(values)) > SKEWED ? 'quantile' : 'nice';
