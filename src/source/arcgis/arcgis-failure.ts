import { isObject } from './arcgis-metadata.js';
import { SourceError } from '../source-error.js';
import type { SourceErrorCode } from '../source-error.js';

/** Throws for an answer that is none: `{error: {code, message, details}}` in all its forms, or something that is no ArcGIS answer. */
export function refuseAnswer(body: unknown, url: string): never {
  if (!isObject(body)) throw new SourceError('parse', `expected an ArcGIS answer, got other JSON: ${url}`, { url });
  const error = body['error'] ?? body;
  const { code, message, details }: Record<string, unknown> = isObject(error) ? error : { message: error };
  const parts = [message, ...(Array.isArray(details) ? (details as unknown[]) : [details])];
  const texts = [...new Set(parts.filter((part) => typeof part === 'string' && part !== ''))];
  const status = Number(code);
  const said = texts.join(' ') || 'an error without a message';
  const kind = codeOf(status, said);
  const who = kind === 'unauthorized' ? 'data are not public, the service' : 'service';
  throw new SourceError(kind, `${who} says: ${said}: ${url}`, {
    url,
    status: Number.isFinite(status) ? status : null,
  });
}

function codeOf(status: number, text: string): SourceErrorCode {
  if ([401, 403, 498, 499].includes(status) || /token required|invalid token|permission/i.test(text))
    return 'unauthorized';
  if (status === 429 || /too many requests/i.test(text)) return 'rate-limited';
  return /invalid field/i.test(text) ? 'no-column' : 'service';
}
