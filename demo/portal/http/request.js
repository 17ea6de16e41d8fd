/**
 * @import { IncomingMessage } from 'node:http'
 * @import { Params, PortalRequest } from '../types.js'
 */

const BODY_LIMIT = 1_000_000;

/**
 * The request as the portal's parts read it: parameters of the URL and of a form body in one.
 *
 * @param {IncomingMessage & { body?: unknown }} request
 * @param {URL} url without the fault prefix
 * @returns {Promise<PortalRequest>}
 */
export async function readRequest(request, url) {
  const form = request.method === 'POST' ? await readForm(request) : {};
  return {
    method: request.method ?? 'GET',
    path: decodePath(url.pathname),
    params: { ...Object.fromEntries(url.searchParams), ...form },
    // What a browser sends when it connects to events anew.
    lastEventId: String(request.headers['last-event-id'] ?? ''),
    ifNoneMatch: String(request.headers['if-none-match'] ?? ''),
    origin: url.origin,
  };
}

/**
 * @param {IncomingMessage} request
 * @returns {URL} on the origin that the client used
 */
export function urlOf(request) {
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  return new URL(`${scheme}://${request.headers.host ?? '127.0.0.1'}${request.url ?? '/'}`);
}

/** @param {string} path; a broken escape matches no service, which is answer enough */
export function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** @returns {Promise<Params>} */
async function readForm(request) {
  // Somebody upstream may have read the body already.
  if (request.body && typeof request.body === 'object') return { ...request.body };
  let text = '';
  request.setEncoding('utf8');
  for await (const chunk of request) {
    text += chunk;
    if (text.length > BODY_LIMIT) throw new Error(`request body too large: over ${BODY_LIMIT} characters`);
  }
  return Object.fromEntries(new URLSearchParams(text));
}
