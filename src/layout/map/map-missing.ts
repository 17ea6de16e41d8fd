import type { MapGeometry } from './map-geometry.js';
import { eachPoint } from './map-paths.js';
import type { UnitArcs } from './map-shapes.js';
import { crossingsAt, unitPlaces } from '../unit-places.js';

/** Between two lines of a hatch, px along one axis. */
const HATCH_PX = 7;
/** Between two dots, px, and how large they are. */
const DOTS_PX = 6;
const DOT_PX = 1.6;
/** Half of the dash of what can't have a value, px. */
const DASH_PX = 4;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Lines from lower left to upper right inside territories, as one path: a pattern that every picture and printer draws alike. */
export function hatchPath(geometry: MapGeometry, units: readonly number[]): string {
  return units.map((unit) => hatchOf(geometry, geometry.shapes.polygons[unit] ?? [])).join('');
}

function hatchOf({ frame }: MapGeometry, shape: UnitArcs): string {
  /** By the number of a line (x + y in steps), where edges cross it. */
  const lines = new Map<number, number[]>();
  const edge = (x1: number, y1: number, x2: number, y2: number): void => {
    const [from, to] = [(x1 + y1) / HATCH_PX, (x2 + y2) / HATCH_PX];
    for (let line = Math.ceil(Math.min(from, to)); line < Math.max(from, to); line++) {
      const x = x1 + ((line - from) / (to - from)) * (x2 - x1);
      const known = lines.get(line);
      if (known) known.push(x);
      else lines.set(line, [x]);
    }
  };
  for (const ring of shape.flat()) {
    let [firstX, firstY, lastX, lastY] = [NaN, NaN, NaN, NaN];
    eachPoint(frame, ring, (x, y) => {
      if (Number.isNaN(firstX)) [firstX, firstY] = [x, y];
      else edge(lastX, lastY, x, y);
      [lastX, lastY] = [x, y];
    });
    if (!Number.isNaN(firstX)) edge(lastX, lastY, firstX, firstY);
  }
  let d = '';
  for (const [line, places] of lines) {
    places.sort((a, b) => a - b);
    for (let index = 0; index + 1 < places.length; index += 2) {
      const [from, to] = [places[index] as number, places[index + 1] as number];
      d += `M${tenths(from)} ${tenths(line * HATCH_PX - from)}L${tenths(to)} ${tenths(line * HATCH_PX - to)}`;
    }
  }
  return d;
}

/** Small squares inside territories, as one path to be filled. */
export function dotsPath(geometry: MapGeometry, units: readonly number[]): string {
  const { frame, shapes } = geometry;
  const { boxes } = unitPlaces(geometry);
  let d = '';
  for (const unit of units) {
    const bottom = boxes[4 * unit + 3] as number;
    const rings = (shapes.polygons[unit] ?? []).flat();
    for (let row = Math.ceil((boxes[4 * unit + 1] as number) / DOTS_PX); row * DOTS_PX < bottom; row++) {
      const crossings = crossingsAt(frame, rings, row * DOTS_PX);
      const shift = row % 2 === 0 ? 0 : 0.5;
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [from, to] = [crossings[index] as number, crossings[index + 1] as number];
        for (let at = Math.ceil(from / DOTS_PX - shift) + shift; at * DOTS_PX < to; at++)
          d += `M${tenths(at * DOTS_PX - DOT_PX / 2)} ${tenths(row * DOTS_PX - DOT_PX / 2)}h${DOT_PX}v${DOT_PX}h-${DOT_PX}z`;
      }
    }
  }
  return d;
}

/** A dash in the middle of each territory, as one path. */
export function dashesPath(geometry: MapGeometry, units: readonly number[]): string {
  const { places } = unitPlaces(geometry);
  return units
    .filter((unit) => !Number.isNaN(places[2 * unit]))
    .map(
      (unit) =>
        `M${tenths((places[2 * unit] as number) - DASH_PX)} ${tenths(places[2 * unit + 1] as number)}h${2 * DASH_PX}`,
    )
    .join('');
}
