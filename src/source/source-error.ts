import type { SourceErrorCode } from './source-error-codes.js';

export type { SourceErrorCode } from './source-error-codes.js';

/** Why there was no connection, where it could be found out, or whose address it was, where not that of the data. */
export type FailureReason = 'offline' | 'csp' | 'mixed-content' | AddressReason | RefusalReason;

/** The attribute with the address of what could not be loaded, if that is not `src`. */
export type AddressReason = 'geometry' | 'per';

/** Of a `bad-attribute` or a `no-column`: what of the data the element asked for can't show. */
export type RefusalReason =
  'log-zero' | 'log-bar' | 'negative-part' | 'no-area' | 'no-population' | 'no-match' | 'no-value' | 'no-tiles';

export interface SourceErrorDetails {
  readonly url?: string | null | undefined;
  /** HTTP status, or the code inside a 200. */
  readonly status?: number | null | undefined;
  readonly cause?: unknown;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  readonly reason?: FailureReason | undefined;
}

/** The one thing that the data layer rejects with, but for an abort, which rejects with the signal's reason. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly code: SourceErrorCode;
  /** What was asked for; null when nothing was. */
  readonly url: string | null;
  /** HTTP status, or the code inside a 200; null when there was no answer. */
  readonly status: number | null;
  /** How long the server asked to be left alone, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  /** Of a `network` error: why, where it could be found out. */
  readonly reason: FailureReason | undefined;

  constructor(code: SourceErrorCode, message: string, details: SourceErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.url = details.url ?? null;
    this.status = details.status ?? null;
    this.retryAfterMs = details.retryAfterMs;
    this.reason = details.reason;
  }
}

/** What a query could not be asked for, or an option of a wrong type, as an error of the public kind; any other error as it is. */
export function asSourceError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  // A table over its limits, or values nested deeper than a stack: RangeErrors all, but of Firefox.
  if (/^(?:Range|Internal)Error$/.test(error.name))
    return new SourceError('too-large', error.message, { cause: error });
  if (error.name === 'MissingColumnError') return new SourceError('no-column', error.message, { cause: error });
  return /^(?:Query|Type)Error$/.test(error.name)
    ? new SourceError('bad-attribute', error.message, { cause: error })
    : error;
}
