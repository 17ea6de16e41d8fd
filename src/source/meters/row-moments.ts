import type { RowLike } from '../../table/typed-rows.js';
import { dateReading } from '../../time/date-reading.js';
import type { MeterMoment } from './meter-reading.js';
import type { MomentColumns } from './table-readings.js';

/**
 * Puts what rows tell of their meters into `moments`, as the table with these rows would be read: in place of each meter's only one (`replace`), or
 * after all others, of which the newest counts. False, and nothing is changed, where that takes the table: at a time of another zone than UTC, or at a
 * value that is another kind than its column.
 */
export function takeRows(
  moments: Map<string, MeterMoment>,
  rows: readonly RowLike[],
  columns: MomentColumns,
  replace: boolean,
): boolean {
  const told: [string, MeterMoment | null][] = [];
  for (const row of rows) {
    const of = (name: string | undefined): unknown =>
      name !== undefined && Object.hasOwn(row, name) ? row[name] : undefined;
    const meter = columns.meter ? of(columns.meter.name) : '';
    const instant = of(columns.at.name);
    const value = of(columns.value.name) ?? null;
    const unit = of(columns.unit?.name) ?? columns.value.unit ?? null;
    if (typeof meter !== 'string' || typeof instant !== 'string' || !instant.endsWith('Z')) return false;
    const at = dateReading.parseIsoDate(instant)?.epochMs;
    if (at === undefined || (unit !== null && typeof unit !== 'string')) return false;
    if (value !== null && (typeof value !== 'number' || !Number.isFinite(value))) return false;
    told.push([meter, value === null ? null : { at, value, unit }]);
  }
  for (const [meter, moment] of told)
    if (replace && !moment) moments.delete(meter);
    else if (moment && (replace || moment.at >= (moments.get(meter)?.at ?? -Infinity))) moments.set(meter, moment);
  return true;
}
