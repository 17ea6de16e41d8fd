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

/**
 * Outlines of the areas between a series (`y`) and what lies under it (`base`, px), broken at gaps as its line is. A value alone
 * between two gaps has no area.
 */
export function areaPath(x: Float64Array, y: Float64Array, base: Float64Array, curve: Curve): string {
  return runsOf(thinned(x, y), y)
    .filter((run) => run.length > 1)
    .map((run) => {
      const back = [...run].reverse();
      const top = runPath(run, x, y, curve);
      return `M${top}L${runPath(back, x, base, curve === 'step' ? 'stepBack' : curve)}Z`;
    })
    .join('');
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const point = (x: number, y: number): string => `${tenth(x)},${tenth(y)}`;

/** Path data of the runs between gaps; a run of one point is drawn as a dot elsewhere. */
function pathOf(indexes: readonly number[], x: Float64Array, y: Float64Array, curve: Curve): string {
  return runsOf(indexes, y)
    .map((run) => `M${runPath(run, x, y, curve)}`)
    .join('');
}

/** Indexes without gaps between them. */
function runsOf(indexes: readonly number[], y: Float64Array): (readonly number[])[] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const index of indexes) {
    if (!Number.isFinite(y[index])) run = [];
    else if (run.push(index) === 1) runs.push(run);
  }
  return runs;
}

function runPath(run: readonly number[], x: Float64Array, y: Float64Array, curve: Curve | 'stepBack'): string {
  const xs = run.map((index) => x[index] as number);
  const ys = run.map((index) => y[index] as number);
  return point(xs[0] as number, ys[0] as number) + pens[curve](xs, ys);
}

/** What follows the first point of a run. */
type Pen = (x: readonly number[], y: readonly number[]) => string;

const pens: Readonly<Record<Curve | 'stepBack', Pen>> = {
  linear: (x, y) => each(x, (index) => `L${point(x[index] as number, y[index] as number)}`),
  step: (x, y) => {
    const corner = (index: number): string => `L${point(x[index] as number, y[index - 1] as number)}`;
    return each(x, (index) => `${corner(index)}L${point(x[index] as number, y[index] as number)}`);
  },
  // The same steps from right to left, along the lower edge of an area.
  stepBack: (x, y) => {
    const corner = (index: number): string => `L${point(x[index - 1] as number, y[index] as number)}`;
    return each(x, (index) => `${corner(index)}L${point(x[index] as number, y[index] as number)}`);
  },
  monotone: (x, y) => {
    if (x.length === 2) return pens.linear(x, y);
    const slopes = monotoneSlopes(x, y);
    return each(x, (index) => {
      const [x0, x1, y0, y1] = [x[index - 1], x[index], y[index - 1], y[index]] as [number, number, number, number];
      const third = (x1 - x0) / 3;
      const [before, after] = [slopes[index - 1] as number, slopes[index] as number];
      return `C${point(x0 + third, y0 + third * before)},${point(x1 - third, y1 - third * after)},${point(x1, y1)}`;
    });
  },
};

function each(x: readonly number[], part: (index: number) => string): string {
  return x.map((_, index) => (index === 0 ? '' : part(index))).join('');
}

/**
 * Slopes of a cubic through the points that rises and falls only where they do: M. Steffen, A simple method for monotonic
 * interpolation in one dimension, Astronomy and Astrophysics 239 (1990), 443.
 */
function monotoneSlopes(x: readonly number[], y: readonly number[]): number[] {
  const width = (index: number): number => (x[index + 1] as number) - (x[index] as number);
  // Points that share a place have no slope between them.
  const secant = (index: number): number =>
    width(index) === 0 ? 0 : ((y[index + 1] as number) - (y[index] as number)) / width(index);
  const last = x.length - 1;
  const slopes = x.map((_, index) => {
    if (index === 0 || index === last) return 0;
    const [before, after] = [secant(index - 1), secant(index)];
    const [h0, h1] = [width(index - 1), width(index)];
    const mean = h0 + h1 === 0 ? 0 : (before * h1 + after * h0) / (h0 + h1);
    return (Math.sign(before) + Math.sign(after)) * Math.min(Math.abs(before), Math.abs(after), Math.abs(mean) / 2);
  });
  slopes[0] = (3 * secant(0) - (slopes[1] as number)) / 2;
  slopes[last] = (3 * secant(last - 1) - (slopes[last - 1] as number)) / 2;
  return slopes;
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
