import { decodeText } from './decode-text.js';
import type { Answer } from './request.js';
import { SourceError } from './source-error.js';

/** The value of a JSON answer; throws `parse` that says what came instead. */
export function readJson({ url, contentType, bytes }: Answer): unknown {
  return parseJson(decodeText(bytes, null), url, contentType);
}

/** The value of a JSON text; throws `parse`. */
export function parseJson(text: string, url: string | null, contentType = ''): unknown {
  try {
    // A byte order mark survives when a file was read as text.
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (cause) {
    // Nested deeper than the engine can go.
    if (!(cause instanceof SyntaxError)) throw cause;
    const start = text.trimStart().slice(0, 60).replaceAll(/\s+/g, ' ');
    const got =
      start === '' ? 'an empty answer' : start.startsWith('<') ? 'a web page' : `${contentType} that begins ${start}`;
    const where = url === null ? '' : `: ${url}`;
    const cut = start.startsWith('{') || start.startsWith('[');
    throw new SourceError('parse', cut ? `JSON is broken or cut off${where}` : `expected JSON, got ${got}${where}`, {
      url,
      cause,
    });
  }
}
