import type { Classes } from '../../scale/class-breaks.js';
import type { ValueDigits } from './value-digits.js';

/** The values of one class as it is named: no value belongs to two names. */
export interface ClassRange {
  readonly from: number;
  readonly to: number;
  /** `to` is the first value of the next class; else the last one of this. */
  readonly open: boolean;
}

/**
 * What the classes of values are named by, lowest first. Values of few decimals have both ends in their class (10–19, 20–29); of others the
 * upper end is where the next class begins. The outer ends are the lowest and the highest value there is.
 */
export function classRanges({ breaks, low, high }: Classes, { digits, exact }: ValueDigits): readonly ClassRange[] {
  const unit = 10 ** -digits;
  const onGrid = (value: number): number => Number((Math.ceil(value / unit - 1e-9) * unit).toFixed(digits));
  return [...Array(breaks.length + 1).keys()].map((index) => {
    const from = breaks[index - 1] ?? Math.min(low, breaks[index] ?? low);
    const next = breaks[index];
    if (next === undefined) return { from: exact ? onGrid(from) : from, to: Math.max(high, from), open: false };
    const last = Number((onGrid(next) - unit).toFixed(digits));
    // An author's own breaks may leave no value between them.
    const closed = exact && last >= onGrid(from);
    return closed ? { from: onGrid(from), to: last, open: false } : { from, to: next, open: true };
  });
}
