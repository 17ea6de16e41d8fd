interface Entry {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  users: number;
}

/**
 * Shares what is under way: the same key asked for by many at once is started once. A caller that aborts leaves alone; when the
 * last one has left, the work itself is aborted. Nothing is kept once it has ended: keeping is the browser cache's business.
 */
export class RequestCache {
  readonly #entries = new Map<string, Entry>();

  share<T>(key: string, signal: AbortSignal | null, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const entry = this.#entries.get(key) ?? this.#start(key, start);
    entry.users++;
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(signal?.reason as Error);
        if (--entry.users > 0) return;
        this.#remove(key, entry);
        entry.controller.abort(signal?.reason);
      };
      signal?.addEventListener('abort', leave, { once: true });
      const done = (): void => signal?.removeEventListener('abort', leave);
      entry.promise.then(
        (value) => {
          done();
          resolve(value as T);
        },
        (error: Error) => {
          done();
          reject(error);
        },
      );
    });
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<unknown>): Entry {
    const controller = new AbortController();
    const promise = start(controller.signal).finally(() => this.#remove(key, entry));
    const entry: Entry = { promise, controller, users: 0 };
    this.#entries.set(key, entry);
    return entry;
  }

  #remove(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}
