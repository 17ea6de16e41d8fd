import type { Series } from './chart-model.js';
import type { RowNumbers } from './row-numbers.js';

/** A series over other positions or rows: what is done to its values and rows is done to those of its parts. */
export function remadeSeries(
  series: Series,
  values: (values: Float64Array) => Float64Array,
  rows: (rows: RowNumbers) => RowNumbers,
): Series {
  const parts = series.parts?.map((part) => remadeSeries(part, values, rows));
  return { ...series, values: values(series.values), rows: rows(series.rows), ...(parts && { parts }) };
}
