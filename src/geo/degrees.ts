import type { Position } from '../table/geometry.js';
import { boundsOf } from './bounds.js';

/** Latitudes and longitudes that would be the Gulf of Aden the other way round. */
const LATITUDE = [48.3, 51.3] as const;
const LONGITUDE = [11.8, 19.1] as const;

/** More points tell no more. */
const SAMPLE = 301;

/** The median of each axis: one point far off tells nothing of the others. */
export function middleOf(points: ArrayLike<number>): Position | null {
  const xs: number[] = [];
  const ys: number[] = [];
  const count = Math.floor(points.length / 2);
  const step = Math.max(1, Math.floor(count / SAMPLE));
  for (let index = 0; index < count; index += step) {
    const x = points[2 * index] as number;
    const y = points[2 * index + 1] as number;
    // What is not finite is no number once taken from itself.
    if (x - x + (y - y) === 0) {
      xs.push(x);
      ys.push(y);
    }
  }
  // Sorted as numbers without a function of ours.
  const median = (list: readonly number[]): number => new Float64Array(list).sort()[list.length >> 1] as number;
  return xs.length > 0 ? [median(xs), median(ys)] : null;
}

export function isIn(value: number, [from, to]: readonly [number, number]): boolean {
  return value >= from && value <= to;
}

/** Whether a place would be in Czechia if its latitude came first. */
export function areTurned([x, y]: Position): boolean {
  return isIn(x, LATITUDE) && isIn(y, LONGITUDE);
}

/** Whether the numbers of a place can be longitude and latitude. */
export function areDegrees([x, y]: Position): boolean {
  return Math.abs(x) <= 360 && Math.abs(y) <= 90;
}

/** No part of Czechia is so many degrees from its middle, nor from that of a part of it. */
export const FAR = 9;

/** The points (x and y by turns) where they are longitudes and latitudes already, and none lies far off; else null. */
export function inDegrees(points: Float64Array): Float64Array | null {
  const middle = middleOf(points);
  if (!middle) return points;
  const isFar = (end: number, axis: number): boolean => Math.abs(end - (middle[axis & 1] as number)) > FAR;
  return areDegrees(middle) && !areTurned(middle) && !boundsOf(points).some(isFar) ? points : null;
}
