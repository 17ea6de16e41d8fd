import { QueryError } from '../query/query-error.js';
import { specOf } from '../query/group-columns.js';
import { ColumnBuilder } from '../table/column-builder.js';
import { missingKind } from '../table/column.js';
import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';
import { columnsNamed } from './column-named.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

export interface UnpivotOptions {
  /** The columns to lay under one another, all of one type. */
  readonly columns: readonly string[];
  /** Name of the new column that says which one a value is from; default `name`. Its values are their labels. */
  readonly names?: string | undefined;
  /** Name of the new column of their values; default `value`. */
  readonly values?: string | undefined;
}

/**
 * Wide to long: a row for each cell of `columns`, row by row; the other columns are repeated beside it. Missing cells stay, with the reason
 * why. Throws a `QueryError` where the columns are of different types or a name is taken.
 */
export function unpivotTable(table: Table, options: UnpivotOptions): Table {
  const { names: namesName = 'name', values: valuesName = 'value' } = options;
  const columns = columnsNamed(table, options.columns);
  const [first] = columns;
  if (!first) throw new QueryError('unpivot: no column');
  const other = columns.find(({ type }) => type !== first.type);
  if (other)
    throw new QueryError(`unpivot: columns of type ${first.type} and ${other.type}: ${first.name}, ${other.name}`);
  const kept = table.columns.filter((column) => !columns.includes(column)).map(({ name }) => name);
  if (kept.includes(namesName) || kept.includes(valuesName) || namesName === valuesName) {
    throw new QueryError(`unpivot: name is taken: ${kept.includes(namesName) ? namesName : valuesName}`);
  }
  const { length: wide } = columns;
  const rows = new Uint32Array(table.length * wide);
  for (let row = 0; row < rows.length; row++) rows[row] = Math.floor(row / wide);
  const base = takeRows(pickColumns(table, kept), rows);
  const names = new ColumnBuilder({ name: namesName, type: 'text' }, rows.length);
  const domain = sharedBy(columns, (column) => JSON.stringify(column.domain)) ? first.domain : undefined;
  const unit = sharedBy(columns, (column) => column.unit) ? first.unit : undefined;
  const values = new ColumnBuilder(
    { ...specOf(first), name: valuesName, label: valuesName, unit, domain },
    rows.length,
  );
  for (let row = 0; row < table.length; row++) {
    for (const column of columns) {
      names.pushText(column.label);
      push(values, column, row);
    }
  }
  const problems = table.problems.map((problem) => {
    const place = columns.findIndex(({ name }) => name === problem.column);
    if (problem.row < 0) return problem;
    return {
      ...problem,
      row: problem.row * wide + Math.max(0, place),
      column: place < 0 ? problem.column : valuesName,
    };
  });
  const meta = { ...table.meta, matched: rows.length };
  return new Table(rows.length, [...base.columns, names.build(), values.build()], meta, problems);
}

function push(values: ColumnBuilder, column: Column, row: number): void {
  const value = column.values[row] as number;
  const kind = missingKind(column, row);
  if (kind !== 0) values.pushMissing(kind);
  else if (column.type !== 'text') values.pushNumber(value);
  else {
    // Codes of several lists would be read by the first one.
    const stored = values.spec.domain && column.codes ? column.codes : column.dictionary;
    values.pushText(stored.at(value) as string | number);
  }
}

function sharedBy(columns: readonly Column[], read: (column: Column) => unknown): boolean {
  return new Set(columns.map(read)).size === 1;
}
