import { isMissing } from '../table/column.js';
import type { Column, NumberColumn, TextColumn } from '../table/column.js';
import { Table } from '../table/table.js';
import { countPoints, positionsOf } from './count-points.js';
import type { Territories } from './territories.js';

/** Names of the columns of such a table. */
export const COUNT_KEY = 'kod';
export const COUNT_VALUE = 'pocet';

/** How many rows lie in each territory. */
export interface CountedPoints {
  /** A row for each territory (and each time that there is): its code, its name, how many points; none is a true zero. */
  readonly table: Table;
  /** Longitudes and latitudes of the rows by turns, NaN where there are none. */
  readonly positions: Float64Array;
  readonly total: number;
  /** Points outside of all territories. */
  readonly outside: number;
  /** Rows without a place. */
  readonly placeless: number;
  /** Rows without a time, where times are asked for. */
  readonly timeless: number;
}

/** Counts the rows of a table in territories by where they are. Null where the table has no places at all; `label` names the counts. */
export function countTable(
  table: Table,
  territories: Territories,
  time: Column | null,
  label: string,
): CountedPoints | null {
  const positions = positionsOf(table);
  if (!positions) return null;
  const { unitOfPoint, outside, placeless } = countPoints(territories, positions);
  const periods = periodsOf(table.length, time);
  const units = territories.units.length;
  const counts = new Float64Array(units * Math.max(1, periods.first.length));
  let timeless = 0;
  unitOfPoint.forEach((unit, row) => {
    const period = periods.of(row);
    if (unit < 0) return;
    if (period < 0) timeless++;
    else counts[period * units + unit] = (counts[period * units + unit] as number) + 1;
  });
  const rows = counts.length;
  const text = (name: string, texts: readonly string[]): TextColumn => ({
    name,
    label: name,
    type: 'text',
    values: new Uint32Array(rows).map((_, row) => row % units),
    dictionary: texts,
    missing: null,
  });
  const value: NumberColumn = { name: COUNT_VALUE, label, type: 'number', values: counts, missing: null };
  const columns: Column[] = [
    text(
      COUNT_KEY,
      territories.units.map(({ code }) => code),
    ),
    text(
      'nazev',
      territories.units.map(({ name }) => name),
    ),
    value,
  ];
  if (time) columns.push(pickedRows(time, rows, (row) => periods.first[Math.floor(row / units)] as number));
  return { table: new Table(rows, columns, table.meta), positions, total: table.length, outside, placeless, timeless };
}

interface Periods {
  /** A row of each. */
  readonly first: readonly number[];
  /** −1 for a row without a time. */
  of(row: number): number;
}

function periodsOf(length: number, time: Column | null): Periods {
  if (!time) return { first: [0], of: () => 0 };
  const numbers = new Map<number, number>();
  const first: number[] = [];
  for (let row = 0; row < length; row++) {
    const value = time.values[row] as number;
    if (isMissing(time, row) || numbers.has(value)) continue;
    numbers.set(value, first.length);
    first.push(row);
  }
  return { first, of: (row) => (isMissing(time, row) ? -1 : (numbers.get(time.values[row] as number) ?? -1)) };
}

/** A column of other rows of it, all of which have a value. */
function pickedRows(column: Column, length: number, rowOf: (row: number) => number): Column {
  const pick = (row: number): number => column.values[rowOf(row)] as number;
  const rows = [...Array(length).keys()];
  switch (column.type) {
    case 'text':
      return { ...column, values: new Uint32Array(rows.map(pick)), missing: null };
    case 'boolean':
      return { ...column, values: new Uint8Array(rows.map(pick)), missing: null };
    default:
      return { ...column, values: new Float64Array(rows.map(pick)), missing: null };
  }
}
