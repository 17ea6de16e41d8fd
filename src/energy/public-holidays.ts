/** Czech public holidays of the same date each year (act 245/2000, sections 1 and 2): `MM-DD`. */
const FIXED = ['01-01', '05-01', '05-08', '07-05', '07-06', '09-28', '10-28', '11-17', '12-24', '12-25', '12-26'];
const DAY_MS = 86_400_000;
/** Good Friday is one since 2016. */
const GOOD_FRIDAY_SINCE = 2016;

/** Whether a date (`2026-04-06`) is a public holiday in Czechia. */
export function isPublicHoliday(date: string): boolean {
  if (FIXED.includes(date.slice(5))) return true;
  const year = Number(date.slice(0, 4));
  const days = (Date.parse(`${date}T00:00:00Z`) - easterSunday(year)) / DAY_MS;
  return days === 1 || (days === -2 && year >= GOOD_FRIDAY_SINCE);
}

/** Easter Sunday of the Gregorian calendar, midnight UTC (J. Meeus, Astronomical Algorithms, chapter 8; epoch ms). */
function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
