import { isMissing } from '../table/column.js';
import type { Geometry, Position, Ring } from '../table/geometry.js';
import type { Table } from '../table/table.js';
import { rowJson } from './json.js';
import { pointColumns } from './point-columns.js';

/**
 * Rows as a collection of features (RFC 7946): their own shapes, else points by two columns of degrees; null where a row has none. Cells
 * keep their types: they are data, no code.
 */
export function tableToGeoJson(table: Table): string {
  const shapeAt = table.geometry
    ? (row: number): Geometry | null => turned(table.geometry?.[row] ?? null)
    : pointAt(table);
  const lines: string[] = [];
  for (let row = 0; row < table.length; row++) {
    const properties = rowJson(table, row);
    lines.push(`{"type":"Feature","geometry":${JSON.stringify(shapeAt(row))},"properties":${properties}}`);
  }
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

function pointAt(table: Table): (row: number) => Geometry | null {
  const [latitude, longitude] = pointColumns(table.columns) ?? [];
  return (row) => {
    if (!latitude || !longitude || isMissing(latitude, row) || isMissing(longitude, row)) return null;
    const [x, y] = [longitude.values[row] as number, latitude.values[row] as number];
    // What is beyond the globe is in other units than degrees; NaN is neither.
    return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? { type: 'Point', coordinates: [x, y] } : null;
  };
}

/** Exteriors against the clock, as RFC 7946 §3.1.6 wants them; tables have them the other way round. */
function turned(shape: Geometry | null): Geometry | null {
  const back = (ring: Ring): readonly Position[] => [...ring].reverse();
  switch (shape?.type) {
    case 'Polygon':
      return { type: 'Polygon', coordinates: shape.coordinates.map(back) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: shape.coordinates.map((rings) => rings.map(back)) };
    case 'GeometryCollection':
      return {
        type: 'GeometryCollection',
        geometries: shape.geometries.map(turned).filter((part) => part !== null),
      };
    case undefined:
      return null;
    default:
      return shape;
  }
}
