import { momentAt } from './building-model.js';
import { dayStart, nextDay } from './prague.js';

/**
 * @import { BuildingModel } from './building-model.js'
 *
 * @typedef {object} BuildingDay a local day in steps of five minutes: what each quantity came to in them, or was on average
 * @property {number} start
 * @property {number} steps 276, 288 or 300
 * @property {Record<Channel, Float64Array>} sums Wh and l of each step; of levels the mean
 * @property {Float64Array} inside Wh in the battery at the start of each step
 * @property {number} charged … and at its end
 *
 * @typedef {'pv' | 'import' | 'export' | 'charge' | 'discharge' | 'load' | 'ev' | 'water' | 'rainwater' | 'greywater' | 'heat'
 *   | 'temperature' | 'humidity' | 'co2'} Channel
 */

export const STEP_MS = 300_000;
/** When the meters were built in. */
export const EPOCH = Date.UTC(2024, 11, 31, 23);
const HOURS = STEP_MS / 3_600_000;
/** Of a charge and of a discharge. */
const EFFICIENCY = 0.95;
const RESERVE = 0.1;
/** Arrays of some 30 kB each. */
const MOST_DAYS = 500;

export const CHANNELS = /** @type {const} */ ([
  'pv',
  'import',
  'export',
  'charge',
  'discharge',
  'load',
  'ev',
  'water',
  'rainwater',
  'greywater',
  'heat',
  'temperature',
  'humidity',
  'co2',
]);

/** Days of one building, each made when first asked for; the battery makes each one need the one before. */
export class BuildingDays {
  /** @type {BuildingModel} */
  #model;
  /** @type {Map<number, BuildingDay>} */
  #days = new Map();
  /** @type {BuildingDay | null} */
  #last = null;
  /** Wh in the battery, and sums of all channels since the epoch, at the start of each day: kept of all days. */
  #starts = [{ ms: EPOCH, charged: 0, sums: new Float64Array(CHANNELS.length) }];

  /** @param {BuildingModel} model */
  constructor(model) {
    this.#model = model;
  }

  /** @param {number} ms an instant in it; not before the epoch @returns {BuildingDay} */
  dayOf(ms) {
    // Readings are asked for one after another: nearly always it is the same day again.
    const last = this.#last;
    if (last && ms >= last.start && ms < last.start + last.steps * STEP_MS) return last;
    const day = this.#find(ms);
    this.#last = day;
    return day;
  }

  #find(ms) {
    const start = dayStart(ms);
    const known = this.#days.get(start);
    if (known) return known;
    this.#reach(start);
    const { charged } = this.#starts[indexOf(start)];
    const day = simulateDay(this.#model, start, charged);
    if (this.#days.size >= MOST_DAYS) this.#days.delete(this.#days.keys().next().value);
    this.#days.set(start, day);
    return day;
  }

  /** What everything is at an instant, W and the like: live, finer than the steps. @param {number} ms */
  momentAt(ms) {
    const day = this.dayOf(ms);
    const moment = momentAt(this.#model, ms);
    const inside = day.inside[Math.min(day.steps - 1, Math.floor((ms - day.start) / STEP_MS))];
    return { ...moment, ...balance(this.#model, moment, inside) };
  }

  /** What a channel came to since the epoch. @param {import('./building-day.js').Channel} channel @param {number} ms on the grid */
  totalAt(channel, ms) {
    if (ms <= EPOCH) return 0;
    const day = this.dayOf(ms);
    const index = CHANNELS.indexOf(channel);
    let sum = this.#starts[indexOf(day.start)].sums[index];
    const steps = Math.floor((ms - day.start) / STEP_MS);
    for (let step = 0; step < steps; step++) sum += day.sums[channel][step];
    return sum;
  }

  /** Goes through the days up to one. */
  #reach(start) {
    const wanted = indexOf(start);
    while (this.#starts.length <= wanted) {
      const last = this.#starts[this.#starts.length - 1];
      const day = simulateDay(this.#model, last.ms, last.charged);
      const sums = last.sums.map((sum, index) => sum + day.sums[CHANNELS[index]].reduce((all, one) => all + one, 0));
      this.#starts.push({ ms: nextDay(last.ms), charged: day.charged, sums });
    }
  }
}

/** Days since the epoch; a day of 23 or 25 hours is one too. */
function indexOf(start) {
  return Math.round((start - EPOCH) / 86_400_000);
}

/** @param {BuildingModel} model @param {number} start @param {number} charged @returns {BuildingDay} */
function simulateDay(model, start, charged) {
  const steps = Math.round((nextDay(start) - start) / STEP_MS);
  const sums = /** @type {BuildingDay['sums']} */ (
    Object.fromEntries(CHANNELS.map((name) => [name, new Float64Array(steps)]))
  );
  const stock = new Float64Array(steps);
  let inside = charged;
  for (let step = 0; step < steps; step++) {
    stock[step] = inside;
    const moment = momentAt(model, start + (step + 0.5) * STEP_MS);
    const flows = balance(model, moment, inside);
    inside += (flows.charge * EFFICIENCY - flows.discharge / EFFICIENCY) * HOURS;
    // One by one, as this is done a hundred thousand times for a year.
    sums.pv[step] = moment.pv * HOURS;
    sums.load[step] = moment.load * HOURS;
    sums.ev[step] = moment.ev * HOURS;
    sums.water[step] = moment.water * HOURS;
    sums.rainwater[step] = moment.rainwater * HOURS;
    sums.greywater[step] = moment.greywater * HOURS;
    sums.heat[step] = moment.heat * HOURS;
    sums.import[step] = flows.import * HOURS;
    sums.export[step] = flows.export * HOURS;
    sums.charge[step] = flows.charge * HOURS;
    sums.discharge[step] = flows.discharge * HOURS;
    sums.temperature[step] = moment.temperature;
    sums.humidity[step] = moment.humidity;
    sums.co2[step] = moment.co2;
  }
  return { start, steps, sums, inside: stock, charged: inside };
}

/**
 * Sun goes into the house, what is left into the battery, the rest into the grid; what is lacking comes the other way.
 *
 * @param {BuildingModel} model
 * @param {import('./building-model.js').Moment} moment
 * @param {number} inside Wh in the battery
 */
export function balance({ battery }, { pv, load }, inside) {
  const capacity = (battery?.kwh ?? 0) * 1000;
  const most = (battery?.kw ?? 0) * 1000;
  const room = Math.max(0, capacity - inside) / EFFICIENCY / HOURS;
  const stock = (Math.max(0, inside - RESERVE * capacity) * EFFICIENCY) / HOURS;
  const surplus = pv - load;
  const charge = surplus > 0 ? Math.min(surplus, most, room) : 0;
  const discharge = surplus < 0 ? Math.min(-surplus, most, stock) : 0;
  const grid = load + charge - pv - discharge;
  return { charge, discharge, import: Math.max(0, grid), export: Math.max(0, -grid) };
}
