import { readingsOf } from './readings.js';
import { monthFlags } from './site-json.js';

/**
 * @import { DemoBuilding, DemoMeter } from './buildings.js'
 */

/**
 * The readings of a building as a document of `lk-energy/1`: what is on a grid as series, registers and what is not as lists.
 *
 * @param {DemoBuilding} building
 * @param {{ from: number, to: number, now: number }} span
 */
export function seriesDocument(building, span) {
  const series = [];
  const registers = [];
  for (const meter of building.meters) {
    const readings = readingsOf(building, meter, span);
    if (readings.length === 0) continue;
    if (meter.kind === 'register' || meter.fault) registers.push(...listed(meter, readings));
    else series.push(gridded(meter, readings));
  }
  return {
    v: 1,
    simulated: true,
    building: { id: building.id, name: building.name, timeZone: 'Europe/Prague' },
    generated: iso(Math.min(span.now, span.to)),
    cadence: 900,
    series,
    registers,
    flags: monthFlags(building, span),
  };
}

/** One value for each interval. */
function gridded({ id, kind, unit, step, stamp }, readings) {
  return { id, kind, unit, step, stamp, from: iso(readings[0].at), values: readings.map(({ value }) => value) };
}

/** Readings with their times, those of one device and one revision together, in the order in which they came. */
function listed({ id, kind, unit, step, stamp }, readings) {
  const lists = new Map();
  for (const { at, value, meter, revision } of readings) {
    const key = `${meter} ${revision}`;
    let list = lists.get(key);
    if (!list) {
      const grid = kind === 'register' ? {} : { step, stamp };
      list = { id, kind, unit, ...grid, meter, revision, at: [], values: [] };
      lists.set(key, list);
    }
    list.at.push(iso(at));
    list.values.push(value);
  }
  return [...lists.values()];
}

/** @param {number} ms */
export function iso(ms) {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
