import { addUnits, calendarParts, epochOf, startOf } from './calendar.js';
import { zoneOffset } from './zone-offset.js';

/** Units of Prague's calendar that time is cut into; weeks begin on Monday. */
export const localUnits = ['quarter-hour', 'hour', 'day', 'week', 'month', 'year'] as const;
export type LocalUnit = (typeof localUnits)[number];

const DAY_MS = 86_400_000;
/** Prague's offsets are whole hours, so its hours and quarters are those of UTC. */
const STEPS: Readonly<Partial<Record<LocalUnit, number>>> = { 'quarter-hour': 900_000, hour: 3_600_000 };
const LENGTHS: Readonly<Partial<Record<LocalUnit, number>>> = { ...STEPS, day: DAY_MS, week: 7 * DAY_MS };
/** Prague's offset never changed and changed back within a week. */
const BLOCK_MS = 7 * DAY_MS;

/** The day of the week in Prague, 1 Monday to 7 Sunday, at an instant (epoch ms). */
export function weekdayOf(epochMs: number): number {
  const day = Math.floor((epochMs + zoneOffset(epochMs)) / DAY_MS);
  // 1 January 1970 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The date in Prague at an instant (epoch ms): `2026-03-29`. */
export function localDate(epochMs: number): string {
  const { year, month, day } = calendarParts(epochMs);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Where the local unit starts that holds an instant (epoch ms). */
export function startOfLocal(epochMs: number, unit: LocalUnit): number {
  const step = STEPS[unit];
  if (step !== undefined) return Math.floor(epochMs / step) * step;
  if (unit !== 'week') return startOf(epochMs, unit as 'day' | 'month' | 'year');
  const { year, month, day } = calendarParts(epochMs);
  return epochOf(year, month, day + 1 - weekdayOf(epochMs));
}

/** The instant some local units later (or earlier); of days and longer ones the wall clock stays. */
export function addLocal(epochMs: number, unit: LocalUnit, count: number): number {
  const step = STEPS[unit];
  if (step !== undefined) return epochMs + step * count;
  return unit === 'week'
    ? addUnits(epochMs, 'day', 7 * count)
    : addUnits(epochMs, unit as 'day' | 'month' | 'year', count);
}

/** The starts of all local units that meet the time between two instants, and the end of the last (epoch ms). None when there is no time. */
export function localEdges(fromMs: number, toMs: number, unit: LocalUnit): Float64Array {
  if (!(toMs > fromMs)) return new Float64Array(0);
  const edges = [startOfLocal(fromMs, unit)];
  const length = LENGTHS[unit];
  for (let edge = edges[0] as number; edge < toMs;) {
    // Thousands of days: most weeks are seven of the same length, which two looks at the zone tell.
    const block = edge + BLOCK_MS;
    if (length !== undefined && zoneOffset(block) === zoneOffset(edge)) {
      for (; edge < block && edge < toMs; edges.push(edge)) edge += length;
    } else {
      edge = addLocal(edge, unit, 1);
      edges.push(edge);
    }
  }
  return new Float64Array(edges);
}
