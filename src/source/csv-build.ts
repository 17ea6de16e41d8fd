import { problemOf } from '../table/column-builder.js';
import type { Column, ColumnType } from '../table/column.js';
import { missing } from '../table/missing.js';
import type { Problem } from '../table/table.js';
import { cell } from './csv-cell.js';
import { ABSENT, EMPTY } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import { decide, readEntries } from './csv-readings.js';
import type { ColumnDecision, Readings } from './csv-readings.js';
import type { CsvTexts } from './csv-texts.js';
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
  /** Nobody needs the cells any more: they may be changed in place. */
  readonly isLast: boolean;
}

export interface BuiltColumn {
  readonly column: Column;
  /** The first of them. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
}

/** The cells as they are, or all of them as entries. */
interface Cells {
  readonly numbers: Float64Array | null;
  /** Null while there are `numbers`. */
  readonly codes: Uint32Array | null;
  readonly hasHoles: boolean;
  readonly codeAt: (row: number) => number;
  readonly mark: number;
  readonly isOrdered: boolean;
}

const SLICE = 16_384;
export const MAX_PROBLEMS = 100;

/** The typed column of the cells so far. */
export async function buildColumn(column: CsvColumn, texts: CsvTexts, plan: ColumnPlan): Promise<BuiltColumn> {
  const { hint, pace, decoder } = plan;
  let cells: Cells = {
    numbers: column.numbers,
    codes: column.numbers === null ? column.codes : null,
    hasHoles: column.hasHoles,
    codeAt: (row) => column.codeAt(row),
    mark: column.mark,
    isOrdered: column.isOrdered,
  };
  let decoded = (await texts.decode(decoder, pace)) ?? [];
  let readings = await readEntries(decoded, cells.mark, hint.nulls ?? [], pace);
  let decision = await decided(cells, readings, plan);
  if (cells.numbers !== null && (readings.hasOtherStyle || decision.type === 'text')) {
    cells = await asEntries(column, plan);
    decoded = (await texts.decode(decoder, pace)) ?? [];
    readings = await readEntries(decoded, 0, hint.nulls ?? [], pace);
    decision = await decided(cells, readings, plan);
  }
  if (decision.type !== 'text') return buildValues(cells, decoded, readings, decision, plan);
  const built = await buildText(cells, decoded, plan);
  return { column: built, problems: [], problemCount: 0 };
}

async function decided(cells: Cells, readings: Readings, plan: ColumnPlan): Promise<ColumnDecision> {
  const decision = decide(await countKinds(cells, readings, plan), readings.unit);
  const { type, unit } = plan.hint;
  return { ...decision, type: type ?? decision.type, unit: unit ?? decision.unit };
}

async function asEntries(column: CsvColumn, { rows, pace }: ColumnPlan): Promise<Cells> {
  const codes = new Uint32Array(rows);
  await inSlices(rows, pace, (from, to) => column.restore(codes, from, to));
  const { hasHoles, isOrdered } = column;
  return { numbers: null, codes, hasHoles, codeAt: (row) => codes[row] as number, mark: 0, isOrdered };
}

async function countKinds(
  { numbers, codeAt }: Cells,
  { kinds, isText }: Readings,
  plan: ColumnPlan,
): Promise<number[]> {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0];
  const count = (kind: number): void => void (counts[kind] = (counts[kind] as number) + 1);
  if (numbers === null && isText) return [1];
  await inSlices(plan.rows, plan.pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (numbers !== null && !Number.isNaN(numbers[row])) count(cell.number);
      else {
        const code = codeAt(row);
        if (code < ABSENT) count(kinds[code] as number);
      }
    }
  });
  return counts;
}

