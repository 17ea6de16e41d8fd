import { emptyQuery, isGrouped } from '../../query/query.js';
import type { TableMeta } from '../../table/table.js';
import type { SourceAnswer, SourceRequest } from '../adapter.js';
import { featureDecoder } from './arcgis-decode.js';
import { eachPage } from './arcgis-each-page.js';
import type { UsePage } from './arcgis-each-page.js';
import { openLayer } from './arcgis-layer.js';
import type { PushedDown } from './arcgis-push-down.js';
import { isExceeded } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { parseArcgisUrl } from './arcgis-url.js';
import { lazy } from '../lazy.js';
import { SourceError } from '../source-error.js';

const pushDown = lazy(() => import('./arcgis-push-down.js'));
const shapes = lazy(() => import('./arcgis-geometry.js'));

/**
 * Rows of a layer of a Feature or Map server, with their shapes where those are wanted. Pushes down what the service answers as we
 * would: filter, groups, the first rows by a number or date; the rest is left in `rest`.
 */
export async function loadArcgis(request: SourceRequest): Promise<SourceAnswer> {
  const address = parseArcgisUrl(request.url);
  if (!address) throw new SourceError('unsupported', `no Feature or Map server: ${request.url}`, { url: request.url });
  const { query, columns } = request;
  // Fetched while the service answers, and only when something is asked of it but all its rows.
  const push = query === emptyQuery && columns === null && address.where === null ? null : pushDown();
  const { endpoint, meta } = await openLayer(request, address);
  const plain: PushedDown = { query, sql: '1=1', fields: endpoint.layer.fields, groups: null, plan: {} };
  const pushed = push ? await (await push).pushDown(endpoint, { query, columns, filter: address.where }, meta) : plain;
  return pushed.groups ?? loadRows(endpoint, pushed, meta, request);
}

async function loadRows(
  endpoint: Endpoint,
  { query, sql, fields, plan: { limit, orderBy, nullsLast, matched, problems } }: PushedDown,
  meta: Partial<TableMeta>,
  { geometry, onRows }: SourceRequest,
): Promise<SourceAnswer> {
  const { layer } = endpoint;
  const where = sql ?? '1=1';
  const decoder = await featureDecoder(fields.map((field) => ({ ...field, attribute: field.name })));
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
