import { isGrouped } from '../query/query.js';
import type { Condition, Query } from '../query/query.js';
import { resolveColumn } from '../query/resolve-column.js';
import { columnsOf, resolveQuery } from '../query/resolve-query.js';
import type { Problem, TableMeta } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import { FeatureDecoder } from './arcgis-decode.js';
import { checkAnswer } from './arcgis-error.js';
import { list, parseLayer } from './arcgis-metadata.js';
import type { Field, Json, Layer } from './arcgis-metadata.js';
import { countRows, eachPage } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { encodeParameters, parseArcgisUrl } from './arcgis-url.js';
import type { ArcgisUrl } from './arcgis-url.js';
import { lazy } from './lazy.js';
import { SourceError } from './source-error.js';

/** So many rows we rather fetch and sort by Czech rules than let the service sort by its own. */
const MAX_SORTED_HERE = 50_000;

const pushDown = lazy(() => import('./arcgis-push-down.js'));
const whereParser = lazy(() => import('../query/parse-where.js'));

/**
 * Rows of a layer of a Feature or Map server. Pushes down what the service answers as we would: filter, groups, the first rows by a
 * number or date; the rest is left in `rest`. Geometry is never asked for.
 */
export async function loadArcgis(request: SourceRequest): Promise<SourceAnswer> {
  const address = parseArcgisUrl(request.url);
  if (!address) throw new SourceError('unsupported', `no Feature or Map server: ${request.url}`, { url: request.url });
  const { client } = request;
  const filtered = request.query.where !== null || address.where !== null;
  // Fetched while the service answers, and only when there is something to push down.
  const push = filtered || isGrouped(request.query) ? pushDown() : null;
  const layer = await loadLayer(request, address);
  const endpoint: Endpoint = { client, layer, extra: address.extra };
  const where = await bothFilters(request.query.where, address.where);
  const query = resolveQuery(
    { ...request.query, where },
    layer.fields.map((field) => field.name),
  );
  const pushed = push ? await (await push).pushDown(endpoint, query, metaOf(layer)) : { sql: '1=1', groups: null };
  if (pushed.groups) return pushed.groups;
  const { sql } = pushed;
  return loadRows(endpoint, query, sql, request.columns);
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

/** How much of an ungrouped query is asked of the service, and the order to ask it in. */
interface Plan {
  readonly limit?: number | undefined;
  readonly orderBy?: string | undefined;
  /** Column of the order whose missing cells come last, whatever the database does. */
  readonly nullsLast?: string | undefined;
  readonly matched?: number | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

async function loadRows(
  endpoint: Endpoint,
  query: Query,
  sql: string | null,
  columns: readonly string[] | null,
): Promise<SourceAnswer> {
  const { layer } = endpoint;
  const where = sql ?? '1=1';
  const fields = neededFields(layer, query, columns, sql === null);
  const decoder = new FeatureDecoder(fields.map((field) => ({ ...field, attribute: field.name })));
  const use = (features: readonly Json[]): void => decoder.push(features);
  const outFields = fields.length === layer.fields.length ? '*' : fields.map((field) => field.name).join(',');
  const plan = sql === null || isGrouped(query) ? {} : await planOf(endpoint, query, where);
  const { limit, orderBy, nullsLast, problems } = plan;
  const first = nullsLast ? `(${where}) AND ${nullsLast} IS NOT NULL` : where;
  let rows = await eachPage(endpoint, { where: first, outFields, orderBy, limit }, use);
  if (nullsLast && limit !== undefined && rows < limit) {
    rows += await eachPage(
      endpoint,
      { where: `(${where}) AND ${nullsLast} IS NULL`, outFields, limit: limit - rows },
      use,
    );
  }
  const table = decoder.table({ ...metaOf(layer), matched: plan.matched ?? rows }, problems);
  // What the service sorted by its own rules stays so: sorting a part of it again would hide that.
  const sorted = orderBy !== undefined && !nullsLast;
  return { table, rest: { ...query, where: sql === null ? query.where : null, orderBy: sorted ? [] : query.orderBy } };
}

async function planOf(endpoint: Endpoint, query: Query, where: string): Promise<Plan> {
  const { layer } = endpoint;
  const { limit, orderBy } = query;
  if (limit === null) return {};
  const matched = await countRows(endpoint, where);
  if (matched <= limit || orderBy.length === 0) return { limit, matched };
  const key = orderBy.length === 1 ? orderBy[0] : undefined;
  const sql = orderBy.map(({ column, descending }) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(',');
  const field = key && fieldNamed(layer, key.column);
  if (!layer.can.order || !layer.can.page) return { matched };
  if (key && field?.spec.type !== 'text') return { limit, orderBy: sql, nullsLast: key.column, matched };
  if (matched <= MAX_SORTED_HERE) return { matched };
  const column = orderBy[0]?.column ?? '';
  const reason = `first ${limit} of ${matched} rows sorted by the service, not by Czech rules`;
  return { limit, orderBy: sql, matched, problems: [{ row: -1, column, value: '', reason }] };
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

function fieldNamed(layer: Layer, name: string): Field {
  return layer.fields.find((field) => field.name === name) as Field;
}

function metaOf({ title, attribution, updated, url }: Layer): Partial<TableMeta> {
  return { title, attribution, updated, url };
}
