import type { Line, Trace } from '../layout/scene.js';
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
  const trace = line.trace?.(scale);
  if (!trace) context.stroke(new Path2D(line.d));
  else if (style.dash.length === 0 && isDense(trace, scale)) fillColumns(context, trace, style.strokeWidth, scale);
  else strokeTrace(context, trace);
  context.restore();
}

/** More than two points to a column on the average. */
function isDense({ x }: Trace, scale: number): boolean {
  const span = ((x[x.length - 1] ?? 0) - (x[0] ?? 0)) * scale;
  return x.length > 2 * span;
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

/** One variable after another: pairs taken apart would be arrays, thousands of them before this code is optimized. */
function fillColumns(context: CanvasRenderingContext2D, { x, y }: Trace, width: number, scale: number): void {
  const thick = Math.max(1, Math.round(width * scale));
  const aside = (thick - 1) >> 1;
  // A small multiple lies elsewhere.
  const { e, f } = context.getTransform();
  context.setTransform(1, 0, 0, 1, Math.round(e), Math.round(f));
  context.lineWidth = thick;
  context.beginPath();
  let column = NaN;
  let top = NaN;
  let bottom = NaN;
  let lastX = NaN;
  let lastY = NaN;
  const fill = (): void => {
    if (column !== column) return;
    const from = Math.round(top - thick / 2);
    context.fillRect(column - aside, from, thick, Math.max(thick, Math.round(bottom + thick / 2) - from));
  };
  for (let index = 0; index < x.length; index++) {
    const px = (x[index] as number) * scale;
    const py = (y[index] as number) * scale;
    const at = py === py ? Math.floor(px) : NaN;
    if (at === column) {
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    } else {
      // Neighbours meet half-way; what is farther is joined by a stroke.
      const middle = at === column + 1 ? (lastY + py) / 2 : NaN;
      if (middle === middle) {
        top = Math.min(top, middle);
        bottom = Math.max(bottom, middle);
      } else if (at === at && column === column) {
        context.moveTo(lastX, lastY);
        context.lineTo(px, py);
      }
      fill();
      column = at;
      top = middle === middle ? Math.min(middle, py) : py;
      bottom = middle === middle ? Math.max(middle, py) : py;
    }
    lastX = px;
    lastY = py;
  }
  fill();
  context.stroke();
}
