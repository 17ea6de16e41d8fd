import type { ArcRing } from '../geo/territories.js';
import type { MapFrame } from './map/map-frame.js';
import type { MapGeometry } from './map/map-geometry.js';
import type { MapZoom } from './map/map-zoom.js';

/** Where the territories of a drawing are. */
export interface UnitPlaces {
  /** Left, top, right, bottom of each territory, px; endless without a shape. */
  readonly boxes: Float64Array;
  /** A place inside each territory for its label and for where the keyboard is: x, y, px; NaN without a shape. */
  readonly places: Float64Array;
}

const known = new WeakMap<MapGeometry, UnitPlaces>();
/** How many territories of a geometry have been found a place for. */
const reached = new WeakMap<UnitPlaces, number>();

/** Where the territories are; found once for the same geometry, and not before its first drawing, which needs none of it. */
export function unitPlaces(geometry: MapGeometry): UnitPlaces {
  const { part } = geometry;
  const found = known.get(geometry) ?? (part ? movedPlaces(unitPlaces(part.whole), part.zoom) : noPlaces(geometry));
  known.set(geometry, found);
  if (!part) findPlaces(geometry, found, Infinity);
  return found;
}

/** Finds the places of so many territories more, as those of thousands take longer than a page should be held; whether those of all are found. */
export function morePlaces(geometry: MapGeometry, most: number): boolean {
  const whole = geometry.part?.whole ?? geometry;
  const found = known.get(whole) ?? noPlaces(whole);
  known.set(whole, found);
  return findPlaces(whole, found, most);
}

function movedPlaces({ boxes, places }: UnitPlaces, { scale, x, y }: MapZoom): UnitPlaces {
  const moved = (list: Float64Array): Float64Array =>
    list.map((value, index) => value * scale + (index % 2 === 0 ? x : y));
  return { boxes: moved(boxes), places: moved(places) };
}

function noPlaces({ shapes }: MapGeometry): UnitPlaces {
  const count = shapes.polygons.length;
  const boxes = new Float64Array(4 * count).fill(Infinity);
  for (let at = 2; at < boxes.length; at += 4) boxes.fill(-Infinity, at, at + 2);
  return { boxes, places: new Float64Array(2 * count).fill(NaN) };
}

function findPlaces({ frame, shapes }: MapGeometry, found: UnitPlaces, most: number): boolean {
  const { boxes, places } = found;
  const from = reached.get(found) ?? 0;
  const to = Math.min(shapes.polygons.length, from + most);
  for (let unit = from; unit < to; unit++) findPlace(frame, shapes.polygons[unit] ?? [], unit, boxes, places);
  reached.set(found, to);
  return to === shapes.polygons.length;
}

function findPlace(
  frame: MapFrame,
  polygons: readonly (readonly ArcRing[])[],
  unit: number,
  boxes: Float64Array,
  places: Float64Array,
): void {
  let largest = 0;
  for (const rings of polygons) {
    const outline = rings[0];
    if (!outline) continue;
    const middle = widen(frame, outline, boxes, 4 * unit);
    if (middle.area <= largest) continue;
    largest = middle.area;
    const [x, y] = placeIn(frame, rings, middle);
    places[2 * unit] = x;
    places[2 * unit + 1] = y;
  }
}

interface Middle {
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

/** Widens a box by a ring, and gives the ring's centre of area. Plain numbers only: a map has a hundred thousand points. */
function widen({ points, arcs }: MapFrame, ring: ArcRing, boxes: Float64Array, at: number): Middle {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let twice = 0;
  let sumX = 0;
  let sumY = 0;
  let firstX = NaN;
  let firstY = NaN;
  let lastX = NaN;
  let lastY = NaN;
  for (const arc of ring) {
    const number = arc < 0 ? ~arc : arc;
    const start = arcs[number] as number;
    const end = (arcs[number + 1] as number) - 1;
    // The last point of an arc is the first of the next one.
    for (let step = 0; step < end - start; step++) {
      const place = arc < 0 ? end - step : start + step;
      const x = points[2 * place] as number;
      const y = points[2 * place + 1] as number;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
      if (firstX !== firstX) {
        firstX = x;
        firstY = y;
      } else {
        // Measured from the first corner, as far from the origin little would be left of small areas.
        const cross = (lastX - firstX) * (y - firstY) - (x - firstX) * (lastY - firstY);
        twice += cross;
        sumX += cross * (lastX + x + firstX);
        sumY += cross * (lastY + y + firstY);
      }
      lastX = x;
      lastY = y;
    }
  }
  boxes[at] = Math.min(left, boxes[at] as number);
  boxes[at + 1] = Math.min(top, boxes[at + 1] as number);
  boxes[at + 2] = Math.max(right, boxes[at + 2] as number);
  boxes[at + 3] = Math.max(bottom, boxes[at + 3] as number);
  if (twice === 0) return { x: (left + right) / 2, y: (top + bottom) / 2, area: 1e-9 };
  return { x: sumX / (3 * twice), y: sumY / (3 * twice), area: Math.abs(twice) / 2 };
}

/** The centre of a polygon; where that lies outside, the middle of its widest stretch at the same height. */
function placeIn(frame: MapFrame, rings: readonly ArcRing[], { x, y }: Middle): readonly [number, number] {
  const crossings = crossingsAt(frame, rings, y);
  let widest = -1;
  let found = x;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index] as number, crossings[index + 1] as number];
    if (from <= x && x <= to) return [x, y];
    if (to - from > widest) [widest, found] = [to - from, (from + to) / 2];
  }
  return [found, y];
}

/** Where the rings of a polygon cross a height, px from left to right; between the first and the second it is inside. */
export function crossingsAt({ points, arcs }: MapFrame, rings: readonly ArcRing[], height: number): number[] {
  const crossings: number[] = [];
  for (const ring of rings) {
    for (const arc of ring) {
      const number = arc < 0 ? ~arc : arc;
      const end = arcs[number + 1] as number;
      // Rings are closed, and which way an edge runs does not matter.
      for (let place = (arcs[number] as number) + 1; place < end; place++) {
        const y1 = points[2 * place - 1] as number;
        const y2 = points[2 * place + 1] as number;
        if (y1 > height === y2 > height) continue;
        const x1 = points[2 * place - 2] as number;
        crossings.push(x1 + ((height - y1) / (y2 - y1)) * ((points[2 * place] as number) - x1));
      }
    }
  }
  return crossings.sort((a, b) => a - b);
}

/** The territory at a place, px; of several over each other the smallest. −1 for none. */
export function unitAt(geometry: MapGeometry, x: number, y: number): number {
  const { frame, shapes } = geometry;
  const { boxes } = unitPlaces(geometry);
  let [found, least] = [-1, Infinity];
  for (let unit = 0; unit < shapes.polygons.length; unit++) {
    const at = 4 * unit;
    const [left, right] = [boxes[at] as number, boxes[at + 2] as number];
    if (!(left <= x && x <= right)) continue;
    if (!((boxes[at + 1] as number) <= y && y <= (boxes[at + 3] as number)) || right - left >= least) continue;
    const inside = (shapes.polygons[unit] ?? []).some((rings) => {
      const before = crossingsAt(frame, rings, y).filter((crossing) => crossing <= x).length;
      return before % 2 === 1;
    });
    if (inside) [found, least] = [unit, right - left];
  }
  return found;
}
