import type { Client } from './client.js';
import { decodeText } from './decode-text.js';
import { joinedBytes } from './joined-bytes.js';
import type { Stream } from './events/open-stream.js';
import { parseJson } from './read-json.js';
import { SourceError } from './source-error.js';

const nobody = Object.assign((): void => undefined, { heard: () => false });

/**
 * A client that answers one address from a body that is here or coming, and asks another client for all the rest; without one the rest is
 * refused (`unsupported`).
 */
export function givenClient(given: Stream, encoding: string | null, rest: Client | null): Client {
  let bytes: Promise<Uint8Array> | undefined;
  let json: Promise<unknown> | undefined;
  const { url, contentType } = given;
  const whole = (): Promise<Uint8Array> => (bytes ??= wholeOf(given));
  const other = (asked: string): Client => {
    if (rest) return rest;
    throw new SourceError('unsupported', `source is read from an address only: ${asked}`, { url: asked });
  };
  const client: Client = {
    timeoutMs: rest?.timeoutMs ?? 0,
    bytes: async (asked) => (asked === url ? { url, contentType, bytes: await whole() } : other(asked).bytes(asked)),
    json: async (asked, form = null, check) => {
      if (asked !== url || form !== null) return other(asked).json(asked, form, check);
      json ??= whole().then((all) => parseJson(decodeText(all, encoding), url, contentType));
      const body = await json;
      await check?.(body, url);
      return body;
    },
    open: async (asked) => (asked === url ? given : other(asked).open(asked)),
    // What is here is nobody else's.
    share: (_key, start, listener) => start(client, listener ?? nobody),
  };
  return client;
}

/** A client that answers one address with a JSON that is here, and asks another for the rest. */
export function jsonClient(url: string, json: unknown, rest: Client): Client {
  return {
    ...rest,
    json: async (asked, form = null, check) => {
      if (asked !== url || form !== null) return rest.json(asked, form, check);
      await check?.(json, url);
      return json;
    },
  };
}

/** All bytes of a body; rejects with `too-large` above its cap. */
async function wholeOf({ url, chunks, maxBytes }: Stream): Promise<Uint8Array> {
  const list: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    list.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new SourceError('too-large', `over ${maxBytes} bytes: ${url}`, { url });
  }
  return joinedBytes(list, length);
}
