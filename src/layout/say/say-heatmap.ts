import type { StatedValue } from '../../locale/facts.js';
import { missingOf } from './chart-facts.js';
import type { Series } from '../chart/chart-model.js';
import { endsOf, sumOf, valuesOf } from './say.js';
import type { Found, Say } from './say.js';

/** Of a heatmap: where it is the highest and the lowest, and which row is the highest in the mean. */
export const sayHeatmap: Say = ({ model, text }, _locale, words) => {
  const ends = endsOf(valuesOf(model.series));
  const state = ({ series, index, value }: Found): StatedValue => ({
    at: [model.series.length > 1 ? series.label : '', text.place(index)].filter((part) => part !== '').join(', '),
    value: text.told(value),
  });
  const rows = model.series
    .map((series) => ({ series, mean: meanOf(series) }))
    .filter(({ mean }) => !Number.isNaN(mean));
  const [top, next] = rows.sort((a, b) => b.mean - a.mean);
  return words.heatmap({
    measure: model.measure,
    highest: ends && state(ends[1]),
    lowest: ends && state(ends[0]),
    row: top && next && top.mean > next.mean ? { at: top.series.label, value: text.told(top.mean) } : null,
    missing: missingOf(model),
  });
};

const meanOf = ({ values }: Series): number =>
  sumOf(values) / values.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
