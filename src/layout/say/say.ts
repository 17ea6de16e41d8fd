import type { KindWords, Sentence } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import type { Chart } from '../chart/chart.js';
import type { Series } from '../chart/chart-model.js';

/** The sentence of a kind that has one of its own. */
export type Say = (chart: Chart, locale: Locale, words: KindWords) => Sentence;

/** A sentence behind another. The blank between them is no piece of its own, as browsers leave that out of what they tell a screen reader. */
export const behind = (more: Sentence): Sentence =>
  more.map((piece, index) => (index === 0 ? { ...piece, text: ` ${piece.text}` } : piece));

/** A value of a series, by its place on the x axis. */
export interface Found {
  readonly series: Series;
  readonly index: number;
  readonly value: number;
}

/** The values that are there, by series and place. */
export function* valuesOf(series: readonly Series[]): Generator<Found> {
  for (const one of series) {
    for (let index = 0; index < one.values.length; index++) {
      const value = one.values[index] as number;
      if (!Number.isNaN(value)) yield { series: one, index, value };
    }
  }
}

/** The lowest and the highest, the first of equals; null when there is none. */
export function endsOf(values: Iterable<Found>): readonly [Found, Found] | null {
  let ends: readonly [Found, Found] | null = null;
  for (const found of values) {
    if (ends === null) ends = [found, found];
    else if (found.value < ends[0].value) ends = [found, ends[1]];
    else if (found.value > ends[1].value) ends = [ends[0], found];
  }
  return ends;
}

/** Sum of what is there; NaN where nothing is. */
export function sumOf(values: Float64Array): number {
  let sum = NaN;
  for (const value of values) if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value;
  return sum;
}
