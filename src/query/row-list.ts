import type { Column } from '../table/column.js';
import type { Table, TableMeta } from '../table/table.js';
import type { Condition, Literal, OrderKey } from './query.js';

/** What a reader asks of a list: which of its rows, in which order. Columns are named as the list names them. */
export interface RowQuestion {
  /** Filters and search; what the page's author filters by is the list's own. */
  readonly filter: Condition | null;
  /** The first key counts most. Rows that no key tells apart, and all rows when there is none, come in the order of the source. */
  readonly orderBy: readonly OrderKey[];
}

export const everyRow: RowQuestion = { filter: null, orderBy: [] };

/** All rows, as they come. */
export function isEveryRow({ filter, orderBy }: RowQuestion): boolean {
  return filter === null && orderBy.length === 0;
}

/** Rows from `offset` (from 0), at most `count` of them. */
export interface RowRange {
  readonly offset: number;
  readonly count: number;
}

export interface RowPage {
  /** Rows of the range, of length 0 behind the last one. `meta.matched` is `matched`. */
  readonly table: Table;
  readonly offset: number;
  /** Rows that the filter leaves, on all pages. */
  readonly matched: number;
  /** Rows of the whole list. */
  readonly total: number;
  /** Text is in the service's own order and not in the Czech one: there are more different texts than could be fetched. */
  readonly foreignOrder: boolean;
}

/** A value of a column, how people read it, and in how many rows it stands. */
export interface ValueCount {
  /** To compare the column with in a condition (the code of a coded value); null for cells without a value. */
  readonly value: Literal | null;
  /** Null where the value is for the reader's own language to write: numbers, dates, yes and no, a missing cell. */
  readonly label: string | null;
  readonly count: number;
}

export interface ColumnValues {
  /** In Czech order, numbers and dates by size, the missing last. */
  readonly values: readonly ValueCount[];
  /** There are more different values than these. */
  readonly more: boolean;
}

/** Least and greatest value, of dates in epoch milliseconds; null where no row has one. */
export type Extent = readonly [min: number, max: number] | null;

/** An `AbortSignal`, as far as layers that know no DOM need it. */
export interface Stop {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
}

export interface ReadingAll {
  readonly signal?: Stop | null;
  /** Hears how many rows have been read, and of how many. */
  readonly onProgress?: ((read: number, of: number) => void) | null;
}

/**
 * A list of rows that is asked for a page at a time: by a service where it answers as we would, of columns that are here otherwise. All
 * methods reject with a `SourceError`, or with the signal's reason.
 */
export interface RowList {
  /** What each column is, without rows in it. */
  readonly columns: readonly Column[];
  readonly meta: TableMeta;
  /** Whether all rows are here, so that an answer costs nothing. */
  readonly local: boolean;
  page(question: RowQuestion, range: RowRange, signal?: Stop | null): Promise<RowPage>;
  /** A page of the question that was answered last, at once; null where that can't be. */
  pageNow?(question: RowQuestion, range: RowRange): RowPage | null;
  /** The different values of a column among the rows of the question, to choose some from; at most `most`. */
  values(column: string, question: RowQuestion, most: number, signal?: Stop | null): Promise<ColumnValues>;
  extent(column: string, question: RowQuestion, signal?: Stop | null): Promise<Extent>;
  /** Gets ready for any question, and for a search in these columns, which somebody is about to type; nothing where that would cost a question. Never rejects. */
  foresee?(columns: readonly string[]): Promise<void>;
  /** All rows of the question, in its order; the shapes too when they are asked for and the source has some. */
  all(question: RowQuestion, geometry: boolean, reading?: ReadingAll): Promise<Table>;
}
