import { checkQuery } from '../query/check-query.js';
import type { ValueKind } from '../query/check-query.js';
import { emptyQuery, isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import type { Table, TableMeta } from '../table/table.js';
import type { SourceAnswer } from './adapter.js';
import { canGroup, loadGroups } from './arcgis-groups.js';
import { isTextField } from './arcgis-metadata.js';
import type { Field } from './arcgis-metadata.js';
import { planOf } from './arcgis-plan.js';
import type { Plan } from './arcgis-plan.js';
import type { Endpoint } from './arcgis-query.js';
import { compileWhere } from './arcgis-where.js';
import { lazy } from './lazy.js';

/** The filter as SQL, null when it is evaluated here; the groups, where the service made them; else how much to ask for. */
export interface PushedDown {
  readonly sql: string | null;
  readonly groups: SourceAnswer | null;
  readonly plan: Plan;
}

const bins = lazy(() => import('./arcgis-bins.js'));

/** Gives the service the filter and the grouping of a resolved query, as far as it answers as we would. Throws a `QueryError`. */
export async function pushDown(endpoint: Endpoint, query: Query, meta: Partial<TableMeta>): Promise<PushedDown> {
  const { layer } = endpoint;
  const field = (name: string): Field => layer.fields.find((candidate) => candidate.name === name) as Field;
  checkQuery(
    query,
    (name) => kindOf(field(name)),
    (name) => field(name).spec.domain !== undefined,
  );
  const sql = compileWhere(query.where, layer);
  if (sql === null) return { sql, groups: null, plan: {} };
  if (!isGrouped(query)) return { sql, groups: null, plan: await planOf(endpoint, query, sql) };
  const table = await groupsOf(endpoint, query, sql, meta);
  const keys = query.groupBy.map((key) => ({ column: key.name, descending: false }));
  const orderBy = query.orderBy.length > 0 ? query.orderBy : keys;
  const groups = table && { table, rest: { ...emptyQuery, orderBy, limit: query.limit } };
  return { sql, groups, plan: {} };
}

async function groupsOf(
  endpoint: Endpoint,
  query: Query,
  sql: string,
  meta: Partial<TableMeta>,
): Promise<Table | null> {
  if (canGroup(endpoint, query)) return loadGroups(endpoint, query, sql, meta);
  if (!endpoint.layer.can.bins || !query.groupBy.some((key) => key.unit !== null)) return null;
  const { canBin, loadBins } = await bins();
  return canBin(endpoint, query) ? loadBins(endpoint, query, sql, meta) : null;
}

/** What a field's values compare as: coded ones as their codes. */
function kindOf(field: Field): ValueKind {
  if (!field.spec.domain) return field.spec.type;
  return isTextField(field) ? 'text' : 'number';
}
