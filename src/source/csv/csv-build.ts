import type { Column, ColumnType, NumberColumn, TextColumn } from '../../table/column.js';
import type { Problem } from '../../table/table.js';
import type { Texts } from '../../table/texts.js';
import { HOLES } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import type { CsvLimits } from './csv-parser.js';
import { lazy } from '../lazy.js';
import type { Pace } from '../../table/pace.js';

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
  readonly limits: CsvLimits;
  /** Nobody needs the cells any more: the table may have the very arrays that they are in. */
  readonly isLast: boolean;
}

export interface BuiltColumn {
  readonly column: Column;
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

export const typing = lazy(() => import('./csv-typed.js'));
/** So many different texts are not worth being strings before anybody reads them. */
export const MANY = 50_000;

const SLICE = 16_384;

/** The typed column of the cells so far; a column of plain numbers, or of nothing but texts, without the code that reads all others. */
export async function buildColumn(column: CsvColumn, plan: ColumnPlan): Promise<BuiltColumn> {
  const { hint, rows, decoder, pace, isLast } = plan;
  if (isLast && column.dictionary.size > MANY) return (await typing()).buildTyped(column, plan);
  const texts = await column.dictionary.decode(decoder, pace);
  const isNumber = column.hasNumbers(rows);
  const isOther = hint.type ?? hint.nulls ?? (isNumber ? texts.length > 0 : !(await isText(texts, pace)));
  if (isOther) return (await typing()).buildTyped(column, plan);
  const built = isNumber ? await buildNumbers(column, plan) : await buildText(column, texts, plan);
  return { column: built, problems: [], problemCount: 0 };
}

/** What may be a number, a date, a boolean or a mark of no value. */
export const NOT_TEXT = /^(?:\P{L}|(?:x|id\.|i\.\s?d\.|n\W{0,2}a\W?n?|null|true|false)\s*$)/iu;

/** True when no text can be anything else. */
async function isText(texts: readonly string[], pace: Pace): Promise<boolean> {
  let isText = true;
  await inSlices(texts.length, pace, (from, to) => {
    isText &&= !texts.slice(from, to).some((text) => NOT_TEXT.test(text));
  });
  return isText;
}

/** A column of doubles and holes. */
async function buildNumbers(cells: CsvColumn, plan: ColumnPlan): Promise<NumberColumn> {
  const values = ownValues(cells.numbers as Float64Array, plan.rows, plan.isLast);
  return { ...(await baseOf(cells, plan, null)), type: 'number', values };
}

/** A column without doubles as texts. */
export async function buildText(cells: CsvColumn, texts: Texts, plan: ColumnPlan): Promise<TextColumn> {
  const { rows, isLast } = plan;
  const values = cells.numbers ? new Uint32Array(rows) : ownValues(cells.codes, rows, isLast);
  const base = await baseOf(cells, plan, values);
  // The array of texts grows while more rows come; a table does not.
  return { ...base, type: 'text', values, dictionary: isLast ? texts : texts.slice() };
}

/** What columns of all types have, of holes why there is nothing; puts the others' entries into `values`, which may be the very codes. */
async function baseOf(
  { codes, numbers, hasHoles }: CsvColumn,
  { name, hint, rows, pace }: ColumnPlan,
  values: Uint32Array | null,
): Promise<Pick<Column, 'name' | 'label' | 'unit' | 'missing'>> {
  const missing = hasHoles ? new Uint8Array(rows) : null;
  await inSlices((missing ?? (values && numbers)) ? rows : 0, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (numbers && numbers[row] === numbers[row]) continue;
      const code = codes[numbers ? row * 2 : row] as number;
      const isHole = code >= HOLES;
      if (missing && isHole) missing[row] = -code;
      if (values) values[row] = isHole ? 0 : code;
    }
  });
  return { name, label: hint.label ?? name, unit: hint.unit, missing };
}

/** The array as the column's own. Before the end that is a copy, as more will come into it; and it has not much more room than rows. */
export function ownValues<T extends Float64Array | Uint32Array>(values: T, rows: number, isLast: boolean): T {
  return (isLast && values.length <= rows * 1.25 ? values.subarray(0, rows) : values.slice(0, rows)) as T;
}

export async function inSlices(rows: number, pace: Pace, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += SLICE) {
    if (pace.isDue) await pace.pause();
    work(from, Math.min(rows, from + SLICE));
  }
}
