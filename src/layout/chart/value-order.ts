import { figuresOf } from '../../table/number-figures.js';
import { inBlocks } from './in-blocks.js';

const FINE = 2 ** 29;
const PLACES = 2 ** 23;

/** Both the list of values and the sentence of a chart ask. */
const known = new WeakMap<Float64Array, Uint32Array>();

/**
 * Indexes by their values, ascending: sorted as numbers that hold both, by the engine's own code, as ten thousand calls of a comparison
 * take longer than all the rest of the drawing. Values closer than a billionth of their span count as equal.
 */
export function orderOf(values: Float64Array): Uint32Array {
  let order = known.get(values);
  if (!order) known.set(values, (order = ordered(values)));
  return order;
}

function ordered(values: Float64Array): Uint32Array {
  const figures = figuresOf(values);
  const low = values[figures.low] as number;
  const span = (values[figures.high] as number) - low;
  const fine = span > 0 ? FINE / span : 0;
  const keys = new Float64Array(values.length);
  inBlocks(keys.length, (from, to) => {
    for (let index = from; index < to; index++)
      keys[index] = Math.round(((values[index] as number) - low) * fine) * PLACES + index;
  });
  keys.sort();
  const order = new Uint32Array(keys.length);
  inBlocks(order.length, (from, to) => {
    for (let index = from; index < to; index++) {
      const key = keys[index] as number;
      order[index] = key - Math.floor(key / PLACES) * PLACES;
    }
  });
  return order;
}

/** Ranks from 0 on; equal values share the mean of theirs. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  /** Ranks the values that are equal to the one at `start`; returns where they end. */
  const rank = (start: number): number => {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    for (let index = start; index < end; index++) ranks[order[index] as number] = (start + end - 1) / 2;
    return end;
  };
  for (let start = 0; start < order.length;) start = rank(start);
  return ranks;
}
