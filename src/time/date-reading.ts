import { repeatedHour } from './calendar.js';
import { parseIsoDate } from './parse-date.js';

/** What reads texts as dates, apart from those it serves, as not every table has a use for it. */
export interface DateReading {
  readonly parseIsoDate: typeof parseIsoDate;
  readonly repeatedHour: typeof repeatedHour;
}

export const dateReading: DateReading = { parseIsoDate, repeatedHour };
