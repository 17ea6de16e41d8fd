import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import type { Box } from '../scene.js';

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Between two strokes of a hatch, px. */
const HATCH_PX = 6;

/**
 * How a place without a value looks, as strokes inside `box` (px): hatched where the source says there is none, dotted where it is withheld, with a
 * dash where there can't be one, and an outline (which is drawn dotted) where there is no row at all.
 */
export function gapPath(kind: MissingKind, box: Box): string {
  if (kind === missing.absent) return outline(box);
  if (kind === missing.suppressed) return dots(box);
  if (kind === missing.notApplicable) return dash(box);
  return hatch(box);
}

function outline({ x, y, width, height }: Box): string {
  const [w, h] = [tenth(width - 1), tenth(height - 1)];
  return `M${tenth(x + 0.5)},${tenth(y + 0.5)}h${w}v${h}h-${w}Z`;
}

function dash({ x, y, width, height }: Box): string {
  const length = Math.min(8, width / 2);
  return `M${tenth(x + (width - length) / 2)},${tenth(y + height / 2)}h${tenth(length)}`;
}

function dots({ x, y, width, height }: Box): string {
  const across = Math.max(1, Math.floor(width / 5));
  const down = Math.max(1, Math.floor(height / 5));
  let path = '';
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++)
      path += `M${tenth(x + ((column + 0.5) * width) / across - 0.5)},${tenth(y + ((row + 0.5) * height) / down)}h1`;
  }
  return path;
}

/** Strokes rising to the right, cut off at the box. */
function hatch({ x, y, width, height }: Box): string {
  let path = '';
  for (let sum = HATCH_PX / 2; sum < width + height; sum += HATCH_PX) {
    const [fromX, fromY] = sum <= height ? [0, sum] : [sum - height, height];
    const [toX, toY] = sum <= width ? [sum, 0] : [width, sum - width];
    path += `M${tenth(x + fromX)},${tenth(y + fromY)}L${tenth(x + toX)},${tenth(y + toY)}`;
  }
  return path;
}
