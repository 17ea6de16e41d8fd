import type { DateReading } from '../time/date-reading.js';
import { namesOffset, tellRepeatedHours } from '../time/repeated-hours.js';
import { ColumnBuilder, problemOf } from './column-builder.js';
import type { ColumnSpec } from './column-builder.js';
import type { ColumnType } from './column.js';
import { checkDepth, checkLimits } from './limits.js';
import { missing } from './missing.js';
import { Table } from './table.js';
import type { Problem, TableMeta } from './table.js';

/** What is known of a column beforehand; the rest is inferred from the values. */
export type ColumnHint = Omit<ColumnSpec, 'type'> & { readonly type?: ColumnType | undefined };

export interface TableFromRowsOptions {
  /** Exactly these columns in this order; without it every key in order of first appearance. */
  readonly columns?: readonly ColumnHint[] | undefined;
  readonly meta?: Partial<TableMeta> | undefined;
}

export type RowLike = Readonly<Record<string, unknown>>;
type Kind = ColumnType | 'none';

/** See `tableFromRows`. Without `dates` no text is a date. */
export function typedRows(rows: readonly RowLike[], options: TableFromRowsOptions, dates: DateReading | null): Table {
  const problems: Problem[] = [];
  const hints = options.columns ?? namesOf(rows).map((name) => ({ name }));
  const columns = hints.map((hint) => {
    const column = columnOf(rows, hint, dates, problems).build();
    if (column.type === 'date' && dates)
      tellRepeatedHours(column.values, (row) => isLocal(valueOf(rows[row] as RowLike, hint.name)), dates);
    return column;
  });
  problems.sort((a, b) => a.row - b.row);
  return new Table(rows.length, columns, { matched: rows.length, ...options.meta }, problems);
}

function namesOf(rows: readonly RowLike[]): string[] {
  const names = new Set<string>();
  for (const row of rows) {
    for (const name of Object.keys(row)) names.add(name);
    // Each column has a cell in every row, however few have a key of its name.
    checkLimits(rows.length, names.size);
  }
  return [...names];
}

function columnOf(
  all: readonly RowLike[],
  hint: ColumnHint,
  dates: DateReading | null,
  problems: Problem[],
): ColumnBuilder {
  const { name } = hint;
  // A row without a `constructor` of its own would seem to have the one that every object has.
  const rows = name in {} ? all.map((row) => Object.assign(Object.create(null), row) as RowLike) : all;
  // Of a column that is said to hold something else than dates there is nothing to be found out.
  const isKnown = hint.type && (hint.type !== 'date' || hint.dateOnly !== undefined);
  const inferred = isKnown ? null : infer(rows, name, dates);
  const type = hint.type ?? (hint.domain ? 'text' : (inferred?.type ?? 'text'));
  const builder = new ColumnBuilder({ ...hint, type, dateOnly: hint.dateOnly ?? inferred?.dateOnly }, rows.length);
  for (let row = 0; row < rows.length; row++) {
    const record = rows[row] as RowLike;
    const value = valueOf(record, name);
    if (value === null || value === undefined) {
      builder.pushMissing(Object.hasOwn(record, name) ? missing.null : missing.absent);
      continue;
    }
    checkDepth(value);
    if (!push(builder, value, type, dates)) {
      problems.push(problemOf(row, name, value, `not a ${type}`));
      builder.pushMissing(missing.unreadable);
    }
  }
  return builder;
}

/** A text that is read by Prague's wall clock. */
function isLocal(value: unknown): boolean {
  return typeof value === 'string' && !namesOffset(value);
}

/** Every object has a `constructor`, but no value of that name. */
function valueOf(row: RowLike, name: string): unknown {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

/** Appends the value if it is one of the type; false when it is not. */
function push(builder: ColumnBuilder, value: unknown, type: ColumnType, dates: DateReading | null): boolean {
  if (type === 'text') {
    const coded = builder.spec.domain !== undefined && typeof value === 'number';
    builder.pushText(coded ? value : textOf(value));
    return true;
  }
  // Spreadsheets and HTML tables leave a cell empty where there is no value.
  if (typeof value === 'string' && value.trim() === '') {
    builder.pushMissing(missing.null);
    return true;
  }
  const number = type === 'date' ? epochOfValue(value, dates) : type === 'boolean' ? bitOf(value) : numberOf(value);
  if (number === null || !Number.isFinite(number)) return false;
  builder.pushNumber(number);
  return true;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? String(value) : value.toISOString();
  return typeof value === 'bigint' ? value.toString() : (JSON.stringify(value) ?? '');
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

function bitOf(value: unknown): number | null {
  if (value === true || value === 'true') return 1;
  return value === false || value === 'false' ? 0 : null;
}

function epochOfValue(value: unknown, dates: DateReading | null): number | null {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? (dates?.parseIsoDate(value)?.epochMs ?? null) : null;
}

/** The type most values have, and whether no date among them names a time. */
function infer(
  rows: readonly RowLike[],
  name: string,
  dates: DateReading | null,
): { type: ColumnType; dateOnly: boolean } {
  const counts: Record<Kind, number> = { number: 0, text: 0, date: 0, boolean: 0, none: 0 };
  let dateOnly = true;
  for (const row of rows) {
    const value = valueOf(row, name);
    const kind = kindOf(value, dates);
    counts[kind]++;
    if (kind === 'date' && dateOnly)
      dateOnly = typeof value === 'string' && dates?.parseIsoDate(value)?.dateOnly === true;
  }
  const half = (rows.length - counts.none) / 2;
  const type = (['number', 'date', 'boolean'] as const).find((candidate) => counts[candidate] > half) ?? 'text';
  return { type, dateOnly: type === 'date' && dateOnly };
}

/** Whether a text may be a date. A year has four digits: `46001-02` is not a month. */
export const looksDated = (text: string): boolean => /^\s*\d{4}-\d{2}/.test(text);

function kindOf(value: unknown, dates: DateReading | null): Kind {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof Date) return 'date';
  if (typeof value !== 'string') return 'text';
  if (value.trim() === '') return 'none';
  if (looksDated(value) && dates?.parseIsoDate(value)) return 'date';
  return 'text';
}
