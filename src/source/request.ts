import { joinedBytes } from './joined-bytes.js';
import { SourceError } from './source-error.js';

export interface RequestSettings {
  readonly fetch: typeof fetch;
  /** Per attempt, body included; milliseconds. */
  readonly timeoutMs: number;
  /** Cap on decoded bytes: a small gzip can hold a very large body. */
  readonly maxBytes: number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0…1, for the jitter. */
  readonly random: () => number;
  /** Epoch ms, to read a `Retry-After` date. */
  readonly now: () => number;
}

export interface Answer {
  readonly url: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const RETRIES = 3;
const FIRST_DELAY_MS = 500;
/** A server that asks for more patience than this gets it: the load fails and says when to come back. */
const MAX_DELAY_MS = 30_000;

export const defaultSettings: Omit<RequestSettings, 'fetch'> = {
  timeoutMs: 20_000,
  maxBytes: 64 * 2 ** 20,
  sleep,
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
 * Tries at most three times more with full jitter, and only what may pass: network, 408, 429, 5xx. `Retry-After` is obeyed up to 30 s.
 * Rejects with a `SourceError`, or with the signal's reason when aborted.
 */
export async function retried<T>(once: () => Promise<T>, signal: AbortSignal, settings: RequestSettings): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once();
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (!(error instanceof SourceError)) throw error;
      const delayMs = error.retryAfterMs ?? settings.random() * FIRST_DELAY_MS * 2 ** attempt;
      if (!mayPass(error) || attempt >= RETRIES || delayMs > MAX_DELAY_MS) throw await told(error, signal, settings);
      await settings.sleep(delayMs, signal);
    }
  }
}

function mayPass({ code, status }: SourceError): boolean {
  if (code === 'network' || code === 'rate-limited') return true;
  return code === 'http' && status !== null && (status === 408 || status >= 500);
}

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
  else signal.addEventListener('abort', abort, { once: true });
  const { fetch } = settings;
  try {
    // A form is a "simple" request, as a GET is: no preflight.
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const init: RequestInit = body === null ? {} : { method: 'POST', body, headers };
    const response = await fetch(url, { ...init, signal: controller.signal });
    if (!response.ok) throw httpError(url, response, settings.now());
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
  const tooLarge = (): SourceError => new SourceError('too-large', `answer over ${maxBytes} bytes: ${url}`, { url });
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

/** The error of an answer that is not a 2xx. */
export function httpError(url: string, response: Response, now: number): SourceError {
  const { status } = response;
  const retryAfterMs = parseRetryAfter(response.headers.get('Retry-After'), now);
  const code = status === 429 ? 'rate-limited' : status === 401 || status === 403 ? 'unauthorized' : 'http';
  return new SourceError(code, `HTTP ${status}: ${url}`, { url, status, retryAfterMs });
}

/** Milliseconds to wait by a `Retry-After` header (RFC 9110 §10.2.3: seconds or a date); undefined when there is none to read. */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? '';
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** A browser tells script nothing but "failed". If the server answers when its answer is not to be read, it is CORS that failed. */
async function told(error: SourceError, signal: AbortSignal, settings: RequestSettings): Promise<SourceError> {
  const { url } = error;
  const origin = (globalThis as { location?: { origin?: string } }).location?.origin;
  if (error.code !== 'network' || url === null || !origin || new URL(url).origin === origin) return error;
  const { fetch } = settings;
  const options: RequestInit = { mode: 'no-cors', method: 'HEAD', signal };
  const reached = await fetch(url, options).then(
    (response) => response.type === 'opaque',
    () => false,
  );
  if (!reached) return error;
  return new SourceError('cors', `server does not let other sites read it (CORS): ${url}`, { url, cause: error.cause });
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', wake);
      resolve();
    }, ms);
    signal.addEventListener('abort', wake, { once: true });
    if (signal.aborted) wake();
  });
}
