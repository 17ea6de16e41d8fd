import type { KindWords, Sentence } from '../../locale/kind-words.js';
import { isOrdered } from './chart-facts.js';
import type { Locale } from '../../locale/locale.js';
import type { Chart } from '../chart/chart.js';
import { rangeAt } from '../chart/confidence-marks.js';
import { referenceText } from '../chart/reference-values.js';
import { valuesOf } from './say.js';
import type { Found } from './say.js';

/**
 * How sure the value is that the sentence is about: the last one of an order, else the highest; and whether its range overlaps that of the
 * one it is compared with, the first or the second. Two ranges may overlap and the difference be sure all the same, so no more is said.
 * Nothing where the table gives no range for it.
 */
export function sayConfidence(chart: Chart, locale: Locale, words: KindWords): Sentence {
  const { model, text } = chart;
  // Values of two units have no highest one: those of a combo's columns have.
  const values = [...valuesOf(model.series.filter(({ unit }) => unit === model.series[0]?.unit))];
  const write = referenceText(chart, locale);
  const along = model.series.length === 1 && isOrdered(model) && !model.facets;
  if (!along) values.sort((a, b) => a.value - b.value);
  const found = values[values.length - 1];
  const other = along ? values[0] : values[values.length - 2];
  const range = found && rangeAt(model, found.series, found.index);
  if (!found || !range) return [];
  const name = ({ series, index }: Found): string =>
    (model.series.length > 1 ? `${series.label}, ` : '') + text.place(index);
  // A row has one range.
  const apart = other && rowOf(other) !== rowOf(found);
  const against = apart ? rangeAt(model, other.series, other.index) : null;
  const overlaps = other && against && against[0] <= range[1] && against[1] >= range[0];
  return words.confidence({
    at: name(found),
    low: write.bare(range[0]),
    high: write.value(range[1]),
    overlaps: overlaps ? name(other) : null,
  });
}

const rowOf = ({ series, index }: Found): number | undefined => series.rows.at(index);
