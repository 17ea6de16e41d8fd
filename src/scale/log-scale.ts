import { linearScale } from './linear-scale.js';
import type { LinearScale, ValueAxis } from './linear-scale.js';

const MARKS = [1, 2, 5];

/** Maps `domain`, which is above zero, on `range` (px) by its logarithm; what is not above zero has no place (NaN). */
export function logScale(domain: readonly [number, number], range: readonly [number, number]): LinearScale {
  const straight = linearScale([Math.log10(domain[0]), Math.log10(domain[1])], range);
  return Object.assign((value: number): number => (value > 0 ? straight(Math.log10(value)) : NaN), { domain, range });
}

/**
 * A logarithmic axis around the extent [low, high]: it ends at 1, 2 or 5 times a power of ten, and its ticks are those, or
 * the powers alone where that would be more than `count`. `bounds` not above zero are left out; so is zero, whatever `fromZero` says. An empty extent (NaN) gives 1 to 10.
 */
export function logAxis(
  extent: readonly [number, number],
  count: number,
  _fromZero: boolean,
  bounds: { readonly min?: number | undefined; readonly max?: number | undefined } = {},
): ValueAxis {
  const [low, high] = extent[0] > 0 && Number.isFinite(extent[1]) ? extent : [1, 10];
  const start = bounds.min !== undefined && bounds.min > 0 ? bounds.min : below(low);
  const wanted = bounds.max !== undefined && bounds.max > start ? bounds.max : above(high);
  const end = wanted > start ? wanted : start * 10;
  const marks: number[] = [];
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(start)); power <= Math.ceil(Math.log10(end)); power++) {
    for (const mark of MARKS) {
      const value = Number(`${mark}e${power}`);
      if (value < start || value > end) continue;
      marks.push(value);
      if (mark === 1) powers.push(value);
    }
  }
  const every = Math.max(1, Math.ceil(powers.length / Math.max(1, count)));
  const few = powers.filter((_, index) => index % every === 0);
  const ticks = marks.length <= count + 2 || powers.length < 2 ? marks : few;
  return { domain: [start, end], ticks, step: ticks[0] ?? start };
}

const rounded = (value: number, fits: (mark: number) => boolean, upwards: boolean): number => {
  const power = Math.floor(Math.log10(value));
  const marks = [power - 1, power, power + 1].flatMap((one) => MARKS.map((mark) => Number(`${mark}e${one}`)));
  return (upwards ? marks.find(fits) : marks.findLast(fits)) ?? value;
};
const below = (value: number): number => rounded(value, (mark) => mark <= value, false);
const above = (value: number): number => rounded(value, (mark) => mark >= value, true);
