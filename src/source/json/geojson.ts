import { fromGeoJson } from '../../geo/from-geojson.js';
import type { Projection } from '../../geo/esri-geometry.js';
import { projectionOf } from '../../geo/projection.js';
import type { Geometry } from '../../table/geometry.js';
import { problemOf } from '../../table/column-builder.js';
import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import { Table } from '../../table/table.js';
import type { Problem } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { isObject } from '../arcgis/arcgis-metadata.js';
import type { Json } from '../arcgis/arcgis-metadata.js';
import type { Client } from '../client.js';
import { decodeText } from '../decode-text.js';
import { valueAt } from './json-path.js';
import { parseJson } from '../read-json.js';
import { SourceError } from '../source-error.js';

/** Pages of a service that splits its features; more is a loop, or more than a browser should hold. */
const MAX_PAGES = 1000;
const MAX_ROWS = 2_000_000;

/**
 * Features of a GeoJSON (RFC 7946): properties as columns, an id of the feature as `id` where no property is called so, and the geometries where
 * they are wanted. Follows the pages of OGC API Features. What a source says it has beyond its features is a problem, never silence.
 */
export async function loadGeojson(request: SourceRequest): Promise<SourceAnswer> {
  const { url, query, geometry } = request;
  const { features, more, crs } = await allFeatures(request);
  const ids = features.every(({ id }) => typeof id === 'string' || typeof id === 'number');
  const named = features.some(({ properties }) => isObject(properties) && Object.hasOwn(properties, 'id'));
  const withId = ids && !named && features.length > 0;
  const rows = features.map(({ id, properties }): Json => {
    const values = isObject(properties) ? properties : {};
    return withId ? { id, ...values } : values;
  });
  const { length, columns, problems } = typedRows(rows, {}, dateReading);
  const missing = more === null ? [] : [{ row: -1, column: '', value: '', reason: more }];
  const shapes = geometry ? shapesOf(features, crs, url) : { geometries: null, problems: [] };
  const all = [...missing, ...problems, ...shapes.problems];
  const meta = { url, matched: more === null ? length : null, ...(isShaped(features, crs, url) && { shaped: true }) };
  const table = new Table(length, columns, meta, all, shapes.geometries);
  return { table, rest: query };
}

interface Features {
  readonly features: readonly Json[];
  /** What is said of features that did not come; null when these are all. */
  readonly more: string | null;
  readonly crs: unknown;
}

async function allFeatures({ url, client, encoding, path }: SourceRequest): Promise<Features> {
  const features: Json[] = [];
  const seen = new Set<string>();
  let crs: unknown;
  for (let next: string | null = url; next !== null;) {
    seen.add(next);
    const body: unknown = await jsonOf(next, client, encoding);
    const value: unknown = path === null ? body : valueAt(body, path, next);
    const page = featuresOf(value, next);
    // Who answers every page with the first would do so for ever.
    const again = features.length > 0 && JSON.stringify(page[0]) === JSON.stringify(features[0]);
    if (!again) for (const feature of page) features.push(feature);
    crs ??= isObject(value) ? value['crs'] : undefined;
    if (features.length > MAX_ROWS || seen.size > MAX_PAGES) {
      throw new SourceError('too-large', `over ${MAX_ROWS} features or ${MAX_PAGES} pages: ${url}`, { url });
    }
    const link = nextOf(value, next);
    const more = moreThan(value, features.length);
    const done = isObject(value) && typeof value['numberMatched'] === 'number' && more === null;
    if (link === null || seen.has(link) || again || page.length === 0 || done) return { features, more, crs };
    next = link;
  }
  return { features, more: null, crs };
}

async function jsonOf(url: string, client: Client, encoding: string | null): Promise<unknown> {
  if (encoding === null) return client.json(url);
  const { bytes, contentType } = await client.bytes(url);
  return parseJson(decodeText(bytes, encoding), url, contentType);
}

