import { QueryError } from '../query/query-error.js';
import type { Table } from '../table/table.js';
import { columnsNamed } from './column-named.js';
import { codesOf, groupingOf, joinCodes } from './row-codes.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

/**
 * The different rows of some columns (all, when none are named), in order of first appearance; missing cells are alike, texts are as they
 * are written. `meta.matched` says how many. Throws a `QueryError` for an unknown column.
 */
export function distinctRows(table: Table, names: readonly string[] = []): Table {
  const columns = names.length > 0 ? columnsNamed(table, names) : table.columns;
  if (columns.length === 0) throw new QueryError('distinct: no column');
  const { first } = groupingOf(columns.map(codesOf).reduce(joinCodes));
  const picked = pickColumns(
    table,
    columns.map(({ name }) => name),
  );
  return takeRows(picked, first).withMeta({ matched: first.length });
}
