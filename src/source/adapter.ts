import type { Query } from '../query/query.js';
import type { Table } from '../table/table.js';
import type { Client } from './client.js';

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
}

/** Rows, and what of the query is still to be done on them. */
export interface SourceAnswer {
  readonly table: Table;
  readonly rest: Query;
}

export type Adapter = (request: SourceRequest) => Promise<SourceAnswer>;
