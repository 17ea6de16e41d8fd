import { cleaned } from './units.js';

/** What the meters of a building measured in one interval, Wh. What is left out has no meter: a building without a battery. */
export interface FlowMeters {
  readonly pv?: number | null | undefined;
  readonly import?: number | null | undefined;
  readonly export?: number | null | undefined;
  readonly discharge?: number | null | undefined;
  readonly charge?: number | null | undefined;
  /** Derived from the others where it is left out. */
  readonly load?: number | null | undefined;
}

export const flowNames = [
  'pvToLoad',
  'pvToBattery',
  'pvToGrid',
  'batteryToLoad',
  'batteryToGrid',
  'gridToLoad',
  'gridToBattery',
  'load',
  'unexplained',
] as const;
export type FlowName = (typeof flowNames)[number];

/** Where the energy of an interval went, Wh; all null where a meter that is needed has no value. */
export type Flows = Readonly<Record<FlowName, number | null>>;

/** Places in the array of `splitFlows`. */
export const PV_TO_LOAD = 0;
export const PV_TO_BATTERY = 1;
export const PV_TO_GRID = 2;
export const BATTERY_TO_LOAD = 3;
export const BATTERY_TO_GRID = 4;
export const GRID_TO_LOAD = 5;
export const GRID_TO_BATTERY = 6;
export const LOAD = 7;
export const UNEXPLAINED = 8;

/**
 * Splits what was measured in one interval into flows. Never below 0; what comes in and what goes out of each node adds up wherever that is
 * possible at all, and `unexplained` is what does not: more export than sun and battery gave, a load that the others don't sum up to.
 */
export function flowsOf(meters: FlowMeters): Flows {
  const given = [meters.pv, meters.import, meters.export, meters.discharge, meters.charge].map(amountOf);
  const [pv = 0, grid = 0, sold = 0, discharge = 0, charge = 0] = given;
  const load = meters.load === undefined ? undefined : amountOf(meters.load);
  const isComplete = ![...given, load].includes(NaN);
  const out = new Float64Array(flowNames.length).fill(NaN);
  if (isComplete) splitFlows(out, pv, grid, sold, discharge, charge, load);
  const flow = (place: number): number | null => (isComplete ? cleaned(out[place] as number) : null);
  return {
    pvToLoad: flow(PV_TO_LOAD),
    pvToBattery: flow(PV_TO_BATTERY),
    pvToGrid: flow(PV_TO_GRID),
    batteryToLoad: flow(BATTERY_TO_LOAD),
    batteryToGrid: flow(BATTERY_TO_GRID),
    gridToLoad: flow(GRID_TO_LOAD),
    gridToBattery: flow(GRID_TO_BATTERY),
    load: flow(LOAD),
    unexplained: flow(UNEXPLAINED),
  };
}

function amountOf(value: number | null | undefined): number {
  if (value === undefined) return 0;
  return value !== null && Number.isFinite(value) ? value : NaN;
}

/**
 * The same over numbers that are all there, into an array of flows. In turn: what the grid gave beyond the load went into the battery; sun to
 * battery, sun to grid, battery to grid, grid to battery; then the load from sun, battery, grid. Home Assistant splits in this order
 * (`computeConsumptionSingle`); with the first step it finds a split whenever there is one.
 */
export function splitFlows(
  out: Float64Array,
  pv: number,
  grid: number,
  sold: number,
  discharge: number,
  charge: number,
  load?: number,
): void {
  // An inverter takes a little at night: that is no production below zero, it is a part of what the grid gave.
  let sun = Math.max(0, pv);
  let bought = Math.max(0, grid);
  let stored = Math.max(0, discharge);
  let toGrid = Math.max(0, sold);
  let toBattery = Math.max(0, charge);
  const given = load ?? sun + bought + stored - toGrid - toBattery;
  let toLoad = Math.max(0, given);
  out[LOAD] = toLoad;
  // A meter of one direction that ran backwards.
  const backwards = bought - grid + (stored - discharge) + (toGrid - sold) + (toBattery - charge);
  const backwardsLoad = load === undefined ? 0 : toLoad - load;

  const beyond = Math.min(toBattery, Math.max(0, bought - toLoad));
  toBattery -= beyond;
  bought -= beyond;
  const pvToBattery = Math.min(sun, toBattery);
  sun -= pvToBattery;
  toBattery -= pvToBattery;
  const pvToGrid = Math.min(sun, toGrid);
  sun -= pvToGrid;
  toGrid -= pvToGrid;
  const batteryToGrid = Math.min(stored, toGrid);
  stored -= batteryToGrid;
  toGrid -= batteryToGrid;
  const gridToBattery = Math.min(bought, toBattery);
  bought -= gridToBattery;
  toBattery -= gridToBattery;
  const pvToLoad = Math.min(sun, toLoad);
  sun -= pvToLoad;
  toLoad -= pvToLoad;
  const batteryToLoad = Math.min(stored, toLoad);
  stored -= batteryToLoad;
  toLoad -= batteryToLoad;
  const gridToLoad = Math.min(bought, toLoad);
  bought -= gridToLoad;
  toLoad -= gridToLoad;

  out[PV_TO_LOAD] = pvToLoad;
  out[PV_TO_BATTERY] = pvToBattery;
  out[PV_TO_GRID] = pvToGrid;
  out[BATTERY_TO_LOAD] = batteryToLoad;
  out[BATTERY_TO_GRID] = batteryToGrid;
  out[GRID_TO_LOAD] = gridToLoad;
  out[GRID_TO_BATTERY] = beyond + gridToBattery;
  // Import that was sold at once leaves both sides over: it is one amount, not two.
  const left = Math.max(sun + bought + stored, toGrid + toBattery + toLoad);
  out[UNEXPLAINED] = cleaned(left + backwards + backwardsLoad);
}
