import { isMissing } from '../../table/column.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { measuresOf, named } from './chart-model.js';
import { isCodeColumn } from '../column-role.js';
import { isYearColumn } from '../year-column.js';
import type { ChartSpec } from './chart-spec.js';
import { statusBeside } from './status-beside.js';

/** More parts than these can't be compared. */
const MOST_PARTS = 6;

/**
 * What `auto` draws, where that is neither a line over time nor bars of categories, which the model itself chooses: a table of nothing but
 * numbers is points (two), a distribution (one) or figures (one row); two measures in different units are points; per cents that add up to
 * a hundred are parts of a whole, and stacked; names that come again at every time are series. Throws `missing column: name`.
 */
export function autoKind(spec: ChartSpec, all: Table): ChartSpec {
  if (spec.kind !== 'auto' || all.length === 0) return spec;
  // Yes and no of a standing are no measure.
  const { table } = spec.extras?.provisional ? statusBeside(all, spec) : { table: all };
  const measures = measuresOf(table, spec);
  const others = table.columns.filter(
    (column) => !measures.includes(column as NumberColumn) && column.name !== spec.series && !isCodeColumn(column),
  );
  const years = table.columns.some((column) => column.type === 'date' || isYearColumn(column));
  if (spec.x === undefined && others.length === 0 && !years) {
    if (measures.length === 0) return spec;
    return { ...spec, kind: table.length === 1 ? 'stat' : measures.length > 1 ? 'scatter' : 'histogram' };
  }
  const x = spec.x === undefined ? undefined : named(table, spec.x);
  // Rows with nothing but an x and a y.
  if (x?.type === 'number' && /^x$/i.test(x.name) && /^y$/i.test(spec.y?.join() ?? ''))
    return { ...spec, kind: 'scatter' };
  const by = years && x === undefined && spec.series === undefined && measures.length === 1 && seriesOverTime(table);
  if (by) return { ...spec, series: by.name };
  if (years && (x === undefined || x.type === 'date' || isYearColumn(x))) return spec;
  const [first, second] = measures;
  if (spec.x === undefined && spec.series === undefined && measures.length === 2 && table.length > 2) {
    if (first?.unit !== second?.unit) return { ...spec, kind: 'scatter' };
  }
  const whole = spec.stack === 'none' && (spec.unit ?? first?.unit) === '%' && addUp(table, spec, measures);
  return whole ? { ...spec, stack: 'stacked' } : spec;
}

/**
 * The only column of names that come again at several times, each once at any of them: a line through all of the rows would go from one of
 * them to the next. Undefined where rows are told apart in any other way.
 */
function seriesOverTime({ columns, length }: Table): Column | undefined {
  const [by, other] = columns.filter((column) => column.type === 'text' && !isCodeColumn(column));
  const time = columns.find(({ type }) => type === 'date') ?? columns.find(isYearColumn);
  if (by?.type !== 'text' || other || !time) return undefined;
  const names = new Set(by.values).size;
  if (names < 2 || names * 2 > length || new Set(time.values).size === length) return undefined;
  const places = new Set<number>();
  for (let row = 0; row < length; row++)
    places.add((time.values[row] as number) * by.dictionary.length + (by.values[row] as number));
  return places.size === length ? by : undefined;
}

/** Whether the values of every category are a few parts of a hundred. */
function addUp(table: Table, spec: ChartSpec, measures: readonly NumberColumn[]): boolean {
  const by = spec.series === undefined ? null : table.columns.find(({ name }) => name === spec.x);
  if (spec.series === undefined ? measures.length < 2 || measures.length > MOST_PARTS : !by) return false;
  const sums = new Map<number, { sum: number; parts: number }>();
  for (let row = 0; row < table.length; row++) {
    const key = by ? (by.values[row] as number) : row;
    const at = sums.get(key) ?? { sum: 0, parts: 0 };
    for (const measure of by ? measures.slice(0, 1) : measures) {
      if (isMissing(measure, row)) return false;
      at.sum += measure.values[row] as number;
      at.parts++;
      if ((measure.values[row] as number) < 0) return false;
    }
    sums.set(key, at);
  }
  return [...sums.values()].every(({ sum, parts }) => Math.abs(sum - 100) <= 1 && parts <= MOST_PARTS);
}
