import { isMissing } from '../../table/column.js';
import type { Column, DateColumn, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { calendarParts, epochOf } from '../../time/calendar.js';
import { dateReading } from '../../time/date-reading.js';
import { tellRepeatedHours } from '../../time/repeated-hours.js';
import type { MeterReading, MeterReadings } from './meter-reading.js';
import { SourceError } from '../source-error.js';

/** `IN-<EAN>-D`: measured (IN) or what was left after sharing (OUT), of a place that delivers (D) or takes (O). */
const HEAD = /^(IN|OUT)-(\w+)-([DO])$/i;
const QUARTER = 900;

/** A series of a report of sharing, without the number of anybody's meter. */
export interface EdcSeries {
  /** `IN-D-1`: what the first place that delivers measured; `OUT-O-2`; `SHARED-D-1`: what it shared. */
  readonly name: string;
  readonly readings: MeterReadings;
}

/**
 * The series of a CSV of the Elektroenergetické datové centrum: kWh of quarter hours of Prague's clock, none of them negative here. Places are
 * numbered in the order of their columns, as EANs are not for publication. An empty cell is not known (yet). Throws `no-column`.
 */
export function edcSeries(table: Table): readonly EdcSeries[] {
  const places = new Map<string, string>();
  const counts = { D: 0, O: 0 };
  const values = new Map<string, (number | null)[]>();
  for (const column of table.columns) {
    const [, side, ean, role] = (HEAD.exec(column.name) ?? []).map((part: string | undefined) => part?.toUpperCase());
    if (side === undefined || ean === undefined || (role !== 'D' && role !== 'O')) continue;
    const place = places.get(ean + role) ?? `${role}-${++counts[role]}`;
    places.set(ean + role, place);
    values.set(`${side}-${place}`, valuesOf(column, table.length));
  }
  if (values.size === 0) throw new SourceError('no-column', 'no column of a place of delivery: IN-…-D');
  const times = timesOf(table);
  for (const place of places.values()) {
    const measured = values.get(`IN-${place}`);
    const left = values.get(`OUT-${place}`);
    if (!measured || !left) continue;
    // To the hundredth in which both are told: 0.3 - 0.2 is no 0.09999999999999998.
    const shared = measured.map((value, row) => differenceOf(value, left[row] ?? null));
    values.set(`SHARED-${place}`, shared);
  }
  return [...values].map(([name, list]) => ({ name, readings: readingsOf(times, list) }));
}

/** One of them; `IN-D` will do for the only one of its kind. Throws `no-column`. */
export function edcReadings(table: Table, series: string | null): MeterReadings {
  const all = edcSeries(table);
  const exact = all.find(({ name }) => name === series);
  const found = exact ? [exact] : all.filter(({ name }) => name.startsWith(`${series}-`));
  const [only] = found;
  if (found.length === 1 && only) return only.readings;
  throw new SourceError('no-column', `no single series: ${series ?? ''} of ${all.map(({ name }) => name).join(', ')}`);
}

const differenceOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : Math.round((a - b) * 100) / 100;

function readingsOf(times: Float64Array, values: readonly (number | null)[]): MeterReadings {
  const readings: MeterReading[] = [];
  times.forEach((at, row) => {
    if (!Number.isNaN(at)) readings.push({ at, value: values[row] ?? null });
  });
  return { readings, unit: 'kWh', kind: 'interval', step: QUARTER, stamp: 'start' };
}

/** What is taken is told below zero. */
function valuesOf(column: Column, length: number): (number | null)[] {
  return [...new Array<undefined>(length)].map((_, row) =>
    column.type === 'number' && !isMissing(column, row) ? Math.abs(column.values[row] as number) : null,
  );
}

/** The start of each interval, by its day and its clock, and by the order of rows in the hour that autumn repeats. */
function timesOf(table: Table): Float64Array {
  const day = table.columns.find((column): column is DateColumn => column.type === 'date');
  const clock = table.columns.find(
    (column): column is TextColumn => column.type === 'text' && /od$/i.test(column.name),
  );
  if (!day || !clock) throw new SourceError('no-column', 'no columns of time: Datum, Cas od');
  const times = new Float64Array(table.length).fill(NaN);
  for (let row = 0; row < table.length; row++) {
    if (isMissing(day, row) || isMissing(clock, row)) continue;
    const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(clock.dictionary.at(clock.values[row] as number) ?? '') ?? [];
    if (hour === undefined || minute === undefined) continue;
    const { year, month, day: date } = calendarParts(day.values[row] as number);
    times[row] = epochOf(year, month, date, Number(hour), Number(minute));
  }
  tellRepeatedHours(times, () => true, dateReading);
  return times;
}
