import type { MapGeometry } from './map-geometry.js';
import { mapAspect } from './map-aspect.js';
import type { MapModel } from './map-model.js';
import type { MapShapes } from './map-shapes.js';
import type { MapValues } from './map-values.js';

/** The least width of a small map, and between two of them, px. */
const LEAST_PX = 180;
const GAP_PX = 16;
const LOWEST_PX = 80;
const HIGHEST_PX = 400;

/** How small maps stand beside each other. */
export interface FacetGrid {
  readonly columns: number;
  /** px of one map. */
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** As many small maps side by side as have room, each as high as its territories need. */
export function facetGrid(shapes: Pick<MapShapes, 'points'>, count: number, width: number): FacetGrid {
  const room = Math.floor((width + GAP_PX) / (LEAST_PX + GAP_PX));
  const columns = Math.max(1, Math.min(count, room));
  // Four and one would look like a mistake where three and two have room as well.
  const even = Math.ceil(count / Math.ceil(count / columns));
  const across = Math.floor((width - (even - 1) * GAP_PX) / even);
  const aspect = mapAspect(shapes);
  const height = Math.round(Math.max(LOWEST_PX, Math.min(HIGHEST_PX, across * (Number.isFinite(aspect) ? aspect : 1))));
  return { columns: even, width: across, height, gap: GAP_PX };
}

/** The values of all small maps one after another. */
export function joinedValues({ periods }: Pick<MapModel, 'periods'>): MapValues {
  return {
    values: new Float64Array(periods.flatMap(({ values }) => [...values])),
    missing: new Uint8Array(periods.flatMap(({ missing }) => [...missing])),
    rows: new Int32Array(periods.flatMap(({ rows }) => [...rows])),
  };
}

/** The same shapes elsewhere in a drawing, px. */
export function movedGeometry(geometry: MapGeometry, x: number, y: number): MapGeometry {
  const points = geometry.frame.points.map((value, index) => value + (index % 2 === 0 ? x : y));
  return { ...geometry, frame: { ...geometry.frame, points } };
}
