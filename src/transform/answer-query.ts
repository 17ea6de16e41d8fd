import { isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import { resolveQuery } from '../query/resolve-query.js';
import type { Table } from '../table/table.js';
import { prepareLarge } from './prepare-large.js';
import { sortRows } from './sort.js';
import { takeRows } from './take.js';

/**
 * Answers a query from rows that are here: where, group, order, limit. Groups without an order come sorted by their keys. `meta.matched`
 * says how many rows there were before the limit. Rejects with a `QueryError`.
 */
export async function answerQuery(table: Table, asked: Query): Promise<Table> {
  await prepareLarge(table);
  const names = table.columns.map((column) => column.name);
  const query = resolveQuery(asked, names);
  const sought = query.where !== null || isGrouped(query);
  // After a service that found and grouped the rows there is only to sort.
  return orderRows(sought ? (await import('./find-rows.js')).findRows(table, query) : table, query);
}

function orderRows(table: Table, { orderBy, groupBy, limit }: Query): Table {
  const byKeys = groupBy.map((key) => ({ column: key.name, descending: false }));
  const order = orderBy.length > 0 ? orderBy : byKeys;
  const rows = Math.min(limit ?? Infinity, table.length);
  if (order.length > 0) return takeRows(table, sortRows(table, order).subarray(0, rows));
  return rows < table.length
    ? takeRows(
        table,
        new Uint32Array(rows).map((_, row) => row),
      )
    : table;
}
