import { hash01, smooth } from './noise.js';
import { clockHour, localDay } from './prague.js';
import { isDayOff, isSchoolDay } from './school-year.js';
import { clearSky, sunPosition } from './sun.js';
import { rainOf, weatherAt } from './weather.js';

/**
 * @typedef {object} BuildingModel what the physics needs to know of a building
 * @property {number} seed
 * @property {'school' | 'office' | 'museum' | 'home'} use
 * @property {number} baseW what runs day and night
 * @property {number} busyW what its people add
 * @property {{ kwp: number, tilt: number, azimuth: number } | null} pv degrees; azimuth from the south, west positive
 * @property {{ kwh: number, kw: number } | null} battery
 * @property {number} evs charging posts of 11 kW
 * @property {number} waterPerDay litres of a busy day
 * @property {number} heatPerK watts that it loses for each degree between in and out
 * @property {boolean} [leaks] water runs when nobody is there
 *
 * @typedef {object} Moment
 * @property {number} pv W
 * @property {number} load W, charging of cars included
 * @property {number} ev W
 * @property {number} water l/h
 * @property {number} rainwater l/h
 * @property {number} greywater l/h
 * @property {number} heat W
 * @property {number} temperature °C indoors
 * @property {number} humidity %
 * @property {number} co2 ppm
 */

const HOUR_MS = 3_600_000;
const RADIANS = Math.PI / 180;

/**
 * What a building makes and needs at an instant; the same for the same instant, for ever.
 *
 * @param {BuildingModel} model
 * @param {number} ms
 * @returns {Moment}
 */
export function momentAt(model, ms) {
  const weather = weatherAt(ms);
  const facts = factsOf(model, ms);
  const hour = clockHour(ms, facts.date);
  const busy = occupancy(model, facts, hour);
  const ripple = 0.82 + 0.36 * smooth(model.seed + 1, ms / 420_000);
  const dark = sunPosition(ms).height < 0.09 && hour > 5 && hour < 22 ? 0.12 * model.busyW : 0;
  const kitchen =
    model.use === 'school' || model.use === 'home' ? meals(hour) * 0.35 * model.busyW * (busy > 0.05 ? 1 : 0) : 0;
  const heat = heatAt(model, ms, weather.temperature, busy);
  const ev = facts.charging.reduce((power, [from, to]) => power + (ms >= from && ms < to ? 11_000 : 0), 0);
  const pumps = heat > 0 ? 0.02 * heat : 0;
  const load =
    model.baseW * (0.92 + 0.16 * smooth(model.seed + 2, ms / 1_900_000)) +
    busy * model.busyW * ripple +
    dark +
    kitchen +
    pumps +
    ev;
  // The air remembers the last hour.
  const people = (busy + occupancy(model, facts, hour - 0.4) + occupancy(model, facts, hour - 0.8)) / 3;
  const flush = waterAt(model, facts, ms, busy, hour);
  return {
    pv: model.pv ? pvAt(model.pv, ms, weather) : 0,
    load,
    ev,
    water: flush.mains,
    rainwater: flush.rain,
    greywater: flush.grey,
    heat,
    temperature:
      20.6 +
      (heat > 0 ? 0 : Math.max(0, weather.temperature - 21) * 0.5) +
      1.1 * people -
      (busy < 0.05 ? 1.4 : 0) +
      0.8 * smooth(model.seed + 3, ms / 5_400_000),
    humidity: 34 + 0.5 * Math.max(0, weather.temperature) + 6 * people + 8 * smooth(model.seed + 4, ms / 21_600_000),
    co2: 425 + 760 * people + 60 * smooth(model.seed + 5, ms / 1_200_000),
  };
}

/** Watts of a solar plant: what falls on it, what its cells and its inverter make of that. */
function pvAt({ kwp, tilt, azimuth }, ms, { cloud, sun, temperature }) {
  const { height, azimuth: at } = sunPosition(ms);
  const global = clearSky(height) * sun;
  if (global <= 0) return 0;
  const diffuse = global * Math.min(1, 0.16 + 0.8 * cloud);
  const slope = tilt * RADIANS;
  const facing =
    Math.cos(height) * Math.sin(slope) * Math.cos(at - azimuth * RADIANS) + Math.sin(height) * Math.cos(slope);
  const beam = ((global - diffuse) * Math.max(0, facing)) / Math.max(Math.sin(height), 0.07);
  const plane = beam + (diffuse * (1 + Math.cos(slope))) / 2 + (0.2 * global * (1 - Math.cos(slope))) / 2;
  const cell = temperature + 0.031 * plane;
  const made = kwp * plane * 0.82 * (1 - 0.0037 * (cell - 25));
  // Inverters wake up late and are smaller than the roof.
  return made < 4 * kwp ? 0 : Math.min(made, 900 * kwp);
}

