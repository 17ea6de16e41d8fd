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

/** A tick where a day or a year begins says which; the first one does in any case. */
function tickLabel(tick: number, unit: CalendarUnit, first: boolean, locale: Locale): string {
  if (unit === 'year') return formatTick(locale.lang, tick, unit, false);
  if (unit === 'month') return formatTick(locale.lang, tick, unit, first || startOf(tick, 'year') === tick);
  if (unit === 'day') return formatTick(locale.lang, tick, unit, first || startOf(tick, 'year') === tick);
  return startOf(tick, 'day') === tick
    ? formatTick(locale.lang, tick, 'day', first)
    : formatTick(locale.lang, tick, unit, false);
}

const ticks: DateWriting['ticks'] = (first, last, count, column, locale) => {
  const { values, unit } = timeTicks(first, last, count, dates.precision(column));
  return values.map((value, index) => ({ value, label: tickLabel(value, unit, index === 0, locale) }));
};

const short: DateWriting['short'] = (column, rows, locale) => {
  const unit = dates.precision(column);
  return [...rows].map((row, index) =>
    isMissing(column, row)
      ? locale.strings.missing
      : tickLabel(column.values[row] as number, unit, index === 0, locale),
  );
};

/** Lets charts write dates; before that they have none. */
export function addDateWriting(): void {
  Object.assign(dateWriting, dates, { ticks, short, complete: withAbsent });
}
