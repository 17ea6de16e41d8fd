/**
 * @import { ServerResponse } from 'node:http'
 * @import { PortalAnswer } from '../types.js'
 */

export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, OPTIONS, DELETE',
  'access-control-allow-headers': 'Content-Type',
};

/**
 * An answer as status, headers and bytes. Browsers must not keep it: tests count requests.
 *
 * @param {PortalAnswer} answer
 */
export function encode({ status = 200, headers = {}, json, html, text }) {
  const type = html !== undefined ? 'text/html' : json !== undefined ? 'application/json' : 'text/plain';
  const body = Buffer.from(html ?? text ?? (json === undefined ? '' : JSON.stringify(json)));
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...CORS_HEADERS, ...headers },
    body,
  };
}

/**
 * @param {ServerResponse} response
 * @param {ReturnType<typeof encode>} answer
 */
export function send(response, { status, headers, body }) {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}
