import { electricMeters } from './building-totals.js';
import { LOAD, flowNames, splitFlows } from './flows.js';
import type { MeterRole } from './meter-roles.js';
import { asSeries } from './series.js';
import type { Series } from './series.js';
import { coarsenSeries } from './coarsen.js';
import { commonStep } from './common-step.js';
import { MISSING } from './quality.js';
import { cleaned } from './units.js';

/** What the building used where nobody measures that: as its other meters make it, missing where one of them is. Null where they don't tell. */
export function loadSeries(roles: ReadonlyMap<MeterRole, Series>): Series | null {
  const meters = electricMeters(roles);
  if (!meters?.import || meters.load) return null;
  const all = Object.entries(meters).map(([name, data]) => [name, asSeries(data)] as const);
  const step = commonStep(all.map(([, series]) => series.step));
  const even = all.map(([name, one]) => [name, one.step === step ? one : coarsenSeries(one, step)] as const);
  const stepMs = step * 1000;
  const startMs = Math.min(...even.map(([, one]) => one.startMs));
  const endMs = Math.max(...even.map(([, one]) => one.startMs + stepMs * one.values.length));
  const length = Math.round((endMs - startMs) / stepMs);
  const values = new Float64Array(length);
  const codes = new Uint8Array(length);
  const flows = new Float64Array(flowNames.length);
  const at: Record<string, number> = {};
  for (let index = 0; index < length; index++) {
    let sum = 0;
    for (const [name, one] of even) {
      const place = index - Math.round((one.startMs - startMs) / stepMs);
      const value = (at[name] = one.values[place] ?? NaN);
      sum += value;
      codes[index] = Math.max(codes[index] as number, one.codes[place] ?? MISSING);
    }
    splitFlows(flows, at['pv'] ?? 0, at['import'] ?? 0, at['export'] ?? 0, at['discharge'] ?? 0, at['charge'] ?? 0);
    values[index] = Number.isNaN(sum) ? NaN : cleaned(flows[LOAD] as number);
  }
  return { startMs, step, unit: 'Wh', values, codes };
}
