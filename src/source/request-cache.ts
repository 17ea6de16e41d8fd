interface Entry {
  readonly promise: Promise<unknown>;
  readonly controller: AbortController;
  readonly listeners: Set<(part: unknown) => void>;
  users: number;
}

/** Passes a part on to all who listen. While `heard` gives false nobody does, and a part would be made in vain. */
export interface Tell<Part> {
  (part: Part): void;
  readonly heard?: () => boolean;
}

type Start = (signal: AbortSignal, tell: Tell<unknown>) => Promise<unknown>;

/**
 * Shares what is under way: the same key asked for by many at once is started once. A caller that aborts leaves alone; when the
 * last one has left, the work itself is aborted. Nothing is kept once it has ended: keeping is the browser cache's business.
 */
export class RequestCache {
  readonly #entries = new Map<string, Entry>();

  /** `listener` hears what is told on the way, from when it joins. */
  share<T, Part = never>(
    key: string,
    signal: AbortSignal | null,
    start: (signal: AbortSignal, tell: Tell<Part>) => Promise<T>,
    listener: ((part: Part) => void) | null = null,
  ): Promise<T> {
    if (signal?.aborted) return Promise.reject(signal.reason as Error);
    const entry = this.#entries.get(key) ?? this.#start(key, start);
    entry.users++;
    return new Promise<T>((resolve, reject) => {
      const leave = (reason: Error): void => {
        done();
        reject(reason);
        if (--entry.users > 0) return;
        this.#remove(key, entry);
        entry.controller.abort(reason);
      };
      const abandon = (): void => leave(signal?.reason as Error);
      // What one listener throws is its own failure, not that of all who share.
      const hear = (part: unknown): void => {
        try {
          listener?.(part as Part);
        } catch (error) {
          if (!signal?.aborted) leave(error as Error);
        }
      };
      const done = (): void => {
        entry.listeners.delete(hear);
        signal?.removeEventListener('abort', abandon);
      };
      if (listener) entry.listeners.add(hear);
      signal?.addEventListener('abort', abandon);
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

  #start(key: string, start: Start): Entry {
    const controller = new AbortController();
    const listeners = new Set<(part: unknown) => void>();
    const tell = Object.assign((part: unknown): void => listeners.forEach((listener) => listener(part)), {
      heard: () => listeners.size > 0,
    });
    const promise = start(controller.signal, tell).finally(() => this.#remove(key, entry));
    const entry: Entry = { promise, controller, listeners, users: 0 };
    this.#entries.set(key, entry);
    return entry;
  }

  #remove(key: string, entry: Entry): void {
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }
}
