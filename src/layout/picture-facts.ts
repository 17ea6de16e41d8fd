import type { PictureFacts } from '../locale/kind-words.js';
import type { Locale } from '../locale/locale.js';
import { isOrdered } from './chart-facts.js';
import type { Chart } from './chart.js';
import { extentOfSeries } from './series-figures.js';

/** Kinds whose places are no names of anything: points, classes of values, one number. */
const WITHOUT_PLACES = ['scatter', 'histogram', 'stat'];
const MINUS = '\u2212';

/** What a drawing looks like, in words; none where those are out of reach. */
export async function pictureText(chart: Chart, locale: Locale): Promise<string> {
  await locale.loadKinds();
  return locale.kinds?.picture(pictureFacts(chart)) ?? '';
}

/** What a drawing looks like to someone who does not see it. */
export function pictureFacts(chart: Chart): PictureFacts {
  const { model, text } = chart;
  const { kind, series, positions } = model;
  const placed = !WITHOUT_PLACES.includes(kind);
  const places = placed ? positions.length : 0;
  const ordered = placed && isOrdered(model);
  const [low, high] = extentOfSeries(series.map(({ values }) => values));
  return {
    kind,
    places,
    ordered,
    ends: places > 0 ? [text.position(0), text.position(places - 1)] : null,
    series: series.length > 1 ? series.map(({ label }) => label) : [],
    range: (placed || kind === 'stat') && high > low ? [text.value(low), text.value(high)] : null,
    step: ordered ? biggestStep(chart) : null,
    comparison: placed ? comparison(chart) : null,
  };
}

/** The biggest change between values that follow each other, over what is missing; null with fewer than three places, which are said. */
function biggestStep({ model, text }: Chart): PictureFacts['step'] {
  let most: { label: string; from: number; to: number; by: number } | null = null;
  for (const { label, values } of model.series) {
    let from = -1;
    for (let to = 0; to < values.length; to++) {
      if (Number.isNaN(values[to])) continue;
      const by = from === -1 ? 0 : (values[to] as number) - (values[from] as number);
      if (Math.abs(by) > Math.abs(most?.by ?? 0)) most = { label, from, to, by };
      from = to;
    }
  }
  if (!most || model.positions.length < 3) return null;
  const { label, from, to, by } = most;
  return {
    from: (model.series.length > 1 ? `${label}, ` : '') + text.position(from),
    to: text.position(to),
    amount: (by > 0 ? '+' : MINUS) + text.value(Math.abs(by)),
  };
}

/** Of two series: at how many of the places that have both the first is the higher. */
function comparison({ model }: Chart): PictureFacts['comparison'] {
  const [first, second, ...more] = model.series;
  if (!first || !second || more.length > 0) return null;
  let [above, of] = [0, 0];
  first.values.forEach((value, index) => {
    const other = second.values[index] as number;
    of += Number(!Number.isNaN(value - other));
    above += Number(value > other);
  });
  return of === 0 ? null : { first: first.label, second: second.label, above, of };
}
