import { tableFromRows } from '../table/table-from-rows.js';
import type { Table } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import type { Client } from './client.js';
import { decodeText } from './decode-text.js';
import { valueAt } from './json-path.js';
import { rowsOfJson } from './json-rows.js';
import { parseJson } from './read-json.js';

/** Rows of a JSON at a URL. */
export async function loadJson({ url, client, path, encoding, query }: SourceRequest): Promise<SourceAnswer> {
  const table = tableFromJson(await jsonOf(url, client, encoding), path, url);
  return { table: table.withMeta({ url }), rest: query };
}

async function jsonOf(url: string, client: Client, encoding: string | null): Promise<unknown> {
  if (encoding === null) return client.json(url);
  const { bytes, contentType } = await client.bytes(url);
  return parseJson(decodeText(bytes, encoding), url, contentType);
}

/**
 * A table from parsed JSON: an array of objects; `{columns: {name: [values]}}`; `{columns: [{name, label, type, unit, domain} or name],
 * rows or data}` with rows as objects or arrays; GeoJSON features by their properties; an object with exactly one array of objects in
 * it; or whatever of these stands at `path` (`result.records`, `data[0].rows`). Throws `parse`; `service` for an error in place of
 * data; `too-large` for over 50 million cells, 5000 columns or 100 levels.
 */
export function tableFromJson(json: unknown, path: string | null, url: string | null): Table {
  const { rows, columns } = rowsOfJson(path ? valueAt(json, path, url) : json, url);
  return tableFromRows(rows, { columns });
}
