import type { Point } from './energy-picture.js';

/** How many places of a curve its dots move between. */
const SAMPLES = 16;

/** What dots move along. */
export interface WayPlaces {
  /** Places of equal distance, from end to end, px. */
  readonly points: readonly Point[];
  /** px */
  readonly length: number;
}

/** Places along a way of a picture: a line between two points, or a quadratic curve from the first of three to the last. */
export function wayPlaces(bend: readonly Point[]): WayPlaces {
  const [start, corner, end] = bend;
  const curve = start && corner && end ? sampled([start, corner, end]) : bend;
  const length = lengthOf(curve);
  return { length, points: curve === bend ? bend : evenly(curve, length) };
}

/** A quadratic curve as many short lines. */
function sampled([start, corner, end]: readonly [Point, Point, Point]): Point[] {
  const steps = SAMPLES * 4;
  const along = (axis: 0 | 1, t: number): number =>
    (1 - t) ** 2 * start[axis] + 2 * (1 - t) * t * corner[axis] + t ** 2 * end[axis];
  return [...new Array<undefined>(steps + 1)].map((_, index) => [along(0, index / steps), along(1, index / steps)]);
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, point, index) => sum + distance(points[index] as Point, point), 0);

/** Places of equal distance, so that what moves from one to the next in equal times moves evenly. */
function evenly(points: readonly Point[], length: number): Point[] {
  const found: Point[] = [points[0] as Point];
  const step = length / SAMPLES;
  let walked = 0;
  for (let index = 1; index < points.length; index++) {
    const [a, b] = [points[index - 1] as Point, points[index] as Point];
    const piece = distance(a, b);
    while (found.length < SAMPLES && found.length * step <= walked + piece) {
      const share = piece === 0 ? 0 : (found.length * step - walked) / piece;
      found.push([a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
    }
    walked += piece;
  }
  return [...found, points.at(-1) as Point];
}
