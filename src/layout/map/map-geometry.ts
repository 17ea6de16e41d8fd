import { mapFrame } from './map-frame.js';
import type { MapFrame, Taken } from './map-frame.js';
import type { MapShapes } from './map-shapes.js';
import type { MapZoom } from './map-zoom.js';

/** A map's shapes in px; all of it depends on the size only, not on what is shown. */
export interface MapGeometry {
  readonly frame: MapFrame;
  readonly shapes: MapShapes;
  /** One territory that each arc borders, and another one or −1. */
  readonly sides: Int32Array;
  /** What it is a part of; then what lies beyond the drawing has no shape. */
  readonly part?: { readonly whole: MapGeometry; readonly zoom: MapZoom };
}

/** px around the map, for what is drawn over its outer border. */
const MARGIN = 3;

export function mapGeometry(shapes: MapShapes, width: number, height: number, taken?: Taken): MapGeometry {
  return geometryOf(mapFrame(shapes, { width, height, margin: MARGIN }, taken), shapes);
}

/** What is known of shapes whose arcs are px already. */
export function geometryOf(frame: MapFrame, shapes: MapShapes): MapGeometry {
  const sides = new Int32Array(2 * Math.max(0, frame.arcs.length - 1)).fill(-1);
  shapes.polygons.forEach((polygons, unit) => {
    for (const rings of polygons) {
      for (const ring of rings) {
        // Run once and cold: an iterator would take longer than what is done.
        for (let index = 0; index < ring.length; index++) {
          const arc = ring[index] as number;
          const at = 2 * (arc < 0 ? ~arc : arc);
          if (sides[at] === -1 || sides[at] === unit) sides[at] = unit;
          else sides[at + 1] = unit;
        }
      }
    }
  });
  return { frame, shapes, sides };
}
