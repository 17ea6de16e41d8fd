import { lazy } from './lazy.js';
import type { Stream } from './open-stream.js';
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
  /** A body as it arrives: for one reader, so not shared. Rejects, and its chunks do, with a `SourceError`. */
  open(url: string): Promise<Stream>;
  /** Does a piece of work once for all who ask for it while it is under way; each may listen to what it tells before its end. */
  share<T, Part = never>(
    key: string,
    start: (client: Client, tell: (part: Part) => void) => Promise<T>,
    listener?: ((part: Part) => void) | null,
  ): Promise<T>;
}

export interface ClientOptions extends Partial<RequestSettings> {
  readonly signal?: AbortSignal | null | undefined;
}

const streams = lazy(() => import('./open-stream.js'));
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
    open: async (url) => (await streams()).openStream(url, signal, settings),
    share: (key, start, listener) =>
      cache.share(key, signal, (shared, tell) => start(createClient({ ...options, signal: shared }), tell), listener),
  };
}

function defined(options: ClientOptions): Partial<RequestSettings> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
