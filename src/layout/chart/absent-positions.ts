import type { Column } from '../../table/column.js';
import { ascends } from '../../table/number-figures.js';
import { absentValues, isEven } from '../../scale/usual-steps.js';
import { isYearColumn } from '../year-column.js';
import { xValuesAt } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import { dateSteps } from './date-steps.js';
import { remadeSeries } from './remade-series.js';

/** Kinds that join what follows one another, and those that stand it side by side. */
const JOINED = /^(?:line|area|sparkline)$/;
const BESIDE = /^(?:column|bar|combo)$/;
/** Of fewer positions no step can be told to be their usual one. */
const FEWEST = 4;

/**
 * The same model with a position for each step of its time axis that has no row: what is absent is missing as well, and is neither joined by a line
 * nor closed up between two columns. Steps are years, or what dates are usually apart.
 */
export function withAbsent(model: ChartModel): ChartModel {
  const { kind, xColumn, positions } = model;
  const joined = JOINED.test(kind);
  if (model.facets || model.names || positions.length < FEWEST || !(joined || BESIDE.test(kind))) return model;
  const isDate = xColumn.type === 'date';
  if (!isDate && !isYearColumn(xColumn)) return model;
  const xs = xValuesAt(xColumn, positions);
  if (!ascends(xs) || isEven(xs)) return model;
  // A place may have several rows.
  const own = xs.filter((x, index) => x !== xs[index - 1]);
  const unit = isDate ? dateSteps(own) : { places: own, after: (year: number, count: number): number => year + count };
  const absent = own.length < FEWEST ? [] : absentValues(own, unit, !joined);
  return absent.length > 0 ? withPositions(model, xs, absent) : model;
}

/** Absent values of x become rows behind those of the table. */
function withPositions(model: ChartModel, xs: Float64Array, absent: readonly number[]): ChartModel {
  const { xColumn, positions } = model;
  const rows = xColumn.values.length;
  const length = xs.length + absent.length;
  /** Where each position of the new model is in the old one; below zero it is none. */
  const from = new Int32Array(length);
  const next = new Int32Array(length);
  for (let at = 0, old = 0, more = 0; at < length; at++) {
    const isThere = more >= absent.length || (xs[old] as number) <= (absent[more] as number);
    from[at] = isThere ? old : -1;
    next[at] = isThere ? (positions.at(old++) as number) : rows + more++;
  }
  const values = new Float64Array(rows + absent.length);
  values.set(xColumn.values);
  values.set(absent, rows);
  const missing = xColumn.missing && new Uint8Array(values.length);
  missing?.set(xColumn.missing as Uint8Array);
  return {
    ...model,
    xColumn: { ...xColumn, values, missing } as Column,
    positions: next,
    series: model.series.map((one) =>
      remadeSeries(
        one,
        (old) => new Float64Array(from).map((index) => old[index] ?? NaN),
        (old) => from.map((index) => (index < 0 ? -1 : (old.at(index) as number))),
      ),
    ),
  };
}
