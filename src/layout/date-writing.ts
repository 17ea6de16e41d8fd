import { isMissing } from '../table/column.js';
import type { DateColumn } from '../table/column.js';
import { writeCzechDate } from '../locale/czech-dates.js';
import { writers } from '../locale/date-format.js';
import type { DatePrecision } from '../locale/date-format.js';
import { chartWords } from '../locale/chart-words.js';
import type { Locale } from '../locale/locale.js';
import { timeTicks } from '../scale/time-ticks.js';
import { calendarParts, repeatedHour, startOf } from '../time/calendar.js';
import type { CalendarUnit } from '../time/calendar.js';
import { dateWriting } from './chart-text.js';
import type { DateWriting } from './chart-text.js';

function precision(column: DateColumn): DatePrecision {
  let finest: DatePrecision = 'year';
  for (let row = 0; row < column.values.length; row++) {
    // Rows of one day after another are many and alike.
    if (isMissing(column, row) || column.values[row] === column.values[row - 1]) continue;
    const { month, day, hour, minute, second } = calendarParts(column.values[row] as number);
    if (second !== 0) return 'second';
    if (hour !== 0 || minute !== 0) return 'minute';
    if (day !== 1 && column.dateOnly) return 'day';
    if (day !== 1) finest = 'day';
    else if (month !== 1 && finest === 'year') finest = 'month';
  }
  return finest;
}

/** Of the hour that autumn repeats it is said which of the two is meant. */
function text(epochMs: number, precision: DatePrecision, locale: Locale): string {
  const date = locale.date(epochMs, precision);
  const reading = precision === 'minute' || precision === 'second' ? repeatedHour(epochMs) : null;
  return reading === null ? date : `${date}\u00a0${chartWords(locale).repeatedHour[reading]}`;
}

/** A tick where a day or a year begins says which; the first one does in any case. */
function tickLabel(tick: number, unit: CalendarUnit, first: boolean, locale: Locale): string {
  if (unit === 'year') return locale.tick(tick, unit, false);
  if (unit === 'month') return locale.tick(tick, unit, first || startOf(tick, 'year') === tick);
  if (unit === 'day') return locale.tick(tick, unit, first || startOf(tick, 'year') === tick);
  return startOf(tick, 'day') === tick ? locale.tick(tick, 'day', first) : locale.tick(tick, unit, false);
}

const ticks: DateWriting['ticks'] = (first, last, count, column, locale) => {
  const { values, unit } = timeTicks(first, last, count, precision(column));
  return values.map((value, index) => ({ value, label: tickLabel(value, unit, index === 0, locale) }));
};

/** Lets charts write dates; before that they have none. */
export function addDateWriting(): void {
  writers['cs'] = writeCzechDate;
  Object.assign(dateWriting, { precision, text, ticks });
}
