import { each, pens, point, straight } from './line-path.js';
import type { Pen } from './line-path.js';

/** Steps: a value holds until the next one. */
const step: Pen = (x, y) => {
  const corner = (index: number): string => `L${point(x[index] as number, y[index - 1] as number)}`;
  return each(x, (index) => `${corner(index)}L${point(x[index] as number, y[index] as number)}`);
};

/** The same steps from right to left, along the lower edge of an area. */
const stepBack: Pen = (x, y) => {
  const corner = (index: number): string => `L${point(x[index - 1] as number, y[index] as number)}`;
  return each(x, (index) => `${corner(index)}L${point(x[index] as number, y[index] as number)}`);
};

const monotone: Pen = (x, y) => {
  if (x.length === 2) return straight(x, y);
  const slopes = monotoneSlopes(x, y);
  return each(x, (index) => {
    const [x0, x1, y0, y1] = [x[index - 1], x[index], y[index - 1], y[index]] as [number, number, number, number];
    const third = (x1 - x0) / 3;
    const [before, after] = [slopes[index - 1] as number, slopes[index] as number];
    return `C${point(x0 + third, y0 + third * before)},${point(x1 - third, y1 - third * after)},${point(x1, y1)}`;
  });
};
/** Lets lines be drawn in these curves; before that they are straight. */
export function addCurves(): void {
  Object.assign(pens, { step, stepBack, monotone });
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
