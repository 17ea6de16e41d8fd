import type { MapGeometry } from './map-geometry.js';

/** Which part of a map is shown: `scale` times as large, its corner moved by `x`, `y` px. */
export interface MapZoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const wholeMap: MapZoom = { scale: 1, x: 0, y: 0 };

/** The same shapes, closer. */
export function zoomedGeometry(geometry: MapGeometry, { scale, x, y }: MapZoom): MapGeometry {
  if (scale === 1) return geometry;
  const { frame } = geometry;
  const moved = (list: Float64Array): Float64Array =>
    list.map((value, index) => value * scale + (index % 2 === 0 ? x : y));
  return {
    ...geometry,
    frame: {
      ...frame,
      points: moved(frame.points),
      // Wider than the map itself the drawing is full.
      width: frame.width * scale,
      metresPerPx: frame.metresPerPx / scale,
      place: (longitude, latitude) => {
        const [left, top] = frame.place(longitude, latitude);
        return [left * scale + x, top * scale + y];
      },
    },
  };
}
