import type { KindWords, Sentence } from '../locale/kind-words.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from './chart.js';
import type { Reference } from './parse-extras.js';
import { valuesOf } from './say.js';

/** How the values of a chart stand to one of its lines or bands of reference: behind the sentence of its kind. */
export function sayReference({ model, text }: Chart, { label, low, high }: Reference, words: KindWords): Sentence {
  const all = [...valuesOf(model.series)].map(({ value }) => value);
  const [first] = model.series;
  const last =
    first && model.series.length === 1 && isOrdered(model) && !model.facets
      ? first.values.findLast((value) => !Number.isNaN(value))
      : undefined;
  const facts = {
    label,
    count: all.length,
    last: last === undefined ? null : last > high ? 1 : last < low ? -1 : 0,
  } as const;
  if (low === high)
    return words.reference({ ...facts, value: text.value(low), above: all.filter((value) => value > low).length });
  const inside = all.filter((value) => value >= low && value <= high).length;
  return words.band({ ...facts, low: text.bare(low), high: text.value(high), inside });
}
