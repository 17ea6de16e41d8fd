import { asSourceError } from './source/source-error.js';
import type { Table } from './table/table.js';
import type { Joined, JoinOptions } from './transform/join.js';
import type { PivotOptions } from './transform/pivot.js';
import type { ResampleOptions } from './transform/resample.js';
import type { UnpivotOptions } from './transform/unpivot.js';

export type { Joined, JoinOptions } from './transform/join.js';
export type { PivotOptions } from './transform/pivot.js';
export type { ResampleOptions } from './transform/resample.js';
export type { UnpivotOptions } from './transform/unpivot.js';

/** The different rows of some columns, or of all; see `distinctRows`. Rejects with a `SourceError`, as all of these do. */
export function distinct(table: Table, columns?: readonly string[]): Promise<Table> {
  return attempt(async () => (await import('./transform/distinct.js')).distinctRows(table, columns));
}

/** Adds the columns of another table by a code both have, and says which rows of either met none; see `joinTables`. */
export function join(left: Table, right: Table, options: JoinOptions): Promise<Joined> {
  return attempt(async () => (await import('./transform/join.js')).joinTables(left, right, options));
}

/** Long to wide: the values of one column become columns; see `pivotTable`. */
export function pivot(table: Table, options: PivotOptions): Promise<Table> {
  return attempt(async () => (await import('./transform/pivot.js')).pivotTable(table, options));
}

/** Wide to long: columns become rows; see `unpivotTable`. */
export function unpivot(table: Table, options: UnpivotOptions): Promise<Table> {
  return attempt(async () => (await import('./transform/unpivot.js')).unpivotTable(table, options));
}

/** A series in hours, days, months or years of Prague, with gaps and coverage; see `resampleTable`. */
export function resample(table: Table, options: ResampleOptions): Promise<Table> {
  return attempt(async () => (await import('./transform/resample.js')).resampleTable(table, options));
}

async function attempt<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    throw asSourceError(error);
  }
}
