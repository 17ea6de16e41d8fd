import type { Locale } from '../../locale/locale.js';
import { formatTick } from '../../locale/tick-format.js';
import { timeTicks } from '../../scale/time-ticks.js';
import { isMissing } from '../../table/column.js';
import { startOf } from '../../time/calendar.js';
import type { CalendarUnit } from '../../time/calendar.js';
import { withAbsent } from '../chart/absent-positions.js';
import { dateWriting } from '../chart/chart-text.js';
import { dateCells } from '../date-cells.js';
import type { DateWriting } from '../chart/chart-text.js';

const dates = dateCells();

/** A tick where a day begins, or that is in another year than the one before it, says which; the first one does in any case. */
function tickLabel(tick: number, unit: CalendarUnit, before: number | undefined, locale: Locale): string {
  const otherYear = before === undefined || startOf(tick, 'year') !== startOf(before, 'year');
  if (unit === 'year') return formatTick(locale.lang, tick, unit, false);
  if (unit === 'month' || unit === 'day') return formatTick(locale.lang, tick, unit, otherYear);
  return startOf(tick, 'day') === tick
    ? formatTick(locale.lang, tick, 'day', before === undefined)
    : formatTick(locale.lang, tick, unit, false);
}

const ticks: DateWriting['ticks'] = (first, last, count, column, locale) => {
  const { values, unit } = timeTicks(first, last, count, dates.precision(column));
  return values.map((value, index) => ({ value, label: tickLabel(value, unit, values[index - 1], locale) }));
};

const short: DateWriting['short'] = (column, rows, locale) => {
  const unit = dates.precision(column);
  let before: number | undefined;
  return [...rows].map((row) => {
    if (isMissing(column, row)) return locale.strings.missing;
    const label = tickLabel(column.values[row] as number, unit, before, locale);
    before = column.values[row];
    return label;
  });
};

/** Lets charts write dates; before that they have none. */
export function addDateWriting(): void {
  Object.assign(dateWriting, dates, { ticks, short, complete: withAbsent });
}
