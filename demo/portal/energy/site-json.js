import { buildings } from './buildings.js';
import { localDay } from './prague.js';
import { HOLIDAYS } from './school-year.js';

/**
 * @import { DemoBuilding, DemoMeter } from './buildings.js'
 * @import { DemoClock } from './demo-clock.js'
 */

/** Days without a reading after which a meter that is read at midnight is silent. */
const DAILY_STALE = 2.5 * 86_400;
const CALENDARS = {
  school: {
    open: '07:00',
    close: '16:00',
    closed: HOLIDAYS.map(({ from, to = from, name }) => ({ from, to, name })),
  },
  office: { open: '07:00', close: '17:00' },
  museum: { weekdays: [2, 3, 4, 5, 6, 7], open: '09:00', close: '17:00', publicHolidays: false },
};

/**
 * The site document of all buildings. Its addresses carry the clock that was asked for, and the document says so.
 *
 * @param {DemoClock} clock
 */
export function siteJson(clock) {
  const query = clock.query ? `&${clock.query}` : '';
  return {
    version: 1,
    name: 'Ukázkové budovy (simulace)',
    simulated: true,
    attribution: 'ukázková data, vypočtená z fyzikálního modelu',
    license: 'CC0 1.0',
    ...(clock.query && { clock: clock.json }),
    factors: {
      co2: [{ kgPerKwh: 0.34, year: 2024, source: 'MPO, 2025' }],
      prices: [{ buy: 5.1, sell: 1.2, currency: 'CZK', source: 'ukázkové ceny' }],
      gas: [{ coefficient: 0.975, kwhPerM3: 10.81, source: 'ukázková hodnota' }],
    },
    buildings: buildings.map((building) => buildingJson(building, query)),
  };
}

/** @param {DemoBuilding} building @param {string} query */
function buildingJson({ id, name, kind, areaM2, pupils, model, meters }, query) {
  const isLive = meters.some(isLiveMeter);
  return {
    id,
    name,
    kind,
    areaM2,
    ...(pupils && { pupils }),
    ...(model.pv && { pvKwp: model.pv.kwp }),
    ...(model.battery && { batteryKwh: model.battery.kwh }),
    ...(CALENDARS[kind] && { calendar: CALENDARS[kind] }),
    // Two by events, the others by questions.
    ...(isLive && { live: liveJson(id, query) }),
    meters: meters.map((meter) => meterJson(id, meter, query)),
  };
}

function liveJson(id, query) {
  return id === 'skola' || id === 'porouchana'
    ? { src: `${id}/events${query.replace('&', '?')}`, source: 'events' }
    : { src: `${id}/now.json${query.replace('&', '?')}`, source: 'lk-energy', refresh: 15 };
}

function meterJson(building, meter, query) {
  const { id, role, name, unit, kind, step, stamp, modulus, limitW, sentinels, comfort, privacy } = meter;
  const isDaily = privacy.step === 86_400;
  return {
    id,
    role,
    name,
    unit,
    kind,
    ...(kind !== 'register' && { step, stamp }),
    ...(modulus && { modulus }),
    ...(limitW && { limitW }),
    ...(sentinels && { sentinels }),
    ...(comfort && { comfort }),
    ...(isDaily && { staleAfter: DAILY_STALE }),
    privacy,
    source: { src: `${building}/series.json?from={from}&to={to}${query}`, source: 'lk-energy' },
  };
}

/** Whether what a meter is at may be told at once. @param {DemoMeter} meter */
export function isLiveMeter({ privacy, channel }) {
  return privacy.delay === 0 && privacy.step < 86_400 && channel !== 'heat';
}

/** What the waterworks say of the home that loses water: each month from the 12th to the 18th. */
export function monthFlags({ id }, { from, to }) {
  if (id !== 'domov') return [];
  const flags = [];
  for (let ms = from - 31 * 86_400_000; ms < to + 86_400_000; ms += 20 * 86_400_000) {
    const { year, month } = localDay(ms);
    const two = String(month).padStart(2, '0');
    const flag = {
      from: `${year}-${two}-12T06:00:00Z`,
      to: `${year}-${two}-18T12:00:00Z`,
      kind: 'leak',
      medium: 'water',
      source: 'vodárna (simulace)',
    };
    const isNew = flags.every(({ from: other }) => other !== flag.from);
    if (isNew && Date.parse(flag.from) < to && Date.parse(flag.to) > from) flags.push(flag);
  }
  return flags;
}
