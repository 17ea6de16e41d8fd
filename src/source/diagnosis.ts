import type { RequestSettings } from './request.js';
import { sleep } from './sleep.js';
import { SourceError } from './source-error.js';

/** What is asked of the runtime around; in Node there is none of it. */
interface Surroundings {
  readonly location?: { readonly origin: string; readonly protocol: string };
  readonly navigator?: { readonly onLine?: boolean };
  addEventListener?(type: string, listener: (event: Violation) => void): void;
  removeEventListener?(type: string, listener: (event: Violation) => void): void;
}

/** The fields of a `SecurityPolicyViolationEvent` (CSP 3 §5.1) that are needed. */
interface Violation {
  readonly effectiveDirective: string;
  readonly blockedURI: string;
}

/** The report of a violation is a task of its own, which may come after the failure. */
const VIOLATION_WAIT_MS = 50;
/** What browsers trust without https (Secure Contexts §3.1), and so let https pages read. */
const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The same failure with its reason, as far as it can be found out: a browser tells script nothing but "failed". Asked again without
 * wanting to read the answer: if there is one, it is CORS that failed (an error page without its headers looks the same); if the
 * page's own policy is in the way, the browser reports that.
 */
export async function diagnosis(
  error: SourceError,
  signal: AbortSignal,
  settings: RequestSettings,
): Promise<SourceError> {
  const { location, navigator } = globalThis as Surroundings;
  const { url, cause } = error;
  if (url === null || !location) return error;
  if (navigator?.onLine === false) {
    return new SourceError('network', `device is offline: ${url}`, { url, cause, reason: 'offline' });
  }
  const { protocol, hostname, origin } = new URL(url);
  if (location.protocol === 'https:' && protocol === 'http:' && !LOOPBACK.test(hostname)) {
    const message = `page is https, address is not (mixed content): ${url}`;
    return new SourceError('network', message, { url, cause, reason: 'mixed-content' });
  }
  const found = await probe(url, origin === location.origin, signal, settings);
  if (found === 'blocked') {
    const message = `page's Content-Security-Policy lacks ${origin} in connect-src: ${url}`;
    return new SourceError('network', message, { url, cause, reason: 'csp' });
  }
  if (found === 'silent') return error;
  return new SourceError('cors', `server does not let other sites read it (CORS): ${url}`, { url, cause });
}

async function probe(
  url: string,
  sameOrigin: boolean,
  signal: AbortSignal,
  { fetch, sleep: wait = sleep }: RequestSettings,
): Promise<'reached' | 'blocked' | 'silent'> {
  const around = globalThis as Surroundings;
  const { origin } = new URL(url);
  let blocked = false;
  const onViolation = ({ effectiveDirective, blockedURI }: Violation): void => {
    const isOurs = URL.canParse(blockedURI) && new URL(blockedURI).origin === origin;
    if (effectiveDirective === 'connect-src' && isOurs) blocked = true;
  };
  around.addEventListener?.('securitypolicyviolation', onViolation);
  try {
    // The server of the page itself is not asked again: its answer would tell nothing. Looking into the cache meets the policy as well.
    const options: RequestInit = sameOrigin
      ? { mode: 'same-origin', cache: 'only-if-cached', signal }
      : { mode: 'no-cors', method: 'HEAD', signal };
    const reached = await fetch(url, options).then(
      (response) => response.type === 'opaque',
      () => false,
    );
    if (reached) return 'reached';
    if (!blocked) await wait(VIOLATION_WAIT_MS, signal);
    return blocked ? 'blocked' : 'silent';
  } finally {
    around.removeEventListener?.('securitypolicyviolation', onViolation);
  }
}
