import { andParts } from '../../query/and-parts.js';
import { checkQuery } from '../../query/check-query.js';
import { parseWhere } from '../../query/parse-where.js';
import { emptyQuery } from '../../query/query.js';
import type { Condition, OrderKey } from '../../query/query.js';
import { resolveColumn } from '../../query/resolve-column.js';
import { resolveQuery } from '../../query/resolve-query.js';
import type { Table } from '../../table/table.js';
import { shapesOf } from './arcgis-geometry.js';
import type { Field, Layer } from './arcgis-metadata.js';
import { kindOf } from './arcgis-push-down.js';
import { eachPage } from './arcgis-each-page.js';
import { askLayer, featuresOf } from './arcgis-query.js';
import { decoderOf } from './arcgis-rows.js';
import type { ArcgisRows, WantedRows } from './arcgis-rows.js';
import { readValues } from './arcgis-values.js';
import { compileWhere, isPlainName } from './arcgis-where.js';
import type { Asking, Compiled, Ending, Reading, ServiceRequest } from '../row-service.js';

/** What an author's options want of a layer; null for a filter that the service would answer otherwise than we do. Throws a `QueryError`. */
export function wantedOf(layer: Layer, { query, columns }: ServiceRequest, filter: string | null): WantedRows | null {
  const names = layer.fields.map(({ name }) => name);
  const parts = [filter === null ? null : parseWhere(filter), query?.where ?? null].flatMap(andParts);
  const where: Condition | null = parts.length > 0 ? { kind: 'and', parts } : null;
  const { orderBy, where: resolved } = resolveQuery({ ...(query ?? emptyQuery), where }, names);
  checkCondition(resolved, layer.fields);
  const every = compileWhere(resolved, layer);
  const shown = columns && [...new Set(columns.map((name) => resolveColumn(name, names)))];
  // An order by what is not shown would have to be asked for along.
  if (every === null || (shown && orderBy.some(({ column }) => !shown.includes(column)))) return null;
  const fields = shown ? shown.map((name) => layer.fields.find((field) => field.name === name) as Field) : layer.fields;
  return { every, orderBy, fields };
}

function checkCondition(where: Condition | null, fields: readonly Field[]): void {
  const field = (name: string): Field => fields.find((candidate) => candidate.name === name) as Field;
  checkQuery(
    { ...emptyQuery, where },
    (name) => kindOf(field(name)),
    (name) => field(name).spec.domain !== undefined,
  );
}

/** How a layer is asked for more than all its rows. */
export function askingOf(rows: ArcgisRows): Asking {
  const { layer } = rows.endpoint();
  const and = (where: string, condition: Condition): string | null => {
    const sql = compileWhere(condition, layer);
    return sql === null ? null : where === '1=1' ? sql : `${where} AND ${sql}`;
  };
  const field = (name: string): Field | undefined => layer.fields.find((candidate) => candidate.name === name);
  return {
    id: layer.objectId,
    and,
    compile: (filter) => compileFilter(rows, filter, and),
    sorts: (column) => !field(column)?.spec.domain && /^(?:number|date)$/.test(field(column)?.spec.type ?? ''),
    order: (keys) => orderOf(keys, layer),
    // Databases differ in where they put what is missing.
    exactOrder: () => Promise.resolve(null),
    values: async (where, column, most, signal) =>
      readValues(rows.endpoint(signal), where, field(column) as Field, most),
    pick: (ids, signal) => pickRows(rows, ids, signal),
    all: (where, columns, geometry, reading) => readAll(rows, where, columns, geometry, reading),
  };
}

function compileFilter(rows: ArcgisRows, filter: Condition | null, and: Asking['and']): Compiled {
  const { where } = resolveQuery(
    { ...emptyQuery, where: filter },
    rows.fields.map(({ name }) => name),
  );
  checkCondition(where, rows.fields);
  let sql = rows.every;
  const rest: Condition[] = [];
  for (const part of andParts(where)) {
    const more = and(sql, part);
    if (more === null) rest.push(part);
    else sql = more;
  }
  return { where: sql, rest: rest.length > 0 ? { kind: 'and', parts: rest } : null };
}

/** The id comes last, so that rows that no key tells apart have an order too; no database takes a column twice. */
function orderOf(keys: readonly OrderKey[], { fields, objectId }: Layer): string | null {
  const id = keys.some(({ column }) => column === objectId) ? [] : [{ column: objectId ?? '', descending: false }];
  const terms = [...keys, ...id].map(({ column, descending }) =>
    isPlainName(column) && fields.some(({ name }) => name === column)
      ? `${column} ${descending ? 'DESC' : 'ASC'}`
      : null,
  );
  return terms.includes(null) ? null : terms.join(',');
}

/** Longer lists some servers answer slowly, or not at all. */
const MAX_IDS = 500;

async function pickRows(rows: ArcgisRows, ids: readonly number[], signal: Ending): Promise<Table> {
  const endpoint = rows.endpoint(signal);
  const { objectId, fields: all, pageSize } = endpoint.layer;
  const id = all.filter(({ name }) => name === objectId && !rows.fields.some((field) => field.name === name));
  const fields = [...rows.fields, ...id];
  const decoder = await decoderOf(fields);
  const outFields = fields.map(({ name }) => name).join(',');
  const step = Math.min(pageSize, MAX_IDS);
  for (let at = 0; at < ids.length; at += step) {
    const objectIds = ids.slice(at, at + step).join(',');
    decoder.push(featuresOf(endpoint, await askLayer(endpoint, { objectIds, outFields, returnGeometry: 'false' })));
  }
  return decoder.table(rows.meta);
}

async function readAll(
  rows: ArcgisRows,
  where: string,
  columns: readonly string[] | null,
  geometry: boolean,
  { signal, onProgress }: Reading,
): Promise<Table> {
  const endpoint = rows.endpoint(signal);
  const { layer } = endpoint;
  const fields = columns ? layer.fields.filter(({ name }) => columns.includes(name)) : rows.fields;
  const decoder = await decoderOf(fields);
  const shapes = geometry && layer.hasGeometry ? shapesOf(layer) : null;
  const outFields = fields === layer.fields ? '*' : fields.map(({ name }) => name).join(',');
  const of = onProgress ? await rows.count(where, signal) : 0;
  let read = 0;
  await eachPage(endpoint, { where, outFields, shape: shapes?.parameters }, (features, answer) => {
    decoder.push(features);
    shapes?.push(features, answer);
    read += features.length;
    onProgress?.(read, Math.max(read, of));
  });
  const table = decoder.table({ ...rows.meta, matched: read });
  return shapes ? shapes.on(table) : table;
}
