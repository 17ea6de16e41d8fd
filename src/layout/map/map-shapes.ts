import type { ArcRing } from '../../geo/territories.js';
/** A territory's shape: polygons, each of rings (the first its outline), each of arcs; ~i is arc i backwards. */
export type UnitArcs = readonly (readonly ArcRing[])[];

/** What of territories is drawn; those of `geo/territories.ts` are such. */
export interface MapShapes {
  /** Longitudes and latitudes of all arcs, degrees. */
  readonly points: Float64Array;
  /** Start of each arc in `points`, counted in positions; one more at the end. */
  readonly arcs: Uint32Array;
  readonly polygons: readonly UnitArcs[];
}
