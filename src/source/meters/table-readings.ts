import { cellOf, isMissing, missingKind } from '../../table/column.js';
import type { Column, DateColumn, NumberColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { Table } from '../../table/table.js';
import type { RowLike } from '../../table/typed-rows.js';
import { qualityLetter } from './meter-reading.js';
import type { MeterMoment, MeterReading, MeterReadings } from './meter-reading.js';
import { takeRows } from './row-moments.js';
import { SourceError } from '../source-error.js';

/** Columns by name; null: found by what they hold. */
export interface ReadingColumns {
  readonly at: string | null;
  readonly value: string | null;
  readonly meter: string | null;
  readonly quality: string | null;
  readonly revision: string | null;
}

/**
 * Readings in the rows of a table: an instant, a number, and where named the device, how good it is and which revision. `series` names the
 * column of the value, or a part of its name. Throws `no-column`.
 */
export function readingsOfTable(table: Table, columns: ReadingColumns, series: string | null): MeterReadings {
  const at = timeColumn(table, columns.at);
  const revision = maybeColumn(table, columns.revision);
  const value = valueColumn(table, columns.value, series, revision);
  const meter = maybeColumn(table, columns.meter);
  const quality = maybeColumn(table, columns.quality ?? (table.column('resultQuality') ? 'resultQuality' : null));
  const readings: MeterReading[] = [];
  for (let row = 0; row < table.length; row++) {
    const ms = at.values[row] as number;
    if (Number.isNaN(ms)) continue;
    const isUnreadable = missingKind(value, row) === missing.unreadable;
    const said = quality && textOf(quality, row);
    const letter = isUnreadable ? 'X' : said ? qualityLetter(said) : null;
    const device = meter && textOf(meter, row);
    const edition = revision && Number(textOf(revision, row));
    readings.push({
      at: ms,
      value: isMissing(value, row) ? null : (value.values[row] as number),
      ...(device && { meter: device }),
      ...(edition && { revision: edition }),
      ...(letter !== null && letter !== 'A' && { quality: letter }),
    });
  }
  return { readings, unit: value.unit ?? null, kind: null, step: null, stamp: null };
}

/**
 * The newest value of each series in the rows of a table that has a column of their names, else the one of its only series, under ''. A
 * column called `unit` says of each row in which unit its value is.
 */
export function momentsOfTable(table: Table, columns: ReadingColumns): ReadonlyMap<string, MeterMoment> {
  const { at, value, meter, unit } = momentColumns(table, columns);
  const found = new Map<string, MeterMoment>();
  for (let row = 0; row < table.length; row++) {
    const ms = at.values[row] as number;
    if (Number.isNaN(ms) || isMissing(value, row)) continue;
    const key = (meter && textOf(meter, row)) ?? '';
    if (ms < (found.get(key)?.at ?? -Infinity)) continue;
    const own = unit && textOf(unit, row);
    found.set(key, { at: ms, value: value.values[row] as number, unit: own ?? value.unit ?? null });
  }
  return found;
}

/** The columns in which a table has the newest readings of meters. */
export interface MomentColumns {
  readonly at: DateColumn;
  readonly value: NumberColumn;
  readonly meter: Column | null;
  readonly unit: Column | null;
}

const momentColumns = (table: Table, columns: ReadingColumns): MomentColumns => ({
  at: timeColumn(table, columns.at),
  value: valueColumn(table, columns.value, null, null),
  meter: maybeColumn(table, columns.meter ?? (table.column('meter') ? 'meter' : null)),
  unit: table.column('unit') ?? null,
});

/** What takes later rows of the same columns into `moments`; it does not where rows replace others that are not of the same meter: see `takeRows`. */
export function rowTaker(
  moments: Map<string, MeterMoment>,
  table: Table,
  columns: ReadingColumns,
): (rows: readonly RowLike[], key: string | null) => boolean {
  const found = momentColumns(table, columns);
  return (rows, key) => (key === null || found.meter?.name === key) && takeRows(moments, rows, found, key !== null);
}

function timeColumn(table: Table, name: string | null): DateColumn {
  const column = name === null ? table.columns.find(isInstants) : maybeColumn(table, name);
  if (column?.type === 'date') return column;
  throw new SourceError('no-column', `no column of instants: ${name ?? namesOf(table)}`);
}

/** Days are no instants, but for want of a better one. */
const isInstants = (column: Column): boolean => column.type === 'date' && !column.dateOnly;

function valueColumn(table: Table, name: string | null, series: string | null, not: Column | null): NumberColumn {
  const numbers = table.columns.filter((column): column is NumberColumn => column.type === 'number' && column !== not);
  const wanted = name ?? series;
  if (wanted !== null) {
    const exact = numbers.find((column) => column.name === wanted || column.label === wanted);
    const partial = name === null ? numbers.filter((column) => column.name.includes(wanted)) : [];
    const found = exact ?? (partial.length === 1 ? partial[0] : undefined);
    if (found) return found;
    // A series may be told by `where` or by the address: then there is one number beside what orders the rows.
    if (name !== null || partial.length > 1)
      throw new SourceError('no-column', `no single column of numbers: ${wanted}`);
  }
  const [only] = numbers.filter((column) => !/^(?:objectid|fid|id|_id|ogc_fid)$/i.test(column.name));
  if (only) return only;
  throw new SourceError('no-column', `no column of numbers: ${namesOf(table)}`);
}

function maybeColumn(table: Table, name: string | null): Column | null {
  if (name === null) return null;
  const column = table.column(name);
  if (column) return column;
  throw new SourceError('no-column', `no such column: ${name}`);
}

const namesOf = (table: Table): string =>
  table.columns
    .map(({ name }) => name)
    .join(', ')
    .slice(0, 200);

function textOf(column: Column, row: number): string | null {
  const cell = cellOf(column, row);
  return cell === null ? null : String(cell);
}
