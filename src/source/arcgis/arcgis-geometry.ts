import { fromEsri } from '../../geo/esri-geometry.js';
import { fromGeoJson } from '../../geo/from-geojson.js';
import { projectionOf } from '../../geo/projection.js';
import type { Projection } from '../../geo/esri-geometry.js';
import type { Geometry } from '../../table/geometry.js';
import { Table } from '../../table/table.js';
import type { Problem } from '../../table/table.js';
import { isObject } from './arcgis-metadata.js';
import type { Json, Layer } from './arcgis-metadata.js';
import type { Parameters } from './arcgis-query.js';
import { SourceError } from '../source-error.js';

/** The shapes of a layer's rows, gathered page by page. */
export interface Shapes {
  /** What asks the service for them. */
  readonly parameters: Parameters;
  push(features: readonly Json[], answer: Json): void;
  on(table: Table): Table;
}

/** Digits behind the point of a degree: the fifth is a metre. */
const PRECISION = 5;

/** Throws `no-geometry` for a table, which has none, and for an answer in a reference system that is neither WGS84 nor Web Mercator. */
export function shapesOf({ url, hasGeometry }: Pick<Layer, 'url' | 'hasGeometry'>): Shapes {
  if (!hasGeometry) throw new SourceError('no-geometry', `table without shapes: ${url}`, { url });
  const geometries: (Geometry | null)[] = [];
  const problems: Problem[] = [];
  const read = (value: unknown, projection: Projection): Geometry | null => {
    if (!isObject(value)) return null;
    const geometry = 'type' in value ? fromGeoJson(value, projection) : fromEsri(value, projection);
    if (geometry === undefined) {
      const text = JSON.stringify(value).slice(0, 200);
      problems.push({ row: geometries.length, column: '', value: text, reason: 'not a geometry we can read' });
    }
    return geometry ?? null;
  };
  return {
    parameters: { returnGeometry: 'true', outSR: 4326, geometryPrecision: PRECISION },
    push: (features, answer) => {
      const projection = projectionOf(wkidOf(answer));
      // A server that does not reproject says so only by the numbers it gives.
      if (!projection) {
        throw new SourceError('no-geometry', `service gives shapes in ${wkidOf(answer)}, not WGS84: ${url}`, { url });
      }
      for (const { geometry } of features) geometries.push(read(geometry, projection));
    },
    on: ({ length, columns, meta, problems: others }) =>
      new Table(length, columns, meta, [...others, ...problems], geometries),
  };
}

/** What was asked for, unless the answer says otherwise; an answer without rows says nothing. */
function wkidOf({ spatialReference }: Json): number {
  if (!isObject(spatialReference)) return 4326;
  return Number(spatialReference['latestWkid'] ?? spatialReference['wkid'] ?? 4326);
}
