import { epochOf } from '../../time/calendar.js';
import { parseIsoDate } from '../../time/parse-date.js';

/** The categories of a time dimension: years as numbers, finer periods as the day (epoch ms, Prague) they begin on. */
export interface Periods {
  readonly type: 'number' | 'date';
  readonly values: readonly number[];
}

type Read = (text: string) => number | null;

// The ways statistical offices write periods: 2024M05 and 2024Q1 (PX, SDMX), 2024-05, 202405, 2024K1, 2024S1, 2024-W05, 2024-05-17.
const FORMS: readonly { readonly pattern: RegExp; readonly start: (year: number, part: number) => number }[] = [
  { pattern: /^(\d{4})(?:-?M|-)?(0[1-9]|1[0-2])$/, start: (year, month) => epochOf(year, month, 1) },
  { pattern: /^(\d{4})-?[QK]([1-4])$/, start: (year, quarter) => epochOf(year, quarter * 3 - 2, 1) },
  { pattern: /^(\d{4})-?[SH]([12])$/, start: (year, half) => epochOf(year, half * 6 - 5, 1) },
  { pattern: /^(\d{4})-?W(0[1-9]|[1-4]\d|5[0-3])$/, start: weekStart },
];

const yearOf: Read = (text) => (/^\d{4}$/.test(text) ? Number(text) : null);
const dayOf: Read = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? (parseIsoDate(text)?.epochMs ?? null) : null);
const partReaders: readonly Read[] = FORMS.map(({ pattern, start }) => (text) => {
  const [, year, part] = pattern.exec(text) ?? [];
  return year === undefined ? null : start(Number(year), Number(part));
});

/** Reads periods, all written one way; null when they are not, or are none. An empty list is none. */
export function parsePeriods(texts: readonly string[]): Periods | null {
  for (const read of [yearOf, ...partReaders, dayOf]) {
    const values = texts.map((text) => read(text.trim()));
    if (values.length > 0 && values.every((value) => value !== null)) {
      return { type: read === yearOf ? 'number' : 'date', values };
    }
  }
  return null;
}

/** Monday of an ISO 8601 week: week 1 is the one with 4 January. */
function weekStart(year: number, week: number): number {
  const weekday = (new Date(Date.UTC(year, 0, 4)).getUTCDay() + 6) % 7;
  return epochOf(year, 1, 4 - weekday + (week - 1) * 7);
}
