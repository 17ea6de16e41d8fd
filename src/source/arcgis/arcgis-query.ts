import { checkAnswer } from './arcgis-error.js';
import { isObject, list } from './arcgis-metadata.js';
import type { Json, Layer } from './arcgis-metadata.js';
import { encodeParameters } from './arcgis-url.js';
import type { Client } from '../client.js';
import { lazy } from '../lazy.js';
import { SourceError } from '../source-error.js';

export type Parameters = Readonly<Record<string, string | number>>;

/** Where to ask: a layer, and what goes along with every request. */
export interface Endpoint {
  readonly client: Client;
  readonly layer: Layer;
  readonly extra: readonly (readonly [string, string])[];
}

const MAX_URL = 2000;

const pages = lazy(() => import('./arcgis-pages.js'));

/** Asks a layer (its `query`, or another operation); by POST where the URL would be longer than some servers take. */
export async function askLayer(
  { client, layer, extra }: Endpoint,
  parameters: Parameters,
  operation = 'query',
): Promise<Json> {
  const form = encodeParameters({ ...Object.fromEntries(extra), f: 'json', ...parameters });
  const url = `${layer.url}/${operation}`;
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
  /** What else goes along: geometry and how. Without it none is asked for. */
  readonly shape?: Parameters | null | undefined;
}

/** What one page gives: its rows, and the answer around them. */
export type UsePage = (features: readonly Json[], answer: Json) => void;

/**
 * Hands over every row of a query in order, page by page, and gives their number. Most layers are one page; what leafs through the
 * others, asks for less where a page is too much, and knows servers that cannot page, is fetched when it is needed.
 */
export async function eachPage(endpoint: Endpoint, options: PageOptions, use: UsePage): Promise<number> {
  const { layer } = endpoint;
  const { where, outFields, orderBy, limit = Infinity, shape } = options;
  const order = [orderBy, layer.objectId && `${layer.objectId} ASC`].filter((part) => part).join(',');
  const standard = shape || layer.standardSize <= layer.pageSize ? null : { resultType: 'standard' };
  const parameters = {
    where,
    outFields,
    ...(shape ?? { returnGeometry: 'false' }),
    ...standard,
    ...(order && layer.can.order && { orderByFields: order }),
  };
  const size = Math.min(standard ? layer.standardSize : layer.pageSize, limit);
  let first: Json | SourceError | null = null;
  if (layer.can.page && size > 0) {
    try {
      first = await askLayer(endpoint, { ...parameters, resultOffset: 0, resultRecordCount: size });
      const features = featuresOf(endpoint, first).slice(0, limit);
      use(features, first);
      if (!isExceeded(first) || features.length >= limit) return features.length;
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      first = error;
    }
  }
  return size > 0 ? (await pages()).otherPages({ endpoint, parameters, size, limit, use }, first) : 0;
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

/** A page can be too much for a server that is fine otherwise: it fails, takes too long, or is more bytes than we take. */
export function isTooMuch(error: unknown): error is SourceError {
  if (!(error instanceof SourceError)) return false;
  return (error.status ?? 0) >= 500 || error.code === 'timeout' || error.code === 'too-large';
}

export function strange({ layer: { url } }: Endpoint, missing: string): SourceError {
  return new SourceError('service', `service did not give ${missing}: ${url}`, { url });
}
