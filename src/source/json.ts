import type { ColumnType, CodedValue } from '../table/column.js';
import { tableFromRows } from '../table/table-from-rows.js';
import type { ColumnHint } from '../table/table-from-rows.js';
import type { Table } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import type { Client } from './client.js';
import { decodeText } from './decode-text.js';
import { parseJson } from './read-json.js';
import { SourceError } from './source-error.js';

type Json = Readonly<Record<string, unknown>>;

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
 * A table from parsed JSON: an array of objects; `{columns: {name: [values]}}`; `{columns: [{name, label, type, unit, domain}], rows}` with
 * rows as objects or arrays; GeoJSON features by their properties; an object with exactly one array of objects in it; or whatever of
 * these stands at `path` (`result.records`). Throws `parse`.
 */
export function tableFromJson(json: unknown, path: string | null, url: string | null): Table {
  const value = path ? valueAt(json, path, url) : json;
  if (Array.isArray(value)) return tableFromRows(objects(value, url));
  if (!isObject(value)) throw shape(url);
  const { columns, rows, features } = value;
  if (isObject(columns)) return tableFromColumns(columns, url);
  if (Array.isArray(columns) && Array.isArray(rows)) return hintedTable(columns.filter(isObject), rows, url);
  if (Array.isArray(features)) {
    return tableFromRows(objects(features, url).map(({ properties }) => (isObject(properties) ? properties : {})));
  }
  const message = isObject(value['error']) ? value['error']['message'] : value['error'];
  if (typeof message === 'string') throw new SourceError('service', `source says: ${message}`, { url });
  const arrays = Object.values(value).filter((part): part is unknown[] => Array.isArray(part) && part.every(isObject));
  if (arrays.length !== 1) throw shape(url);
  return tableFromRows(objects(arrays[0] as unknown[], url));
}

function tableFromColumns(columns: Json, url: string | null): Table {
  const names = Object.keys(columns);
  const lists = names.map((name) => columns[name]);
  if (!lists.every((list) => Array.isArray(list))) throw shape(url);
  const length = Math.max(0, ...lists.map((list) => list.length));
  const rows = [...new Array<undefined>(length)].map((_, row) =>
    Object.fromEntries(
      names.flatMap((name, index) => (row in (lists[index] as object) ? [[name, lists[index]?.[row] as unknown]] : [])),
    ),
  );
  return tableFromRows(rows, { columns: names.map((name) => ({ name })) });
}

function hintedTable(columns: readonly Json[], rows: readonly unknown[], url: string | null): Table {
  const hints = columns.map(hintOf);
  const records = rows.map((row): Json => {
    if (isObject(row)) return row;
    if (!Array.isArray(row)) throw shape(url);
    return Object.fromEntries(hints.slice(0, row.length).map(({ name }, index) => [name, row[index] as unknown]));
  });
  return tableFromRows(records, { columns: hints });
}

function hintOf(column: Json): ColumnHint {
  const text = (name: string): string | undefined => (typeof column[name] === 'string' ? column[name] : undefined);
  const type = (['number', 'text', 'date', 'boolean'] satisfies ColumnType[]).find((known) => known === column['type']);
  const domain = Array.isArray(column['domain']) ? column['domain'].filter(isCodedValue) : undefined;
  return { name: text('name') ?? '', label: text('label'), unit: text('unit'), type, domain };
}

function isCodedValue(value: unknown): value is CodedValue {
  return isObject(value) && ['string', 'number'].includes(typeof value['code']) && typeof value['label'] === 'string';
}

function valueAt(json: unknown, path: string, url: string | null): unknown {
  let value = json;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      throw new SourceError('bad-attribute', `path: nothing there: ${path}`, { url });
    }
    value = (value as Json)[key];
  }
  return value;
}

function objects(list: readonly unknown[], url: string | null): readonly Json[] {
  if (!list.every(isObject)) throw shape(url);
  return list;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shape(url: string | null): SourceError {
  return new SourceError('parse', `expected an array of objects, or a path to one${url ? `: ${url}` : ''}`, { url });
}
