import { overcounted } from './faults.js';
import { isLiveMeter } from './site-json.js';
import { iso } from './series-document.js';

/**
 * @import { DemoBuilding } from './buildings.js'
 * @import { DemoClock } from './demo-clock.js'
 */

/** What live readings are told in; a boiler room has a counter and no more. */
const RATES = { pv: 'W', import: 'W', export: 'W', charge: 'W', discharge: 'W', load: 'W', ev: 'W' };
const FLOWS = { water: 'l/h', rainwater: 'l/h', greywater: 'l/h' };
const TICK_MS = 5000;

/**
 * What the meters of a building that may tell it are at now.
 *
 * @param {DemoBuilding} building
 * @param {number} now
 * @returns {{ at: string, meter: string, value: number, unit: string }[]}
 */
export function liveRows(building, now) {
  const at = Math.floor(now / TICK_MS) * TICK_MS;
  const moment = building.days.momentAt(at);
  return building.meters.filter(isLiveMeter).map(({ id, channel, unit: own, fault }) => {
    const unit = RATES[channel] ?? FLOWS[channel] ?? own;
    const level = unit === own;
    const value = Math.round(moment[channel] * (level ? 10 : 1)) / (level ? 10 : 1);
    if (fault === 'stuck') return { at: iso(at), meter: id, value: 868, unit };
    if (fault === 'future') return { at: iso(at + 3 * 3_600_000), meter: id, value, unit };
    if (fault === 'negative-night' && value === 0) return { at: iso(at), meter: id, value: -6, unit };
    if (fault === 'overcount') return { at: iso(at), meter: id, value: overcounted(value), unit };
    // It fell silent half an hour ago.
    if (fault === 'gap') return { at: iso(at - 1_800_000), meter: id, value, unit };
    return { at: iso(at), meter: id, value, unit };
  });
}

/** The same as a document of `lk-energy/1` with nothing but `now`. @param {DemoBuilding} building @param {number} now */
export function nowDocument(building, now) {
  const rows = liveRows(building, now);
  const at = iso(Math.floor(now / TICK_MS) * TICK_MS);
  return {
    v: 1,
    simulated: true,
    building: { id: building.id, name: building.name, timeZone: 'Europe/Prague' },
    generated: at,
    now: {
      at,
      unit: 'W',
      units: Object.fromEntries(rows.map(({ meter, unit }) => [meter, unit])),
      ...Object.fromEntries(rows.map(({ meter, value }) => [meter, value])),
    },
  };
}

const COLUMNS = [
  { name: 'at', label: 'Čas', type: 'date' },
  { name: 'meter', label: 'Měřidlo', type: 'text' },
  { name: 'value', label: 'Hodnota (simulace)', type: 'number' },
  { name: 'unit', label: 'Jednotka', type: 'text' },
];

/**
 * Server-Sent Events: a snapshot of all meters, then what they are at, every five seconds, in a time-lapse every second. For tests, `count`
 * rows of events come at once and then `then=end`, `then=hold` (default) or `then=close`.
 *
 * @param {DemoBuilding} building
 * @param {(real: number) => DemoClock} clockAt
 * @param {{ count?: string, then?: string }} params
 * @param {{ now: () => number, wait: (ms: number) => Promise<void> }} clock
 */
export async function* liveEvents(building, clockAt, { count, then = 'hold' }, clock) {
  yield 'retry: 2000\n\n';
  const first = clockAt(clock.now());
  yield eventOf('snapshot', { key: 'meter', columns: COLUMNS, rows: liveRows(building, first.now) }, first.now);
  const pause = first.speed > 1 ? 1000 : TICK_MS;
  for (let sent = 0; count === undefined || sent < Number(count); sent++) {
    if (count === undefined) await clock.wait(pause);
    const { now } = clockAt(clock.now());
    // Tests don't wait: their events are a tick apart.
    const at = count === undefined ? now : now + (sent + 1) * TICK_MS;
    yield eventOf('rows', liveRows(building, at), at);
  }
  if (then === 'end') yield 'event: end\ndata:\n\n';
  while (then === 'hold') {
    await clock.wait(15_000);
    yield ': nothing new\n\n';
  }
}

/** The id is the instant of the newest reading. */
function eventOf(type, data, now) {
  return `event: ${type}\nid: ${iso(Math.floor(now / TICK_MS) * TICK_MS)}\ndata: ${JSON.stringify(data)}\n\n`;
}
