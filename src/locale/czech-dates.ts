import { calendarParts } from '../time/calendar.js';

const MONTHS = 'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec'.split(' ');
/** Those that their first three letters would not tell apart. */
const SHORT = ['čvn', 'čvc'];

const two = (part: number): string => String(part).padStart(2, '0');

/**
 * A Czech date as CLDR writes it (version 48) in Prague's calendar: 1. 2. 2026 3:04:05, únor 2026, úno. Null for what needs an era. The first
 * `Intl.DateTimeFormat` of a page takes longer than a chart of a hundred thousand values.
 */
export function writeCzechDate(epochMs: number, choice: Intl.DateTimeFormatOptions): string | null {
  const { year, month, day, hour, minute, second } = calendarParts(epochMs);
  if (year < 1000 || year > 9999) return null;
  const words: (string | number)[] = [];
  // No line ends between a day and its month.
  if (choice.day) words.push(`${day}.\u00a0${month}.`);
  else if (choice.month) {
    const name = MONTHS[month - 1] as string;
    words.push(choice.year ? name : (SHORT[month - 6] ?? name.slice(0, 3)));
  }
  if (choice.year) words.push(year);
  if (choice.hour) words.push(`${hour}:${two(minute)}${choice.second ? `:${two(second)}` : ''}`);
  return words.join(' ');
}
