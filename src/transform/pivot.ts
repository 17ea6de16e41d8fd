import { QueryError } from '../query/query-error.js';
import { cellOf } from '../table/column.js';
import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';
import type { Problem } from '../table/table.js';
import { calendarParts } from '../time/calendar.js';
import { columnNamed, columnsNamed } from './column-named.js';
import { codesOf, groupingOf, joinCodes } from './row-codes.js';
import { sortRows } from './sort.js';
import { NO_ROW, takeOptional } from './take-optional.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

export interface PivotOptions {
  /** Columns that say which row a value goes to; default all the others. */
  readonly rows?: readonly string[] | undefined;
  /** The column whose values become names of columns. */
  readonly names: string;
  /** The column whose values fill them. */
  readonly values: string;
}

/** More columns than any table is read with; a column of all-distinct names is a mistake. */
const MAX_COLUMNS = 1000;

/**
 * Long to wide: a column for each different value of `names`, in order of these (text by Czech rules, dates as `2026-03-29`), and one row for
 * each combination of `rows`, in order of first appearance. A combination that is not there is missing (absent). Rows
 * without a name are left out and said in `problems`.
 * Throws a `QueryError` where two values meet in one cell: group them first.
 */
export function pivotTable(table: Table, options: PivotOptions): Table {
  const names = columnNamed(table, options.names);
  const values = columnNamed(table, options.values);
  const ids = options.rows
    ? columnsNamed(table, options.rows)
    : table.columns.filter((column) => column !== names && column !== values);
  const rowGroups =
    ids.length > 0
      ? groupingOf(ids.map(codesOf).reduce(joinCodes))
      : { groups: new Uint32Array(table.length), first: new Uint32Array(Math.min(1, table.length)) };
  const nameGroups = groupingOf(codesOf(names));
  const kinds = namesOf(table, names, nameGroups.first);
  const places = kinds.map(() => new Uint32Array(rowGroups.first.length).fill(NO_ROW));
  const placeOf = new Map(kinds.map(({ group }, index) => [group, places[index]]));
  let nameless = 0;
  for (let row = 0; row < table.length; row++) {
    const place = placeOf.get(nameGroups.groups[row] as number);
    const group = rowGroups.groups[row] as number;
    if (!place) nameless++;
    else if (place[group] === NO_ROW) place[group] = row;
    else throw new QueryError(`pivot: two values in one cell, group them first: ${String(cellOf(names, row))}`);
  }
  const source = pickColumns(table, [values.name]);
  const wide = kinds.map(({ name }, index): Column => {
    const column = takeOptional(source, places[index] as Uint32Array).columns[0] as Column;
    return { ...column, name, label: name };
  });
  const base = takeRows(
    pickColumns(
      table,
      ids.map(({ name }) => name),
    ),
    rowGroups.first,
  );
  checkNames([...ids, ...wide]);
  // A cell that could not be read has moved to a column of another name.
  const problems = table.problems.map((problem): Problem => ({ ...problem, row: -1 }));
  if (nameless > 0)
    problems.push({ row: -1, column: names.name, value: String(nameless), reason: 'rows without a name' });
  return new Table(base.length, [...base.columns, ...wide], { ...table.meta, matched: base.length }, problems);
}

/** The names in order, with the group of rows that each is the name of. */
function namesOf(table: Table, column: Column, first: Uint32Array): { name: string; group: number }[] {
  const named = takeRows(pickColumns(table, [column.name]), first);
  const labels = named.columns[0] as Column;
  const list = [...sortRows(named, [{ column: column.name, descending: false }])].flatMap((group) => {
    const cell = cellOf(labels, group);
    return cell === null ? [] : [{ name: cell instanceof Date ? dateName(cell, labels) : String(cell), group }];
  });
  if (list.length > MAX_COLUMNS) throw new QueryError(`pivot: over ${MAX_COLUMNS} columns: ${column.name}`);
  return list;
}

function dateName(date: Date, column: Column): string {
  if (column.type !== 'date' || !column.dateOnly) return date.toISOString();
  const { year, month, day } = calendarParts(date.getTime());
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}

function checkNames(columns: readonly Column[]): void {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new QueryError(`pivot: two columns of one name: ${twice}`);
}
