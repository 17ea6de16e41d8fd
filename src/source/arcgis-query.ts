import { checkAnswer } from './arcgis-error.js';
import { isObject, list } from './arcgis-metadata.js';
import type { Json, Layer } from './arcgis-metadata.js';
import { encodeParameters } from './arcgis-url.js';
import type { Client } from './client.js';
import { SourceError } from './source-error.js';

export type Parameters = Readonly<Record<string, string | number>>;

/** Where to ask: a layer, and what goes along with every request. */
export interface Endpoint {
  readonly client: Client;
  readonly layer: Layer;
  readonly extra: readonly (readonly [string, string])[];
}

/** More rows than a page of a browser should ever hold. */
export const MAX_ROWS = 2_000_000;
const MAX_URL = 2000;
const MAX_EMPTY_PAGES = 3;

/** Asks a layer; by POST where the URL would be longer than some servers take. */
export async function askLayer({ client, layer, extra }: Endpoint, parameters: Parameters): Promise<Json> {
  const form = encodeParameters({ ...Object.fromEntries(extra), f: 'json', ...parameters });
  const url = `${layer.url}/query`;
  const short = url.length + form.length < MAX_URL;
  const answer = short ? client.json(`${url}?${form}`, null, checkAnswer) : client.json(url, form, checkAnswer);
  return (await answer) as Json;
}

export async function countRows(endpoint: Endpoint, where: string): Promise<number> {
  const { count } = await askLayer(endpoint, { where, returnCountOnly: 'true' });
  if (typeof count !== 'number') throw strange(endpoint, 'a count');
  return count;
}

export interface PageOptions {
  readonly where: string;
  readonly outFields: string;
  /** SQL of the order; the object id follows as the last key. */
  readonly orderBy?: string | undefined;
  /** Stop after so many rows. */
  readonly limit?: number | undefined;
}

/**
 * Hands over every row of a query, page by page, and gives their number. Goes on while the answer carries the exceeded flag, and by
 * rows received, not asked: a page may be short, even empty, and the server's own cap may be lower than ours.
 */
export async function eachPage(
  endpoint: Endpoint,
  options: PageOptions,
  use: (features: readonly Json[]) => void,
): Promise<number> {
  const { layer } = endpoint;
  const { where, outFields, limit = Infinity } = options;
  const order = [options.orderBy, layer.objectId && `${layer.objectId} ASC`].filter((part) => part).join(',');
  const parameters = { outFields, returnGeometry: 'false', ...(order && layer.can.order && { orderByFields: order }) };
  if (!layer.can.page) return eachChunk(endpoint, where, parameters, limit, use);
  let pageSize = layer.pageSize;
  let received = 0;
  let offset = 0;
  let empty = 0;
  while (received < limit) {
    const size = Math.min(pageSize, limit - received);
    let answer: Json;
    try {
      answer = await askLayer(endpoint, { ...parameters, where, resultOffset: offset, resultRecordCount: size });
    } catch (error) {
      // A page can be too much for a server that is fine otherwise.
      if (!(error instanceof SourceError) || (error.status ?? 0) < 500 || pageSize < layer.pageSize || size < 2)
        throw error;
      pageSize = Math.ceil(size / 2);
      continue;
    }
    const features = featuresOf(endpoint, answer).slice(0, limit - received);
    use(features);
    received += features.length;
    if (!isExceeded(answer)) return received;
    checkSize(endpoint, received);
    empty = features.length === 0 ? empty + 1 : 0;
    if (empty > MAX_EMPTY_PAGES) throw strange(endpoint, 'an end of its empty pages');
    offset += features.length || size;
  }
  return received;
}

/** The way of servers before 10.3, which cannot page: all ids first, then rows by ids. */
async function eachChunk(
  endpoint: Endpoint,
  where: string,
  parameters: Parameters,
  limit: number,
  use: (features: readonly Json[]) => void,
): Promise<number> {
  const answer = await askLayer(endpoint, { where, returnIdsOnly: 'true' });
  const all = (Array.isArray(answer['objectIds']) ? answer['objectIds'] : []) as number[];
  const ids = [...all].sort((a, b) => a - b).slice(0, limit === Infinity ? undefined : limit);
  checkSize(endpoint, ids.length);
  let received = 0;
  for (let at = 0; at < ids.length; at += endpoint.layer.pageSize) {
    const objectIds = ids.slice(at, at + endpoint.layer.pageSize).join(',');
    const features = featuresOf(endpoint, await askLayer(endpoint, { ...parameters, objectIds }));
    use(features);
    received += features.length;
  }
  return received;
}

export function featuresOf(endpoint: Endpoint, answer: Json): readonly Json[] {
  if (!Array.isArray(answer['features'])) throw strange(endpoint, 'features');
  return list(answer['features']);
}

/** The flag stands at the top of JSON and in `properties` of GeoJSON. */
export function isExceeded(answer: Json): boolean {
  const inside = isObject(answer['properties']) ? answer['properties'] : {};
  return answer['exceededTransferLimit'] === true || inside['exceededTransferLimit'] === true;
}

function checkSize({ layer: { url } }: Endpoint, rows: number): void {
  if (rows > MAX_ROWS) throw new SourceError('too-large', `over ${MAX_ROWS} rows, narrow it by where: ${url}`, { url });
}

function strange({ layer: { url } }: Endpoint, missing: string): SourceError {
  return new SourceError('service', `service did not give ${missing}: ${url}`, { url });
}
