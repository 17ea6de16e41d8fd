import type { Curve } from './chart-spec.js';

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
  for (const index of kept) {
    // A step before a gap would end in a bare upright; its dot shows that there is a value.
    const marked = curve === 'step' || gap(index - 1);
    if (!gap(index) && gap(index + 1) && marked) alone.push(index);
  }
  return { d: pathOf(kept, x, y, curve), alone };
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Coordinates to 0.1 px. */
export const point = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;

/** Path data of the runs between gaps; a run of one point is drawn as a dot elsewhere. */
function pathOf(indexes: readonly number[], x: Float64Array, y: Float64Array, curve: Curve): string {
  return runsOf(indexes, y)
    .map((run) => `M${runPath(run, x, y, curve)}`)
    .join('');
}

/** Indexes without gaps between them. */
export function runsOf(indexes: readonly number[], y: Float64Array): (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const index of indexes) {
    if (!Number.isFinite(y[index])) run = [];
    else if (run.push(index) === 1) runs.push(run);
  }
  return runs;
}

/** The points of a run, without the command in front of the first. */
export function runPath(run: readonly number[], x: Float64Array, y: Float64Array, curve: Curve | 'stepBack'): string {
  const xs = run.map((index) => x[index] as number);
  const ys = run.map((index) => y[index] as number);
  return point(xs[0] as number, ys[0] as number) + (pens[curve] ?? straight)(xs, ys);
}

/** What follows the first point of a run. */
export type Pen = (x: readonly number[], y: readonly number[]) => string;

/** How a run is drawn, by curve; those that most charts don't ask for are added by `line-curves`. */
export const pens: Partial<Record<Curve | 'stepBack', Pen>> = {};

export const straight: Pen = (x, y) => each(x, (index) => `L${point(x[index] as number, y[index] as number)}`);

export function each(x: readonly number[], part: (index: number) => string): string {
  return x.map((_, index) => (index === 0 ? '' : part(index))).join('');
}

/** Indexes of the points worth drawing, ascending. */
export function thinned(x: Float64Array, y: Float64Array): number[] {
  const kept: number[] = [];
  let start = 0;
  while (start < x.length) {
    const column = Math.floor(x[start] as number);
    let end = start;
    let low = start;
    let high = start;
    let broken = -1;
    // Object.is: a place that is no number must not stop the walk.
    while (end < x.length && Object.is(Math.floor(x[end] as number), column)) {
      const value = y[end] as number;
      if (Number.isNaN(value)) broken = end;
      else {
        if (!((y[low] as number) <= value)) low = end;
        if (!((y[high] as number) >= value)) high = end;
      }
      end++;
    }
    const chosen = new Set([start, low, high, end - 1]);
    if (broken !== -1) chosen.add(broken);
    kept.push(...[...chosen].sort((a, b) => a - b));
    start = end;
  }
  return kept;
}
