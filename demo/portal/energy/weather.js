import { hash01, smooth } from './noise.js';
import { clockHour, localDay } from './prague.js';

const SEED = 5077;
const HOUR_MS = 3_600_000;

/**
 * The weather of the region, made up from a seed: fronts of some days, clouds of an hour, gaps of minutes.
 *
 * @param {number} ms
 * @returns {{ cloud: number, sun: number, temperature: number }} cloud and what of the sun comes through, 0…1; °C
 */
export function weatherAt(ms) {
  const hours = ms / HOUR_MS;
  const front = smooth(SEED, hours / 60);
  const spell = smooth(SEED + 1, hours / 11);
  const cloud = Math.min(1, Math.max(0, 1.3 * front + 0.6 * spell - 0.3));
  // Broken clouds flicker, a whole cover and a clear sky do not.
  const broken = 4 * cloud * (1 - cloud);
  const gaps = (smooth(SEED + 2, hours * 6) - 0.5) * 0.8 * broken;
  const cover = Math.min(1, Math.max(0, cloud + gaps));
  // Kasten and Czeplak 1980.
  const sun = 1 - 0.75 * cover ** 3.4;
  return { cloud: cover, sun, temperature: temperatureAt(ms, cloud) };
}

function temperatureAt(ms, cloud) {
  const day = localDay(ms);
  const hour = clockHour(ms, day);
  const season = 8.2 - 10.2 * Math.cos(((day.dayOfYear - 18) / 365.25) * 2 * Math.PI);
  const daily = (1.5 + 4 * (1 - cloud)) * Math.cos(((hour - 15) / 24) * 2 * Math.PI);
  const air = (smooth(SEED + 3, ms / HOUR_MS / 90) - 0.5) * 13;
  return season + daily + air;
}

/** Rain of the day that holds an instant, mm. @param {number} dayIndex */
export function rainOf(dayIndex) {
  const chance = hash01(SEED + 4, dayIndex);
  return chance < 0.6 ? 0 : (chance - 0.6) * 40;
}
