import { classOf, innerBreaks, meanOf } from './class-breaks.js';
import type { ClassMethod } from './class-breaks.js';

/** From this skewness on equal steps would leave most values in one class. */
const SKEWED = 1;
/** From this kurtosis on (3 of a normal distribution) few values lie so far out that equal steps would leave most in two of them. */
const PEAKED = 4.5;

/** A standardised moment of values: the third is their skewness, the fourth their kurtosis; 0 where they are all equal or none. */
export function standardMoment(values: Float64Array, power: number): number {
  const mean = meanOf(values);
  let [squares, powers] = [0, 0];
  for (const value of values) {
    squares += (value - mean) ** 2;
    powers += (value - mean) ** power;
  }
  const count = values.length;
  return squares > 0 ? powers / count / (squares / count) ** (power / 2) : 0;
}

/**
 * How ascending values, at least one and none of them missing, are parted where nobody says: by round steps, or by equal numbers of values where they crowd, or
 * where they are so few that a class of steps would have none.
 */
export function defaultMethod(values: Float64Array, classes: number): ClassMethod {
  const steps = innerBreaks(values, { method: 'nice', classes });
  const full = new Set(values.map((one) => classOf(one, steps))).size;
  return (full > 0 && full <= steps.length) ||
    Math.abs(standardMoment(values, 3)) > SKEWED ||
    standardMoment(values, 4) > PEAKED
    ? 'quantile'
    : 'nice';
}
