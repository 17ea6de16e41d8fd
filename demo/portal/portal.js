import { ckan } from './ckan/index.js';
import { createEnergy } from './energy/index.js';
import { events } from './events/index.js';
import { createFeatureServer } from './feature-server/index.js';
import { FaultLog } from './fault/fault-log.js';
import { answerFaulty, takeFault } from './fault/fault-switch.js';
import { golemio } from './golemio/index.js';
import { createDownload } from './hub/download.js';
import { datasetPage } from './hub/dataset-page.js';
import { dcatFeed } from './hub/feed.js';
import { lkod } from './hub/lkod.js';
import { search } from './hub/search.js';
import { readRequest, urlOf } from './http/request.js';
import { encode, send } from './http/respond.js';
import { jsonStat } from './jsonstat/index.js';
import { sensorThings } from './sensorthings/index.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { PortalAnswer, PortalRequest } from './types.js'
 *
 * @typedef {{ now: () => number, wait: (ms: number) => Promise<void> }} Clock
 */

const OWN_PATH =
  /^\/(?:arcgis|api\/search\/v1|api\/download\/v1|ckan|sensorthings\/v1\.1|jsonstat|golemio|lkod|events|energy|fault)\/|^\/(?:data\.json|katalog\.jsonld|fault-log)$|^\/datasets\/[^/]+$/;

/** @type {Clock} */
const SYSTEM_CLOCK = { now: Date.now, wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) };

/**
 * Whether a path is the portal's; all others it passes on.
 *
 * @param {string} url path, with or without a query string
 */
export function isPortalPath(url) {
  return OWN_PATH.test(url.split('?', 1)[0]);
}

/**
 * A portal as a handler for Vite's, Express' and Node's own servers.
 *
 * @param {object} [options]
 * @param {() => number} [options.now] epoch ms; what CURRENT_TIMESTAMP and the log say
 * @param {Partial<Clock>} [options.clock] time and waiting, for tests that must not wait
 * @returns {(request: IncomingMessage, response: ServerResponse, next?: (error?: unknown) => void) => void}
 */
export function createPortal({ now, clock: given } = {}) {
  const clock = { ...SYSTEM_CLOCK, ...given, ...(now && { now }) };
  const log = new FaultLog();
  const answer = createAnswers(clock);

  return (request, response, next) => {
    if (!isPortalPath(request.url ?? '/')) return pass(response, next);
    handle(request, response, { clock, log, answer }).then(
      (handled) => handled || pass(response, next),
      (error) => (next ? next(error) : send(response, encode({ status: 500, text: String(error) }))),
    );
  };
}

function pass(response, next) {
  if (next) next();
  else send(response, encode({ status: 404, text: 'Not Found' }));
}

async function handle(request, response, { clock, log, answer }) {
  if (request.method === 'OPTIONS') {
    send(response, encode({ status: 204 }));
    return true;
  }
  const url = urlOf(request);
  if (url.pathname === '/fault-log') {
    send(response, encode(faultLog(request, url, log)));
    return true;
  }
  let faulty;
  try {
    faulty = takeFault(url);
  } catch (error) {
    send(response, encode({ status: 400, text: String(error.message) }));
    return true;
  }
  const usual = async () => (isPortalPath(url.pathname) ? answer(await readRequest(request, url)) : null);
  if (faulty) return answerFaulty({ request, response, ...faulty, log, clock, answer: usual });
  const said = await usual();
  if (said) send(response, encode(said));
  return said !== null;
}

/** @returns {PortalAnswer} hits of a key, or of all; DELETE forgets them and starts counting anew */
function faultLog(request, url, log) {
  const key = url.searchParams.get('key');
  if (request.method !== 'DELETE') return { json: log.hits(key) };
  log.reset(key);
  return { status: 204 };
}

/** @param {Clock} clock @returns {(request: PortalRequest) => PortalAnswer | null} */
function createAnswers(clock) {
  const featureServer = createFeatureServer(clock);
  const download = createDownload();
  const energy = createEnergy(clock);
  return (request) => {
    const { path, origin } = request;
    if (path.startsWith('/arcgis/')) return featureServer(request);
    if (path.startsWith('/ckan/')) return ckan(request);
    if (path.startsWith('/sensorthings/')) return sensorThings(request);
    if (path.startsWith('/jsonstat/')) return jsonStat(request);
    if (path.startsWith('/golemio/')) return golemio(request);
    if (path.startsWith('/events/')) return events(request, clock);
    if (path.startsWith('/energy/')) return energy(request);
    if (path.startsWith('/api/search/v1/')) return search(request, clock.now());
    if (path.startsWith('/api/download/v1/')) return download(request);
    if (path === '/katalog.jsonld' || path.startsWith('/lkod/')) return lkod(origin, path);
    if (path === '/data.json') return { json: dcatFeed(origin) };
    if (path.startsWith('/datasets/')) return datasetPage(origin, path.slice('/datasets/'.length));
    return null;
  };
}
