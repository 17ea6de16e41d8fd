import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from '../chart/chart.js';
import type { Reference } from '../chart/parse-extras.js';
import { axisValues, referenceText } from '../chart/reference-values.js';

/** How what stands on the axis stands to one of its lines or bands of reference: behind the sentence of its kind. */
export function sayReference(
  chart: Chart,
  { label, low, high }: Reference,
  locale: Locale,
  words: KindWords,
): Sentence {
  const { model } = chart;
  const found = axisValues(chart);
  if (!found) return [];
  const { what, values, single } = found;
  const last = single && isOrdered(model) ? values[values.length - 1] : undefined;
  const facts = {
    label,
    what,
    count: values.length,
    last: last === undefined ? null : last > high ? 1 : last < low ? -1 : 0,
  } as const;
  const write = referenceText(chart, locale);
  if (low === high)
    return words.reference({ ...facts, value: write.value(low), above: values.filter((value) => value > low).length });
  const inside = values.filter((value) => value >= low && value <= high).length;
  return words.band({ ...facts, low: write.bare(low), high: write.value(high), inside });
}
