/** Kinds of territories, from the largest to the smallest: region, district, two kinds of catchment of an authority, municipality. */
export const levels = ['kraj', 'okres', 'orp', 'pou', 'obec'] as const;
export type Level = (typeof levels)[number];

/** Arcs one behind another, ~i is arc i backwards: the last ends where the first begins. */
export type ArcRing = readonly number[];

/** A territory as the map and its readers know it. */
export interface Territory {
  /** Municipality: six digits; ORP and POÚ: as the ČSÚ numbers them; district and region: LAU and NUTS (`CZ0511`, `CZ051`), where known. */
  readonly code: string;
  readonly name: string;
  /** Its codes in all systems, the first is `code`. */
  readonly codes: readonly string[];
  /** The `code` of what it lies in. An ORP has no district: that of Turnov lies in three. */
  readonly parents: Readonly<Partial<Record<Level, string>>>;
  readonly population: number | null;
  /** As the source says, else of the shape on the ellipsoid, reckoned when somebody asks; null of a shape that is no real border. */
  readonly areaKm2: () => number | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A shape that could not be read: its territory has no polygons. */
export interface ShapeProblem {
  /** Name or code, or the place in the source. */
  readonly unit: string;
  readonly reason: string;
}

/**
 * Territories of one level and their shapes, as arcs: a border that two of them share is there once, so that it is projected and drawn once,
 * and `neighboursOf` (neighbours.ts) can find who is behind it.
 */
export interface Territories {
  /** Null where the source does not tell. */
  readonly level: Level | null;
  readonly units: readonly Territory[];
  /** Longitudes and latitudes of all arcs, one after another: x, y, x, y … (degrees). */
  readonly points: Float64Array;
  /** Where each arc begins in `points`, counted in positions; one more at the end. */
  readonly arcs: Uint32Array;
  /**
   * Of each unit its polygons, of each its rings, of each the arcs it is sewn from. The exterior comes first and
   * holes run against it; where territories may yet be merged it runs clockwise on the map, as d3-geo has it. No polygons where the shape is missing.
   */
  readonly polygons: readonly (readonly (readonly ArcRing[])[])[];
  readonly attribution: string | null;
  readonly license: string | null;
  /** Of when the borders are, as the source writes it. */
  readonly vintage: string | null;
  /** The source says that the shapes are no real borders: in its words, or `true` without any. */
  readonly approximate: string | boolean;
  readonly problems: readonly ShapeProblem[];
}
