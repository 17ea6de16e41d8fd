import { checkQuery } from '../query/check-query.js';
import { parseMeasure } from '../query/parse-measure.js';
import { QueryError } from '../query/query-error.js';
import { emptyQuery, groupName, groupUnits } from '../query/query.js';
import type { GroupUnit, Measure } from '../query/query.js';
import { resolveQuery } from '../query/resolve-query.js';
import { isMissing } from '../table/column.js';
import type { Column, DateColumn } from '../table/column.js';
import { Table } from '../table/table.js';
import type { Problem } from '../table/table.js';
import { kindOf } from './kind-of.js';
import { calendarEdges, placesIn, UNIT_MS } from './calendar-codes.js';
import { columnNamed, columnsNamed } from './column-named.js';
import { coverageOf } from './coverage.js';
import type { Buckets } from './coverage.js';
import { Measuring } from './measuring.js';
import { codesOf, groupingOf, joinCodes } from './row-codes.js';
import { pickColumns } from './pick-columns.js';
import { takeRows } from './take.js';

export interface ResampleOptions {
  /** The column of dates with the start of each interval (its end, where `stamp` says so). */
  readonly time: string;
  readonly unit: GroupUnit;
  /** `sum(kwh), avg(kw) as vykon`. */
  readonly measure: string;
  /** Length of an interval in milliseconds: how often a value is expected. */
  readonly stepMs: number;
  /** Columns that tell several series apart, such as a meter's number; default none. */
  readonly by?: readonly string[] | undefined;
  readonly stamp?: 'start' | 'end' | undefined;
}

/** Rows that a page should never be asked to hold. */
const MAX_ROWS = 2_000_000;

/**
 * A series in hours, days, months or years of Prague, whose days have 23 to 25 hours. One row for each series and each unit from the first
 * to the last instant in the table, also where there are no values: gaps stay gaps. Beside the measures stands
 * `coverage_<column>` (0 to 1): how many of the intervals that fit into the unit have a value. A sum of some of them only, two
 * values in one interval, and rows without a time, which are left out, are said in `problems`.
 */
export function resampleTable(table: Table, options: ResampleOptions): Table {
  const { unit, stepMs, stamp = 'start' } = options;
  if (!groupUnits.includes(unit)) throw new QueryError(`resample: not one of ${groupUnits.join(' ')}: ${String(unit)}`);
  if (!(stepMs > 0) || stepMs > UNIT_MS.year * 100)
    throw new QueryError(`resample: not a length of time in ms: ${stepMs}`);
  const time = columnNamed(table, options.time);
  if (time.type !== 'date') throw new QueryError(`resample: column is no date: ${time.name}`);
  const measures = measuresOf(table, options.measure);
  const keys = columnsNamed(table, options.by ?? []);
  const timed = takeRows(table, rowsWithTime(time));
  const instants = timed.column(time.name)?.values as Float64Array;
  const starts = stamp === 'end' ? instants.map((instant) => instant - stepMs) : instants;
  const edges = edgesOf(starts, unit);
  const series = seriesOf(timed, keys);
  const units = edges.length - 1;
  const length = series.first.length * units;
  if (length > MAX_ROWS) throw new QueryError(`resample: over ${MAX_ROWS} rows: ${unit}`);
  const places = placesIn(edges, starts, unit);
  const groups = series.groups.map((group, row) => group * units + (places[row] as number));
  const measured = new Measuring(timed, { groups, first: new Uint32Array(length) }, measures);
  const buckets: Buckets = { groups, places, starts, edges, length, stepMs };
  const sums = measures.map((measure) => measured.column(measure));
  const covered = coverageOf(timed, measures, buckets);
  const repeated = new Uint32Array(length).map((_, row) => series.first[Math.floor(row / units)] as number);
  const base = takeRows(
    pickColumns(
      timed,
      keys.map(({ name }) => name),
    ),
    repeated,
  );
  const columns = [...base.columns, timeColumn(time, edges, length, unit), ...sums, ...covered.columns];
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new QueryError(`name used twice, write "as" and another one: ${twice}`);
  const problems: Problem[] = table.problems.map((problem) => ({ ...problem, row: -1 }));
  const timeless = table.length - timed.length;
  if (timeless > 0)
    problems.push({ row: -1, column: time.name, value: String(timeless), reason: 'rows without a time' });
  problems.push(...measured.problems, ...covered.problems);
  return new Table(length, columns, { ...table.meta, matched: length }, problems);
}

function measuresOf(table: Table, text: string): readonly Measure[] {
  const asked = parseMeasure(text);
  if (asked.length === 0) throw new QueryError('resample: no measure');
  const query = resolveQuery(
    { ...emptyQuery, measures: asked },
    table.columns.map(({ name }) => name),
  );
  const at = (name: string): Column => table.column(name) as Column;
  checkQuery(
    query,
    (name) => kindOf(at(name)),
    (name) => at(name).domain !== undefined,
  );
  return query.measures;
}

function rowsWithTime(time: DateColumn): Uint32Array {
  const rows: number[] = [];
  for (let row = 0; row < time.values.length; row++) {
    if (!isMissing(time, row) && Number.isFinite(time.values[row])) rows.push(row);
  }
  return new Uint32Array(rows);
}

function edgesOf(starts: Float64Array, unit: GroupUnit): Float64Array {
  let least = Infinity;
  let greatest = -Infinity;
  for (const start of starts) {
    least = Math.min(least, start);
    greatest = Math.max(greatest, start);
  }
  if (least > greatest) return new Float64Array(1);
  if ((greatest - least) / UNIT_MS[unit] > MAX_ROWS) throw new QueryError(`resample: over ${MAX_ROWS} rows: ${unit}`);
  return calendarEdges(least, greatest, unit);
}

function seriesOf(table: Table, keys: readonly Column[]): { groups: Uint32Array; first: Uint32Array } {
  if (keys.length > 0)
    return groupingOf(keys.map((key) => codesOf(table.column(key.name) as Column)).reduce(joinCodes));
  return { groups: new Uint32Array(table.length), first: new Uint32Array(Math.min(1, table.length)) };
}

function timeColumn(time: DateColumn, edges: Float64Array, length: number, unit: GroupUnit): DateColumn {
  const name = groupName(unit, time.name);
  const units = edges.length - 1;
  return {
    name,
    label: time.label === time.name ? name : time.label,
    type: 'date',
    dateOnly: unit !== 'hour',
    missing: null,
    values: new Float64Array(length).map((_, row) => edges[row % units] as number),
  };
}
