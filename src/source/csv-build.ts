import { problemOf } from '../table/column-builder.js';
import type { Column, ColumnType } from '../table/column.js';
import { missing } from '../table/missing.js';
import type { Problem } from '../table/table.js';
import { cell } from './csv-kinds.js';
import { ABSENT, EMPTY } from './csv-column.js';
import type { CsvColumn } from './csv-column.js';
import type { CellDecoder } from './csv-encoding.js';
import type { Readings } from './csv-readings.js';
import type { CsvTexts } from './csv-texts.js';
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
  /** The entry of a cell that is no double, at `row * stride`. */
  readonly codes: Uint32Array;
  readonly stride: number;
  readonly mark: number;
}

interface ColumnDecision {
  readonly type: ColumnType;
  readonly unit?: string | undefined;
  readonly dateOnly?: boolean | undefined;
}

const typing = lazy(() => import('./csv-readings.js'));

const SLICE = 16_384;
export const MAX_PROBLEMS = 100;

/** The typed column of the cells so far. */
export async function buildColumn(column: CsvColumn, texts: CsvTexts, plan: ColumnPlan): Promise<BuiltColumn> {
  const { numbers, codes, mark } = column;
  const { rows, pace } = plan;
  let cells: Cells = { numbers, codes, stride: numbers ? 2 : 1, mark };
  let built = await tryBuild(cells, column, texts, plan);
  if (built) return built;
  const restored = new Uint32Array(rows);
  await inSlices(rows, pace, (from, to) => column.restore(restored, from, to));
  cells = { numbers: null, codes: restored, stride: 1, mark: 0 };
  built = await tryBuild(cells, column, texts, plan);
  return built as BuiltColumn;
}

/** The column, or null when the doubles should have been read as texts, or with other marks. */
async function tryBuild(
  cells: Cells,
  column: CsvColumn,
  entries: CsvTexts,
  plan: ColumnPlan,
): Promise<BuiltColumn | null> {
  const { hint, decoder, pace } = plan;
  const texts = (await entries.decode(decoder, pace)) ?? [];
  const nulls = hint.nulls ?? [];
  const readings = (await isPlain(texts, nulls, pace))
    ? null
    : await (await typing()).readEntries(texts, cells.mark, nulls, pace);
  const counts = await countKinds(cells, readings, plan);
  const found = decide(counts, readings?.unit ?? null);
  const decision = { ...found, type: hint.type ?? found.type, unit: hint.unit ?? found.unit };
  if (cells.numbers && (readings?.hasOtherStyle || decision.type === 'text')) return null;
  if (decision.type !== 'text') return buildValues(cells, texts, readings, decision, plan);
  return { column: await buildText(cells, column, texts, plan), problems: [], problemCount: 0 };
}

/** What may be a number, a date, a boolean or a mark of no value. */
const NOT_PLAIN =
  /^(?:[\s\d+\-.,:\u2212\u2013\u2014\u2026\u00d7#]|(?:x|id\.|i\.\s?d\.|n\.?\/?a\.?|nan|null|true|false)\s*$)/i;

/** True when no text can be anything else; the code that would read it is then not needed. */
async function isPlain(texts: readonly string[], nulls: readonly string[], pace: Pace): Promise<boolean> {
  let found = false;
  await inSlices(texts.length, pace, (from, to) => {
    for (let entry = from; entry < to && !found; entry++) {
      const text = texts[entry] as string;
      found = NOT_PLAIN.test(text) || nulls.includes(text);
    }
  });
  return !found;
}

/** Rows of each `CellKind`; 0 of all where no cell has a value. */
async function countKinds(
  { numbers, codes, stride }: Cells,
  readings: Readings | null,
  { rows, pace }: ColumnPlan,
): Promise<Uint32Array> {
  const counts = new Uint32Array(8);
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row * stride] as number;
      let kind: number = cell.number;
      if (!numbers || Number.isNaN(numbers[row])) {
        if (code >= ABSENT) continue;
        kind = readings?.kinds[code] ?? cell.text;
      }
      counts[kind] = (counts[kind] as number) + 1;
    }
  });
  return counts;
}

/**
 * The type of a column: that of most of its values, else text; text too when a code is among numbers, and when not all measures have one
 * and the same unit. `counts` has the rows of each `CellKind`.
 */
