import { roundSpan } from './round-ticks.js';

/** No step is finer than this many to the first one. */
const FINEST = 64;

/**
 * The span [low, high] widened to round ends as `roundSpan` does, but by finer steps than those of its `count` ticks where these are so wide that
 * more than `empty` (a share) of the axis would have no values.
 */
export function closeSpan(low: number, high: number, count: number, empty: number): readonly [number, number] {
  let [from, to] = roundSpan(low, high, count);
  for (let finer = 2; (to - from) * (1 - empty) > high - low && finer <= FINEST; finer *= 2)
    [from, to] = roundSpan(low, high, count * finer);
  return [from, to];
}
