import { sleep } from './sleep.js';
import { SourceError } from './source-error.js';
import type { RequestSettings } from './request.js';

const RETRIES = 3;
const FIRST_DELAY_MS = 500;
/** A server that asks for more patience than this gets it: the load fails and says when to come back. */
const MAX_DELAY_MS = 30_000;

/**
 * Tries at most three times more with full jitter, and only what may pass: network, 408, 429, 5xx. `Retry-After` is obeyed up to 30 s.
 * Rejects with a `SourceError`, or with the signal's reason when aborted.
 */
export async function triedAgain<T>(
  first: SourceError,
  once: () => Promise<T>,
  signal: AbortSignal,
  settings: RequestSettings,
): Promise<T> {
  let error = first;
  for (let attempt = 0; ; attempt++) {
    const delayMs = error.retryAfterMs ?? settings.random() * FIRST_DELAY_MS * 2 ** attempt;
    if (!mayPass(error) || attempt >= RETRIES || delayMs > MAX_DELAY_MS) throw await diagnosed(error, signal, settings);
    await (settings.sleep ?? sleep)(delayMs, signal);
    try {
      return await once();
    } catch (again) {
      if (signal.aborted) throw signal.reason;
      if (!(again instanceof SourceError)) throw again;
      error = again;
    }
  }
}

function mayPass({ code, status }: SourceError): boolean {
  // A device that knows that it is offline need not try.
  if (code === 'network') return (globalThis as { navigator?: { onLine?: boolean } }).navigator?.onLine !== false;
  if (code === 'rate-limited') return true;
  return code === 'http' && status !== null && (status === 408 || status >= 500);
}

/** Why there is no connection; the code that finds out is fetched when there is something to find out. */
async function diagnosed(error: SourceError, signal: AbortSignal, settings: RequestSettings): Promise<SourceError> {
  if (error.code !== 'network') return error;
  const code = await import('./diagnosis.js').catch(() => null);
  return code ? code.diagnosis(error, signal, settings) : error;
}
