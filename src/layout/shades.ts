import { roundTicks } from '../scale/round-ticks.js';
import { FIRST_DIVERGING, FIRST_SHADE } from './shade-slots.js';

export { FIRST_DIVERGING, FIRST_SHADE };
/** Shades of each palette. */
export const SHADES = 7;

/** Classes of values, and the palette slot of each. */
export interface Shading {
  /** Ascending round ends of the classes, one more than there are classes. */
  readonly edges: readonly number[];
  readonly slots: readonly number[];
}

/**
 * At most seven equally wide round classes of the values between `low` and `high`. Values on both sides of zero get the diverging palette with
 * as many classes on either side, so that zero is where its colour changes. All equal (or none, NaN): one class.
 */
export function shadingOf(low: number, high: number): Shading {
  if (!(high > low) || !Number.isFinite(high - low)) return { edges: [low, high], slots: spread(1, FIRST_SHADE) };
  if (low < 0 && high > 0) return diverging(Math.max(-low, high));
  for (let count = SHADES - 1; count > 1; count--) {
    const step = stepOf(low, high, count);
    const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
    // So far from zero that a step vanishes there is nothing round.
    if (to - from > SHADES || !Number.isSafeInteger(from) || !Number.isSafeInteger(to)) continue;
    return { edges: multiples(from, to, step), slots: spread(to - from, FIRST_SHADE) };
  }
  return { edges: [low, high], slots: spread(1, FIRST_SHADE) };
}

function diverging(most: number): Shading {
  for (let count = 3; count > 0; count--) {
    const step = stepOf(0, most, count);
    const side = Math.ceil(most / step);
    // An even number of classes: the neutral shade is left out, as zero is an edge.
    if (side > 3) continue;
    const slots = [...Array(side).keys()].flatMap((index) => [2 - index, 4 + index]).sort((a, b) => a - b);
    return { edges: multiples(-side, side, step), slots: slots.map((slot) => FIRST_DIVERGING + slot) };
  }
  return { edges: [-most, 0, most], slots: [FIRST_DIVERGING, FIRST_DIVERGING + SHADES - 1] };
}

function stepOf(low: number, high: number, count: number): number {
  const [first = low, second = high] = roundTicks(low, high, count);
  return second > first ? second - first : high - low;
}

/** Written through the step's inverse where it is below one, so that three times 0.1 is 0.3. */
function multiples(from: number, to: number, step: number): number[] {
  const inverse = step < 1 ? Math.round(1 / step) : 0;
  const exact = inverse > 0 && Math.abs(inverse * step - 1) < 1e-9;
  const edges: number[] = [];
  for (let index = from; index <= to; index++) edges.push((exact ? index / inverse : index * step) + 0);
  return edges;
}

/** `count` slots from the lightest to the darkest of a palette; few classes are far apart. */
function spread(count: number, first: number): number[] {
  if (count === 1) return [first + 3];
  return [...Array(count).keys()].map((index) => first + Math.round((index * (SHADES - 1)) / (count - 1)));
}

/** Index of the class of a value; what lies on an edge belongs above it, the highest value to the highest class. */
export function classOf(value: number, edges: readonly number[]): number {
  let index = 0;
  while (index < edges.length - 2 && value >= (edges[index + 1] as number)) index++;
  return index;
}
