import type { ChartFacts, StatedChange, StatedValue } from '../locale/facts.js';
import type { Locale } from '../locale/locale.js';
import { isYearColumn } from './chart-model.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartText } from './chart-text.js';

/** What is worth saying about a chart: extremes, and for an ordered x axis the change from the first to the last value. */
export function chartFacts(model: ChartModel, text: ChartText, locale: Locale): ChartFacts {
  const { xColumn } = model;
  // An author's own order may run against the calendar; from its first to its last value nothing grew or fell.
  const ordered = (xColumn.type === 'date' || isYearColumn(xColumn) || model.xKind === 'number') && ascends(model);
  let count = 0;
  let missing = 0;
  let high: [Series, number] | null = null;
  let low: [Series, number] | null = null;
  for (const series of model.series) {
    for (let index = 0; index < series.values.length; index++) {
      const value = series.values[index] as number;
      if (Number.isNaN(value)) {
        missing++;
        continue;
      }
      count++;
      if (high === null || value > (high[0].values[high[1]] as number)) high = [series, index];
      if (low === null || value < (low[0].values[low[1]] as number)) low = [series, index];
    }
  }
  const several = model.series.length > 1;
  const state = (found: readonly [Series, number] | null): StatedValue | null => {
    if (found === null) return null;
    const [series, index] = found;
    const at = text.position(index);
    return { at: several ? `${series.label}, ${at}` : at, value: text.value(series.values[index] as number) };
  };
  const changes = ordered ? changesOf(model, text, locale) : [];
  return {
    measure: model.measure,
    count,
    missing,
    repeated: model.repeated,
    highest: state(high),
    lowest: state(low),
    ordered,
    changes,
  };
}

function ascends({ xColumn, positions }: ChartModel): boolean {
  const x = (index: number): number => xColumn.values[positions[index] as number] as number;
  return positions.every((_, index) => index === 0 || x(index - 1) <= x(index));
}

/** First against last value of every series that has two; from the biggest growth to the biggest fall. */
function changesOf(model: ChartModel, text: ChartText, locale: Locale): StatedChange[] {
  const changes: (StatedChange & { readonly size: number })[] = [];
  for (const series of model.series) {
    const valid = (value: number): boolean => !Number.isNaN(value);
    const first = series.values.findIndex(valid);
    const last = series.values.findLastIndex(valid);
    if (first === -1 || first === last) continue;
    const from = series.values[first] as number;
    const to = series.values[last] as number;
    // A share of nothing, or of a negative value, says nothing.
    const share = from > 0 && to >= 0 ? (to - from) / from : null;
    changes.push({
      series: model.series.length > 1 ? series.label : '',
      first: { at: text.position(first), value: text.value(from) },
      last: { at: text.position(last), value: text.value(to) },
      direction: to > from ? 1 : to < from ? -1 : 0,
      percent: share === null ? null : locale.number(share, { percent: true, signed: true }),
      size: share ?? to - from,
    });
  }
  return changes.sort((a, b) => b.size - a.size);
}
