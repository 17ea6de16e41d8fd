import { resolveColumn } from '../query/resolve-column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';

/** The column an author means by a name, whatever its case or Unicode form. Throws a `QueryError` as `resolveColumn` does. */
export function columnNamed(table: Table, name: string): Column {
  const names = table.columns.map((column) => column.name);
  return table.column(resolveColumn(name, names)) as Column;
}

/** The columns meant, each once. */
export function columnsNamed(table: Table, names: readonly string[]): Column[] {
  return [...new Set(names.map((name) => columnNamed(table, name)))];
}
