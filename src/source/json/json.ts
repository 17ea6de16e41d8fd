import { typedRows } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { Table } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import type { Client } from '../client.js';
import { decodeText } from '../decode-text.js';
import { valueAt } from './json-path.js';
import { rowsOfJson } from './json-rows.js';
import { isObject } from './json-value.js';
import type { Json } from './json-value.js';
import { lazy } from '../lazy.js';
import { parseJson } from '../read-json.js';

const featureSets = lazy(() => import('../arcgis/arcgis-feature-set.js'));

/** Rows of a JSON at a URL; features of an ArcGIS service with their shapes, where these are wanted. */
export async function loadJson({ url, client, path, encoding, geometry, query }: SourceRequest): Promise<SourceAnswer> {
  const json = await jsonOf(url, client, encoding);
  const found = path ? valueAt(json, path, url) : json;
  if (isFeatureSet(found)) {
    const { tableOfFeatureSet } = await featureSets();
    return { table: tableOfFeatureSet(found, geometry, url), rest: query };
  }
  return { table: tableFromJson(found, null, url).withMeta({ url }), rest: query };
}

async function jsonOf(url: string, client: Client, encoding: string | null): Promise<unknown> {
  if (encoding === null) return client.json(url);
  const { bytes, contentType } = await client.bytes(url);
  return parseJson(decodeText(bytes, encoding), url, contentType);
}

/** Whether these are features as an ArcGIS service answers them: with `attributes`, where GeoJSON has `properties`. */
function isFeatureSet(json: unknown): json is Json {
  if (!isObject(json) || !Array.isArray(json['features'])) return false;
  const [first] = json['features'] as unknown[];
  if (first === undefined) return 'geometryType' in json || Array.isArray(json['fields']);
  return isObject(first) && isObject(first['attributes']);
}

/**
 * A table from parsed JSON: an array of objects; `{columns: {name: [values]}}`; `{columns: [{name, label, type, unit, domain} or name],
 * rows or data}` with rows as objects or arrays; GeoJSON features by their properties; an object with exactly one array of objects in
 * it; or whatever of these stands at `path` (`result.records`, `data[0].rows`). Throws `parse`; `service` for an error in place of
 * data; `too-large` for over 50 million cells, 2000 columns or 100 levels.
 */
export function tableFromJson(json: unknown, path: string | null, url: string | null): Table {
  const { rows, columns } = rowsOfJson(path ? valueAt(json, path, url) : json, url);
  return typedRows(rows, { columns }, dateReading);
}
