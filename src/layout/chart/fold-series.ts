import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { missingOf } from '../say/chart-facts.js';
import type { ChartModel, Series } from './chart-model.js';
import { chartText } from './chart-text.js';
import type { ChartText } from './chart-text.js';
import { PALETTE_SLOTS } from '../series-slots.js';

/**
 * A stack of more series than can be told apart, with those that have no colour of their own added up as *others*, counted. What is missing
 * of them is no zero: their sum is that of the others and partial, and where it must be `whole`, as a share or an
 * area, there is none.
 */
export function foldSeries(model: ChartModel, locale: Locale, whole: boolean): ChartModel {
  const { series } = model;
  const kept = series.filter(({ slot }) => slot < PALETTE_SLOTS);
  const rest = series.filter(({ slot }) => slot >= PALETTE_SLOTS);
  if (series.length <= PALETTE_SLOTS || rest.length < 2) return model;
  const values = new Float64Array(model.positions.length).fill(NaN);
  const partial = new Uint8Array(values.length);
  values.forEach((_, index) => {
    const there = rest.map((one) => one.values[index] as number).filter((value) => !Number.isNaN(value));
    if (there.length < rest.length) partial[index] = Number(there.length > 0);
    if (there.length === rest.length || (there.length > 0 && !whole))
      values[index] = there.reduce((sum, value) => sum + value, 0);
  });
  const others: Series = {
    label: chartWords(locale).otherParts(rest.length),
    slot: PALETTE_SLOTS,
    values,
    rows: new Int32Array(values.length).fill(-1),
    partial: whole ? undefined : partial,
    parts: rest,
  };
  return { ...model, series: [...kept, others], left: missingOf(model) };
}

/** Says of a sum that it is not one of all. */
export function partialText(model: ChartModel, locale: Locale): ChartText {
  const text = chartText(model, locale);
  if (!model.series.some(({ partial }) => partial)) return text;
  const lines: ChartText['lines'] = (index) =>
    text
      .lines(index)
      .map((line) =>
        model.series[line.member ?? -1]?.partial?.[index]
          ? { ...line, value: `${line.value} (${locale.strings.incomplete})` }
          : line,
      );
  const spoken = (index: number): string =>
    `${text.place(index)}: ${lines(index)
      .map(({ label, value }) => (label ? `${label} ${value}` : value))
      .join(', ')}`;
  return { ...text, lines, spoken };
}
