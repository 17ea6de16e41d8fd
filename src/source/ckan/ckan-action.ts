import { encodeParameters } from '../arcgis/arcgis-url.js';
import type { Client } from '../client.js';
import { isObject, maybeText } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { SourceError } from '../source-error.js';

/** A portal's Action API (https://docs.ckan.org/en/latest/api/). */
export interface CkanApi {
  readonly client: Client;
  readonly base: string;
}

/** The `result` of an action, asked by GET so that no preflight is needed. Rejects with `service` when the API says it failed. */
export async function askAction(
  { client, base }: CkanApi,
  action: string,
  parameters: Readonly<Record<string, string | number>>,
): Promise<Json> {
  const url = `${base}/api/3/action/${action}?${encodeParameters(parameters)}`;
  return resultOf(await client.json(url, null, checkCkanAnswer));
}

export function resultOf(answer: unknown): Json {
  const result = isObject(answer) ? answer['result'] : null;
  return isObject(result) ? result : {};
}

/** Throws `service` (`unauthorized` where the API says so) for an answer without `success`, `parse` for what is no answer of the API. */
export function checkCkanAnswer(body: unknown, url: string): void {
  if (isObject(body) && body['success'] === true && isObject(body['result'])) return;
  if (!isObject(body) || body['success'] !== false)
    throw new SourceError('parse', `expected an answer of CKAN: ${url}`, { url });
  const error = isObject(body['error']) ? body['error'] : {};
  const type = maybeText(error['__type']) ?? '';
  // Validation names its fields: {"__type": "Validation Error", "resource_id": ["Missing value"]}.
  const fields = Object.entries(error).flatMap(([name, value]) =>
    name !== '__type' && Array.isArray(value) ? [`${name}: ${String(value[0])}`] : [],
  );
  const message = (maybeText(error['message']) ?? fields[0] ?? (type || 'failed')).slice(0, 300);
  throw new SourceError(type === 'Authorization Error' ? 'unauthorized' : 'service', `CKAN says: ${message}`, { url });
}
