import { checkQuery } from '../query/check-query.js';
import { isGrouped } from '../query/query.js';
import type { Query } from '../query/query.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { filterRows } from './filter.js';
import { groupRows } from './group.js';
import { kindOf } from './kind-of.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

/** The rows or groups that a query, in the table's own names, asks for. Throws a `QueryError`. */
export function findRows(table: Table, query: Query): Table {
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
  return isGrouped(query) ? groupRows(result, query) : result;
}

/** The columns that groups are made of; rows can be counted without any. */
function groupedColumns({ groupBy, measures }: Query): string[] {
  return [...new Set([...groupBy, ...measures].flatMap(({ column }) => (column === null ? [] : [column])))];
}