/**
 * What holds for a whole day of a building.
 *
 * @typedef {object} DayFacts
 * @property {import('./prague.js').LocalDay} date
 * @property {boolean} off
 * @property {boolean} school
 * @property {number} late some days end later than others, hours
 * @property {number[][]} charging from when to when cars charge
 * @property {number} tank how much of the water for flushing is rain, 0…1
 */

/** @type {Map<BuildingModel, DayFacts>} */
const lastFacts = new Map();

/** @param {BuildingModel} model @param {number} ms @returns {DayFacts} */
function factsOf(model, ms) {
  const date = localDay(ms);
  const last = lastFacts.get(model);
  if (last?.date.start === date.start) return last;
  const index = Math.round(date.start / HOUR_MS / 24);
  const off = isDayOff(date);
  const facts = {
    date,
    off,
    school: isSchoolDay(date),
    late: hash01(model.seed, index) - 0.5,
    charging: sessionsOf(model, date.start, index, off),
    // Rain of the last days is in the tank; what it lacks the mains give.
    tank: Math.min(1, (rainOf(index) + rainOf(index - 1) + rainOf(index - 2)) / 8),
  };
  lastFacts.set(model, facts);
  return facts;
}

/** A car comes to each post on most working days. */
function sessionsOf({ evs, seed }, start, index, off) {
  return [...new Array(evs).keys()].flatMap((post) => {
    const key = index * 7 + post;
    if (hash01(seed + 20, key) < (off ? 0.85 : 0.25)) return [];
    const from = start + (7 + 8 * hash01(seed + 21, key)) * HOUR_MS;
    return [[from, from + (1 + 3 * hash01(seed + 22, key)) * HOUR_MS]];
  });
}

/** How many of its people are there, 0…1. */
function occupancy({ use }, { date: { weekday, month }, off, school, late }, hour) {
  if (use === 'home') return 0.55 + 0.45 * plateau(hour, 6 + late, 7.5, 20, 22);
  if (use === 'museum') {
    const season = month >= 5 && month <= 9 ? 1 : 0.55;
    return weekday === 1 ? 0.1 * plateau(hour, 8, 9, 14, 15) : season * plateau(hour, 8.5, 10, 16.5, 17.5 + late);
  }
  if (use === 'office') return off ? 0.03 * plateau(hour, 9, 10, 11, 12) : plateau(hour, 6 + late, 8, 15 + late, 17.5);
  if (!school) return off ? 0 : 0.12 * plateau(hour, 7, 8, 12, 14);
  // Afternoons are for some of them.
  return Math.max(plateau(hour, 6.8, 8, 13.2 + late, 14.5), 0.35 * plateau(hour, 12, 13, 16, 18 + late));
}

/** Rises between the first two hours, falls between the last two. */
function plateau(hour, from, full, until, gone) {
  return Math.max(0, Math.min(1, (hour - from) / (full - from), (gone - hour) / (gone - until)));
}

const meals = (hour) => plateau(hour, 8, 9.5, 11.5, 13.5);

function waterAt({ waterPerDay, use, seed, leaks }, { tank }, ms, busy, hour) {
  // Breaks at school, mornings and evenings at home.
  const rhythm =
    use === 'school' ? 0.4 + 1.6 * smooth(seed + 6, ms / 1_500_000) : 0.3 + 1.4 * smooth(seed + 6, ms / 2_700_000);
  const night = use === 'home' ? 0.1 : 0;
  const active = Math.max(night, use === 'home' ? plateau(hour, 5.5, 7, 20, 22.5) * (0.4 + 0.6 * busy) : busy);
  const used = (waterPerDay / (use === 'home' ? 11 : 6.5)) * active * rhythm;
  const flush = used * 0.35;
  return { mains: used - flush * tank + (leaks ? 26 : 0), rain: flush * tank, grey: used * 0.18 };
}

function heatAt({ heatPerK, seed }, ms, outside, busy) {
  if (outside > 13) return 0;
  const wanted = busy > 0.05 ? 21 : 17.5;
  const lost = heatPerK * Math.max(0, wanted - outside);
  return lost * (0.85 + 0.3 * smooth(seed + 7, ms / 2_400_000));
}
