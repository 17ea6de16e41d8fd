import type { LoadOptions, finish as Finish } from './load.js';
import type { SourceAnswer } from './source/adapter.js';
import type { SourceError } from './source/source-error.js';

/** Gives every later table of a source that goes on to `onRows`, asked by `finish` as the first one was, until the signal is aborted. */
export function follow(
  answer: SourceAnswer,
  { onRows, onError, signal, ...query }: LoadOptions,
  finish: typeof Finish,
): void {
  const stop = answer.live?.({
    onTable: (later) =>
      void finish(query, () => Promise.resolve({ ...answer, table: later })).then(
        (table) => signal?.aborted || onRows?.(table),
        (error: unknown) => onError?.(error as SourceError),
      ),
    onError: (error) => onError?.(error),
  });
  if (stop && signal?.aborted) stop();
  else if (stop) signal?.addEventListener('abort', stop);
}
