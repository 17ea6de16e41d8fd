/** The part of topojson-simplify that is used; it ships without types. */
declare module 'topojson-simplify' {
  type Position = readonly number[];
  interface Arcs {
    readonly type: 'Topology';
    readonly objects: Readonly<Record<string, unknown>>;
    readonly arcs: readonly (readonly Position[])[];
  }
  type Triangle = readonly [Position, Position, Position];
  /** The same arcs, each position with its weight as a third number. */
  export function presimplify(topology: Arcs, weight?: (triangle: Triangle) => number): Arcs;
  /** Steradians. */
  export function sphericalTriangleArea(triangle: Triangle): number;
}
