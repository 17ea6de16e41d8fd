import { BuildingDays } from './building-day.js';

/**
 * @import { BuildingModel } from './building-model.js'
 * @import { Channel } from './building-day.js'
 *
 * @typedef {object} DemoMeter
 * @property {string} id
 * @property {string} role
 * @property {string} name
 * @property {Channel} channel
 * @property {'register' | 'interval' | 'power'} kind
 * @property {string} unit
 * @property {number} [step] seconds, 900 where left out
 * @property {'start' | 'end'} [stamp]
 * @property {number} per what of the channel (Wh, l, a level) is one of the unit
 * @property {number} digits decimals that it shows
 * @property {number} [start] what a register showed when it was built in
 * @property {number} [modulus]
 * @property {number} [limitW]
 * @property {number[]} [sentinels]
 * @property {{ low?: number, high?: number }} [comfort]
 * @property {{ delay: number, step: number }} privacy
 * @property {string} [fault] a name in `faults.js`
 *
 * @typedef {object} DemoBuilding
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {number} areaM2
 * @property {number} [pupils]
 * @property {BuildingModel} model
 * @property {DemoMeter[]} meters
 * @property {BuildingDays} days
 */

const OPEN = { delay: 0, step: 0 };
const QUARTER_LATE = { delay: 900, step: 0 };
/** Water tells when people are there: a day at a time (and the day has to be over). */
const DAILY = { delay: 0, step: 86_400 };
const HOURLY = { delay: 3600, step: 3600 };

const energy = (role, channel, name, more = {}) => ({
  id: role,
  role,
  name,
  channel,
  kind: 'interval',
  unit: 'Wh',
  step: 900,
  stamp: 'start',
  per: 1,
  digits: 0,
  privacy: OPEN,
  ...more,
});
const register = (role, channel, name, unit, per, digits, more = {}) => ({
  id: role,
  role,
  name,
  channel,
  kind: 'register',
  unit,
  per,
  digits,
  start: 1000,
  privacy: OPEN,
  ...more,
});
const level = (role, name, unit, digits, comfort, more = {}) => ({
  id: role,
  role,
  name,
  channel: role,
  kind: 'power',
  unit,
  step: 3600,
  stamp: 'start',
  per: 1,
  digits,
  comfort,
  privacy: HOURLY,
  ...more,
});

/** kWh of a cubic metre of gas; Wh of a gigajoule. */
const GAS = 10_550;
const GIGAJOULE = 1e9 / 3600;
const ROOMS = { temperature: { low: 20, high: 26 }, humidity: { low: 30, high: 60 }, co2: { high: 1200 } };

