import { SourceError } from '../../source/source-error.js';
import type { RefusalReason } from '../../source/source-error.js';

/** Throws what is to be said of values that a kind can't show, a RangeError: another kind, or a filter, helps. */
export function refuse(kind: string, error: unknown): void {
  if (!(error instanceof RangeError)) return;
  const { message, reason } = error as { message: string; reason?: RefusalReason };
  throw new SourceError('bad-attribute', `kind="${kind}": ${message}`, { reason });
}
