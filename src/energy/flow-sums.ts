import { BatteryOrigin } from './battery-origin.js';
import {
  BATTERY_TO_GRID,
  BATTERY_TO_LOAD,
  flowNames,
  GRID_TO_BATTERY,
  GRID_TO_LOAD,
  LOAD,
  PV_TO_BATTERY,
  PV_TO_GRID,
  PV_TO_LOAD,
  splitFlows,
  UNEXPLAINED,
} from './flows.js';
import type { FlowName } from './flows.js';
import { jointGrid } from './joint-grid.js';
import type { Series } from './series.js';
import { cleaned } from './units.js';

export const meterNames = ['pv', 'import', 'export', 'discharge', 'charge', 'load'] as const;
export type MeterName = (typeof meterNames)[number];

/** The meters of a building as series, each in Wh; those it has not are left out, a load too that nobody measures. */
export type SeriesMeters = { readonly [name in MeterName]?: Series | undefined };

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** What a building took and gave in a period, Wh; null of a meter it has not, and of all where no interval is complete. */
export interface Summary extends Readonly<Record<MeterName, number | null>> {
  /** Share of the sun's energy that was not sold, 0 to 1; null without any. */
  readonly selfConsumption: number | null;
  /** Share of the load that did not come from the grid, by way of the battery either, 0 to 1; null without a load. */
  readonly autarky: number | null;
  /** Share of the period's intervals in which every given meter is valid. Sums are over those alone. */
  readonly coverage: number;
}

/** The same with the flows between sun, battery, grid and load, Wh. */
export interface FlowSummary extends Summary {
  readonly flows: Readonly<Record<Exclude<FlowName, 'load' | 'unexplained'>, number | null>>;
  /** Sun that was sold by way of the battery, Wh: a part of `flows.batteryToGrid`. */
  readonly resold: number | null;
  /** What the meters don't explain, Wh: see `flowsOf`. */
  readonly unexplained: number | null;
}

/** What a building took and gave between two instants, as `summarise` has it. `battery`: as the time before has left it, if that is known. */
export function flowSums(
  meters: SeriesMeters,
  { from, to }: Period,
  battery: BatteryOrigin = new BatteryOrigin(),
): FlowSummary {
  const names = meterNames.filter((name) => meters[name] !== undefined);
  const given = names.map((name) => meters[name] as Series);
  for (const { unit } of given) if (unit !== 'Wh') throw new Error(`not energy: ${unit}`);
  const { length, values } = jointGrid(given, from.getTime(), to.getTime());
  const nothing = new Float64Array(length);
  const columns = meterNames.map((name) => values[names.indexOf(name)] ?? nothing);
  const totals = new Float64Array(meterNames.length);
  const hasLoad = meters.load !== undefined;

  const sums = new Float64Array(flowNames.length);
  const split = new Float64Array(flowNames.length);
  const row = new Float64Array(meterNames.length);
  let valid = 0;
  let resold = 0;
  let fromGrid = 0;
  for (let index = 0; index < length; index++) {
    let all = 0;
    for (let meter = 0; meter < row.length; meter++)
      all += row[meter] = (columns[meter] as Float64Array)[index] as number;
    if (Number.isNaN(all)) continue;
    valid++;
    const [pv, grid, sold, discharge, charge, load] = [row[0], row[1], row[2], row[3], row[4], row[5]] as Row;
    // An inverter's own use at night is not production below zero.
    row[0] = Math.max(0, pv);
    for (let meter = 0; meter < row.length; meter++) (totals[meter] as number) += row[meter] as number;
    splitFlows(split, pv, grid, sold, discharge, charge, hasLoad ? load : undefined);
    for (let flow = 0; flow < sums.length; flow++) (sums[flow] as number) += split[flow] as number;
    battery.charge(split[PV_TO_BATTERY] as number, split[GRID_TO_BATTERY] as number);
    // What leaves at once for the grid was in it no less than what stays: the load is served first.
    fromGrid += battery.discharge(split[BATTERY_TO_LOAD] as number).fromGrid;
    resold += battery.discharge(split[BATTERY_TO_GRID] as number).fromSun;
  }
  const byName = new Map(names.map((name) => [name, totals[meterNames.indexOf(name)] as number]));
  return summaryOf({ totals: byName, sums, valid, length, resold, fromGrid });
}

/** Of `meterNames`. */
type Row = [number, number, number, number, number, number];

interface Counted {
  readonly totals: ReadonlyMap<MeterName, number>;
  readonly sums: Float64Array;
  readonly valid: number;
  readonly length: number;
  /** Sun that the battery sold, and grid that it gave to the load. */
  readonly resold: number;
  readonly fromGrid: number;
}

function summaryOf({ totals, sums, valid, length, resold, fromGrid }: Counted): FlowSummary {
  const isThere = valid > 0;
  const sum = (place: number): number => sums[place] as number;
  const told = (value: number): number | null => (isThere ? cleaned(value) : null);
  const total = (name: MeterName): number | null => {
    const value = totals.get(name);
    return value === undefined ? null : told(value);
  };
  const pv = total('pv');
  const load = sum(LOAD);
  const own = sum(PV_TO_LOAD) + sum(BATTERY_TO_LOAD) - fromGrid;
  return {
    pv,
    import: total('import'),
    export: total('export'),
    discharge: total('discharge'),
    charge: total('charge'),
    load: totals.has('load') ? total('load') : told(load),
    selfConsumption: pv !== null && pv > 0 ? share(sum(PV_TO_LOAD) + sum(PV_TO_BATTERY) - resold, pv) : null,
    autarky: load > 0 ? share(own, load) : null,
    coverage: length === 0 ? 0 : valid / length,
    flows: {
      pvToLoad: told(sum(PV_TO_LOAD)),
      pvToBattery: told(sum(PV_TO_BATTERY)),
      pvToGrid: told(sum(PV_TO_GRID)),
      batteryToLoad: told(sum(BATTERY_TO_LOAD)),
      batteryToGrid: told(sum(BATTERY_TO_GRID)),
      gridToLoad: told(sum(GRID_TO_LOAD)),
      gridToBattery: told(sum(GRID_TO_BATTERY)),
    },
    resold: told(resold),
    unexplained: told(sum(UNEXPLAINED)),
  };
}

/** Of parts of one whole, so that only rounding could leave 0 to 1. */
function share(part: number, whole: number): number {
  return Math.min(1, Math.max(0, part / whole));
}
