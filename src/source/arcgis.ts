import { isGrouped } from '../query/query.js';
import type { Condition, Query } from '../query/query.js';
import { resolveColumn } from '../query/resolve-column.js';
import { columnsOf, resolveQuery } from '../query/resolve-query.js';
import type { TableMeta } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import { FeatureDecoder } from './arcgis-decode.js';
import { checkAnswer } from './arcgis-error.js';
import { list, parseLayer } from './arcgis-metadata.js';
import type { Field, Json, Layer } from './arcgis-metadata.js';
import type { Plan } from './arcgis-plan.js';
import { eachPage, isExceeded } from './arcgis-query.js';
import type { Endpoint, UsePage } from './arcgis-query.js';
import { encodeParameters, parseArcgisUrl } from './arcgis-url.js';
import type { ArcgisUrl } from './arcgis-url.js';
import { lazy } from './lazy.js';
import { SourceError } from './source-error.js';

const pushDown = lazy(() => import('./arcgis-push-down.js'));
const whereParser = lazy(() => import('../query/parse-where.js'));
const shapes = lazy(() => import('./arcgis-geometry.js'));

/**
 * Rows of a layer of a Feature or Map server, with their shapes where those are wanted. Pushes down what the service answers as we
 * would: filter, groups, the first rows by a number or date; the rest is left in `rest`.
 */
export async function loadArcgis(request: SourceRequest): Promise<SourceAnswer> {
  const address = parseArcgisUrl(request.url);
  if (!address) throw new SourceError('unsupported', `no Feature or Map server: ${request.url}`, { url: request.url });
  const asked = request.query;
  const filtered = asked.where !== null || address.where !== null;
  // Fetched while the service answers, and only when there is something to push down.
  const push = filtered || isGrouped(asked) || asked.limit !== null ? pushDown() : null;
  const layer = await loadLayer(request, address);
  const endpoint: Endpoint = { client: request.client, layer, extra: address.extra };
  const where = await bothFilters(asked.where, address.where);
  const query = resolveQuery(
    { ...asked, where },
    layer.fields.map((field) => field.name),
  );
  const pushed = push && (await (await push).pushDown(endpoint, query, metaOf(layer)));
  if (pushed?.groups) return pushed.groups;
  return loadRows(endpoint, query, pushed ? pushed.sql : '1=1', pushed?.plan ?? {}, request);
}

async function loadLayer({ client, url, layer }: SourceRequest, address: ArcgisUrl): Promise<Layer> {
  const ask = async (target: string): Promise<Json> => {
    const parameters = encodeParameters({ ...Object.fromEntries(address.extra), f: 'json' });
    return (await client.json(`${target}?${parameters}`, null, checkAnswer)) as Json;
  };
  let number = layer ?? address.layer;
  if (number === null) {
    const root = await ask(address.root);
    // A group layer holds layers, not rows.
    const layers = list(root['layers']).filter((entry) => !Array.isArray(entry['subLayerIds']));
    const id = [...layers, ...list(root['tables'])][0]?.['id'];
    if (typeof id !== 'number') throw new SourceError('service', `service has no layer or table: ${url}`, { url });
    number = String(id);
  }
  if (!/^\d+$/.test(number)) throw new SourceError('bad-attribute', `layer: not a number: ${number}`, { url });
  const layerUrl = `${address.root}/${number}`;
  return parseLayer(await ask(layerUrl), layerUrl);
}

/** The filter of a pasted query URL holds as well. */
async function bothFilters(asked: Condition | null, inUrl: string | null): Promise<Condition | null> {
  if (inUrl === null) return asked;
  const { parseWhere } = await whereParser();
  const parts = [parseWhere(inUrl), asked].filter((part) => part !== null);
  return parts.length > 1 ? { kind: 'and', parts } : (parts[0] ?? null);
}

async function loadRows(
  endpoint: Endpoint,
  query: Query,
  sql: string | null,
  { limit, orderBy, nullsLast, matched, problems }: Plan,
  { columns, geometry, onRows }: SourceRequest,
): Promise<SourceAnswer> {
  const { layer } = endpoint;
  const where = sql ?? '1=1';
  const fields = neededFields(layer, query, columns, sql === null);
  const decoder = new FeatureDecoder(fields.map((field) => ({ ...field, attribute: field.name })));
  const meta = metaOf(layer);
  // Groups have no shape of their own.
  const shaped = geometry && !isGrouped(query) ? (await shapes()).shapesOf(layer) : null;
  const use: UsePage = (features, answer) => {
    decoder.push(features);
    shaped?.push(features, answer);
    if (sql !== null && isExceeded(answer)) onRows?.(decoder.table(meta));
  };
  const outFields = fields.length === layer.fields.length ? '*' : fields.map((field) => field.name).join(',');
  const options = { outFields, shape: shaped?.parameters, limit };
  const first = nullsLast ? `(${where}) AND ${nullsLast} IS NOT NULL` : where;
  let rows = await eachPage(endpoint, { ...options, where: first, orderBy }, use);
  if (nullsLast && limit !== undefined && rows < limit) {
    const last = { ...options, where: `(${where}) AND ${nullsLast} IS NULL`, limit: limit - rows };
    rows += await eachPage(endpoint, last, use);
  }
  const table = decoder.table({ ...meta, matched: matched ?? rows }, problems);
  // What the service sorted by its own rules stays so: sorting a part of it again would hide that.
  const sorted = orderBy !== undefined && !nullsLast;
  const rest = { ...query, where: sql === null ? query.where : null, orderBy: sorted ? [] : query.orderBy };
  return { table: shaped ? shaped.on(table) : table, rest };
}

function neededFields(
  layer: Layer,
  query: Query,
  columns: readonly string[] | null,
  filteredHere: boolean,
): readonly Field[] {
  const names = layer.fields.map((field) => field.name);
  const grouped = isGrouped(query);
  if (!grouped && columns === null) return layer.fields;
  const parts = grouped
    ? [...query.groupBy, ...query.measures].map((part) => part.column)
    : [...(columns ?? []).map((name) => resolveColumn(name, names)), ...query.orderBy.map((key) => key.column)];
  const needed = new Set<string | null>([...parts, ...(filteredHere ? columnsOf(query.where) : [])]);
  const fields = layer.fields.filter((field) => needed.has(field.name));
  // Rows can be counted only by something in them.
  return fields.length > 0 ? fields : layer.fields.slice(0, 1);
}

function metaOf({ title, attribution, updated, url, maxAgeMs }: Layer): Partial<TableMeta> {
  return { title, attribution, updated, url, maxAgeMs };
}
