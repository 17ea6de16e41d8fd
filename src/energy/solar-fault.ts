import { COMPLETE_SHARE } from './buckets.js';
import type { Bucket } from './buckets.js';

/** The days of a plant, and its peak power. */
export interface PlantDays {
  readonly kwp: number;
  /** One bucket a local day; all plants over the same days. */
  readonly days: readonly Bucket[];
}

/** A day on which others had sun. */
export interface SolarFault {
  readonly start: Date;
  /** kWh of each kW of peak power: its own, and the median of the others. */
  readonly own: number;
  readonly others: number;
}

/** kWh/kWp of others from which on a day had sun: a third of a fine day in the spring. */
const SUNNY = 1;
/** Share of the others' yield below which a plant gives nothing to speak of. */
const NOTHING = 0.05;

/**
 * Days on which a plant gave next to nothing though the others had sun. Days that are not complete say nothing: a meter that is silent is
 * another fault.
 */
export function solarFaults(own: PlantDays, others: readonly PlantDays[]): SolarFault[] {
  return own.days.flatMap((day, index) => {
    const mine = yieldOf(day, own.kwp);
    const theirs = others
      .map(({ days, kwp }) => yieldOf(days[index], kwp))
      .filter((one): one is number => one !== null)
      .sort((a, b) => a - b);
    if (mine === null || theirs.length === 0) return [];
    const middle = ((theirs[(theirs.length - 1) >> 1] as number) + (theirs[theirs.length >> 1] as number)) / 2;
    return middle >= SUNNY && mine < middle * NOTHING ? [{ start: day.start, own: mine, others: middle }] : [];
  });
}

function yieldOf(day: Bucket | undefined, kwp: number): number | null {
  if (!day || day.total === null || day.coverage < COMPLETE_SHARE || !(kwp > 0)) return null;
  return Math.max(0, day.total) / 1000 / kwp;
}
