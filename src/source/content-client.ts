import type { Table } from '../table/table.js';
import type { Client } from './client.js';
import { givenClient } from './given-client.js';
import { SourceError } from './source-error.js';

/** Stands for the address of what never had one. */
export const CONTENT = 'content:given';

/** A client of nothing but a content that is here. */
export function contentClient(
  content: string | ArrayBuffer | Uint8Array,
  { contentType, encoding }: { contentType?: string | null | undefined; encoding?: string | null | undefined },
): Client {
  const isText = typeof content === 'string';
  // Of another window an ArrayBuffer is not one of this window's.
  if (!isText && !ArrayBuffer.isView(content) && Object.prototype.toString.call(content) !== '[object ArrayBuffer]') {
    throw new SourceError('bad-attribute', 'content: neither a text nor bytes');
  }
  // Of a view of wider numbers, or of none, the bytes are meant all the same.
  const bytes = isText
    ? new TextEncoder().encode(content)
    : ArrayBuffer.isView(content)
      ? new Uint8Array(content.buffer, content.byteOffset, content.byteLength).slice()
      : new Uint8Array(content);
  // eslint-disable-next-line @typescript-eslint/require-await -- asynchronous as its reader expects, though nothing is awaited
  async function* chunks(): AsyncGenerator<Uint8Array, void, undefined> {
    yield bytes;
  }
  const body = {
    url: CONTENT,
    contentType: contentType ?? '',
    link: null,
    maxBytes: Infinity,
    size: bytes.length,
    chunks: chunks(),
  };
  return givenClient({ ...body, close: () => undefined }, isText ? 'utf-8' : encoding || null, null);
}

/** The same table without an address that nobody gave. */
export function tableWithoutAddress(table: Table): Table {
  return table.meta.url === CONTENT ? table.withMeta({ url: null }) : table;
}

/** The same failure without an address that nobody gave. */
export function errorWithoutAddress(error: unknown): unknown {
  if (!(error instanceof SourceError) || error.url !== CONTENT) return error;
  return new SourceError(error.code, error.message.replace(`: ${CONTENT}`, ''), {
    ...error,
    url: null,
    cause: error.cause,
  });
}
