import type { Column } from './column.js';
import { missing } from './missing.js';
import { packTexts } from './pack-texts.js';
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
 * is not copied: write into it no more, or (of a series that grows) only behind the part that was given as a `subarray`.
 * Throws `column of another length: name`.
 */
export function tableFromColumns(
  columns: Readonly<Record<string, ColumnValues>>,
  options: TableFromColumnsOptions = {},
): Table {
  const made = Object.keys(columns).map((name) => {
    const traits = options.columns?.find((one) => one.name === name) ?? { name };
    const values = columns[name] as ColumnValues;
    return ArrayBuffer.isView(values) ? columnOfNumbers(values, traits) : columnOfTexts(values, traits);
  });
  const length = made[0]?.values.length ?? 0;
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

/** Rows gone through at once; few at first, so that the code has come to its end before it is compiled for good. */
const FIRST = 256;
const PIECE = 4096;
/** Of fewer rows nearly all must have a text of their own, of more of them half, as a column may only begin to repeat itself. */
const MANY = 16_384;
const MOST = 0.9;
const HALF = 0.5;

interface Numbered {
  readonly values: Uint32Array;
  missing: Uint8Array | null;
  readonly dictionary: string[];
  readonly numbers: Map<string, number>;
}

function columnOfTexts(
  texts: readonly (string | null | undefined)[],
  { name, label = name, unit }: ColumnTraits,
): Column {
  const base = { name, label, unit, domain: undefined, type: 'text' } as const;
  const into: Numbered = {
    values: new Uint32Array(texts.length),
    missing: null,
    dictionary: [],
    numbers: new Map(),
  };
  let isPlain = false;
  for (let from = 0, to = 0; from < texts.length; from = to) {
    to = Math.min(texts.length, from === 0 ? FIRST : from + PIECE);
    enter(texts, from, to, into);
    // Of many texts that differ, finding their numbers by strings takes longer than all else.
    const isNew = into.dictionary.length > to * (to < MANY ? MOST : HALF);
    if (isPlain || from === 0 || texts.length < MANY || !isNew) continue;
    const packed = packTexts(texts);
    if (packed) return { ...base, ...packed };
    isPlain = true;
  }
  const { values, dictionary } = into;
  return { ...base, values, missing: into.missing, dictionary };
}

/** Numbers the texts of the rows `from … to`. */
function enter(texts: readonly (string | null | undefined)[], from: number, to: number, into: Numbered): void {
  const { values, dictionary, numbers } = into;
  for (let row = from; row < to; row++) {
    const given = texts[row];
    if (given === null || given === undefined) {
      into.missing ??= new Uint8Array(values.length);
      into.missing[row] = missing.null;
      continue;
    }
    const text = String(given);
    let number = numbers.get(text);
    if (number === undefined) {
      number = dictionary.length;
      numbers.set(text, number);
      dictionary.push(text);
    }
    values[row] = number;
  }
}
