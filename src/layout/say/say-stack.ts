import { chartStrings } from '../../locale/chart-strings.js';
import type { StatedValue } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import { summarise } from '../../locale/summary.js';
import { chartFacts, isOrdered, missingOf } from './chart-facts.js';
import type { Chart } from '../chart/chart.js';
import { chartModel } from '../chart/chart-model.js';
import type { ChartModel, Series } from '../chart/chart-model.js';
import { columnText } from '../chart/chart-text.js';
import { foldSeries, partialText } from '../chart/fold-series.js';
import type { KindCode } from '../chart/kinds.js';
import { behind, endsOf, valuesOf } from './say.js';
import type { Found, Say } from './say.js';
import { largestSeries, shareText } from './say-parts.js';
import { segmentsOf } from '../chart/stack.js';

/** What charts have when they stack: fewer series than can't be told apart, and what is said of their totals, or of the shares of a `normalized` one. */
export const stacking = (stack: string): Pick<KindCode, 'say' | 'model' | 'text'> => ({
  say: stack === 'normalized' ? sayShares : sayStacked,
  model(table, spec, locale) {
    const model = chartModel(table, spec, (column) => columnText(column, locale));
    return model && foldSeries(model, locale, stack === 'normalized' || model.kind === 'area');
  },
  text: partialText,
});

/** Of a stack: how its totals stand or went, and which part of them is the largest. */
export const sayStacked: Say = (chart, locale, words) => {
  const { model, text } = chart;
  const facts = { ...chartFacts(totalled(model, locale), text, locale), missing: missingOf(model) };
  const said = summarise(facts, chartStrings(locale).summary);
  const largest = model.series.length > 1 ? largestSeries(chart, locale) : null;
  return largest === null ? said : [...said, ...behind(words.stacked(largest))];
};

/** Of shares: which part is the largest, where it is the most and the least, and what changed. */
export const sayShares: Say = (chart, locale, words) => {
  const { model, text } = chart;
  const shares = sharesOf(model);
  // Nothing has no shares, yet its values are there.
  if ([...valuesOf(model.series)].every(({ value }) => value === 0))
    return summarise(chartFacts(model, text, locale), chartStrings(locale).summary);
  const ends = endsOf(valuesOf(shares));
  const state = ({ series, index, value }: Found): StatedValue => ({
    at: `${series.label}, ${text.place(index)}`,
    value: shareText(value, locale),
  });
  return words.shares({
    measure: model.measure,
    largest: largestSeries(chart, locale),
    highest: ends && state(ends[1]),
    lowest: ends && state(ends[0]),
    change: isOrdered(model) ? shareChange(shares, chart, locale) : null,
    missing: missingOf(model),
  });
};

/** What a stack shows first: one series of totals; a total of which a part is missing is missing. */
export function totalled(model: ChartModel, locale: Locale): ChartModel {
  const { series } = totalsOf(model);
  return {
    ...model,
    series: model.series.length > 1 ? series.map((one) => ({ ...one, label: chartStrings(locale).total })) : series,
  };
}

/** The same, named as the first of its parts. */
export function totalsOf(model: ChartModel): ChartModel {
  const [first] = model.series;
  // What is added up as others may lack some of them.
  if (!first || (model.series.length === 1 && !first.partial)) return model;
  const values = new Float64Array(model.positions.length);
  for (const series of model.series)
    series.values.forEach((value, index) => {
      values[index] = (values[index] as number) + (series.partial?.[index] ? NaN : value);
    });
  return { ...model, series: [{ ...first, values }] };
}

/** Shares (0 to 1) of each position's total. */
export function sharesOf(model: ChartModel): readonly Series[] {
  const segments = segmentsOf(model.series, 'normalized');
  return model.series.map((one, index) => ({
    ...one,
    values: one.values.map((_, position) => {
      const segment = segments[index]?.[position];
      return segment ? segment[1] - segment[0] : NaN;
    }),
  }));
}

/** The series whose share moved most from the first to the last place that has shares; null where none moved by a whole per cent. */
function shareChange(
  shares: readonly Series[],
  { text }: Chart,
  locale: Locale,
): { name: string; from: string; to: string; span: string } | null {
  const values = shares[0]?.values ?? new Float64Array();
  const first = values.findIndex((value) => !Number.isNaN(value));
  const last = values.findLastIndex((value) => !Number.isNaN(value));
  const moved = (series: Series): number =>
    Math.abs((series.values[last] as number) - (series.values[first] as number));
  const [most] = [...shares].sort((a, b) => moved(b) - moved(a));
  if (!most || first === last || !(moved(most) >= 0.01)) return null;
  return {
    name: most.label,
    from: shareText(most.values[first] as number, locale),
    to: shareText(most.values[last] as number, locale),
    span: `${text.place(first)}–${text.place(last)}`,
  };
}
