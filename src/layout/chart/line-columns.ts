import { extremes, sumWithin } from '../../table/number-figures.js';
import type { LinePoints } from '../scene.js';
import { columnEnd } from './column-end.js';

type Scale = (value: number) => number;

/**
 * Draws a line in the drawing's pixels, of which there are `scale` to one of the scene, if it has more than two points to a column of them: in one
 * pass `fill` from `top` to `bottom` of each column, from the left, as high as the line is there, and `join` by a stroke what lies farther apart;
 * columns side by side meet half-way. False, and nothing is drawn, where it has not.
 */
export function lineColumns(
  { x, y, place, height }: LinePoints,
  scale: number,
  fill: (column: number, top: number, bottom: number) => void,
  join: (x0: number, y0: number, x1: number, y1: number) => void,
): boolean {
  const across: Scale = (value) => place(value) * scale;
  const span = across(x[x.length - 1] as number) - across(x[0] as number);
  if (!(x.length > 2 * span)) return false;
  const down = (index: number): number => height(y[index] as number) * scale;
  /** The column that was not yet drawn, as the next one may make it higher, and its last point; −1 before a gap. */
  let column = NaN;
  let top = NaN;
  let bottom = NaN;
  let last = -1;
  let lastY = NaN;
  /** Goes on with points of one column without a gap among them, whose extremes are known. */
  const go = (from: number, to: number): void => {
    const at = Math.floor(across(x[from] as number));
    const y0 = down(from);
    const one = down(extremes[0] as number);
    const other = down(extremes[1] as number);
    let up = one < other ? one : other;
    let low = one < other ? other : one;
    if (last >= 0 && at === column + 1) {
      const middle = (lastY + y0) / 2;
      if (middle < top) top = middle;
      if (middle > bottom) bottom = middle;
      if (middle < up) up = middle;
      if (middle > low) low = middle;
    } else if (last >= 0) join(across(x[last] as number), lastY, across(x[from] as number), y0);
    if (column === column) fill(column, top, bottom);
    column = at;
    top = up;
    bottom = low;
    last = to - 1;
    lastY = down(last);
  };
  let start = 0;
  let size = 0;
  while (start < x.length) {
    const end = columnEnd(x, across, start, size);
    size = end - start;
    // By the function that has looked at all values before, and is optimized by now.
    const sum = sumWithin(y, start, end);
    if (sum === sum) go(start, end);
    else {
      for (let from = start; from < end;) {
        let to = from;
        while (to < end && y[to] === y[to]) to++;
        if (to > from) {
          sumWithin(y, from, to);
          go(from, to);
        }
        if (to < end) last = -1;
        from = to + 1;
      }
    }
    start = end;
  }
  if (column === column) fill(column, top, bottom);
  return true;
}
