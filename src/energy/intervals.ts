import type { BaseUnit } from './units.js';

/**
 * A quantity on a grid of UTC: one value per interval of `step` seconds, the first of which starts at `start`. Null is missing, and
 * the letter at its place says why (see `Quality`). Amounts are those of the interval, all else is its mean.
 */
export interface Intervals {
  readonly start: Date;
  /** Seconds. */
  readonly step: number;
  readonly unit: BaseUnit;
  readonly values: readonly (number | null)[];
  readonly quality: readonly string[];
}

/** What a meter said, in the unit told beside it. */
export interface Reading {
  /** An instant: a text names its offset, as of a wall clock's text nobody knows which of two autumn hours it means. */
  readonly at: Date | string | number;
  readonly value: number | null;
  /** The meter's number or name: where it changes, another meter was built in. */
  readonly meter?: string;
  /** Of two values for one instant the one of the higher revision holds. Default 0. */
  readonly revision?: number;
  /** A letter of `Quality`. Default `A`, of null `M`. */
  readonly quality?: string;
}
