import { curveLinear, curveMonotoneX, curveStepAfter, line } from 'd3-shape';
import type { Curve } from './chart-spec.js';

const shapes = { linear: curveLinear, step: curveStepAfter, monotone: curveMonotoneX };

/** A line as an SVG path and the values that stand alone between two gaps, which a line can't show. */
export interface LinePath {
  readonly d: string;
  /** Indexes of the values. */
  readonly alone: readonly number[];
}

/**
 * Path of a series with gaps where `y` is NaN, coordinates to 0.1 px.
 * Where several points share a column of pixels only its first, lowest, highest and last are kept (M4: Jugel et al.,
 * VLDB 2014), so that no peak is lost and the path has at most four points a pixel.
 */
export function linePath(x: Float64Array, y: Float64Array, curve: Curve): LinePath {
  const kept = thinned(x, y);
  const alone: number[] = [];
  const gap = (index: number): boolean => !(Number.isFinite(y[index]) && index >= 0 && index < y.length);
  for (const index of kept) if (!gap(index) && gap(index - 1) && gap(index + 1)) alone.push(index);
  const path = line<number>()
    .defined((index) => Number.isFinite(y[index]))
    .x((index) => x[index] as number)
    .y((index) => y[index] as number)
    .curve(shapes[curve])
    .digits(1);
  return { d: path(kept) ?? '', alone };
}

/** Indexes of the points worth drawing, ascending. */
function thinned(x: Float64Array, y: Float64Array): number[] {
  const kept: number[] = [];
  let start = 0;
  while (start < x.length) {
    const column = Math.floor(x[start] as number);
    let end = start;
    let low = start;
    let high = start;
    let broken = -1;
    while (end < x.length && Math.floor(x[end] as number) === column) {
      const value = y[end] as number;
      if (Number.isNaN(value)) broken = end;
      if (!((y[low] as number) <= value)) low = end;
      if (!((y[high] as number) >= value)) high = end;
      end++;
    }
    const chosen = new Set([start, low, high, end - 1]);
    if (broken !== -1) chosen.add(broken);
    kept.push(...[...chosen].sort((a, b) => a - b));
    start = end;
  }
  return kept;
}
