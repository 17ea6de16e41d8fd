import type { Query } from '../query/query.js';
import type { Table } from '../table/table.js';
import type { RowLike } from '../table/typed-rows.js';
import type { Client } from './client.js';
import type { SourceError } from './source-error.js';

/** What an adapter is asked for. Column names are the author's, not yet the source's. */
export interface SourceRequest {
  readonly url: string;
  readonly client: Client;
  readonly query: Query;
  /** The columns needed of the result; null for all. */
  readonly columns: readonly string[] | null;
  readonly layer: string | null;
  readonly path: string | null;
  readonly encoding: string | null;
  /** The shapes are wanted too, where the source has some. */
  readonly geometry: boolean;
  /** Gets the rows that are there so far, all of them each time, while more arrive; they may yet change. */
  readonly onRows: ((table: Table) => void) | null;
  /** Ends what the client knows nothing of. */
  readonly signal: AbortSignal | null;
}

/** Hears of what a source that goes on sends after its first table. */
export interface LiveListener {
  /** All rows there are now. */
  readonly onTable: (table: Table) => void;
  /**
   * The rows that came since it heard last, each in place of the one with the same value in the column `key`, or after all others where that is
   * null; false: tell all of them.
   */
  readonly onRows?: (rows: readonly RowLike[], key: string | null) => boolean;
  /** Nothing comes any more, for the time being: the last table is stale until the next. */
  readonly onError: (error: SourceError) => void;
}

/** Rows, and what of the query is still to be done on them. */
export interface SourceAnswer {
  readonly table: Table;
  readonly rest: Query;
  /** Of a source that goes on: hears of every later table; gives back what ends that. */
  readonly live?: (listener: LiveListener) => () => void;
}

export type Adapter = (request: SourceRequest) => Promise<SourceAnswer>;
