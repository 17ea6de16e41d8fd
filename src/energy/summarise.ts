import { flowSums, meterNames } from './flow-sums.js';
import type { FlowSummary, MeterName, Period, Summary } from './flow-sums.js';
import type { Intervals } from './intervals.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';

export type { FlowSummary, MeterName, Period, Summary } from './flow-sums.js';

/** The meters of a building, each in Wh; those it has not are left out, a load too that nobody measures. */
export type BuildingMeters = { readonly [name in MeterName]?: Intervals | Series | undefined };

/**
 * What a building took and gave between two instants: flows are split in each interval in which all meters are valid, then summed, as sums of a
 * day would let the sun of noon light the night. Where the others lack a value, a meter's own is left out too, so that all adds up.
 */
export function summarise(meters: BuildingMeters, period: Period): Summary {
  const { pv, load, selfConsumption, autarky, coverage, ...rest } = summariseFlows(meters, period);
  const { import: bought, export: sold, discharge, charge } = rest;
  return { pv, import: bought, export: sold, discharge, charge, load, selfConsumption, autarky, coverage };
}

/** The same with the flows. */
export function summariseFlows(meters: BuildingMeters, period: Period): FlowSummary {
  const given = meterNames.map((name) => [name, meters[name]] as const);
  return flowSums(Object.fromEntries(given.map(([name, data]) => [name, data && asSeries(data)])), period);
}
