import type { MapFrame } from './map-frame.js';
import type { UnitArcs } from './map-shapes.js';

/** Calls back with each point of a ring in its order, px; the point that two arcs share comes once. */
export function eachPoint({ points, arcs }: MapFrame, ring: Int32Array, visit: (x: number, y: number) => void): void {
  for (const arc of ring) {
    const index = arc < 0 ? ~arc : arc;
    const [from, to] = [arcs[index] as number, (arcs[index + 1] as number) - 1];
    // The last point of an arc is the first of the next one.
    if (arc < 0) for (let at = to; at > from; at--) visit(points[2 * at] as number, points[2 * at + 1] as number);
    else for (let at = from; at < to; at++) visit(points[2 * at] as number, points[2 * at + 1] as number);
  }
}

/** Writes points as a path by steps of a tenth of a px, each rounded where it stands, so that what is shared falls together. */
class PathWriter {
  d = '';
  #x = 0;
  #y = 0;
  #begun = false;

  readonly add = (x: number, y: number): void => {
    const [tenthsX, tenthsY] = [Math.round(x * 10), Math.round(y * 10)];
    if (!this.#begun) this.d += `M${tenthsX / 10} ${tenthsY / 10}l`;
    else if (tenthsX === this.#x && tenthsY === this.#y) return;
    else this.d += `${(tenthsX - this.#x) / 10} ${(tenthsY - this.#y) / 10} `;
    [this.#x, this.#y, this.#begun] = [tenthsX, tenthsY, true];
  };

  end(close: boolean): void {
    if (this.#begun && this.d.endsWith('l')) this.d += '0 0 ';
    if (this.#begun && close) this.d += 'z';
    this.#begun = false;
  }
}

/** The SVG path of a territory. */
export function unitPath(frame: MapFrame, shape: UnitArcs): string {
  const path = new PathWriter();
  for (const polygon of shape)
    for (const ring of polygon) {
      eachPoint(frame, ring, path.add);
      path.end(true);
    }
  return path.d;
}

/** One SVG path along some arcs, each of them once. */
export function arcsPath({ points, arcs }: MapFrame, chosen: Iterable<number>): string {
  const path = new PathWriter();
  for (const arc of chosen) {
    const end = arcs[arc + 1] as number;
    for (let at = arcs[arc] as number; at < end; at++) path.add(points[2 * at] as number, points[2 * at + 1] as number);
    path.end(false);
  }
  return path.d;
}
