import { readJson } from './read-json.js';
import { RequestCache } from './request-cache.js';
import { defaultSettings, request } from './request.js';

/** How the network is asked. */
export interface Access {
  readonly signal?: AbortSignal | null | undefined;
  readonly fetch?: typeof fetch | undefined;
  /** Per attempt, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

// One for each way of fetching: for a page that is one.
const caches = new WeakMap<typeof fetch, RequestCache>();

/** The JSON of an address; asked for once by all who ask at the same time. What `createClient` gives, without what nothing here asks for. */
export function sharedJson(
  url: string,
  { signal, fetch = globalThis.fetch, timeoutMs = defaultSettings.timeoutMs }: Access,
): Promise<unknown> {
  const settings = { ...defaultSettings, fetch, timeoutMs, freshness: { maxAgeMs: null } };
  const cache = caches.get(fetch) ?? new RequestCache();
  caches.set(fetch, cache);
  return cache.share(url, signal ?? null, (shared) => request(url, null, readJson, shared, settings));
}
