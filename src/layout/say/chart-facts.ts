import { chartStrings } from '../../locale/chart-strings.js';
import type { ChartFacts, StatedChange, StatedStep, StatedValue } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import { xValuesAt } from '../chart/chart-model.js';
import { isYearColumn } from '../year-column.js';
import type { ChartModel, Series } from '../chart/chart-model.js';
import type { ChartText } from '../chart/chart-text.js';
import { ascends, figuresOf } from '../../table/number-figures.js';

/** Up to here a chart of time is about how it went from its first value to its last. */
const MOST_COMPARED = 30;

/** What is worth saying about a chart: extremes, and for an ordered x axis the change from the first to the last value. */
export function chartFacts(model: ChartModel, text: ChartText, locale: Locale): ChartFacts {
  const ordered = isOrdered(model);
  let count = 0;
  let sum = 0;
  let high: [Series, number] | null = null;
  let low: [Series, number] | null = null;
  for (const series of model.series) {
    const figures = figuresOf(series.values);
    count += figures.count;
    sum += figures.sum;
    if (figures.count === 0) continue;
    if (high === null || at(series, figures.high) > at(...high)) high = [series, figures.high];
    if (low === null || at(series, figures.low) < at(...low)) low = [series, figures.low];
  }
  const several = model.series.length > 1;
  const state = (found: readonly [Series, number] | null): StatedValue | null => {
    if (found === null) return null;
    const [series, index] = found;
    const at = text.place(index);
    return { at: several ? `${series.label}, ${at}` : at, value: text.told(series.values[index] as number) };
  };
  // Of so many values the first and the last are no more than two of them; level and extremes say more.
  const many = ordered && model.positions.length > MOST_COMPARED;
  const changes = ordered && !many ? changesOf(model, text, locale) : [];
  return {
    measure: model.measure,
    count,
    missing: missingOf(model),
    highest: state(high),
    lowest: state(low),
    mean: many && count > 0 ? text.told(sum / count) : null,
    ordered,
    changes,
    step: ordered && !many ? stepOf(model, text, locale) : null,
  };
}

const at = ({ values }: Series, index: number): number => values[index] as number;

/** Values that should be there and are not. */
export const missingOf = ({ series, left }: ChartModel): number =>
  left ?? series.reduce((missing, { values }) => missing + values.length - figuresOf(values).count, 0);

/** Whether the x axis is an order; an author's own may run against the calendar: from its first to its last value nothing grew or fell. */
export const isOrdered = (model: ChartModel): boolean =>
  (model.xColumn.type === 'date' || isYearColumn(model.xColumn)) && runsForward(model);

/** The x of a line ascends in any case. */
const runsForward = ({ xKind, xColumn, positions }: ChartModel): boolean =>
  xKind !== 'category' || ascends(xValuesAt(xColumn, positions));

/** First against last value of every series that has two; from the biggest growth to the biggest fall. */
function changesOf(model: ChartModel, text: ChartText, locale: Locale): StatedChange[] {
  const changes: (StatedChange & { readonly size: number })[] = [];
  for (const series of model.series) {
    const valid = (value: number): boolean => value === value;
    const first = series.values.findIndex(valid);
    const last = series.values.findLastIndex(valid);
    // Neither is there, or both are one.
    if (first === last) continue;
    const from = series.values[first] as number;
    const to = series.values[last] as number;
    changes.push({
      series: model.series.length > 1 ? series.label : '',
      first: { at: text.place(first), value: text.told(from) },
      last: { at: text.place(last), value: text.told(to) },
      ...changeOf(from, to, text, locale),
    });
  }
  return changes.sort((a, b) => b.size - a.size);
}

/**
 * The biggest change between values that follow each other; null with fewer than three places, which are said. What went on over a
 * missing value is a change of more than one period, and is not measured against those of one; two values of one place are none.
 */
export function stepOf({ series, positions, xColumn }: ChartModel, text: ChartText, locale: Locale): StatedStep | null {
  let step: StatedStep | null = null;
  let most = 0;
  const xs = xValuesAt(xColumn, positions);
  for (const { label, values } of series) {
    values.forEach((value, to) => {
      // NaN before the first.
      const by = value - (values[to - 1] as number);
      if (Math.abs(by) > most && xs[to] !== xs[to - 1]) {
        most = Math.abs(by);
        step = {
          from: (series[1] ? `${label}, ` : '') + text.place(to - 1),
          to: text.place(to),
          amount: difference(by, text, locale),
        };
      }
    });
  }
  return positions.length < 3 ? null : step;
}

/** A difference; what per cent grow or fall by are points, not per cent of themselves. */
const difference = (by: number, text: ChartText, locale: Locale): string =>
  (by > 0 ? '+' : '\u2212') + text.told(Math.abs(by)).replace('%', chartStrings(locale).points);

/** How a value went to another. */
export function changeOf(
  from: number,
  to: number,
  text: ChartText,
  locale: Locale,
): Pick<StatedChange, 'direction' | 'percent'> & { readonly size: number } {
  const points = text.told(from).endsWith('%');
  // A share of nothing, or of a negative value, says nothing; neither does a tenfold one, of next to nothing.
  const share = !points && from > 0 && to >= 0 && to < 10 * from ? (to - from) / from : null;
  return {
    // What is written as 0 % is no change.
    direction: share !== null && Math.abs(share) < 0.0005 ? 0 : to > from ? 1 : to < from ? -1 : 0,
    percent: points
      ? difference(to - from, text, locale)
      : share === null
        ? null
        : locale.number(share, { percent: true, signed: true }),
    size: share ?? to - from,
  };
}
