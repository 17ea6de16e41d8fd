import type { StepUnit } from '../../scale/usual-steps.js';
import { addUnits, calendarParts } from '../../time/calendar.js';
import { zoneOffset } from '../../time/zone-offset.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** What ascending instants (epoch ms) are counted by: months, days of Prague's calendar, or milliseconds, by the smallest difference of two. */
export function dateSteps(instants: Float64Array): StepUnit {
  const first = instants[0] as number;
  let least = Infinity;
  for (let index = 1; index < instants.length; index++)
    least = Math.min(least, (instants[index] as number) - (instants[index - 1] as number));
  if (least >= 28 * DAY_MS - HOUR_MS) {
    const months = instants.map((instant) => {
      const { year, month } = calendarParts(instant);
      return year * 12 + month;
    });
    // Four weeks after the first of a month it may still be the same one.
    if (months.every((month, index) => month !== months[index - 1]))
      return { places: months, after: (instant, count) => addUnits(instant, 'month', count) };
  }
  if (least >= DAY_MS - HOUR_MS) {
    const wall = (instant: number): number => (instant + zoneOffset(instant)) / DAY_MS;
    const days = instants.map((instant) => wall(instant) - wall(first));
    return { places: days, after: (instant, count) => addUnits(instant, 'day', count) };
  }
  return { places: instants, after: (instant, count) => instant + count };
}
