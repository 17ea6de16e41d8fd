import { chartStrings } from '../../locale/chart-strings.js';
import { summarise } from '../../locale/summary.js';
import { changeOf, isOrdered } from './chart-facts.js';
import type { Say } from './say.js';

/**
 * Of a single number: the last value that is there, and along an order how it stands to the one before it. Of several, what is said of
 * all kinds.
 */
export const sayStat: Say = ({ model, text, facts }, locale, words) => {
  if (model.series.length > 1) return summarise(facts, chartStrings(locale).summary);
  const values = model.series[0]?.values ?? new Float64Array();
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const before = values.subarray(0, Math.max(0, last)).findLastIndex((value) => !Number.isNaN(value));
  const state = (index: number): { at: string; value: string } => ({
    at: model.positions.length > 1 ? text.place(index) : '',
    value: text.told(values[index] as number),
  });
  return words.stat({
    measure: model.measure,
    value: last === -1 ? null : state(last),
    before:
      before === -1 || !isOrdered(model)
        ? null
        : { ...state(before), ...changeOf(values[before] as number, values[last] as number, text, locale) },
  });
};
