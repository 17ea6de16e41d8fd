import { createHash } from 'node:crypto';
import { buildingOf } from './buildings.js';
import { DemoClocks } from './demo-clock.js';
import { liveEvents, nowDocument } from './live.js';
import { nextDay, parseInstant } from './prague.js';
import { seriesDocument } from './series-document.js';
import { siteJson } from './site-json.js';

/** @import { PortalAnswer, PortalRequest } from '../types.js' */

const PATH = /^\/energy\/(?:(site)\.json|([\w-]+)\/(?:(series|now)\.json|(events)|(\d{4}-\d\d-\d\d)\.json))$/;
const DAY_MS = 86_400_000;
const MOST_DAYS = 800;

/**
 * Simulated buildings: `/energy/site.json`, and of each `/energy/<id>/series.json?from&to`, `/energy/<id>/<day>.json`, `now.json` and
 * `events`. All take `at` and `speed`; all but events have an ETag, by which nothing is sent that the browser has.
 *
 * @param {{ now: () => number, wait: (ms: number) => Promise<void> }} clock
 * @returns {(request: PortalRequest) => PortalAnswer}
 */
export function createEnergy(clock) {
  const clocks = new DemoClocks();
  return ({ path, params, ifNoneMatch }) => {
    const [, site, id, file, events, day] = PATH.exec(path) ?? [];
    const time = clocks.clockOf(params, clock.now());
    if (typeof time === 'string') return { status: 400, json: { error: { message: time } } };
    if (site) return tagged(siteJson(time), ifNoneMatch);
    const building = buildingOf(id ?? '');
    if (!building) return { status: 404, json: { error: { message: `no such address: ${path}` } } };
    if (events) {
      const clockAt = (real) =>
        clocks.clockOf({ ...params, ...Object.fromEntries(new URLSearchParams(time.query)) }, real);
      return { headers: { 'content-type': 'text/event-stream' }, stream: liveEvents(building, clockAt, params, clock) };
    }
    if (file === 'now') return tagged(nowDocument(building, time.now), ifNoneMatch);
    const span = day ? spanOfDay(day) : spanOf(params);
    if (typeof span === 'string') return { status: 400, json: { error: { message: span } } };
    return tagged(seriesDocument(building, { ...span, now: Math.floor(time.now / 900_000) * 900_000 }), ifNoneMatch);
  };
}

function spanOfDay(day) {
  const from = parseInstant(day);
  return Number.isNaN(from) ? `not a day: ${day}` : { from, to: nextDay(from) };
}

function spanOf({ from: first, to: last }) {
  const [from, to] = [parseInstant(first ?? ''), parseInstant(last ?? '')];
  if (Number.isNaN(from) || Number.isNaN(to) || to < from) return `not a time from … to: ${first}, ${last}`;
  return to - from > MOST_DAYS * DAY_MS ? `over ${MOST_DAYS} days` : { from, to };
}

/** @returns {PortalAnswer} the JSON, or word that it is the one the client has */
function tagged(json, ifNoneMatch) {
  const tag = `"${createHash('sha1').update(JSON.stringify(json)).digest('base64url').slice(0, 20)}"`;
  const headers = { etag: tag, 'cache-control': 'no-cache' };
  return ifNoneMatch.includes(tag) ? { status: 304, headers } : { headers, json };
}
