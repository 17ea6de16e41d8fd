import type { StatedPart } from '../../locale/kind-words.js';
import type { Locale } from '../../locale/locale.js';
import { chartStrings } from '../../locale/chart-strings.js';
import { summarise } from '../../locale/summary.js';
import { chartFacts, missingOf } from './chart-facts.js';
import type { Chart } from '../chart/chart.js';
import { partsOfWhole, shareDigits } from '../chart/parts-of-whole.js';
import type { Say } from './say.js';

/** Of a pie or donut: which part is the largest, and what the others add up to. */
export const sayParts: Say = ({ model, text }, locale, words) => {
  const parts = partsOfWhole({ model, text, locale });
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const digits = shareDigits(parts);
  const share = (part: number): string => shareText(part, locale, digits);
  const named = parts
    .filter(({ others, value }) => !others && value > 0)
    .sort((a, b) => b.value - a.value)
    .map((part): StatedPart => ({ name: part.title, value: text.told(part.value), share: share(part.share) }));
  const [largest = null, second = null] = named;
  // Parts of nothing are none, yet they are there.
  if (total === 0 && parts.length > 0) return summarise(chartFacts(model, text, locale), chartStrings(locale).summary);
  const top = parts.reduce((most, part) => (part.others ? most : Math.max(most, part.share)), 0);
  const missing = missingOf(model);
  return words.parts({
    measure: model.measure,
    largest,
    second,
    count: model.positions.length * model.series.length - missing,
    rest: share(1 - top),
    total: text.told(total),
    missing,
  });
};

/** A share as it is written in a sentence: in whole per cent (or with `digits`), but never as none or all of what it is not. */
export function shareText(share: number, locale: Locale, digits = 0): string {
  const rounded = Math.round(share * 100);
  const exact = (rounded === 0 && share > 0) || (rounded === 100 && share < 1);
  return locale.number(share, { percent: true, digits: exact ? 1 : digits });
}

/** The largest of the series by what each adds up to; null where they have no common total. */
export function largestSeries({ model, text }: Chart, locale: Locale): StatedPart | null {
  const sums = model.series.map(({ values }) => values.reduce((sum, value) => sum + (value || 0), 0));
  const total = sums.reduce((sum, value) => sum + value, 0);
  // Others are no part by themselves.
  const most = sums.indexOf(Math.max(...sums.filter((_, index) => !model.series[index]?.parts)));
  if (most === -1 || !(total > 0) || model.series.some(({ values }) => values.some((value) => value < 0))) return null;
  const sum = sums[most] as number;
  return { name: model.series[most]?.label ?? '', value: text.told(sum), share: shareText(sum / total, locale) };
}
