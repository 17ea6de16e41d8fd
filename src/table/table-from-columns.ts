import type { Column } from './column.js';
import { columnOfTexts } from './column-of-texts.js';
import { missing } from './missing.js';
import { Table } from './table.js';
import type { TableMeta } from './table.js';

/** Numbers in memory, as they are; `BigInt64Array` is none of them. */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray;

/** Values of one column: numbers or epoch milliseconds in a typed array, texts in an ordinary one (null where missing). */
export type ColumnValues = NumberArray | readonly (string | null | undefined)[];

/** What is said of a column beside its values. */
export interface ColumnTraits {
  readonly name: string;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  /** Of numbers: `date` when they are milliseconds since 1970-01-01T00:00Z. */
  readonly type?: 'number' | 'date' | undefined;
  /** The dates are calendar days, each midnight in Prague. */
  readonly dateOnly?: boolean | undefined;
}

export interface TableFromColumnsOptions {
  readonly columns?: readonly ColumnTraits[] | undefined;
  readonly meta?: Partial<TableMeta> | undefined;
}

/**
 * Columns in memory as a table, in the order of the keys and without an object per row. NaN and infinities are missing. A `Float64Array`
 * is not copied: write into it no more, or (of a series that grows) only behind the part that was given as a `subarray`. Lists of texts are
 * copied; of 10,000 rows and more, texts that differ are told apart when that is first needed.
 * Throws `column of another length: name`.
 */
export function tableFromColumns(
  columns: Readonly<Record<string, ColumnValues>>,
  options: TableFromColumnsOptions = {},
): Table {
  const length = Object.values(columns)[0]?.length ?? 0;
  const made = Object.keys(columns).map((name) => {
    const traits = options.columns?.find((one) => one.name === name) ?? { name };
    const values = columns[name] as ColumnValues;
    if (values.length !== length) throw new Error(`column of another length: ${name}`);
    return ArrayBuffer.isView(values) ? columnOfNumbers(values, traits) : columnOfTexts(values, traits);
  });
  return new Table(length, made, { matched: length, ...options.meta });
}

/** Whether some of the numbers are none, or endless: asked of the engine's own code, which is fast from the first number on. */
const lacksSome = (values: Float64Array): boolean => [NaN, Infinity, -Infinity].some((none) => values.includes(none));

function columnOfNumbers(numbers: NumberArray, { name, label = name, unit, type, dateOnly }: ColumnTraits): Column {
  let values = numbers instanceof Float64Array ? numbers : new Float64Array(numbers);
  let gaps: Uint8Array | null = null;
  if (lacksSome(values)) {
    gaps = new Uint8Array(values.length);
    if (values === numbers) values = new Float64Array(numbers);
    for (let row = 0; row < values.length; row++) {
      if (Number.isFinite(values[row])) continue;
      gaps[row] = Number.isNaN(values[row]) ? missing.null : missing.unreadable;
      values[row] = NaN;
    }
  }
  const base = { name, label, unit, missing: gaps, values };
  return type === 'date' ? { ...base, type, dateOnly: dateOnly ?? false } : { ...base, type: 'number' };
}
