import { serviceMessage } from '../json/json-error.js';
import { isObject } from '../json/json-value.js';
import { SourceError } from '../source-error.js';

/** What is wrong with an answer that is no document of the series of a building. */
export function noLkEnergy(json: unknown, url: string): SourceError {
  const message = serviceMessage(json);
  if (message !== null) return new SourceError('service', `source says: ${message}`, { url });
  const version = isObject(json) && 'v' in json ? `, version ${JSON.stringify(json['v'])}` : '';
  return new SourceError('parse', `expected a document of lk-energy/1${version}: ${url}`, { url });
}
