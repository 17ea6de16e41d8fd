import { curveLinear, curveMonotoneX, curveStepAfter } from 'd3-shape';
import type { CurveFactory } from 'd3-shape';
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
  return { d: pathOf(kept, x, y, curve), alone };
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

/** Draws a curve of d3-shape into path data; its own path object would bring arcs and rectangles along. */
function pathOf(indexes: readonly number[], x: Float64Array, y: Float64Array, curve: Curve): string {
  const parts: string[] = [];
  const write = (command: string, ...numbers: readonly number[]): void =>
    void parts.push(command + numbers.map(tenth).join());
  const context = {
    moveTo: (...point: number[]): void => write('M', ...point),
    lineTo: (...point: number[]): void => write('L', ...point),
    bezierCurveTo: (...points: number[]): void => write('C', ...points),
    // A run of one point is drawn as a dot.
    closePath: (): void => undefined,
  };
  const pen = shapes[curve](context as unknown as Parameters<CurveFactory>[0]);
  let drawing = false;
  for (const index of indexes) {
    const valid = Number.isFinite(y[index]);
    if (valid && !drawing) pen.lineStart();
    if (!valid && drawing) pen.lineEnd();
    drawing = valid;
    if (valid) pen.point(x[index] as number, y[index] as number);
  }
  if (drawing) pen.lineEnd();
  return parts.join('');
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
