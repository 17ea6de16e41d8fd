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
export function encode({ status = 200, headers = {}, json, html, text, stream }) {
  const type = html !== undefined ? 'text/html' : json !== undefined ? 'application/json' : 'text/plain';
  const body = Buffer.from(html ?? text ?? (json === undefined ? '' : JSON.stringify(json)));
  return {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...CORS_HEADERS, ...headers },
    body,
    stream,
  };
}

/**
 * @param {ServerResponse} response
 * @param {ReturnType<typeof encode>} answer
 */
export function send(response, { status, headers, body, stream }) {
  if (stream) {
    response.writeHead(status, headers);
    void sendStream(response, stream);
    return;
  }
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(body);
}

/** Until the stream ends or nobody reads it any more. */
async function sendStream(response, stream) {
  const pieces = stream[Symbol.asyncIterator]();
  response.on('close', () => void pieces.return?.());
  for (;;) {
    const { done, value } = await pieces.next();
    if (done || response.closed) break;
    response.write(value);
  }
  response.end();
}
