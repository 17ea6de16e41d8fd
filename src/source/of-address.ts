import { SourceError } from './source-error.js';
import type { AddressReason } from './source-error.js';

/** The same failure, of an address in another attribute than `src`; any other error as it is. */
export function ofAddress(error: unknown, attribute: AddressReason): unknown {
  if (!(error instanceof SourceError) || error.reason) return error;
  const { code, message, url, status, retryAfterMs, cause } = error;
  return new SourceError(code, message, { url, status, retryAfterMs, cause, reason: attribute });
}
