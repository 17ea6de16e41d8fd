import { checkQuery } from '../query/check-query.js';
import { isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import type { Stop } from '../query/row-list.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { filterRows } from './filter.js';
import { groupRows } from './group.js';
import { kindOf } from './kind-of.js';
import { pickColumns } from './pick-columns.js';
import { forLarge } from './prepare-large.js';
import { takeRows } from './take.js';

/** The rows or groups that a query, in the table's own names, asks for. Rejects with a `QueryError`, or with the signal's reason. */
export async function findRows(table: Table, query: Query, signal?: Stop | null): Promise<Table> {
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
  if (!isGrouped(query)) return result;
  // The least and the greatest text are those of Czech order.
  await forLarge()?.rankTexts(
    result,
    query.measures.flatMap(({ operation, column }) => (operation === 'count' || column === null ? [] : [{ column }])),
    signal,
  );
  return groupRows(result, query);
}

/** The columns that groups are made of; rows can be counted without any. */
function groupedColumns({ groupBy, measures }: Query): string[] {
  return [...new Set([...groupBy, ...measures].flatMap(({ column }) => (column === null ? [] : [column])))];
}
