import { serviceMessage } from './json-error.js';
import { SourceError } from '../source-error.js';

/** Keys of a path such as `result.records`, `data[0].rows` or `v1\.0.rows`; a backslash makes the next character part of the key. */
export function parsePath(path: string): string[] {
  return (path.match(/(?:\\[^]|[^.[\]\\])+/g) ?? []).map((key) => key.replace(/\\([^])/g, '$1'));
}

/** What stands at a path; own keys only. Throws `service` when the answer is an error instead, else `bad-attribute`. */
export function valueAt(json: unknown, path: string, url: string | null): unknown {
  let value = json;
  for (const key of parsePath(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      const message = serviceMessage(json);
      if (message !== null) throw new SourceError('service', `source says: ${message}`, { url });
      throw new SourceError('bad-attribute', `path: nothing there: ${path}`, { url });
    }
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}
