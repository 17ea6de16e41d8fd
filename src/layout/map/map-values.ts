import { isMissing, missingKind } from '../../table/column.js';
import type { NumberColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';

/** No row of the table speaks of the territory. */
export const NO_ROW = -1;

/** One value for each territory. */
export interface MapValues {
  /** NaN where missing. */
  readonly values: Float64Array;
  /** A `MissingKind` for each; `absent` where there is no row. */
  readonly missing: Uint8Array;
  /** Row of the table, or `NO_ROW`. */
  readonly rows: Int32Array;
}

/** What values are divided by. */
export interface Divisor {
  /** Of a territory; NaN where it is not known. */
  of(unit: number, row: number): number;
  /** The quotient is per so many. */
  readonly times: number;
}

/** The value of each territory: that of its row, divided where asked. What can't be divided is missing, not zero. */
export function mapValues(column: NumberColumn, rows: Int32Array, divisor: Divisor | null): MapValues {
  const values = new Float64Array(rows.length).fill(NaN);
  const kinds = new Uint8Array(rows.length);
  rows.forEach((row, unit) => {
    const kind = kindOf(column, row, divisor, unit);
    kinds[unit] = kind;
    if (kind !== missing.present) return;
    const value = column.values[row] as number;
    values[unit] = divisor ? (value / divisor.of(unit, row)) * divisor.times : value;
  });
  return { values, missing: kinds, rows };
}

function kindOf(column: NumberColumn, row: number, divisor: Divisor | null, unit: number): MissingKind {
  if (row === NO_ROW) return missing.absent;
  if (isMissing(column, row)) {
    const kind = missingKind(column, row);
    // A cell that its row lacks is as good as one that says nothing: the row is there.
    return kind === missing.absent ? missing.null : kind;
  }
  if (!Number.isFinite(column.values[row])) return missing.null;
  const by = divisor ? divisor.of(unit, row) : 1;
  if (Number.isNaN(by)) return missing.null;
  return by > 0 ? missing.present : missing.notApplicable;
}

/** Powers of ten that shares are given by: per inhabitant, per 1 000, per 100 000. */
const PARTS = [1, 1000, 100_000];

/** By how much quotients are multiplied to be numbers that are read easily: the least of `PARTS` that makes the middle one 1 or more. */
export function readableTimes(quotients: ArrayLike<number>): number {
  const sorted = new Float64Array(quotients)
    .filter((one) => Number.isFinite(one) && one !== 0)
    .map(Math.abs)
    .sort();
  const middle = sorted[sorted.length >> 1] ?? 1;
  return PARTS.find((part) => middle * part >= 1) ?? (PARTS[PARTS.length - 1] as number);
}

/** Rank of each territory, 1 for the highest value, the same for equal ones; 0 where there is none. */
export function ranksOf({ values }: Pick<MapValues, 'values'>): Uint32Array {
  const order = orderOf(values);
  const ranks = new Uint32Array(values.length);
  order.forEach((unit, index) => {
    const before = order[index - 1];
    const same = before !== undefined && values[before] === values[unit];
    ranks[unit] = same ? (ranks[before] as number) : index + 1;
  });
  return ranks;
}

/** Territories that have a value, from the highest down; equal ones as they came. */
export function orderOf(values: Float64Array): readonly number[] {
  return [...values.keys()]
    .filter((unit) => !Number.isNaN(values[unit]))
    .sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
}
