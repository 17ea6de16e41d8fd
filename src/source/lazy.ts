import { SourceError } from './source-error.js';

/**
 * Loads code once, for all callers together: they go on in the same turn, and so find each other's requests still under way. A load
 * that failed is a `network` error and is tried again by the next caller.
 */
export function lazy<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    if (loaded) return loaded;
    loaded = load().catch((cause: unknown) => {
      loaded = undefined;
      throw new SourceError('network', 'a part of the library could not be loaded', { cause });
    });
    // Who asked ahead may fail before it waits for this; the host page must not hear of it.
    loaded.catch(() => undefined);
    return loaded;
  };
}
