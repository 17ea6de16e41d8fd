import type { Column, ColumnType, TextColumn } from '../table/column.js';
import { missing } from '../table/missing.js';
import type { Problem } from '../table/table.js';
import { ABSENT } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import { lazy } from './lazy.js';
import type { Pace } from './pace.js';

/** What is known of a column beforehand, e.g. from CSVW metadata. */
export interface CsvHint {
  readonly label?: string | undefined;
  readonly type?: ColumnType | undefined;
  readonly unit?: string | undefined;
  /** Texts that stand for no value. */
  readonly nulls?: readonly string[] | undefined;
}

export interface ColumnPlan {
  readonly name: string;
  readonly hint: CsvHint;
  readonly rows: number;
  readonly decoder: CellDecoder;
  readonly pace: Pace;
  /** Nobody needs the cells any more: the table may have the very arrays that they are in. */
  readonly isLast: boolean;
}

export interface BuiltColumn {
  readonly column: Column;
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

const typing = lazy(() => import('./csv-typed.js'));

const SLICE = 16_384;

/** The typed column of the cells so far; a column of plain numbers, or of nothing but texts, without the code that reads all others. */
export async function buildColumn(column: CsvColumn, plan: ColumnPlan): Promise<BuiltColumn> {
  const { hint, rows, decoder, pace } = plan;
  const texts = (await column.texts.decode(decoder, pace)) ?? [];
  const isNumber = column.hasNumbers(rows);
  const isOther = hint.type ?? hint.nulls ?? (isNumber ? texts.length > 0 : !(await isText(texts, pace)));
  if (isOther) return (await typing()).buildTyped(column, plan);
  const built = await (isNumber ? buildNumbers(column, plan) : buildText(column, texts, plan));
  return { column: built, problems: [], problemCount: 0 };
}

/** What may be a number, a date, a boolean or a mark of no value. */
const NOT_TEXT =
  /^(?:[\s\d+\-.,:\u2212\u2013\u2014\u2026\u00d7#]|(?:x|id\.|i\.\s?d\.|n\.?\/?a\.?|nan|null|true|false)\s*$)/i;

/** True when no text can be anything else. */
async function isText(texts: readonly string[], pace: Pace): Promise<boolean> {
  let found = false;
  await inSlices(texts.length, pace, (from, to) => {
    for (let entry = from; entry < to && !found; entry++) found = NOT_TEXT.test(texts[entry] as string);
  });
  return !found;
}

async function buildNumbers(cells: CsvColumn, { name, hint, rows, pace, isLast }: ColumnPlan): Promise<Column> {
  const values = ownValues(cells.numbers as Float64Array, rows, isLast);
  const kindOf = cells.hasHoles ? new Uint8Array(rows) : null;
  await inSlices(kindOf ? rows : 0, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (Number.isNaN(values[row])) (kindOf as Uint8Array)[row] = holeOf(cells.codes[row * 2] as number);
    }
  });
  return { name, label: hint.label ?? name, unit: hint.unit, type: 'number', values, missing: kindOf };
}

/** The array as the column's own. Before the end that is a copy, as more will come into it; and it has not much more room than rows. */
export function ownValues<T extends Float64Array | Uint32Array>(values: T, rows: number, isLast: boolean): T {
  return (isLast && values.length <= rows * 1.25 ? values.subarray(0, rows) : values.slice(0, rows)) as T;
}

/** Why there is nothing in such a cell. */
export function holeOf(code: number): number {
  return code === ABSENT ? missing.absent : missing.null;
}

/** A column without doubles as texts. */
export async function buildText(
  { codes, numbers, hasHoles }: CsvColumn,
  texts: readonly string[],
  { name, hint, rows, pace, isLast }: ColumnPlan,
): Promise<TextColumn> {
  const stride = numbers ? 2 : 1;
  const values = numbers ? new Uint32Array(rows) : ownValues(codes, rows, isLast);
  const kindOf = hasHoles ? new Uint8Array(rows) : null;
  await inSlices(kindOf || numbers ? rows : 0, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row * stride] as number;
      values[row] = code < ABSENT ? code : 0;
      if (kindOf && code >= ABSENT) kindOf[row] = holeOf(code);
    }
  });
  // The array of texts grows while more rows come; a table does not.
  const dictionary = isLast ? texts : texts.slice();
  return { name, label: hint.label ?? name, unit: hint.unit, type: 'text', values, dictionary, missing: kindOf };
}

export async function inSlices(rows: number, pace: Pace, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += SLICE) {
    if (pace.isDue) await pace.pause();
    work(from, Math.min(rows, from + SLICE));
  }
}
