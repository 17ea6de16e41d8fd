/** Longitude and latitude in degrees of WGS84. */
export type Position = readonly [number, number];

/** A closed line: its last position is its first. */
export type Ring = readonly Position[];

/**
 * The shape of one row: GeoJSON (RFC 7946 §3.1) in two dimensions, but for the direction of rings. Exteriors run clockwise on the map
 * and holes against it, as d3-geo fills a sphere; RFC 7946 §3.1.6 says the opposite.
 */
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'MultiPoint' | 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'MultiLineString' | 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  | { readonly type: 'GeometryCollection'; readonly geometries: readonly Geometry[] };
