import { problemOf } from '../../table/column-builder.js';
import type { Column, ColumnType, TextColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { Problem } from '../../table/table.js';
import { dateReading } from '../../time/date-reading.js';
import { namesOffset, tellRepeatedHours } from '../../time/repeated-hours.js';
import { MANY, buildText, inSlices, ownValues } from './csv-build.js';
import type { BuiltColumn, ColumnPlan } from './csv-build.js';
import { ABSENT, CsvColumn, EMPTY, HOLES } from './csv-column.js';
import { cell } from './csv-kinds.js';
import { lateTexts } from './csv-many.js';
import { readEntries } from './csv-readings.js';
import type { Readings } from './csv-readings.js';

interface ColumnDecision {
  readonly type: ColumnType;
  readonly unit?: string | undefined;
  readonly dateOnly?: boolean | undefined;
}

/** The typed column of cells of which some are to be read as dates, numbers with marks, and the like, or in which kinds are mixed. */
export async function buildTyped(column: CsvColumn, plan: ColumnPlan): Promise<BuiltColumn> {
  const { rows, pace, hint, decoder, isLast } = plan;
  if (isLast && column.dictionary.size > MANY && !(hint.type ?? hint.nulls) && !column.hasNumbers(rows)) {
    const texts = await lateTexts(column.dictionary, decoder.by, pace);
    if (texts) return { column: await buildText(column, texts, plan), problems: [], problemCount: 0 };
  }
  const built = await tryBuild(column, plan);
  if (built) return built;
  const restored = new CsvColumn(rows, true);
  await inSlices(rows, pace, (from, to) => restore(column, restored, from, to));
  return (await tryBuild(restored, plan)) as BuiltColumn;
}

const POINT = 46;
/** No double needs more. */
const digits = new Uint8Array(40);

/** Puts the rows `from … to` into a column of texts, doubles as they were written. */
function restore(
  { codes, numbers, decimals, dictionary, mark }: CsvColumn,
  into: CsvColumn,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const code = codes[row * 2] as number;
    const value = (numbers as Float64Array)[row] as number;
    if (value === value) {
      const text = value.toFixed(decimals[row]);
      for (let index = 0; index < text.length; index++) {
        const byte = text.charCodeAt(index);
        digits[index] = byte === POINT ? mark : byte;
      }
      into.putText(row, digits, 0, text.length);
    } else if (code >= HOLES) into.putHole(row, code === HOLES ? ABSENT : EMPTY);
    else {
      into.putText(
        row,
        dictionary.arena,
        dictionary.starts[code] as number,
        (dictionary.starts[code + 1] as number) - 1,
      );
    }
  }
}

/** The column, or null when the doubles should have been read as texts, or with other marks. */
async function tryBuild(cells: CsvColumn, plan: ColumnPlan): Promise<BuiltColumn | null> {
  const { hint, decoder, pace } = plan;
  const nulls = hint.nulls ?? [];
  const texts = await cells.dictionary.decode(decoder, pace);
  const readings = await readEntries(texts, cells.mark, nulls, pace);
  const found = decide(await countKinds(cells, readings, plan), readings.unit);
  const decision = { ...found, type: hint.type ?? found.type, unit: hint.unit ?? found.unit };
  // A mark of no value that is a number (`-999`) stands among the texts only once all cells are texts.
  const isMarked = nulls.some((mark) => /\d/.test(mark));
  if (cells.numbers && (readings.hasOtherStyle || decision.type === 'text' || isMarked)) return null;
  if (decision.type !== 'text') return buildValues(cells, texts, readings, decision, plan);
  const column = await buildText(cells, texts, plan);
  return { column: nulls.length > 0 ? withoutMarks(column, texts, nulls) : column, problems: [], problemCount: 0 };
}

/** The column with marks of no value taken out of its texts. */
function withoutMarks(column: TextColumn, texts: readonly string[], nulls: readonly string[]): TextColumn {
  const dictionary = texts.filter((text) => !nulls.includes(text));
  const places = new Map(dictionary.map((text, place) => [text, place]));
  const kindOf = column.missing ?? new Uint8Array(column.values.length);
  const values = column.values.map((code, row) => {
    const place = places.get(texts[code] as string);
    if (place === undefined) kindOf[row] ||= missing.null;
    return place ?? 0;
  });
  return { ...column, values, dictionary, missing: kindOf.some((kind) => kind > 0) ? kindOf : null };
}

/** Rows of each `CellKind`; 0 of all where no cell has a value. */
async function countKinds(
  { numbers, codes }: CsvColumn,
  { kinds }: Readings,
  { rows, pace }: ColumnPlan,
): Promise<Uint32Array> {
  const counts = new Uint32Array(8);
  const stride = numbers ? 2 : 1;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = codes[row * stride] as number;
      let kind: number = cell.number;
      if (!numbers || Number.isNaN(numbers[row])) {
        if (code >= HOLES) continue;
        kind = kinds[code] as number;
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
  { numbers, codes }: CsvColumn,
  texts: readonly string[],
  readings: Readings,
  { type, unit, dateOnly }: ColumnDecision,
  { name, hint, rows, pace, isLast, limits }: ColumnPlan,
): Promise<BuiltColumn> {
  const good = goodKinds[type] & (unit === undefined && !hint.type ? ~(1 << cell.measure) : -1);
  const stride = numbers ? 2 : 1;
  const values = numbers ? ownValues(numbers, rows, isLast) : new Float64Array(rows);
  let kindOf: Uint8Array | null = null;
  const problems: Problem[] = [];
  let problemCount = 0;
  await inSlices(rows, pace, (from, to) => {
    for (let row = from; row < to; row++) {
      if (numbers && !Number.isNaN(numbers[row])) continue;
      const code = codes[row * stride] as number;
      const kind = code >= HOLES ? cell.missing : (readings.kinds[code] as number);
      if ((good >> kind) & 1) {
        values[row] = readings.values[code] as number;
        continue;
      }
      values[row] = NaN;
      kindOf ??= new Uint8Array(rows);
      if (code >= HOLES) kindOf[row] = -code;
      else if (kind === cell.missing) kindOf[row] = readings.values[code] as number;
      else {
        kindOf[row] = missing.unreadable;
        if (problemCount++ < limits.problems) problems.push(problemOf(row, name, texts[code], `not a ${type}`));
      }
    }
  });
  if (type === 'date') {
    tellRepeatedHours(values, (row) => !namesOffset(texts[codes[row * stride] as number] ?? ''), dateReading);
  }
  const base = { name, label: hint.label ?? name, unit, missing: kindOf };
  if (type === 'boolean') return { column: { ...base, type, values: new Uint8Array(values) }, problems, problemCount };
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
