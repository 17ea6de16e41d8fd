import { CORS_HEADERS, encode, send } from '../http/respond.js';
import { htmlPage } from '../http/html.js';
import { faultsOfHit, parseFaultSpec } from './fault-spec.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { PortalAnswer } from '../types.js'
 * @import { Fault, FaultSpec } from './fault-spec.js'
 * @import { FaultLog } from './fault-log.js'
 */

const PREFIX = /^\/fault\/([^/]*)(\/.*)$/;

/** What services say with these codes. */
const ERROR_MESSAGES = {
  400: 'Unable to complete operation.',
  429: 'Too many requests.',
  498: 'Invalid token.',
  499: 'Token Required',
  500: 'Error performing query operation',
  504: 'Gateway Timeout',
};

/**
 * Takes the fault off a URL: `?fault=…&faultKey=…`, or the path prefix `/fault/<spec>/…`, which survives clients that
 * write the query string anew. The URL is changed.
 *
 * @param {URL} url
 * @returns {{ spec: FaultSpec, key: string } | null} null: the URL asks for no fault and no log
 */
export function takeFault(url) {
  const prefixed = PREFIX.exec(url.pathname);
  const text = [prefixed ? decodeURIComponent(prefixed[1]) : null, url.searchParams.get('fault')].filter(
    (part) => part,
  );
  const faultKey = url.searchParams.get('faultKey');
  if (prefixed) url.pathname = prefixed[2];
  url.searchParams.delete('fault');
  url.searchParams.delete('faultKey');
  if (!prefixed && text.length === 0 && faultKey === null) return null;
  const spec = parseFaultSpec(text.join(';'));
  return { spec, key: faultKey ?? spec.key ?? `${url.pathname}${url.search}` };
}

/**
 * Answers a request under its fault.
 *
 * @param {object} call
 * @param {IncomingMessage} call.request
 * @param {ServerResponse} call.response
 * @param {FaultSpec} call.spec
 * @param {string} call.key
 * @param {FaultLog} call.log
 * @param {{ now: () => number, wait: (ms: number) => Promise<void> }} call.clock
 * @param {() => Promise<PortalAnswer | null>} call.answer what would be said without the fault; null: not ours
 * @returns {Promise<boolean>} whether the request is dealt with
 */
export async function answerFaulty({ request, response, spec, key, log, clock, answer }) {
  const { delayMs, fault: due } = faultsOfHit(spec, log.count(key));
  const fault = due?.kind === 'over' && !(rowsAskedFor(request) > due.value) ? null : due;
  const time = new Date(clock.now()).toISOString();
  log.add(key, { time, method: request.method ?? 'GET', url: request.url ?? '', fault: nameOf(fault, delayMs) });
  if (delayMs > 0) await clock.wait(delayMs);
  if (fault?.kind === 'hang') return true;
  if (fault?.kind === 'reset') {
    request.socket.destroy();
    return true;
  }
  const said = replacement(fault, spec) ?? (await answer());
  if (!said) return false;
  const encoded = encode(said);
  if (spec.noCors) for (const name of Object.keys(CORS_HEADERS)) delete encoded.headers[name];
  const half = encoded.body.subarray(0, Math.floor(encoded.body.length / 2));
  if (fault?.kind === 'cut') {
    response.writeHead(encoded.status, { ...encoded.headers, 'content-length': encoded.body.length });
    // Ends the connection only after the half has left, else nothing arrives at all.
    response.write(half, () => request.socket.destroy());
    return true;
  }
  send(response, fault?.kind === 'truncate' ? { ...encoded, body: half } : encoded);
  return true;
}

/** A page of so many rows; a form is not looked into. @param {IncomingMessage} request */
function rowsAskedFor(request) {
  return Number(new URL(request.url ?? '/', 'http://portal').searchParams.get('resultRecordCount') ?? 0);
}

/** @param {Fault | null} fault @param {FaultSpec} spec @returns {PortalAnswer | null} */
function replacement(fault, spec) {
  const headers = spec.retryAfter ? { 'retry-after': spec.retryAfter } : {};
  if (fault?.kind === 'over') {
    return { json: { error: { code: 500, message: 'Error performing query operation', details: [] } } };
  }
  if (fault?.kind === 'status') {
    return { status: fault.value, headers, html: htmlPage(`${fault.value}`, '<p>Služba není dostupná.</p>') };
  }
  if (fault?.kind === 'html') return { html: htmlPage('Přihlášení', '<p>Stránka místo dat.</p>') };
  if (fault?.kind === 'error') {
    const message = ERROR_MESSAGES[fault.value] ?? 'Unable to complete operation.';
    const messageCode = fault.value === 499 ? { messageCode: 'GWM_0003' } : {};
    return { headers, json: { error: { code: fault.value, ...messageCode, message, details: [] } } };
  }
  return null;
}

function nameOf(fault, delayMs) {
  const parts = fault ? [fault.value ? `${fault.kind}=${fault.value}` : fault.kind] : [];
  if (delayMs > 0) parts.push(`delay=${delayMs}`);
  return parts.length > 0 ? parts.join(';') : null;
}
