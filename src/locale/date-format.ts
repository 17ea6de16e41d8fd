import type { CalendarUnit } from '../time/calendar.js';
import { ZONE } from '../time/zone.js';

/** The finest part of an instant that a text shows. */
export type DatePrecision = CalendarUnit;

const year: Intl.DateTimeFormatOptions = { year: 'numeric' };
const day: Intl.DateTimeFormatOptions = { ...year, month: 'numeric', day: 'numeric' };
const minute: Intl.DateTimeFormatOptions = { ...day, hour: 'numeric', minute: '2-digit' };

const options: Record<DatePrecision, Intl.DateTimeFormatOptions> = {
  year,
  month: { ...year, month: 'long' },
  day,
  hour: minute,
  minute,
  second: { ...minute, second: '2-digit' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Ways of languages to write dates without Intl, where one is here; null for a date that they can't write. */
export const writers: Record<string, (epochMs: number, choice: Intl.DateTimeFormatOptions) => string | null> = {};

/** An instant by a choice of parts; `key` names the choice. */
export function writeDate(lang: string, key: string, choice: Intl.DateTimeFormatOptions, epochMs: number): string {
  return writers[lang]?.(epochMs, choice) ?? format(lang, key, choice).format(epochMs);
}

function format(lang: string, key: string, choice: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${lang} ${key}`;
  let made = formats.get(name);
  // British order: the plain 'en' would put the month first.
  if (!made) {
    made = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { timeZone: ZONE, hourCycle: 'h23', ...choice });
    formats.set(name, made);
  }
  return made;
}

/**
 * An instant (epoch ms) in Prague's calendar, as exact as `precision`. NaN gives an empty text. Czech writes months in digits;
 * elsewhere they would be read as days by some.
 */
export function formatDate(lang: string, epochMs: number, precision: DatePrecision): string {
  if (!Number.isFinite(epochMs)) return '';
  const choice = options[precision];
  const worded = lang !== 'cs' && 'day' in choice;
  return writeDate(lang, precision, worded ? { ...choice, month: 'short' } : choice, epochMs);
}

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago an instant was, in words: "před 3 týdny". Under a minute and the future: null. */
export function formatAge(lang: string, ageMs: number): string | null {
  const step = STEPS.find(([, lengthMs]) => ageMs >= lengthMs);
  if (!step) return null;
  return new Intl.RelativeTimeFormat(lang).format(-Math.floor(ageMs / step[1]), step[0]);
}
