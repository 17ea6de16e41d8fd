/** @import { PortalAnswer, PortalRequest } from '../types.js' */

const START = Date.UTC(2026, 2, 29, 6);
const STEP_MS = 15_000;
/** Rows of the snapshot. */
const FIRST = 10;
const HEARTBEAT_MS = 15_000;

/**
 * Server-Sent Events of an invented building's power: a snapshot, then a row every two seconds. For tests, `count` rows come at once and then
 * `then=end` says that it is over, `then=close` breaks off, `then=hold` keeps silent; `broken=1` puts an event among them that is no JSON.
 * Whoever names the last event he had (`Last-Event-ID`, `lastEventId`) gets no snapshot, but what came after that.
 *
 * @param {PortalRequest} request
 * @param {{ wait: (ms: number) => Promise<void> }} clock
 * @returns {PortalAnswer}
 */
export function events({ path, params, lastEventId }, clock) {
  if (path !== '/events/vykon') return { status: 404, json: { error: 'Not found' } };
  const last = lastEventId || params.lastEventId;
  const next = last ? Math.round((Date.parse(last) - START) / STEP_MS) + 1 : 0;
  if (!Number.isSafeInteger(next)) return { status: 400, json: { error: `Not an event: ${last}` } };
  return { headers: { 'content-type': 'text/event-stream' }, stream: streamOf(next, params, clock) };
}

async function* streamOf(next, { count, then = 'hold', broken }, clock) {
  // A browser waits so long before it connects anew.
  yield 'retry: 50\n\n';
  let index = next;
  if (index === 0) {
    index = FIRST;
    const rows = [...new Array(FIRST).keys()].map(rowAt);
    yield eventOf('snapshot', { key: 'cas', columns: COLUMNS, rows }, FIRST - 1);
  }
  if (broken) yield 'event: rows\ndata: {"cas":\n\n';
  if (count === undefined) {
    for (; ; index++) {
      yield eventOf('rows', rowAt(index), index);
      await clock.wait(2000);
    }
  }
  for (const end = index + Number(count); index < end; index++) yield eventOf('rows', rowAt(index), index);
  if (then === 'end') yield 'event: end\ndata:\n\n';
  while (then === 'hold') {
    await clock.wait(HEARTBEAT_MS);
    yield ': nothing new\n\n';
  }
}

const COLUMNS = [
  { name: 'cas', label: 'Čas', type: 'date' },
  { name: 'vykon', label: 'Výkon (ukázková data)', type: 'number', unit: 'kW' },
];

function rowAt(index) {
  return { cas: instantOf(index), vykon: Math.round((20 + 15 * Math.sin(index / 7)) * 10) / 10 };
}

function instantOf(index) {
  return new Date(START + index * STEP_MS).toISOString();
}

/** The id is the instant of the last row. */
function eventOf(type, data, index) {
  return `event: ${type}\nid: ${instantOf(index)}\ndata: ${JSON.stringify(data)}\n\n`;
}
