import { cellOf } from './column.js';
import type { Cell, Column } from './column.js';
import type { Geometry } from './geometry.js';

/** A cell that could not be read, or a limit that was met; `row` counts from 0, -1 speaks of the whole source. */
export interface Problem {
  readonly row: number;
  readonly column: string;
  /** What stood there, as text. */
  readonly value: string;
  readonly reason: string;
}

/** Where the rows are from. Every text is plain text, already freed of markup and unfilled templates. */
export interface TableMeta {
  readonly title: string | null;
  /** The licence as the publisher wrote it (a name, or a URL). */
  readonly license: string | null;
  /** Whom to name. */
  readonly attribution: string | null;
  /** What the publisher says of the data; left out where nothing is said. */
  readonly description?: string | null | undefined;
  /** The source goes on: it sends later tables by itself, and need not be asked again. */
  readonly live?: boolean | undefined;
  /** The source has shapes of the rows, whether they came or not; left out where it has none, or is not known to. */
  readonly shaped?: boolean | undefined;
  /** When the data (not their description) last changed. */
  readonly updated: Date | null;
  /** Where a person or a program finds the source. */
  readonly url: string | null;
  /** Rows the source has for the query before `limit`; null when it did not say. */
  readonly matched: number | null;
  /** How often the publisher promises an update, in milliseconds; null when unknown. */
  readonly periodMs: number | null;
  /** For how long the service itself gives out the same answer, in milliseconds; null when it does not say. */
  readonly maxAgeMs: number | null;
}

export const noMeta: TableMeta = {
  title: null,
  license: null,
  attribution: null,
  updated: null,
  url: null,
  matched: null,
  periodMs: null,
  maxAgeMs: null,
};

export type Row = Readonly<Record<string, Cell>>;

/** Rows as typed columns. Immutable; a transform makes a new one and may share columns. */
export class Table {
  readonly length: number;
  readonly columns: readonly Column[];
  readonly meta: TableMeta;
  readonly problems: readonly Problem[];
  /** The shape of each row, null where it has none; null when no shapes were asked for or a transform made rows of its own. */
  readonly geometry: readonly (Geometry | null)[] | null;
  readonly #byName: ReadonlyMap<string, Column>;

  constructor(
    length: number,
    columns: readonly Column[],
    meta: Partial<TableMeta> = {},
    problems: readonly Problem[] = [],
    geometry: readonly (Geometry | null)[] | null = null,
  ) {
    for (const column of columns) {
      // How many texts there are that have no numbers yet was known when these were taken.
      if (!column.part && column.values.length !== length) throw new Error(`column of another length: ${column.name}`);
    }
    this.length = length;
    this.columns = columns;
    this.meta = { ...noMeta, ...meta };
    this.problems = problems;
    this.geometry = geometry;
    this.#byName = new Map(columns.map((column) => [column.name, column]));
  }

  /** The column of that name, or undefined. */
  column(name: string): Column | undefined {
    return this.#byName.get(name);
  }

  /** One row as a plain object; dates are `Date`, missing cells `null`. */
  row(index: number): Row {
    // fromEntries defines own properties, so that a column called __proto__ stays a column.
    return Object.fromEntries(this.columns.map((column) => [column.name, cellOf(column, index)]));
  }

  /** All rows as plain objects; dates are `Date`, missing cells `null`, coded values their labels. */
  rows(): Row[] {
    const rows: Row[] = [];
    for (let index = 0; index < this.length; index++) rows.push(this.row(index));
    return rows;
  }

  /** The same rows with other metadata. */
  withMeta(meta: Partial<TableMeta>): Table {
    return new Table(this.length, this.columns, { ...this.meta, ...meta }, this.problems, this.geometry);
  }
}
