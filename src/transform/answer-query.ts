import { isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import type { Stop } from '../query/row-list.js';
import { resolveColumn } from '../query/resolve-column.js';
import { columnsOf, resolveQuery } from '../query/resolve-query.js';
import type { Table } from '../table/table.js';
import { pickColumns } from './pick-columns.js';
import { forLarge, prepareLarge } from './prepare-large.js';
import { sortRows } from './sort.js';
import { takeRows } from './take.js';

/**
 * Answers a query from rows that are here: where, group, order, limit. Groups without an order come sorted by their keys. `meta.matched`
 * says how many rows there were before the limit. `wanted` are the columns that somebody will read of the answer: it has these at least, all when
 * nobody says. Rejects with a `QueryError`, or with the signal's reason.
 */
export async function answerQuery(
  whole: Table,
  asked: Query,
  wanted?: readonly string[] | null,
  signal?: Stop | null,
): Promise<Table> {
  const names = whole.columns.map((column) => column.name);
  const query = resolveQuery(asked, names);
  const compared = [...columnsOf(query.where), ...query.orderBy.map(({ column }) => column)];
  await prepareLarge(whole, columnsOf(query.where));
  // Rows are moved cell by cell: a column that nobody reads stays where it is.
  const table =
    wanted && !isGrouped(query)
      ? pickColumns(whole, [...new Set([...wanted.map((name) => resolveColumn(name, names)), ...compared])])
      : whole;
  const sought = query.where !== null || isGrouped(query);
  // After a service that found and grouped the rows there is only to sort.
  return orderRows(
    sought ? await (await import('./find-rows.js')).findRows(table, query, signal) : table,
    query,
    signal,
  );
}

async function orderRows(table: Table, { orderBy, groupBy, limit }: Query, signal?: Stop | null): Promise<Table> {
  const byKeys = groupBy.map((key) => ({ column: key.name, descending: false }));
  const order = orderBy.length > 0 ? orderBy : byKeys;
  await forLarge()?.rankTexts(table, order, signal);
  const rows = Math.min(limit ?? Infinity, table.length);
  if (order.length > 0) return takeRows(table, sortRows(table, order).subarray(0, rows));
  return rows < table.length
    ? takeRows(
        table,
        new Uint32Array(rows).map((_, row) => row),
      )
    : table;
}
