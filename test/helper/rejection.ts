import { SourceError } from '../../src/source/source-error.js';

/** The SourceError a promise rejects with; throws when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<SourceError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof SourceError)) throw new Error(`expected a SourceError: ${String(error)}`);
  return error;
}
