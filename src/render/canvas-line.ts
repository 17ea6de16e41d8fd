import { lineColumns } from '../layout/chart/line-columns.js';
import type { Line, LinePoints, Trace } from '../layout/scene.js';
import type { MarkStyle } from './mark-styles.js';

/**
 * Draws a line; `scale` are the canvas's pixels to one of the scene. Where its points are denser than those pixels, each column of them is
 * filled from its lowest to its highest point: sharp, and many times faster than the outline of a zigzag.
 */
export function drawLine(context: CanvasRenderingContext2D, line: Line, style: MarkStyle, scale: number): void {
  context.save();
  context.strokeStyle = context.fillStyle = style.stroke;
  context.lineJoin = 'round';
  context.lineWidth = style.strokeWidth;
  context.setLineDash([...style.dash]);
  const { points } = line;
  if (style.dash.length > 0 || !points || !fillColumns(context, points, style.strokeWidth, scale)) {
    const trace = line.trace?.(scale);
    if (trace) strokeTrace(context, trace);
    else context.stroke(new Path2D(line.d));
  }
  context.restore();
}

/** False where the line is not as dense as that. */
function fillColumns(context: CanvasRenderingContext2D, points: LinePoints, width: number, scale: number): boolean {
  const thick = Math.max(1, Math.round(width * scale));
  const half = thick / 2;
  const aside = (thick - 1) >> 1;
  const { e, f } = context.getTransform();
  const fill = (column: number, top: number, bottom: number): void => {
    const from = Math.round(top - half);
    context.fillRect(column - aside, from, thick, Math.max(thick, Math.round(bottom + half) - from));
  };
  const join = (x0: number, y0: number, x1: number, y1: number): void => {
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
  };
  context.save();
  // A small multiple lies elsewhere.
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.lineWidth = thick;
  context.beginPath();
  const isDense = lineColumns(points, scale, fill, join);
  if (isDense) context.stroke();
  context.restore();
  return isDense;
}

function strokeTrace(context: CanvasRenderingContext2D, { x, y }: Trace): void {
  context.beginPath();
  let broken = true;
  for (let index = 0; index < x.length; index++) {
    const px = x[index] as number;
    const py = y[index] as number;
    if (py !== py) broken = true;
    else if (broken) {
      context.moveTo(px, py);
      broken = false;
    } else context.lineTo(px, py);
  }
  context.stroke();
}