function decide(counts: Uint32Array, unit: string | null): ColumnDecision {
  const of = (kind: number): number => counts[kind] as number;
  const all = counts.reduce((sum, count) => sum + count) - of(cell.missing);
  const isMost = (...kinds: number[]): boolean => kinds.reduce((sum, kind) => sum + of(kind), 0) * 2 > all;
  if (isMost(cell.measure) && of(cell.measure) === all && unit !== null) return { type: 'number', unit };
  if (isMost(cell.number) && of(cell.code) === 0) return { type: 'number' };
  if (isMost(cell.day, cell.instant)) return { type: 'date', dateOnly: of(cell.instant) === 0 };
  return { type: isMost(cell.boolean) ? 'boolean' : 'text' };
}

/** The column of a type that is a number in some way; what cannot be read so is missing, and a problem. */
async function buildValues(
  { numbers, codes, stride }: Cells,
  texts: readonly string[],
  readings: Readings | null,
  { type, unit, dateOnly }: ColumnDecision,
  { name, hint, rows, pace, isLast }: ColumnPlan,
): Promise<BuiltColumn> {
  const good = goodKinds[type] & (unit === undefined && !hint.type ? ~(1 << cell.measure) : -1);
  const values = numbers ? ownValues(numbers, rows, texts.length > 0 && !isLast) : new Float64Array(rows);
  let kindOf: Uint8Array | null = null;
  const problems: Problem[] = [];
  let problemCount = 0;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (numbers && !Number.isNaN(numbers[row])) continue;
      const code = codes[row * stride] as number;
      const kind = code >= ABSENT ? cell.missing : (readings?.kinds[code] ?? cell.text);
      if ((good >> kind) & 1) {
        values[row] = readings?.values[code] as number;
        continue;
      }
      // A double's place holds NaN already, one that must not be lost while there are more rows to come.
      if (!numbers) values[row] = NaN;
      kindOf ??= new Uint8Array(rows);
      if (code >= ABSENT) kindOf[row] = code === EMPTY ? missing.null : missing.absent;
      else if (kind === cell.missing) kindOf[row] = readings?.values[code] as number;
      else {
        kindOf[row] = missing.unreadable;
        if (problemCount++ < MAX_PROBLEMS) problems.push(problemOf(row, name, texts[code], `not a ${type}`));
      }
    }
  });
  const base = { name, label: hint.label ?? name, unit, missing: kindOf };
  if (type === 'boolean') return { column: { ...base, type, values: Uint8Array.from(values) }, problems, problemCount };
  const column = type === 'date' ? { ...base, type, values, dateOnly: dateOnly === true } : { ...base, type, values };
  return { column: column as Column, problems, problemCount };
}

/** Which `CellKind`s are values of a type, as bits; a measure is a number only where it has the column's unit. */
const goodKinds: Readonly<Record<ColumnType, number>> = {
  number: (1 << cell.number) | (1 << cell.code) | (1 << cell.measure),
  date: (1 << cell.day) | (1 << cell.instant),
  boolean: 1 << cell.boolean,
  text: 0,
};

/** The doubles as the column's own: a table that was shown before may have the same ones, so what is to change is copied. */
function ownValues(numbers: Float64Array, rows: number, isCopy: boolean): Float64Array {
  return isCopy || numbers.length > rows * 1.25 ? numbers.slice(0, rows) : numbers.subarray(0, rows);
}

async function buildText(
  { codes }: Cells,
  { hasHoles, isOrdered }: CsvColumn,
  texts: readonly string[],
  { name, hint, rows, pace, isLast }: ColumnPlan,
): Promise<Column> {
  const { label = name, unit, nulls = [] } = hint;
  const base = { name, label, unit, type: 'text' } as const;
  if (!hasHoles && isOrdered && nulls.length === 0) {
    const values = codes.length > rows * 1.25 ? codes.slice(0, rows) : codes.subarray(0, rows);
    // The array of texts grows while more rows come; a table does not.
    return { ...base, values, dictionary: isLast ? texts : texts.slice(), missing: null };
  }
  const values = new Uint32Array(rows);
  const ranks = new Uint32Array(texts.length);
  const dictionary: string[] = [];
  let kindOf: Uint8Array | null = null;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row] as number;
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
