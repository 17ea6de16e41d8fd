/** @import { LocalDay } from './prague.js' */

/** Holidays of the invented school, both ends included, set after the calendars of those years. */
export const HOLIDAYS = [
  { from: '2024-12-23', to: '2025-01-03', name: 'vánoční prázdniny' },
  { from: '2025-01-31', name: 'pololetní prázdniny' },
  { from: '2025-02-10', to: '2025-02-16', name: 'jarní prázdniny' },
  { from: '2025-04-17', name: 'velikonoční prázdniny' },
  { from: '2025-06-28', to: '2025-08-31', name: 'letní prázdniny' },
  { from: '2025-10-27', to: '2025-10-29', name: 'podzimní prázdniny' },
  { from: '2025-12-22', to: '2026-01-02', name: 'vánoční prázdniny' },
  { from: '2026-01-30', name: 'pololetní prázdniny' },
  { from: '2026-02-16', to: '2026-02-22', name: 'jarní prázdniny' },
  { from: '2026-04-02', name: 'velikonoční prázdniny' },
  { from: '2026-07-01', to: '2026-08-31', name: 'letní prázdniny' },
  { from: '2026-10-29', to: '2026-10-30', name: 'podzimní prázdniny' },
  { from: '2026-12-23', to: '2027-01-03', name: 'vánoční prázdniny' },
  { from: '2027-01-29', name: 'pololetní prázdniny' },
  { from: '2027-02-08', to: '2027-02-14', name: 'jarní prázdniny' },
  { from: '2027-03-25', name: 'velikonoční prázdniny' },
  { from: '2027-07-01', to: '2027-08-31', name: 'letní prázdniny' },
];

const PUBLIC = new Set(['1-1', '5-1', '5-8', '7-5', '7-6', '9-28', '10-28', '11-17', '12-24', '12-25', '12-26']);

/**
 * Whether offices are closed: weekends and public holidays (act 245/2000), Good Friday and Easter Monday too.
 *
 * @param {LocalDay} date
 */
export function isDayOff({ year, month, day, weekday }) {
  if (weekday > 5 || PUBLIC.has(`${month}-${day}`)) return true;
  const fromEaster = Math.round((Date.UTC(year, month - 1, day) - easter(year)) / 86_400_000);
  return fromEaster === -2 || fromEaster === 1;
}

/** @param {LocalDay} date */
export function isSchoolDay(date) {
  if (isDayOff(date)) return false;
  const { year, month, day } = date;
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return !HOLIDAYS.some(({ from, to = from }) => from <= text && text <= to);
}

/** Easter Sunday (Gauss; Butcher's form). */
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
