import { joinedBytes } from './joined-bytes.js';
import { SourceError } from './source-error.js';

export interface RequestSettings {
  readonly fetch: typeof fetch;
  /** Per attempt, body included; milliseconds. */
  readonly timeoutMs: number;
  /** Cap on decoded bytes: a small gzip can hold a very large body. */
  readonly maxBytes: number;
  /** Default: a timer that the signal ends. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0…1, for the jitter. */
  readonly random: () => number;
  /** Epoch ms, to read a `Retry-After` date. */
  readonly now: () => number;
  readonly freshness: Freshness;
}

/** For how long what was fetched is good; filled in while answers come. */
export interface Freshness {
  /** ms by the least of the answers; 0 when one does not say, null before the first. */
  maxAgeMs: number | null;
}

export interface Answer {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export const defaultSettings: Omit<RequestSettings, 'fetch' | 'freshness' | 'sleep'> = {
  timeoutMs: 20_000,
  maxBytes: 64 * 2 ** 20,
  random: () => Math.random(),
  now: () => Date.now(),
};

/** Fetches and reads one body; `read` makes a value of it and may throw a `SourceError`. Retried, and rejects, as `retried` says. */
export function request<T>(
  url: string,
  body: string | null,
  read: (answer: Answer) => T,
  signal: AbortSignal,
  settings: RequestSettings,
): Promise<T> {
  return retried(async () => read(await fetchOnce(url, body, signal, settings)), signal, settings);
}

/**
 * Tries again what may pass, as `triedAgain` says; its code is fetched with the first failure, and out of reach there is no other try. Rejects
 * with a `SourceError`, or with the signal's reason when aborted.
 */
export async function retried<T>(once: () => Promise<T>, signal: AbortSignal, settings: RequestSettings): Promise<T> {
  try {
    return await once();
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (!(error instanceof SourceError)) throw error;
    const lost = (): never => {
      throw error;
    };
    return (await import('./retry.js').catch(lost)).triedAgain(error, once, signal, settings);
  }
}

/** As long as what a page asks is what it opens with. */
const OPENED_MS = 50_000;

/** A page that has been open for longer asks for news: a cache may guess for how long an answer is good, a tenth of its age (RFC 9111 §4.2.2). */
export const cacheMode = (): 'no-cache' | undefined => (performance.now() > OPENED_MS ? 'no-cache' : undefined);

async function fetchOnce(
  url: string,
  body: string | null,
  signal: AbortSignal,
  settings: RequestSettings,
): Promise<Answer> {
  const controller = new AbortController();
  const abort = (): void => controller.abort(signal.reason);
  const timedOut = new SourceError('timeout', `no answer in ${settings.timeoutMs} ms: ${url}`, { url });
  const timer = setTimeout(() => controller.abort(timedOut), settings.timeoutMs);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  const { fetch } = settings;
  try {
    const response = await fetch(url, {
      // A form is a "simple" request, as a GET is: no preflight.
      ...(body === null ? {} : { method: 'POST', body: new URLSearchParams(body) }),
      cache: cacheMode(),
      signal: controller.signal,
    });
    checkResponse(url, response, settings);
    const bytes = await readBytes(url, response, settings.maxBytes);
    return { url: response.url || url, contentType: response.headers.get('Content-Type') ?? '', bytes };
  } catch (error) {
    controller.abort();
    if (controller.signal.reason === timedOut) throw timedOut;
    if (error instanceof SourceError) throw error;
    throw new SourceError('network', `no connection: ${url}`, { url, cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

async function readBytes(url: string, response: Response, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): SourceError => new SourceError('too-large', `over ${maxBytes} bytes: ${url}`, { url });
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > maxBytes) throw tooLarge();
    chunks.push(value);
  }
  return joinedBytes(chunks, length);
}

/** Throws for an answer that is not a 2xx; notes for how long a good one holds. */
export function checkResponse(url: string, response: Response, { now, freshness }: RequestSettings): void {
  const { ok, status, headers } = response;
  if (ok) return noteAge(freshness, parseMaxAge(headers.get('Cache-Control')));
  const code = status === 429 ? 'rate-limited' : status === 401 || status === 403 ? 'unauthorized' : 'http';
  const retryAfterMs = parseRetryAfter(headers.get('Retry-After'), now());
  throw new SourceError(code, `HTTP ${status}: ${url}`, { url, status, retryAfterMs });
}

export function noteAge(freshness: Freshness, maxAgeMs: number): void {
  freshness.maxAgeMs = Math.min(freshness.maxAgeMs ?? Infinity, maxAgeMs);
}

/** Milliseconds for which a cache, the browser's or one on the way, gives out the same (RFC 9111 §5.2.2); 0 when it need not. */
export function parseMaxAge(header: string | null): number {
  if (!header || /no-(?:cache|store)/i.test(header)) return 0;
  return Math.max(0, ...[...header.matchAll(/max-?age="?(\d+)/gi)].map(([, seconds]) => Number(seconds) * 1000));
}

/** Milliseconds to wait by a `Retry-After` header (RFC 9110 §10.2.3: seconds or a date); undefined when there is none to read. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
