import { chartWords } from '../../locale/chart-words.js';
import type { StatedComparison, TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { Chart } from './chart.js';
import type { ChartModel } from './chart-model.js';

/** Kinds whose places are no names of anything, or which compare the series by themselves. */
const APART = /^(?:scatter|pyramid|heatmap|stat|sparkline)$/;

/** Of two series of one unit: at how many of the places that have both the first is the higher. */
export function comparisonOf({ series }: ChartModel): StatedComparison | null {
  const [first, second, more] = series;
  if (!first || !second || more || first.unit !== second.unit) return null;
  let [above, of] = [0, 0];
  first.values.forEach((value, index) => {
    const other = second.values[index] as number;
    of += Number(!Number.isNaN(value - other));
    above += Number(value > other);
  });
  return of > 0 ? { first: first.label, second: second.label, above, of } : null;
}

/** Behind the sentence of a chart how its two series compare, for those who don't see it. */
export function compared({ model }: Chart, locale: Locale): readonly TextPiece[] {
  const found = APART.test(model.kind) || model.facets ? null : comparisonOf(model);
  return found ? [{ text: ` ${chartWords(locale).compared(found)}`, aside: true }] : [];
}
