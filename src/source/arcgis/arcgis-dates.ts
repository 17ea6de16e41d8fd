import type { Column } from '../../table/column.js';
import { Table } from '../../table/table.js';
import { epochOf } from '../../time/calendar.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { zoneOffset } from '../../time/zone-offset.js';

const DAY_MS = 86_400_000;

/** Epoch ms of a date as a service gives it; NaN for what is none. */
export function instantOf(value: unknown, esriType: string): number {
  if (typeof value === 'number') {
    const day = new Date(value);
    // NaN for what lies outside of all calendars.
    if (esriType !== 'DateOnly') return day.getTime();
    return epochOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  if (typeof value !== 'string') return NaN;
  // Of a service a text without an offset is UTC, but for a day.
  const utc = esriType === 'DateOnly' ? null : parseIsoDate(`${value.trim()}Z`);
  return (utc ?? parseIsoDate(value))?.epochMs ?? NaN;
}

/** A column in which every instant is midnight in Prague holds days: that is how days without a time come out of the services. */
export function maybeDays(column: Column): Column {
  if (column.type !== 'date' || !column.values.some((value) => !Number.isNaN(value))) return column;
  const dateOnly = column.values.every((value) => Number.isNaN(value) || (value + zoneOffset(value)) % DAY_MS === 0);
  return { ...column, dateOnly };
}

/** The same table with days where neither it has shown a time of day nor `timed` knows of one, which is told the names of columns that do. */
export function timely(table: Table, timed: Set<string>): Table {
  const columns = table.columns.map((column) => {
    if (column.type !== 'date' || table.length === 0) return column;
    if (!column.dateOnly) timed.add(column.name);
    return { ...column, dateOnly: !timed.has(column.name) };
  });
  return new Table(table.length, columns, table.meta, table.problems);
}
