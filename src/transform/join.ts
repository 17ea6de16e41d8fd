import { QueryError } from '../query/query-error.js';
import type { Column } from '../table/column.js';
import { isMissing } from '../table/column.js';
import { Table } from '../table/table.js';
import { kindOf } from './kind-of.js';
import { columnNamed, columnsNamed } from './column-named.js';
import { NO_ROW, takeOptional } from './take-optional.js';
import { takeRows } from './take.js';

export interface JoinOptions {
  /** The column of codes both tables have, or its names in the left and in the right one. */
  readonly on: string | readonly [left: string, right: string];
  /** `left` (default) keeps rows without a match, with missing cells; `inner` leaves them out. */
  readonly kind?: 'left' | 'inner' | undefined;
  /** Columns to take from the right table; default all but its key. */
  readonly columns?: readonly string[] | undefined;
}

export interface Joined {
  readonly table: Table;
  /** Rows of the left table that met no row of the right one: there is no such code, or theirs is missing. */
  readonly leftOnly: Uint32Array;
  /** Rows of the right table that no row of the left one met. */
  readonly rightOnly: Uint32Array;
}

/**
 * Adds to each row of the left table the columns of the row in the right table with the same code, in the order of the left one. Codes are
 * compared as they are, coded values by their codes; texts differ by case, not by Unicode form. Missing ones match nothing.
 * A column whose name is taken becomes `name_right`.
 *
 * Throws a `QueryError` where one key is text and the other is not (`00501` would meet no 501, or a wrong one), and where
 * the right table has a code twice: rows of the left one would multiply, and sums with them.
 */
export function joinTables(left: Table, right: Table, options: JoinOptions): Joined {
  const { on, kind = 'left' } = options;
  const [leftName, rightName] = typeof on === 'string' ? [on, on] : on;
  const leftKey = columnNamed(left, leftName);
  const rightKey = columnNamed(right, rightName);
  checkKinds(leftKey, rightKey);
  const matches = matchesOf(leftKey, indexOf(rightKey));
  const used = new Uint8Array(right.length);
  for (const row of matches) if (row !== NO_ROW) used[row] = 1;
  const leftOnly = rowsWhere(matches, (row) => row === NO_ROW);
  const rightOnly = rowsWhere(used, (flag) => flag === 0);
  const kept = kind === 'inner' ? rowsWhere(matches, (row) => row !== NO_ROW) : null;
  const base = kept ? takeRows(left, kept) : left;
  const rows = kept ? matches.filter((row) => row !== NO_ROW) : matches;
  const wanted = options.columns
    ? columnsNamed(right, options.columns)
    : right.columns.filter((column) => column !== rightKey);
  const added = takeOptional(new Table(right.length, wanted, right.meta, right.problems), rows);
  const names = new Set(left.columns.map(({ name }) => name));
  const columns = added.columns.map((column) => ({ ...column, name: freeName(column.name, names) }));
  const renamed = new Map(added.columns.map(({ name }, index) => [name, columns[index]?.name ?? name]));
  const problems = added.problems.flatMap((problem) => {
    const column = renamed.get(problem.column);
    return column === undefined && problem.row >= 0 ? [] : [{ ...problem, column: column ?? problem.column }];
  });
  const meta = { ...left.meta, matched: rows.length };
  const table = new Table(
    rows.length,
    [...base.columns, ...columns],
    meta,
    [...base.problems, ...problems],
    base.geometry,
  );
  return { table, leftOnly, rightOnly };
}

function checkKinds(left: Column, right: Column): void {
  const [a, b] = [kindOf(left), kindOf(right)];
  if (a === null || b === null || a === b) return;
  throw new QueryError(`join: keys of two types, ${a} and ${b}: ${left.name}, ${right.name}`);
}

type Code = string | number;

/** The code in each row of a column; null where missing. */
function codeReader(column: Column): (row: number) => Code | null {
  if (column.type !== 'text') return (row) => (isMissing(column, row) ? null : (column.values[row] as number) + 0);
  const entries = (column.codes ?? column.dictionary).map((code) =>
    typeof code === 'string' ? code.normalize('NFC') : code,
  );
  return (row) => (isMissing(column, row) ? null : (entries[column.values[row] as number] ?? null));
}

function indexOf(column: Column): ReadonlyMap<Code, number> {
  const read = codeReader(column);
  const index = new Map<Code, number>();
  for (let row = 0; row < column.values.length; row++) {
    const code = read(row);
    if (code === null) continue;
    if (index.has(code)) throw new QueryError(`join: code twice in the right table, in ${column.name}: ${code}`);
    index.set(code, row);
  }
  return index;
}

function matchesOf(column: Column, index: ReadonlyMap<Code, number>): Uint32Array {
  const read = codeReader(column);
  const rows = new Uint32Array(column.values.length).fill(NO_ROW);
  for (let row = 0; row < rows.length; row++) {
    const code = read(row);
    if (code !== null) rows[row] = index.get(code) ?? NO_ROW;
  }
  return rows;
}

function rowsWhere(list: Uint32Array | Uint8Array, test: (value: number) => boolean): Uint32Array {
  const rows = new Uint32Array(list.length);
  let count = 0;
  for (let row = 0; row < list.length; row++) if (test(list[row] as number)) rows[count++] = row;
  return rows.slice(0, count);
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  while (taken.has(free)) free += '_right';
  taken.add(free);
  return free;
}
