import type { MapGeometry } from './map-geometry.js';
import type { MapZoom } from './map-zoom.js';

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
