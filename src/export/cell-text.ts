import type { Cell, Column } from '../table/column.js';
import { calendarParts, repeatedHour } from '../time/calendar.js';
import { dayText, twoDigits } from './day-text.js';

/** `cs`: semicolons and decimal commas, as Czech Excel opens it; `plain`: commas and points (RFC 4180). */
export type CsvDialect = 'cs' | 'plain';

/** A text that a spreadsheet would run as a formula (OWASP, CSV injection), also behind blanks or in full-width signs. */
const FORMULA = /^[\s\u0000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The text, with an apostrophe in front where a spreadsheet would run it. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Whether a column's dates are days without a time. */
export const isDays = (column: Column): boolean => column.type === 'date' && column.dateOnly;

/** A cell as spreadsheets read it; missing ones are empty, dates Prague's, texts harmless. */
export function cellText(cell: Cell, days: boolean, dialect: CsvDialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return dialect === 'cs' ? String(cell).replace('.', ',') : String(cell);
  if (typeof cell === 'boolean') return dialect === 'cs' ? (cell ? 'ano' : 'ne') : String(cell);
  if (cell instanceof Date) return dateText(cell, days);
  return safeText(cell);
}

/** Of the hour that autumn repeats, by the reading of it that is meant. */
export const OFFSETS = { first: '+02:00', second: '+01:00' } as const;

/** Prague's wall clock the way both Excel and ISO 8601 read it; with its offset only where the clock alone tells two instants. */
function dateText(date: Date, days: boolean): string {
  const epochMs = date.getTime();
  if (days) return dayText(epochMs);
  const { hour, minute, second } = calendarParts(epochMs);
  const reading = repeatedHour(epochMs);
  const clock = [hour, minute, second].map(twoDigits).join(':');
  return `${dayText(epochMs)} ${clock}${reading === null ? '' : OFFSETS[reading]}`;
}
