import { checkQuery } from '../query/check-query.js';
import type { ValueKind } from '../query/check-query.js';
import { emptyQuery, isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import type { TableMeta } from '../table/table.js';
import type { SourceAnswer } from './adapter.js';
import { canGroup, loadGroups } from './arcgis-groups.js';
import { isTextField } from './arcgis-metadata.js';
import type { Field } from './arcgis-metadata.js';
import type { Endpoint } from './arcgis-query.js';
import { compileWhere } from './arcgis-where.js';

/** The filter as SQL, null when it is evaluated here; and the groups, where the service made them. */
export interface PushedDown {
  readonly sql: string | null;
  readonly groups: SourceAnswer | null;
}

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
  if (sql === null || !isGrouped(query) || !canGroup(endpoint, query)) return { sql, groups: null };
  const table = await loadGroups(endpoint, query, sql, meta);
  const keys = query.groupBy.map((key) => ({ column: key.name, descending: false }));
  const orderBy = query.orderBy.length > 0 ? query.orderBy : keys;
  return { sql, groups: table && { table, rest: { ...emptyQuery, orderBy, limit: query.limit } } };
}

/** What a field's values compare as: coded ones as their codes. */
function kindOf(field: Field): ValueKind {
  if (!field.spec.domain) return field.spec.type;
  return isTextField(field) ? 'text' : 'number';
}
