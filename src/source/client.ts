import { lazy } from './lazy.js';
import type { Stream } from './events/open-stream.js';
import { readJson } from './read-json.js';
import { RequestCache } from './request-cache.js';
import type { Tell } from './request-cache.js';
import { defaultSettings, noteAge, request } from './request.js';
import type { Answer, Freshness, RequestSettings } from './request.js';
import { SourceError } from './source-error.js';

type Check = (body: unknown, url: string) => void | Promise<void>;

/** What an adapter asks the network with. */
export interface Client {
  /** How long it waits for an answer. */
  readonly timeoutMs: number;
  /** A GET, or a POST of a form; the answer's bytes. Rejects with a `SourceError`. */
  bytes(url: string): Promise<Answer>;
  /** The parsed JSON; shared between callers, so never changed. `check` throws for an error inside an answer. */
  json(url: string, form?: string | null, check?: Check): Promise<unknown>;
  /** A body as it arrives: for one reader, so not shared. Rejects, and its chunks do, with a `SourceError`. */
  open(url: string): Promise<Stream>;
  /** Does a piece of work once for all who ask for it while it is under way; each may listen to what it tells before its end. */
  share<T, Part = never>(
    key: string,
    start: (client: Client, tell: Tell<Part>) => Promise<T>,
    listener?: ((part: Part) => void) | null,
  ): Promise<T>;
}

export interface ClientOptions extends Partial<RequestSettings> {
  readonly signal?: AbortSignal | null | undefined;
}

const streams = lazy(() => import('./events/open-stream.js'));
// One for each way of fetching: for a page that is one.
const caches = new WeakMap<typeof fetch, RequestCache>();

/** Pages lead on to pages; a service that never ends would be asked for ever. */
const MOST_REQUESTS = 2000;
const LONGEST_URL = 500_000;

export function createClient(options: ClientOptions): Client {
  const freshness: Freshness = options.freshness ?? { maxAgeMs: null };
  const settings: RequestSettings = { fetch: globalThis.fetch, ...defaultSettings, ...defined(options), freshness };
  const cache = caches.get(settings.fetch) ?? new RequestCache();
  caches.set(settings.fetch, cache);
  const signal = options.signal ?? null;
  let asked = 0;
  /** What all who share learn of its freshness is each one's own to note. */
  const share = async <T, Part = never>(
    key: string,
    start: (signal: AbortSignal, own: RequestSettings, tell: Tell<Part>) => Promise<T>,
    listener?: ((part: Part) => void) | null,
  ): Promise<T> => {
    // A link that leads to a longer one each time is such a service too.
    const endless = key.length > LONGEST_URL && !/^\w+ data:/.test(key);
    if (++asked > MOST_REQUESTS || endless) {
      throw new SourceError('too-large', `too many requests: ${key.slice(0, 200)}`);
    }
    const begin = async (shared: AbortSignal, tell: Tell<Part>): Promise<readonly [T, number | null]> => {
      const own: Freshness = { maxAgeMs: null };
      return [await start(shared, { ...settings, freshness: own }, tell), own.maxAgeMs];
    };
    const [value, maxAgeMs] = await cache.share(key, signal, begin, listener);
    if (maxAgeMs !== null) noteAge(freshness, maxAgeMs);
    return value;
  };
  return {
    timeoutMs: settings.timeoutMs,
    bytes: (url) => share(`bytes ${url}`, (shared, own) => request(url, null, (answer) => answer, shared, own)),
    json: (url, form = null, check) =>
      share(`json ${url} ${form ?? ''}`, (shared, own) => {
        const read = async (answer: Answer): Promise<unknown> => {
          const body = readJson(answer);
          await check?.(body, url);
          return body;
        };
        return request(url, form, read, shared, own);
      }),
    open: async (url) => (await streams()).openStream(url, signal, settings),
    share: (key, start, listener) =>
      share(key, (shared, own, tell) => start(createClient({ ...own, signal: shared }), tell), listener),
  };
}

function defined(options: ClientOptions): Partial<RequestSettings> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
