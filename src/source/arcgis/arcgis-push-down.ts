import { checkQuery } from '../../query/check-query.js';
import type { ValueKind } from '../../query/check-query.js';
import { emptyQuery, isGrouped } from '../../query/query.js';
import type { Condition, Query } from '../../query/query.js';
import { resolveColumn } from '../../query/resolve-column.js';
import { columnsOf, resolveQuery } from '../../query/resolve-query.js';
import type { Table, TableMeta } from '../../table/table.js';
import type { SourceAnswer } from '../adapter.js';
import { abilitiesOf } from './arcgis-abilities.js';
import { canGroup, loadGroups } from './arcgis-groups.js';
import { isTextField } from './arcgis-metadata.js';
import type { Field, Layer } from './arcgis-metadata.js';
import { planOf } from './arcgis-plan.js';
import type { Plan } from './arcgis-plan.js';
import type { Endpoint } from './arcgis-query.js';
import { compileWhere } from './arcgis-where.js';
import { lazy } from '../lazy.js';

/** What is left to ask of a layer's rows, in its own names. */
export interface PushedDown {
  readonly query: Query;
  /** The filter, null when it is evaluated here. */
  readonly sql: string | null;
  /** What the rows must have. */
  readonly fields: readonly Field[];
  /** The groups, where the service made them. */
  readonly groups: SourceAnswer | null;
  /** How much to ask for. */
  readonly plan: Plan;
}

/** What is wanted of a layer: `filter` is the one of a pasted query URL, which holds as well. */
export interface Wanted {
  readonly query: Query;
  readonly columns: readonly string[] | null;
  readonly filter: string | null;
}

const bins = lazy(() => import('./arcgis-bins.js'));
const whereParser = lazy(() => import('../../query/parse-where.js'));

/** Gives the service the filter and the grouping of a query, as far as it answers as we would. Throws a `QueryError`. */
export async function pushDown(
  endpoint: Endpoint,
  { query: asked, columns, filter }: Wanted,
  meta: Partial<TableMeta>,
): Promise<PushedDown> {
  const { layer } = endpoint;
  const names = layer.fields.map(({ name }) => name);
  const query = resolveQuery({ ...asked, where: await bothFilters(asked.where, filter) }, names);
  if (query.where !== null || isGrouped(query) || query.limit !== null) {
    const field = (name: string): Field => layer.fields.find((candidate) => candidate.name === name) as Field;
    checkQuery(
      query,
      (name) => kindOf(field(name)),
      (name) => field(name).spec.domain !== undefined,
    );
  }
  const sql = compileWhere(query.where, layer);
  const fields = neededFields(layer, query, columns, sql === null);
  const rows = { query, sql, fields, groups: null, plan: {} };
  if (sql === null) return rows;
  if (!isGrouped(query)) return { ...rows, plan: await planOf(endpoint, query, sql) };
  const table = await groupsOf(endpoint, query, sql, meta);
  const keys = query.groupBy.map((key) => ({ column: key.name, descending: false }));
  const orderBy = query.orderBy.length > 0 ? query.orderBy : keys;
  return { ...rows, groups: table && { table, rest: { ...emptyQuery, orderBy, limit: query.limit } } };
}

async function bothFilters(asked: Condition | null, filter: string | null): Promise<Condition | null> {
  if (filter === null) return asked;
  const { parseWhere } = await whereParser();
  const parts = [parseWhere(filter), asked].filter((part) => part !== null);
  return parts.length > 1 ? { kind: 'and', parts } : (parts[0] ?? null);
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

async function groupsOf(
  endpoint: Endpoint,
  query: Query,
  sql: string,
  meta: Partial<TableMeta>,
): Promise<Table | null> {
  if (canGroup(endpoint, query)) return loadGroups(endpoint, query, sql, meta);
  if (!abilitiesOf(endpoint.layer).bins || !query.groupBy.some((key) => key.unit !== null)) return null;
  const { canBin, loadBins } = await bins();
  return canBin(endpoint, query) ? loadBins(endpoint, query, sql, meta) : null;
}

/** What a field's values compare as: coded ones as their codes. */
export function kindOf(field: Field): ValueKind {
  if (!field.spec.domain) return field.spec.type;
  return isTextField(field) ? 'text' : 'number';
}
