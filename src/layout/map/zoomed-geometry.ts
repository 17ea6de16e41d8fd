import { unitPlaces } from '../unit-places.js';
import type { MapGeometry } from './map-geometry.js';
import type { MapZoom } from './map-zoom.js';

/** px beyond the drawing from where lines and marks still reach into it. */
const REACH_PX = 20;

/** The same shapes, closer; those beyond a drawing of that size are left out, as of a map seen closely most are. */
export function zoomedGeometry(
  geometry: MapGeometry,
  zoom: MapZoom,
  size: { readonly width: number; readonly height: number },
): MapGeometry {
  const { scale, x, y } = zoom;
  if (scale === 1) return geometry;
  const { frame, shapes } = geometry;
  const { boxes } = unitPlaces(geometry);
  const [left, top] = [(-REACH_PX - x) / scale, (-REACH_PX - y) / scale];
  const [right, bottom] = [(size.width + REACH_PX - x) / scale, (size.height + REACH_PX - y) / scale];
  const isSeen = (unit: number): boolean =>
    (boxes[4 * unit] as number) <= right &&
    (boxes[4 * unit + 1] as number) <= bottom &&
    (boxes[4 * unit + 2] as number) >= left &&
    (boxes[4 * unit + 3] as number) >= top;
  const seen = shapes.polygons.map((_, unit) => isSeen(unit));
  const points = new Float64Array(frame.points.length);
  const sides = new Int32Array(geometry.sides.length).fill(-1);
  for (let arc = 0; arc + 1 < frame.arcs.length; arc++) {
    const one = geometry.sides[2 * arc] as number;
    const other = geometry.sides[2 * arc + 1] as number;
    // Beyond the outer border there is nobody.
    if (!seen[one] && !seen[other]) continue;
    sides[2 * arc] = one;
    sides[2 * arc + 1] = other;
    const end = 2 * (frame.arcs[arc + 1] as number);
    for (let at = 2 * (frame.arcs[arc] as number); at < end; at += 2) {
      points[at] = (frame.points[at] as number) * scale + x;
      points[at + 1] = (frame.points[at + 1] as number) * scale + y;
    }
  }
  return {
    frame: {
      ...frame,
      points,
      // Wider than the map itself the drawing is full.
      width: frame.width * scale,
      metresPerPx: frame.metresPerPx / scale,
      place: (longitude, latitude) => {
        const [across, down] = frame.place(longitude, latitude);
        return [across * scale + x, down * scale + y];
      },
    },
    shapes: { ...shapes, polygons: shapes.polygons.map((shape, unit) => (seen[unit] ? shape : [])) },
    sides,
    part: { whole: geometry, zoom },
  };
}
