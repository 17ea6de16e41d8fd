import type { Intervals } from './intervals.js';
import { jointGrid } from './joint-grid.js';
import { meterNames } from './flow-sums.js';
import type { BuildingMeters, Period } from './summarise.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import { cleaned } from './units.js';

/** Whether what came in is what went out, where the load is measured as well. */
export interface Balance {
  readonly holds: boolean;
  /** Intervals in which it does not, of those in which all meters have values. */
  readonly violations: number;
  readonly valid: number;
  readonly expected: number;
  /** The largest difference in an interval, Wh: above 0 more came in than went out. */
  readonly worst: number;
  /** When that was. */
  readonly worstAt: Date | null;
}

/** Losses and different clocks of meters make small differences. */
const SHARE = 0.02;

/**
 * Sets sun, import and discharge against load, export and charge in each interval. A difference above 2 % of what came in and above the
 * resolution of the meters (Wh) breaks it. Without a measured load, which is derived from the others, there is nothing to compare.
 */
export function balanceOf(meters: BuildingMeters, { from, to }: Period, resolution = 1): Balance | null {
  const names = meterNames.filter((name) => meters[name] !== undefined);
  if (!names.includes('load') || names.length < 2) return null;
  const given = names.map((name) => asSeries(meters[name] as Intervals | Series));
  const { startMs, step, length, values } = jointGrid(given, from.getTime(), to.getTime());
  const isSource = names.map((name) => name === 'pv' || name === 'import' || name === 'discharge');
  let [violations, valid, worst, worstAt] = [0, 0, 0, -1];
  for (let index = 0; index < length; index++) {
    let difference = 0;
    let supply = 0;
    for (let meter = 0; meter < names.length; meter++) {
      const value = (values[meter] as Float64Array)[index] as number;
      const amount = names[meter] === 'pv' ? Math.max(0, value) : value;
      difference += isSource[meter] ? amount : -amount;
      if (isSource[meter]) supply += amount;
    }
    if (Number.isNaN(difference)) continue;
    valid++;
    if (Math.abs(difference) > Math.max(SHARE * supply, resolution) + 1e-6) violations++;
    if (Math.abs(difference) > Math.abs(worst)) [worst, worstAt] = [difference, index];
  }
  return {
    holds: violations === 0,
    violations,
    valid,
    expected: length,
    worst: cleaned(worst),
    worstAt: worstAt < 0 ? null : new Date(startMs + worstAt * step * 1000),
  };
}
