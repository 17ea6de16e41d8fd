import type { Condition, OrderKey, Query } from '../query/query.js';
import type { ReadingAll, RowRange } from '../query/row-list.js';
import type { Column } from '../table/column.js';
import type { Table, TableMeta } from '../table/table.js';
import type { Client } from './client.js';

/** What is wanted of a service that is to give its rows page by page. */
export interface ServiceRequest {
  readonly url: string;
  /** A client for one question, whose signal ends it. */
  readonly clientFor: (signal: Ending) => Client;
  readonly signal: AbortSignal | null;
  /** What the page's author filters and orders by, in no source's names yet; null for nothing. */
  readonly query: Query | null;
  readonly columns: readonly string[] | null;
  readonly layer: string | null;
}

export type Ending = AbortSignal | null | undefined;

/** A service that is asked for its rows page by page. `where` is in its own words: those of `every`, or of `Asking`. */
export interface RowService {
  /** What each column is, without rows in it. */
  readonly columns: readonly Column[];
  readonly meta: Partial<TableMeta>;
  /** What the page's author filters by. */
  readonly every: string;
  /** What the page's author orders by, in the names of the columns. */
  readonly orderBy: readonly OrderKey[];
  /** Rows of a range in an order of the service's words, which tells all rows apart; else (null) as they were entered. */
  rows(where: string, order: string | null, range: RowRange, signal?: Ending): Promise<Table>;
  count(where: string, signal?: Ending): Promise<number>;
  /** What is needed for questions, fetched with the first one. */
  asking(): Promise<Asking>;
}

/** A filter in a service's words, and what of it is left to find in the rows that come. */
export interface Compiled {
  readonly where: string;
  readonly rest: Condition | null;
}

/** Different values of a column, a row each, those without a value as one of them, and in how many rows each stands. */
export interface CountedValues {
  readonly column: Column;
  readonly counts: Float64Array;
  /** There are more than these. */
  readonly more: boolean;
}

export interface Reading extends ReadingAll {
  readonly signal?: AbortSignal | null;
}

/** How a service is asked for more than all its rows. Throws a `QueryError`. */
export interface Asking {
  /** The column that numbers the rows; none has the same. */
  readonly id: string | null;
  /** A filter beside what the author filters by. */
  compile(filter: Condition | null): Compiled;
  /** A condition more; null where the service would answer it otherwise than we do. */
  and(where: string, condition: Condition): string | null;
  /** Whether the service sorts the values of a column as we do, but for missing ones. */
  sorts(column: string): boolean;
  /** An order in the service's words; null where it cannot be asked for. */
  order(keys: readonly OrderKey[]): string | null;
  /** An order in the service's words that is ours to the last, missing cells as well; null where there is none. */
  exactOrder(keys: readonly OrderKey[], signal: Ending): Promise<string | null>;
  /** About `most` values at the most, in the service's order; null where it cannot count them. */
  values(where: string, column: string, most: number, signal: Ending): Promise<CountedValues | null>;
  /** Rows with these ids in any order, with the column of the ids; null where they cannot be asked for. */
  readonly pick: ((ids: readonly number[], signal: Ending) => Promise<Table>) | null;
  /** All rows of a filter, of these columns (null: all of the list). */
  all(where: string, columns: readonly string[] | null, geometry: boolean, reading: Reading): Promise<Table>;
}