/** @type {Omit<DemoBuilding, 'days'>[]} */
const DEFINITIONS = [
  {
    id: 'skola',
    name: 'Gymnázium (simulace)',
    kind: 'school',
    areaM2: 6200,
    pupils: 480,
    model: {
      seed: 11,
      use: 'school',
      baseW: 5200,
      busyW: 34_000,
      pv: { kwp: 49.5, tilt: 30, azimuth: -8 },
      battery: { kwh: 40, kw: 20 },
      evs: 1,
      waterPerDay: 5200,
      heatPerK: 5200,
    },
    meters: [
      energy('pv', 'pv', 'Střecha', { limitW: 55_000 }),
      energy('grid-import', 'import', 'Odběr ze sítě', { limitW: 130_000 }),
      energy('grid-export', 'export', 'Dodávka do sítě', { limitW: 60_000 }),
      energy('battery-charge', 'charge', 'Baterie, nabíjení'),
      energy('battery-discharge', 'discharge', 'Baterie, vybíjení'),
      energy('ev', 'ev', 'Nabíječka u vchodu'),
      register('gas', 'heat', 'Kotelna', 'm3', GAS, 2, { privacy: QUARTER_LATE }),
      register('water', 'water', 'Vodoměr', 'l', 1, 0, { privacy: DAILY }),
      register('rainwater', 'rainwater', 'Dešťová voda', 'l', 1, 0, { privacy: DAILY }),
      level('temperature', 'Učebny', '°C', 1, ROOMS.temperature),
      level('co2', 'Učebny', 'ppm', 0, ROOMS.co2),
    ],
  },
  {
    id: 'muzeum',
    name: 'Muzeum (simulace)',
    kind: 'museum',
    areaM2: 4100,
    model: {
      seed: 23,
      use: 'museum',
      baseW: 9800,
      busyW: 16_000,
      pv: null,
      battery: null,
      evs: 0,
      waterPerDay: 1400,
      heatPerK: 6100,
    },
    meters: [
      register('grid-import', 'import', 'Elektroměr', 'kWh', 1000, 2, { privacy: QUARTER_LATE, limitW: 90_000 }),
      register('heat', 'heat', 'Horkovod', 'GJ', GIGAJOULE, 3, { privacy: HOURLY }),
      register('water', 'water', 'Vodoměr', 'm3', 1000, 3, { privacy: DAILY }),
      level('temperature', 'Depozitář', '°C', 1, { low: 16, high: 22 }),
      level('humidity', 'Depozitář', '%', 0, { low: 40, high: 55 }),
    ],
  },
  {
    id: 'urad',
    name: 'Kancelářská budova (simulace)',
    kind: 'office',
    areaM2: 9300,
    model: {
      seed: 37,
      use: 'office',
      baseW: 14_000,
      busyW: 62_000,
      pv: { kwp: 28, tilt: 12, azimuth: 15 },
      battery: null,
      evs: 4,
      waterPerDay: 4800,
      heatPerK: 7400,
    },
    meters: [
      energy('pv', 'pv', 'Střecha budovy D', { limitW: 32_000 }),
      energy('grid-import', 'import', 'Odběr ze sítě', {
        unit: 'kWh',
        per: 1000,
        digits: 3,
        stamp: 'end',
        limitW: 250_000,
      }),
      energy('grid-export', 'export', 'Dodávka do sítě', { unit: 'kWh', per: 1000, digits: 3, stamp: 'end' }),
      energy('ev', 'ev', 'Služební elektromobily'),
      register('gas', 'heat', 'Kotelna', 'm3', GAS, 2, { privacy: QUARTER_LATE }),
      register('water', 'water', 'Vodoměr', 'm3', 1000, 3, { privacy: DAILY }),
      register('greywater', 'greywater', 'Šedá voda', 'l', 1, 0, { privacy: DAILY }),
    ],
  },
  {
    id: 'domov',
    name: 'Domov pro seniory (simulace)',
    kind: 'care-home',
    areaM2: 5600,
    model: {
      seed: 53,
      use: 'home',
      baseW: 11_000,
      busyW: 21_000,
      pv: null,
      battery: null,
      evs: 0,
      waterPerDay: 11_500,
      heatPerK: 5900,
      leaks: true,
    },
    meters: [
      register('grid-import', 'import', 'Elektroměr', 'kWh', 1000, 2, { privacy: HOURLY, limitW: 120_000 }),
      register('heat', 'heat', 'Výměník', 'GJ', GIGAJOULE, 3, { privacy: HOURLY }),
      register('water', 'water', 'Vodoměr', 'l', 1, 0, { privacy: { delay: 900, step: 3600 } }),
      level('temperature', 'Pokoje', '°C', 1, { low: 21, high: 27 }, { privacy: { delay: 86_400, step: 3600 } }),
      level('humidity', 'Pokoje', '%', 0, ROOMS.humidity, { privacy: { delay: 86_400, step: 3600 } }),
      level('co2', 'Pokoje', 'ppm', 0, ROOMS.co2, { privacy: { delay: 86_400, step: 3600 } }),
    ],
  },
  {
    id: 'porouchana',
    name: 'Budova s porouchanými měřidly (simulace)',
    kind: 'other',
    areaM2: 2000,
    model: {
      seed: 71,
      use: 'office',
      baseW: 4000,
      busyW: 18_000,
      pv: { kwp: 20, tilt: 20, azimuth: 0 },
      battery: { kwh: 10, kw: 5 },
      evs: 1,
      waterPerDay: 2600,
      heatPerK: 3000,
    },
    meters: [
      energy('pv', 'pv', 'Střídač: v noci záporný', {
        kind: 'power',
        unit: 'W',
        per: 1 / 4,
        fault: 'negative-night',
      }),
      register('grid-import', 'import', 'Elektroměr: v poledne vynulován', 'kWh', 1000, 2, {
        fault: 'reset',
        limitW: 90_000,
      }),
      register('grid-export', 'export', 'Elektroměr: dopoledne mlčí', 'kWh', 1000, 3, { fault: 'gap', limitW: 90_000 }),
      energy('battery-charge', 'charge', 'Baterie: dvojí a opravené hodnoty', { fault: 'duplicates' }),
      energy('battery-discharge', 'discharge', 'Baterie: hodnoty na přeskáčku', { fault: 'disorder' }),
      energy('ev', 'ev', 'Nabíječka: stojí na jedné hodnotě', { fault: 'stuck' }),
      register('gas', 'heat', 'Plynoměr: poskočí zpět', 'm3', GAS, 2, { fault: 'dip' }),
      register('water', 'water', 'Vodoměr: občas nula', 'l', 1, 0, { fault: 'glitch', limitW: 20_000 }),
      register('rainwater', 'rainwater', 'Vodoměr: přeteče', 'l', 1, 0, { modulus: 1000 }),
      register('greywater', 'greywater', 'Vodoměr: ve dvě vyměněn', 'l', 1, 0, { fault: 'meter-change' }),
      register('heat', 'heat', 'Kalorimetr: neznámá jednotka', 'impulzy', 100, 0),
      level('temperature', 'Čidlo: hodiny napřed', '°C', 1, ROOMS.temperature, { privacy: OPEN, fault: 'future' }),
      level('humidity', 'Čidlo: −1 a 65535', '%', 0, ROOMS.humidity, {
        privacy: OPEN,
        fault: 'sentinel',
        sentinels: [-1, 65_535],
      }),
      energy('consumption', 'load', 'Elektroměr budovy: počítá o třetinu víc', { fault: 'overcount' }),
    ],
  },
];

/** @type {DemoBuilding[]} */
export const buildings = DEFINITIONS.map((one) => ({ ...one, days: new BuildingDays(one.model) }));

/** @param {string} id */
export const buildingOf = (id) => buildings.find((one) => one.id === id) ?? null;
