import type { Sentence } from '../locale/kind-words.js';
import type { KindWords } from '../locale/kind-words.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from './chart.js';
import { valuesOf } from './say.js';

/** How the values of a chart stand to one of its lines of reference: behind the sentence of its kind. */
export function sayReference(
  { model, text }: Chart,
  reference: { readonly label: string; readonly value: number },
  words: KindWords,
): Sentence {
  const all = [...valuesOf(model.series)].map(({ value }) => value);
  const [first] = model.series;
  const last =
    first && model.series.length === 1 && isOrdered(model)
      ? first.values.findLast((value) => !Number.isNaN(value))
      : undefined;
  return words.reference({
    label: reference.label,
    value: text.value(reference.value),
    above: all.filter((value) => value > reference.value).length,
    count: all.length,
    last: last === undefined ? null : (Math.sign(last - reference.value) as -1 | 0 | 1),
  });
}
