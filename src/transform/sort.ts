import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { czechRanks } from './czech-ranks.js';
import { compareSort } from './compare-sort.js';
import { forLarge } from './prepare-large.js';

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
  /** Numbers within text count by their value. */
  readonly natural?: boolean | undefined;
}

/**
 * Row indexes in order of the keys: text by Czech rules (labels, where there are codes), missing cells last in either direction,
 * rows that no key tells apart as they came. `some` are the rows to sort, where not all.
 */
export function sortRows(table: Table, keys: readonly SortKey[], some: Uint32Array | null = null): Uint32Array {
  let rows: Uint32Array = some?.slice() ?? allRows(table.length);
  // Each sort is stable, so the first key is the last to sort by.
  for (const { column: name, descending, natural = false } of [...keys].reverse()) {
    const column = table.column(name);
    if (!column) throw new Error(`missing column: ${name}`);
    rows = sortBy(column, descending, natural, rows);
  }
  return rows;
}

function allRows(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

function sortBy(column: Column, descending: boolean, natural: boolean, rows: Uint32Array): Uint32Array {
  const { present, missing } = split(column, rows);
  const sorted = sortPresent(column, descending, natural, present);
  if (missing.length === 0) return sorted;
  const all = new Uint32Array(rows.length);
  all.set(sorted);
  all.set(missing, sorted.length);
  return all;
}

function sortPresent(column: Column, descending: boolean, natural: boolean, rows: Uint32Array): Uint32Array {
  const large = forLarge();
  const { values } = column;
  if (values instanceof Float64Array) {
    return large
      ? large.sortNumbers(values, rows, descending)
      : compareSort((row) => values[row] as number, rows, descending);
  }
  const ranks = column.type === 'text' ? czechRanks(column.dictionary, natural) : new Uint32Array([0, 1]);
  if (!large) return compareSort((row) => ranks[values[row] as number] as number, rows, descending);
  return large.sortRanks({ ranks, values, rows }, descending);
}

/** The rows that have a value and those that have none, each in the order given. NaN is no value, whatever `missing` says. */
function split(column: Column, rows: Uint32Array): { present: Uint32Array; missing: Uint32Array } {
  const { missing, values } = column;
  const numbers = values instanceof Float64Array ? values : null;
  if (missing === null && (numbers === null || !numbers.includes(NaN)))
    return { present: rows, missing: new Uint32Array(0) };
  const present = new Uint32Array(rows.length);
  const absent = new Uint32Array(rows.length);
  let kept = 0;
  let left = 0;
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] as number;
    const isMissing = (missing !== null && missing[row] !== 0) || (numbers !== null && Number.isNaN(numbers[row]));
    if (isMissing) absent[left++] = row;
    else present[kept++] = row;
  }
  return { present: present.subarray(0, kept), missing: absent.subarray(0, left) };
}