/** The column of a type that is a number in some way; what cannot be read so is missing, and a problem. */
async function buildValues(
  { numbers, codeAt }: Cells,
  texts: readonly string[],
  { kinds, values }: Readings,
  { type, unit, dateOnly }: ColumnDecision,
  { name, hint, rows, pace, isLast }: ColumnPlan,
): Promise<BuiltColumn> {
  const isGood = goodKinds(type, unit !== undefined || hint.type !== undefined);
  const result = numbers === null ? new Float64Array(rows) : ownValues(numbers, rows, texts.length > 0, isLast);
  let kindOf: Uint8Array | null = null;
  const problems: Problem[] = [];
  let problemCount = 0;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (numbers !== null && !Number.isNaN(numbers[row])) continue;
      const code = codeAt(row);
      if (code < ABSENT && isGood[kinds[code] as number]) {
        result[row] = values[code] as number;
        continue;
      }
      result[row] = NaN;
      kindOf ??= new Uint8Array(rows);
      if (code >= ABSENT) kindOf[row] = code === EMPTY ? missing.null : missing.absent;
      else if (kinds[code] === cell.missing) kindOf[row] = values[code] as number;
      else {
        kindOf[row] = missing.unreadable;
        if (problemCount++ < MAX_PROBLEMS) problems.push(problemOf(row, name, texts[code], `not a ${type}`));
      }
    }
  });
  const base = { name, label: hint.label ?? name, unit, missing: kindOf };
  return { column: typed(base, type, result, dateOnly), problems, problemCount };
}

/** Which `CellKind`s are values of the type; `hasUnit` where numbers are measures. */
function goodKinds(type: ColumnType, hasUnit: boolean): readonly boolean[] {
  const good = new Array<boolean>(8).fill(false);
  if (type === 'number') good[cell.number] = good[cell.code] = true;
  if (type === 'number' && hasUnit) good[cell.measure] = true;
  if (type === 'date') good[cell.day] = good[cell.instant] = true;
  if (type === 'boolean') good[cell.boolean] = true;
  return good;
}

/** The doubles as the column's own: a table that was shown before may have the same ones, so what is to change is copied. */
function ownValues(numbers: Float64Array, rows: number, hasOthers: boolean, isLast: boolean): Float64Array {
  const hasSlack = numbers.length > rows * 1.25;
  return isLast
    ? hasSlack
      ? numbers.slice(0, rows)
      : numbers.subarray(0, rows)
    : hasOthers
      ? numbers.slice(0, rows)
      : numbers.subarray(0, rows);
}

function typed(
  base: { name: string; label: string; unit: string | undefined; missing: Uint8Array | null },
  type: ColumnType,
  values: Float64Array,
  dateOnly: boolean,
): Column {
  if (type === 'date') return { ...base, type, values, dateOnly };
  if (type === 'number') return { ...base, type, values };
  return { ...base, type: 'boolean', values: Uint8Array.from(values) };
}

async function buildText(
  cells: Cells,
  texts: readonly string[],
  { name, hint, rows, pace, isLast }: ColumnPlan,
): Promise<Column> {
  const { codes, hasHoles, isOrdered, codeAt } = cells;
  const base = { name, label: hint.label ?? name, unit: hint.unit, type: 'text' } as const;
  const nulls = hint.nulls ?? [];
  if (codes !== null && !hasHoles && isOrdered && !texts.some((text) => nulls.includes(text))) {
    // The array of texts grows while more rows come; a table does not.
    const dictionary = isLast ? texts : texts.slice();
    return {
      ...base,
      values: codes.length > rows * 1.25 ? codes.slice(0, rows) : codes.subarray(0, rows),
      dictionary,
      missing: null,
    };
  }
  const values = new Uint32Array(rows);
  const ranks = new Uint32Array(texts.length);
  const dictionary: string[] = [];
  let kindOf: Uint8Array | null = null;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codeAt(row);
      if (code >= ABSENT || nulls.includes(texts[code] as string)) {
        kindOf ??= new Uint8Array(rows);
        kindOf[row] = code === ABSENT ? missing.absent : missing.null;
        continue;
      }
      if (ranks[code] === 0) ranks[code] = dictionary.push(texts[code] as string);
      values[row] = (ranks[code] as number) - 1;
    }
  });
  return { ...base, values, dictionary, missing: kindOf };
}

async function inSlices(rows: number, pace: Pace, work: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += SLICE) {
    if (pace.isDue) await pace.pause();
    work(from, Math.min(rows, from + SLICE));
  }
}
