import { missingOf } from './chart-facts.js';
import type { HistogramModel } from '../chart/histogram.js';
import type { Say } from './say.js';

/** Of a histogram: where most values lie, and between what all of them do. */
export const sayHistogram: Say = ({ model }, locale, words) => {
  const { edges, measured, ...bins } = model as HistogramModel;
  const counts = model.series[0]?.values ?? new Float64Array();
  const full = counts.reduce((most, value) => Math.max(most, value), 0);
  const top = counts.indexOf(full);
  const first = counts.findIndex((value) => value > 0);
  const last = counts.findLastIndex((value) => value > 0);
  const edge = (index: number): string => bins.write(edges[index] as number);
  const unit = measured.unit ? locale.unit(edges[last + 1] ?? 0, measured.unit) : '';
  return words.histogram({
    measure: model.brief ? model.measure : measured.label,
    brief: model.brief,
    count: counts.reduce((sum, value) => sum + value, 0),
    most: full > 0 ? { count: full, from: edge(top), to: edge(top + 1) + unit } : null,
    ties: counts.filter((value) => value === full).length - 1,
    from: full > 0 && edges[0] !== edges[1] ? edge(first) : full > 0 ? edge(0) + unit : '',
    to: full > 0 ? edge(last + 1) + unit : '',
    missing: missingOf(model),
  });
};
