import type { Column } from '../table/column.js';
import { Table } from '../table/table.js';
import type { Problem } from '../table/table.js';
import type { Visits } from './near-visits.js';
import { forLarge } from './prepare-large.js';

/** The rows at these indexes in this order; problems move with their rows, and go with them. Dictionaries are shared. */
export function takeRows(table: Table, rows: Uint32Array): Table {
  const visits = forLarge()?.nearVisits(rows, table.length) ?? null;
  const columns = table.columns.map((column) => takeColumn(column, rows, visits));
  const geometry = table.geometry && [...rows].map((row) => table.geometry?.[row] ?? null);
  return new Table(rows.length, columns, table.meta, movedProblems(table.problems, rows), geometry);
}

/** Fewer rows than that can do without numbers of their texts. */
const FEW = 1000;

function takeColumn(column: Column, rows: Uint32Array, visits: Visits | null): Column {
  const picked = rows.length < FEW && column.pick?.(rows);
  if (picked) return picked;
  const missing = column.missing && takeBytes(column.missing, rows, visits);
  if (column.type === 'text') return { ...column, missing, values: takeCodes(column.values, rows, visits) };
  if (column.type === 'boolean') return { ...column, missing, values: takeBytes(column.values, rows, visits) };
  return { ...column, missing, values: takeNumbers(column.values, rows, visits) };
}

// Three alike, as one for all is compiled anew for every kind of array, in the midst of its work.
function takeNumbers(from: Float64Array, rows: Uint32Array, visits: Visits | null): Float64Array {
  const to = new Float64Array(rows.length);
  const { places, rows: sources } = visits ?? { places: null, rows };
  for (let index = 0; index < to.length; index++) {
    to[places ? (places[index] as number) : index] = from[sources[index] as number] as number;
  }
  return to;
}

function takeCodes(from: Uint32Array, rows: Uint32Array, visits: Visits | null): Uint32Array {
  const to = new Uint32Array(rows.length);
  const { places, rows: sources } = visits ?? { places: null, rows };
  for (let index = 0; index < to.length; index++) {
    to[places ? (places[index] as number) : index] = from[sources[index] as number] as number;
  }
  return to;
}

function takeBytes(from: Uint8Array, rows: Uint32Array, visits: Visits | null): Uint8Array {
  const to = new Uint8Array(rows.length);
  const { places, rows: sources } = visits ?? { places: null, rows };
  for (let index = 0; index < to.length; index++) {
    to[places ? (places[index] as number) : index] = from[sources[index] as number] as number;
  }
  return to;
}

function movedProblems(problems: readonly Problem[], rows: Uint32Array): readonly Problem[] {
  const concerned = new Set(problems.flatMap(({ row }) => (row >= 0 ? [row] : [])));
  if (concerned.size === 0) return problems;
  const target = new Map<number, number>();
  for (let index = 0; index < rows.length; index++) {
    if (concerned.has(rows[index] as number)) target.set(rows[index] as number, index);
  }
  return problems.flatMap((problem) => {
    const row = problem.row < 0 ? problem.row : target.get(problem.row);
    return row === undefined ? [] : [{ ...problem, row }];
  });
}
