import type { Query } from '../../query/query.js';
import type { Problem } from '../../table/table.js';
import { countRows } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { isPlainName } from './arcgis-where.js';

/** How much of an ungrouped query is asked of the service, and the order to ask it in. */
export interface Plan {
  readonly limit?: number | undefined;
  readonly orderBy?: string | undefined;
  /** Column of the order whose missing cells come last, whatever the database does. */
  readonly nullsLast?: string | undefined;
  readonly matched?: number | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

/** So many rows we rather fetch and sort by Czech rules than let the service sort by its own. */
const MAX_SORTED_HERE = 50_000;

/** What a query with a `limit` needs: fewer rows where the service sorts as we do, all of them where it does not. */
export async function planOf(endpoint: Endpoint, query: Query, where: string): Promise<Plan> {
  const { layer } = endpoint;
  const { limit, orderBy } = query;
  if (limit === null) return {};
  const matched = await countRows(endpoint, where);
  if (matched <= limit || orderBy.length === 0) return { limit, matched };
  const key = orderBy.length === 1 ? orderBy[0] : undefined;
  const sql = orderBy.map(({ column, descending }) => `${column} ${descending ? 'DESC' : 'ASC'}`).join(',');
  const field = key && layer.fields.find(({ name }) => name === key.column);
  if (!layer.can.order || !layer.can.page || !orderBy.every(({ column }) => isPlainName(column))) return { matched };
  if (key && field?.spec.type !== 'text') return { limit, orderBy: sql, nullsLast: key.column, matched };
  if (matched <= MAX_SORTED_HERE) return { matched };
  const column = orderBy[0]?.column ?? '';
  const reason = `first ${limit} of ${matched} rows sorted by the service, not by Czech rules`;
  return { limit, orderBy: sql, matched, problems: [{ row: -1, column, value: '', reason }] };
}
