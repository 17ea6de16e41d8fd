import { writeDate } from './date-format.js';

/** The time of day of an instant (epoch ms): `14:05`. */
export const timeOfDay = (lang: string, epochMs: number): string =>
  writeDate(lang, 'tick minute', { hour: 'numeric', minute: '2-digit' }, epochMs);

/** The day of an instant without its year: `27. 3.`, `27 Mar`. */
export const dayOfYear = (lang: string, epochMs: number): string =>
  writeDate(lang, 'tick day', { day: 'numeric', month: lang === 'en' ? 'short' : 'numeric' }, epochMs);
