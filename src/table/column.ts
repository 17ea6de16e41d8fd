import { missing } from './missing.js';
import type { MissingKind } from './missing.js';
import type { Pace } from './pace.js';
import type { Texts } from './texts.js';

/** What one cell gives back: decoded, typed, `null` when missing for whatever reason. */
export type Cell = number | string | Date | boolean | null;

export type ColumnType = 'number' | 'text' | 'date' | 'boolean';

/** One entry of a coded-value domain: what the source stores and what people read. */
export interface CodedValue {
  readonly code: string | number;
  readonly label: string;
}

interface ColumnBase {
  /** Name in the source; the key of `rows()`. */
  readonly name: string;
  /** What people read: the source's alias, or the name. */
  readonly label: string;
  /** Unit of the values, as the source or the page's author wrote it. */
  readonly unit?: string | undefined;
  /** The codes behind the labels, when the source stores codes. Such a column is of type `text`. */
  readonly domain?: readonly CodedValue[] | undefined;
  /** A `MissingKind` per row; `null` when no cell is missing. */
  readonly missing: Uint8Array | null;
  /**
   * The rows from one place up to another as a column of their own, of a column whose texts have no numbers yet; null once they have. Until then the first look at
   * `values`, `missing` or `dictionary` numbers all of them, which of very many holds the page up. No spread takes it along, nor the two below.
   */
  readonly part?: ((from: number, to: number) => Column | null) | undefined;
  /** The same of some rows. */
  readonly pick?: ((rows: Uint32Array) => Column | null) | undefined;
  /** Numbers such texts piece by piece, for who is going to look at them. */
  readonly ready?: ((pace?: Pace) => Promise<void>) | undefined;
}

export interface NumberColumn extends ColumnBase {
  readonly type: 'number';
  /** NaN where missing. */
  readonly values: Float64Array;
}

export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  /** Milliseconds since 1970-01-01T00:00Z; NaN where missing. */
  readonly values: Float64Array;
  /** Calendar days without a time: each value is midnight in Prague. */
  readonly dateOnly: boolean;
}

export interface BooleanColumn extends ColumnBase {
  readonly type: 'boolean';
  /** 0 or 1; 0 where missing. */
  readonly values: Uint8Array;
}

export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  /** Index into `dictionary` per row; 0 where missing. */
  readonly values: Uint32Array;
  /** Distinct texts in order of first appearance; decoded labels where there is a domain. */
  readonly dictionary: Texts;
  /** The stored code of each dictionary entry, where there is a domain. */
  readonly codes?: readonly (string | number)[] | undefined;
}

export type Column = NumberColumn | DateColumn | BooleanColumn | TextColumn;

/** Why the cell has no value; `missing.present` (0) when it has one. */
export function missingKind(column: Column, row: number): MissingKind {
  return column.missing === null ? missing.present : ((column.missing[row] ?? missing.absent) as MissingKind);
}

export function isMissing(column: Column, row: number): boolean {
  return column.missing !== null && column.missing[row] !== missing.present;
}

/** The decoded value of one cell: number, text, Date, boolean, or null when missing. */
export function cellOf(column: Column, row: number): Cell {
  if (isMissing(column, row)) return null;
  switch (column.type) {
    case 'number':
      return column.values[row] ?? null;
    case 'date':
      return new Date(column.values[row] ?? NaN);
    case 'boolean':
      return column.values[row] === 1;
    case 'text':
      return column.dictionary.at(column.values[row] ?? 0) ?? null;
  }
}
