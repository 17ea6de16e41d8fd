import { isMissing } from '../table/column.js';
import type { DateColumn } from '../table/column.js';
import { writeCzechDate } from '../locale/czech-dates.js';
import { writers } from '../locale/date-format.js';
import type { DatePrecision } from '../locale/date-format.js';
import type { Locale } from '../locale/locale.js';
import { repeatedHourName } from '../locale/repeated-hour-names.js';
import { calendarParts, repeatedHour } from '../time/calendar.js';

/** The coarsest unit of the calendar that still tells all dates of the column apart from their neighbours' meaning. */
function datePrecision(column: DateColumn): DatePrecision {
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

/** A date as it is read; of the hour that autumn repeats it is said which of the two is meant. */
function dateText(epochMs: number, precision: DatePrecision, locale: Locale): string {
  const date = locale.date(epochMs, precision);
  const reading = precision === 'minute' || precision === 'second' ? repeatedHour(epochMs) : null;
  return reading === null ? date : `${date}\u00a0${repeatedHourName(locale.lang, reading)}`;
}

/** How the dates of a column are written. */
export interface DateCells {
  precision(column: DateColumn): DatePrecision;
  text(epochMs: number, precision: DatePrecision, locale: Locale): string;
}

/** Dates for lists and charts, which come without before this is fetched. */
export function dateCells(): DateCells {
  writers['cs'] = writeCzechDate;
  return { precision: datePrecision, text: dateText };
}
