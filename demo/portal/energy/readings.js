import { EPOCH, STEP_MS } from './building-day.js';
import { faults } from './faults.js';
import { dayStart, nextDay } from './prague.js';

/**
 * @import { DemoBuilding, DemoMeter } from './buildings.js'
 * @import { DemoReading } from './faults.js'
 */

const QUARTER_MS = 900_000;
/** What is wrong with a meter may have begun a day ago. */
const BEFORE_MS = 26 * 3_600_000;

/**
 * What a meter has told of a stretch of time up to an instant, stamped as the meter does it. Like a relay it keeps back what is not to be seen:
 * what is fresher than the meter's delay, and of meters that are shown day by day all but midnights.
 *
 * @param {DemoBuilding} building
 * @param {DemoMeter} meter
 * @param {{ from: number, to: number, now: number }} span epoch ms
 * @returns {DemoReading[]}
 */
export function readingsOf(building, meter, { from, to, now }) {
  const end = Math.min(to, now - meter.privacy.delay * 1000);
  const start = Math.max(EPOCH, meter.fault ? from - BEFORE_MS : from);
  const told =
    meter.kind === 'register'
      ? registerReadings(building, meter, start, end)
      : stepReadings(building, meter, start, end);
  const fault = meter.fault ? faults[meter.fault] : null;
  if (!fault) return told;
  return fault(told, now).filter(({ at }) => at >= from && (at <= to || at > now));
}

function registerReadings({ days }, { channel, per, digits, start = 0, modulus = Infinity, privacy }, from, to) {
  const readings = [];
  const isDaily = privacy.step === 86_400;
  let at = isDaily ? firstMidnight(from) : Math.ceil(from / QUARTER_MS) * QUARTER_MS;
  let total = days.totalAt(channel, at);
  while (at <= to) {
    readings.push({ at, value: rounded((start + total / per) % modulus, digits) });
    const next = isDaily ? nextDay(at) : at + QUARTER_MS;
    total = isDaily ? days.totalAt(channel, next) : total + sumOf(days, channel, at, next);
    at = next;
  }
  return readings;
}

const firstMidnight = (ms) => (dayStart(ms) === ms ? ms : nextDay(ms));

function stepReadings({ days }, { channel, kind, step = 900, stamp, per, digits }, from, to) {
  const readings = [];
  const stepMs = step * 1000;
  const isLevel = kind === 'power' && step === 3600;
  for (let at = Math.ceil(from / stepMs) * stepMs; at + stepMs <= to; at += stepMs) {
    const sum = sumOf(days, channel, at, at + stepMs);
    const value = isLevel ? sum / (stepMs / STEP_MS) : sum;
    readings.push({ at: stamp === 'end' ? at + stepMs : at, value: rounded(value / per, digits) });
  }
  return readings;
}

/** From one instant to the next, both on the grid. */
function sumOf(days, channel, from, to) {
  let sum = 0;
  for (let at = from; at < to;) {
    const { start, steps, sums } = days.dayOf(at);
    const values = sums[channel];
    const end = Math.min(steps, Math.round((to - start) / STEP_MS));
    for (let step = Math.round((at - start) / STEP_MS); step < end; step++) sum += values[step];
    at = start + end * STEP_MS;
  }
  return sum;
}

const rounded = (value, digits) => Math.round(value * 10 ** digits) / 10 ** digits;
