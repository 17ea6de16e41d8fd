import { figuresOf } from '../../table/number-figures.js';

const FINE = 2 ** 29;
const PLACES = 2 ** 23;

/**
 * Indexes by their values, ascending: sorted as numbers that hold both, by the engine's own code, as ten thousand calls of a comparison
 * take longer than all the rest of the drawing. Values closer than a billionth of their span count as equal.
 */
export function orderOf(values: Float64Array): Uint32Array {
  const figures = figuresOf(values);
  const low = values[figures.low] as number;
  const span = (values[figures.high] as number) - low;
  const fine = span > 0 ? FINE / span : 0;
  const keys = new Float64Array(values.length);
  for (let index = 0; index < keys.length; index++) {
    keys[index] = Math.round(((values[index] as number) - low) * fine) * PLACES + index;
  }
  keys.sort();
  const order = new Uint32Array(keys.length);
  for (let index = 0; index < order.length; index++) order[index] = (keys[index] as number) % PLACES;
  return order;
}

/** Ranks from 0 on; equal values share the mean of theirs. */
export function ranksOf(values: Float64Array): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    for (let index = start; index < end; index++) ranks[order[index] as number] = (start + end - 1) / 2;
    start = end;
  }
  return ranks;
}
