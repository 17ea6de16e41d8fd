import type { Curve } from './chart-spec.js';
import type { LinePoints, Trace } from '../scene.js';
import { extremes, figuresOf, figuresWithin, sumWithin } from '../../table/number-figures.js';
import { columnEnd } from './column-end.js';

/** A line as an SVG path and the values that stand alone between two gaps, which a line can't show. */
export interface LinePath {
  /** Made when it is asked for: a line of very many points is painted by its `trace`. */
  readonly d: string;
  /** Indexes of the values. */
  readonly alone: readonly number[];
  /** The points of the path, thinned for so many columns to a pixel; a curve has more to it. */
  readonly trace: ((columns: number) => Trace) | undefined;
  readonly points: LinePoints | undefined;
}

type Scale = (value: number) => number;
const same: Scale = (value) => value;

/**
 * Path of a series with gaps where `y` is NaN, coordinates to 0.1 px; `place` and `height` (monotone) make them px.
 * Where several points share a column of pixels only its first, lowest, highest and last are kept (M4: Jugel et al.,
 * VLDB 2014), so that no peak is lost and the path has at most four points a pixel.
 */
export function linePath(
  x: Float64Array,
  y: Float64Array,
  curve: Curve,
  place: Scale = same,
  height: Scale = same,
): LinePath {
  let known: readonly number[] | undefined;
  const kept = (): readonly number[] => (known ??= thinned(x, y, place));
  const alone: number[] = [];
  const gap = (index: number): boolean => !(Number.isFinite(y[index]) && index >= 0 && index < y.length);
  // Where nothing is missing only the last one can stand alone.
  for (const index of figuresOf(y).count === y.length ? [y.length - 1] : kept()) {
    // A step before a gap would end in a bare upright; its dot shows that there is a value.
    const marked = curve === 'step' || gap(index - 1);
    if (!gap(index) && gap(index + 1) && marked) alone.push(index);
  }
  const traceOf = (indexes: readonly number[]): Trace => {
    const trace = { x: new Float64Array(indexes.length), y: new Float64Array(indexes.length) };
    for (let at = 0; at < indexes.length; at++) {
      const index = indexes[at] as number;
      trace.x[at] = place(x[index] as number);
      trace.y[at] = height(y[index] as number);
    }
    return trace;
  };
  return {
    get d(): string {
      const points = traceOf(kept());
      const runs = runsOf([...points.y.keys()], points.y);
      return runs.map((run) => `M${runPath(run, points.x, points.y, curve)}`).join('');
    },
    alone,
    trace:
      curve === 'linear'
        ? (columns) => traceOf(columns === 1 ? kept() : thinned(x, y, (value) => place(value) * columns))
        : undefined,
    points: curve === 'linear' ? { x, y, place, height } : undefined,
  };
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Coordinates to 0.1 px. */
export const point = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;

/** Indexes without gaps between them; a run of one point is drawn as a dot elsewhere. */
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

/** Indexes of the points worth drawing, ascending; `x` ascends. */
export function thinned(x: Float64Array, y: Float64Array, place: Scale = same): number[] {
  const kept: number[] = [];
  let start = 0;
  let size = 0;
  while (start < x.length) {
    const end = columnEnd(x, place, start, size);
    size = end - start;
    // By the function that has just looked at all values, and is optimized by now.
    const sum = sumWithin(y, start, end);
    if (sum === sum) keep(kept, start, extremes[0] as number, extremes[1] as number, end - 1);
    else keepBesideGaps(kept, y, start, end);
    start = end;
  }
  return kept;
}

/** In order, each once. */
function keep(kept: number[], start: number, one: number, other: number, last: number): void {
  const first = one < other ? one : other;
  const second = one < other ? other : one;
  kept.push(start);
  if (first > start) kept.push(first);
  if (second > first) kept.push(second);
  if (last > second) kept.push(last);
}

/** As well the last place without a value. */
function keepBesideGaps(kept: number[], y: Float64Array, start: number, end: number): void {
  const { low, high } = figuresWithin(y, start, end);
  const first = Math.max(start, Math.min(low, high));
  const last = Math.max(start, low, high);
  const gap = start + y.subarray(start, end).findLastIndex(Number.isNaN);
  const places = [start, Math.min(first, gap), Math.min(Math.max(first, gap), last), Math.max(last, gap), end - 1];
  kept.push(...places.filter((place, index) => place !== places[index - 1]));
}
