import type { PictureFacts } from '../locale/kind-words.js';
import type { Locale } from '../locale/locale.js';
import { isOrdered, stepOf } from './say/chart-facts.js';
import type { Chart } from './chart/chart.js';
import { comparisonOf } from './chart/compare-series.js';
import { extentOfSeries } from './chart/series-figures.js';

/** Kinds whose places are no names of anything: points, classes of values, one number. */
const WITHOUT_PLACES = ['scatter', 'histogram', 'stat'];

/** What a drawing looks like, in words; none where those are out of reach. */
export async function pictureText(chart: Chart, locale: Locale): Promise<string> {
  await locale.loadKinds();
  return locale.kinds?.picture(pictureFacts(chart, locale)) ?? '';
}

/** What a drawing looks like to someone who does not see it. */
export function pictureFacts(chart: Chart, locale: Locale): PictureFacts {
  const { model, text } = chart;
  const { kind, series, positions } = model;
  const placed = !WITHOUT_PLACES.includes(kind);
  const places = placed ? positions.length : 0;
  const ordered = placed && isOrdered(model);
  // Values of two units can't be compared.
  const alike = series.every(({ unit }) => unit === series[0]?.unit);
  const [low, high] = extentOfSeries(series.map(({ values }) => values));
  return {
    kind,
    places,
    ordered,
    ends: places > 0 ? [text.position(0), text.position(places - 1)] : null,
    series: series.length > 1 ? series.map(({ label }) => label) : [],
    range: alike && (placed || kind === 'stat') && high > low ? [text.value(low), text.value(high)] : null,
    step: ordered && alike ? stepOf(model, text, locale) : null,
    comparison: placed ? comparisonOf(model) : null,
  };
}
