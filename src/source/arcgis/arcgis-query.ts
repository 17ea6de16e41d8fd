import { checkAnswer } from './arcgis-error.js';
import { isObject, list } from './arcgis-metadata.js';
import type { Json, Layer } from './arcgis-metadata.js';
import { encodeParameters } from './arcgis-url.js';
import type { Client } from '../client.js';
import { SourceError } from '../source-error.js';

export type Parameters = Readonly<Record<string, string | number>>;

/** Where to ask: a layer, and what goes along with every request. */
export interface Endpoint {
  readonly client: Client;
  readonly layer: Layer;
  readonly extra: readonly (readonly [string, string])[];
}

const MAX_URL = 2000;

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

export function featuresOf(endpoint: Endpoint, answer: Json): readonly Json[] {
  if (!Array.isArray(answer['features'])) throw strange(endpoint, 'features');
  return list(answer['features']);
}

/** The flag stands at the top of JSON and in `properties` of GeoJSON. */
export function isExceeded(answer: Json): boolean {
  const inside = isObject(answer['properties']) ? answer['properties'] : {};
  return answer['exceededTransferLimit'] === true || inside['exceededTransferLimit'] === true;
}

export function strange({ layer: { url } }: Endpoint, missing: string): SourceError {
  return new SourceError('service', `service did not give ${missing}: ${url}`, { url });
}
