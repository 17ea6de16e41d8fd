import { encodeParameters } from '../arcgis/arcgis-url.js';
import type { Client } from '../client.js';
import { serviceMessage } from '../json/json-error.js';
import { isObject, maybeText } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { SourceError } from '../source-error.js';

const MAX_PAGES = 5000;

/** One entity or page of a list. Rejects with `service` for an error in its place. */
export async function askThings(
  client: Client,
  url: string,
  options: Readonly<Record<string, string>> = {},
): Promise<Json> {
  const query = encodeParameters(options);
  return (await client.json(query === '' ? url : `${url}?${query}`, null, check)) as Json;
}

/**
 * Hands over every page of a list, following `@iot.nextLink` (18-088, 9.3.3.7) until there is none or `use` has enough. A link that leads to
 * another host, or round in a circle, is a `service` error.
 */
export async function eachThingsPage(client: Client, first: string, use: (page: Json) => boolean): Promise<void> {
  const seen = new Set<string>();
  let url: string | null = first;
  while (url !== null) {
    if (seen.has(url) || seen.size >= MAX_PAGES) {
      throw new SourceError('service', `pages without an end: ${first}`, { url: first });
    }
    seen.add(url);
    const page = await askThings(client, url);
    if (use(page)) return;
    const next = maybeText(page['@iot.nextLink']);
    url = next === null ? null : nextUrl(next, url);
  }
}

function nextUrl(link: string, current: string): string {
  const from = new URL(current);
  const next = URL.canParse(link, current) ? new URL(link, current) : null;
  if (!next || !/^https?:$/.test(next.protocol) || next.hostname !== from.hostname) {
    throw new SourceError('service', `next page is on another host: ${link.slice(0, 200)}`, { url: current });
  }
  // Behind a proxy a server may know neither its scheme nor its port.
  next.protocol = from.protocol;
  next.port = from.port;
  return next.href;
}

function check(body: unknown, url: string): void {
  if (!isObject(body)) throw new SourceError('parse', `expected an answer of SensorThings: ${url}`, { url });
  if ('value' in body || '@iot.id' in body) return;
  // {"code": 400, "type": "error", "message": "…"}
  const message = body['type'] === 'error' ? maybeText(body['message']) : serviceMessage(body);
  if (message !== null) throw new SourceError('service', `source says: ${message}`, { url });
}
