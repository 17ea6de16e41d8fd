import { readJson } from './read-json.js';
import { RequestCache } from './request-cache.js';
import { defaultSettings, request } from './request.js';
import type { Answer, RequestSettings } from './request.js';

/** What an adapter asks the network with. */
export interface Client {
  /** A GET, or a POST of a form; the answer's bytes. Rejects with a `SourceError`. */
  bytes(url: string): Promise<Answer>;
  /** The parsed JSON; shared between callers, so never changed. `check` throws for an error inside an answer. */
  json(url: string, form?: string | null, check?: (body: unknown, url: string) => void): Promise<unknown>;
}

export interface ClientOptions extends Partial<RequestSettings> {
  readonly signal?: AbortSignal | null | undefined;
}

// One for each way of fetching: for a page that is one.
const caches = new WeakMap<typeof fetch, RequestCache>();

export function createClient(options: ClientOptions): Client {
  const settings: RequestSettings = { fetch: globalThis.fetch, ...defaultSettings, ...defined(options) };
  const cache = caches.get(settings.fetch) ?? new RequestCache();
  caches.set(settings.fetch, cache);
  const signal = options.signal ?? null;
  return {
    bytes: (url) =>
      cache.share(`bytes ${url}`, signal, (shared) => request(url, null, (answer) => answer, shared, settings)),
    json: (url, form = null, check) =>
      cache.share(`json ${url} ${form ?? ''}`, signal, (shared) => {
        const read = (answer: Answer): unknown => {
          const body = readJson(answer);
          check?.(body, url);
          return body;
        };
        return request(url, form, read, shared, settings);
      }),
  };
}

function defined(options: ClientOptions): Partial<RequestSettings> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
