import { emptyQuery } from '../query/query.js';
import type { Table } from '../table/table.js';
import type { SourceAnswer, SourceRequest } from './adapter.js';
import { adapterOf } from './adapters.js';
import { detectService } from './detect-service.js';
import type { SourceName } from './detect.js';
import { givenClient, jsonClient } from './given-client.js';
import { joinedBytes } from './joined-bytes.js';
import { jsonSource } from './json/json-source.js';
import { SourceError } from './source-error.js';

/** Enough to see what a body is. */
const HEAD_BYTES = 1024;

/** What a body turned out to be: the rows of a text, a JSON of whatever shape, or events without an end. */
type Content = { readonly rows: SourceAnswer } | { readonly json: unknown } | { readonly events: true };

/**
 * Reads an address that is no service by its looks: by its content type and its first bytes, a JSON by its shape. Nothing is asked for
 * twice, nor by two who ask at once.
 */
export async function loadFile(request: SourceRequest): Promise<SourceAnswer> {
  const { url, encoding, path, query, client } = request;
  // Whoever names a path reads the answer as a plain JSON.
  const service = path === null ? detectService(url) : null;
  if (service) return handOver(service, request);
  const key = `file ${encoding ?? ''} ${url}`;
  const content = await client.share<Content, Table>(
    key,
    (shared, tell) => read({ ...request, client: shared, query: emptyQuery, columns: null, onRows: tell }),
    request.onRows,
  );
  if ('rows' in content) return { ...content.rows, rest: query };
  if ('events' in content) return handOver('events', request);
  const { json } = content;
  const known = { ...request, client: jsonClient(url, json, client), encoding: null };
  return handOver(path === null ? jsonSource(json) : 'json', known);
}

async function read(request: SourceRequest): Promise<Content> {
  const { url, client, encoding } = request;
  const stream = await client.open(url);
  const contentType = stream.contentType.toLowerCase();
  // Events never end: they are their own adapter's to open.
  if (contentType.startsWith('text/event-stream')) {
    stream.close();
    return { events: true };
  }
  const { head, chunks } = await headOf(stream.chunks);
  const given = givenClient({ ...stream, url, chunks }, encoding, client);
  if (isJson(contentType, head)) return { json: await given.json(url) };
  if (isText(contentType, head)) return { rows: await handOver('csv', { ...request, client: given }) };
  stream.close();
  throw new SourceError('parse', `expected data, got ${contentType || 'something else'}: ${url}`, { url });
}

async function handOver(name: SourceName, request: SourceRequest): Promise<SourceAnswer> {
  return (await adapterOf(name))(request);
}

/** The first bytes, and all chunks with them put back. */
async function headOf(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = joinedBytes(first, length);
  async function* all(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield head;
      for (;;) {
        const next = await iterator.next();
        if (next.done === true) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head, chunks: all() };
}

const JSON_TYPE = /^(?:application|text)\/(?:[\w.-]+\+)?json\b/;
const TABLE_TYPE = /^text\/(?:csv|tab-separated-values)\b|^application\/csv\b/;

function isJson(contentType: string, head: Uint8Array): boolean {
  if (TABLE_TYPE.test(contentType)) return false;
  if (JSON_TYPE.test(contentType)) return true;
  const at = head.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  // Brackets, a mark-up's sign, or nothing at all: what reads JSON says best what came instead.
  return at < 0 || '[{<'.includes(String.fromCharCode(head[at] ?? 0));
}

/** No text has a zero byte, but for UTF-16, which is told by its mark. */
function isText(contentType: string, head: Uint8Array): boolean {
  const mark = (head[0] ?? 0) * 256 + (head[1] ?? 0);
  return /^(?!image|audio|video)/.test(contentType) && (mark === 0xfffe || mark === 0xfeff || !head.includes(0));
}
