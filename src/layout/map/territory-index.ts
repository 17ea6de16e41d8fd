import type { ArcRing } from '../../geo/territories.js';
import type { MapGeometry } from './map-geometry.js';
import type { MapFrame } from './map-frame.js';

/** Which territory each pixel of a map belongs to. */
export interface TerritoryIndex {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Territory + 1 of each pixel, row by row from the top; 0 for none. */
  readonly ids: Uint16Array;
}

/**
 * Fills the territories into the pixels of a box of px, `scale` of them to a px: a pixel belongs to the territory that its middle lies in.
 */
export function territoryIndex(
  { frame, shapes }: MapGeometry,
  box: { readonly width: number; readonly height: number },
  scale: number,
): TerritoryIndex {
  const width = Math.max(1, Math.round(box.width * scale));
  const height = Math.max(1, Math.round(box.height * scale));
  const ids = new Uint16Array(width * height);
  const edges = new Crossings(width, height);
  shapes.polygons.forEach((polygons, unit) => {
    edges.count = 0;
    for (const rings of polygons) for (const ring of rings) edges.addRing(frame, ring, scale);
    edges.fill(ids, unit + 1);
  });
  return { width, height, ids };
}

/** Pixels, and crossings, that are less work by themselves than a call of the engine's function for them. */
const FEW = 48;

/** Where edges cross the middles of rows of pixels. Each is one number, row and place, so that sorting them is all that is to be done. */
class Crossings {
  count = 0;
  readonly #width: number;
  readonly #height: number;
  /** Wider than any place, so that rows do not mix. */
  readonly #row: number;
  #keys = new Float64Array(4096);

  constructor(width: number, height: number) {
    this.#width = width;
    this.#height = height;
    this.#row = width + 2;
  }

  /** Edge by edge without a call for each point: there are very many. */
  addRing({ points, arcs }: MapFrame, ring: ArcRing, scale: number): void {
    for (let index = 0; index < ring.length; index++) {
      const arc = ring[index] as number;
      const number = arc < 0 ? ~arc : arc;
      const end = 2 * (arcs[number + 1] as number);
      let at = 2 * (arcs[number] as number);
      if (at >= end) continue;
      // An edge crosses the same rows whichever way it is gone along.
      let x = (points[at] as number) * scale;
      let y = (points[at + 1] as number) * scale;
      for (at += 2; at < end; at += 2) {
        const nextX = (points[at] as number) * scale;
        const nextY = (points[at + 1] as number) * scale;
        // The upper end first: an edge of two territories is the same numbers in both, and leaves no gap between them.
        if (y > nextY) this.#add(nextX, nextY, x, y);
        else this.#add(x, y, nextX, nextY);
        x = nextX;
        y = nextY;
      }
    }
  }

  #add(x1: number, y1: number, x2: number, y2: number): void {
    const to = Math.min(this.#height, Math.ceil(y2 - 0.5));
    for (let row = Math.max(0, Math.ceil(y1 - 0.5)); row < to; row++) {
      const x = x1 + ((row + 0.5 - y1) / (y2 - y1)) * (x2 - x1);
      if (this.count === this.#keys.length) {
        const more = new Float64Array(2 * this.count);
        more.set(this.#keys);
        this.#keys = more;
      }
      this.#keys[this.count++] = row * this.#row + (x < 0 ? 0 : x > this.#width ? this.#width : x);
    }
  }

  fill(ids: Uint16Array, id: number): void {
    const keys = this.#keys;
    this.#sort();
    for (let index = 0; index + 1 < this.count; index += 2) {
      const key = keys[index] as number;
      const row = Math.floor(key / this.#row);
      const start = row * this.#row;
      const from = row * this.#width + Math.ceil(key - start - 0.5);
      const to = row * this.#width + Math.min(Math.ceil((keys[index + 1] as number) - start - 0.5), this.#width);
      if (to - from > FEW) ids.fill(id, from, to);
      else for (let at = from; at < to; at++) ids[at] = id;
    }
  }

  /** Few are put in their places one by one: of very many territories most have few, and a call for each takes longer than that. */
  #sort(): void {
    const keys = this.#keys;
    if (this.count > FEW) keys.subarray(0, this.count).sort();
    else
      for (let index = 1; index < this.count; index++) {
        const key = keys[index] as number;
        let at = index - 1;
        for (; at >= 0 && (keys[at] as number) > key; at--) keys[at + 1] = keys[at] as number;
        keys[at + 1] = key;
      }
  }
}