/** Features of a collection, of one feature, of a list of features, or of bare geometries. */
function featuresOf(value: unknown, url: string): readonly Json[] {
  if (Array.isArray(value) && value.every(isObject)) return value.flatMap((part) => featuresOf(part, url));
  if (!isObject(value)) throw shape(url);
  const { type, features, geometries, error } = value;
  if (Array.isArray(features)) {
    if (features.every(isObject)) return features;
    throw shape(url);
  }
  if (type === 'Feature') return [value];
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    return (geometries as unknown[]).map((geometry) => ({ geometry, properties: null }));
  }
  if (typeof type === 'string' && Array.isArray(value['coordinates'])) return [{ geometry: value, properties: null }];
  const message = isObject(error) ? error['message'] : error;
  if (typeof message === 'string') throw new SourceError('service', `source says: ${message}: ${url}`, { url });
  throw shape(url);
}

/** The next page of OGC API Features (Part 1, 7.15.5 "Response": a link with the relation `next`), on the same host only. */
function nextOf(value: unknown, url: string): string | null {
  const links = isObject(value) && Array.isArray(value['links']) ? (value['links'] as unknown[]).filter(isObject) : [];
  const next = links.find(
    ({ rel, type }) => rel === 'next' && !/html|xml/.test(typeof type === 'string' ? type : ''),
  )?.['href'];
  if (typeof next !== 'string' || !URL.canParse(next, url)) return null;
  const target = new URL(next, url);
  return target.origin === new URL(url).origin ? target.href : null;
}

/** What a source says of features it did not give: a count of OGC API Features or of a WFS, or the flag of an ArcGIS service. */
function moreThan(value: unknown, count: number): string | null {
  if (!isObject(value)) return null;
  const { numberMatched, totalFeatures, exceededTransferLimit, properties } = value;
  const total = Math.max(Number(numberMatched) || 0, Number(totalFeatures) || 0);
  if (total > count) return `only ${count} of ${total} features came`;
  const flag = exceededTransferLimit ?? (isObject(properties) ? properties['exceededTransferLimit'] : false);
  return flag === true ? `only the first ${count} features came, there are more` : null;
}

function shapesOf(
  features: readonly Json[],
  crs: unknown,
  url: string,
): { readonly geometries: (Geometry | null)[]; readonly problems: Problem[] } {
  const projection = projectionFor(crs, url);
  const problems: Problem[] = [];
  const geometries = features.map(({ geometry = null }, row) => {
    const read = fromGeoJson(geometry, projection);
    if (read !== undefined) return read;
    problems.push(problemOf(row, '', geometry, 'not a geometry in degrees'));
    return null;
  });
  const wanted = features.filter(({ geometry }) => isObject(geometry)).length;
  // One bad shape is a problem of its row; when all are, the file is in another system than it says.
  if (wanted > 0 && problems.length === wanted) {
    throw new SourceError('no-geometry', `coordinates are not degrees of WGS84: ${url}`, { url });
  }
  return { geometries, problems };
}

/** Whether a shape of them can be read. */
function isShaped(features: readonly Json[], crs: unknown, url: string): boolean {
  try {
    const projection = projectionFor(crs, url);
    return features.some(({ geometry }) => isObject(geometry) && fromGeoJson(geometry, projection));
  } catch {
    return false;
  }
}

/**
 * How the coordinates become degrees. RFC 7946 §4 knows WGS84 only; older files name another system in `crs` (GeoJSON 2008, 3.1), as downloads of
 * ArcGIS Hub do with Web Mercator. Throws `no-geometry` for one that we cannot compute.
 */
function projectionFor(crs: unknown, url: string): Projection {
  const { properties }: Json = isObject(crs) ? crs : {};
  const { name, code }: Json = isObject(properties) ? properties : {};
  const said = typeof name === 'string' ? name : typeof code === 'number' ? `EPSG:${code}` : '';
  const wkid = said === '' || /CRS:?:?84|OGC.*84/i.test(said) ? 4326 : Number(/(\d+)\s*$/.exec(said)?.[1]);
  const projection = projectionOf(wkid);
  if (projection) return projection;
  throw new SourceError('no-geometry', `coordinates are in ${said.slice(0, 80)}, not WGS84: ${url}`, { url });
}

function shape(url: string): SourceError {
  return new SourceError('parse', `expected GeoJSON: ${url}`, { url });
}
