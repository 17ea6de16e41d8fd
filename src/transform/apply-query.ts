import { checkQuery } from '../query/check-query.js';
import type { ValueKind } from '../query/check-query.js';
import { isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import { resolveQuery } from '../query/resolve-query.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { filterRows } from './filter.js';
import { groupRows } from './group.js';
import { prepareLarge } from './prepare-large.js';
import { sortRows } from './sort.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

/**
 * Answers a query from rows that are here: where, group, order, limit. Groups without an order come sorted
 * by their keys. `meta.matched` says how many rows there were before the limit. Throws a `QueryError`.
 */
export function applyQuery(table: Table, asked: Query): Table {
  const names = table.columns.map((column) => column.name);
  const query = resolveQuery(asked, names);
  const at = (name: string): Column => table.column(name) as Column;
  checkQuery(
    query,
    (name) => kindOf(at(name)),
    (name) => at(name).domain !== undefined,
  );
  let result = table;
  if (query.where) {
    const needed = isGrouped(query) ? pickColumns(table, groupedColumns(query)) : table;
    result = takeRows(needed, filterRows(table, query.where));
    result = result.withMeta({ matched: result.length });
  }
  if (isGrouped(query)) result = groupRows(result, query);
  const byKeys = isGrouped(query) ? query.groupBy.map((key) => ({ column: key.name, descending: false })) : [];
  const order = query.orderBy.length > 0 ? query.orderBy : byKeys;
  const limit = Math.min(query.limit ?? Infinity, result.length);
  if (order.length > 0) return takeRows(result, sortRows(result, order).subarray(0, limit));
  return limit < result.length
    ? takeRows(
        result,
        Uint32Array.from({ length: limit }, (_, row) => row),
      )
    : result;
}

/** As `applyQuery`, with the code for large tables fetched where the table is one. */
export async function answerQuery(table: Table, asked: Query): Promise<Table> {
  await prepareLarge(table);
  return applyQuery(table, asked);
}

/** The columns that groups are made of; rows can be counted without any. */
function groupedColumns({ groupBy, measures }: Query): string[] {
  return [...new Set([...groupBy, ...measures].flatMap(({ column }) => (column === null ? [] : [column])))];
}

/** What the column's cells compare as; null when it has none. */
export function kindOf(column: Column): ValueKind | null {
  const { missing } = column;
  if (missing !== null && missing.every((kind) => kind !== 0)) return null;
  if (column.type !== 'text' || !column.codes) return column.values.length === 0 ? null : column.type;
  return column.codes.every((code) => typeof code === 'number') ? 'number' : 'text';
}
