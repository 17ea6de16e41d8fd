import { cacheMode, checkResponse, retried } from '../request.js';
import type { RequestSettings } from '../request.js';
import { SourceError } from '../source-error.js';

/** A body as it arrives. */
export interface Stream {
  /** Where it came from in the end. */
  readonly url: string;
  readonly contentType: string;
  /** The `Link` header (RFC 8288), where script may see it. */
  readonly link: string | null;
  /** Bytes in all, as its sender says; fewer where they come packed. NaN or 0 when unknown. */
  readonly size: number;
  /** Decoded bytes that whoever needs the body as a whole should take of it at the most. */
  readonly maxBytes: number;
  /** To be read once. The connection is closed at its end, and when the reader stops. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Closes the connection when nobody is going to read. */
  close(): void;
}

/**
 * Opens a body to be read while it arrives. Retried until its headers are in, as any request; what breaks after that is not asked for
 * again. `timeoutMs` is how long the server may be silent. Rejects with a `SourceError`, or with the signal's reason when aborted.
 */
export function openStream(url: string, signal: AbortSignal | null, settings: RequestSettings): Promise<Stream> {
  const abandoned = signal ?? new AbortController().signal;
  return retried(() => openOnce(url, abandoned, settings), abandoned, settings);
}

async function openOnce(url: string, signal: AbortSignal, settings: RequestSettings): Promise<Stream> {
  const watch = new Watch(url, signal, settings.timeoutMs);
  try {
    const { fetch } = settings;
    const response = await watch.within(fetch(url, { cache: cacheMode(), signal: watch.signal }));
    checkResponse(url, response, settings);
    const contentType = response.headers.get('Content-Type') ?? '';
    const link = response.headers.get('Link');
    const { maxBytes } = settings;
    const close = (): void => watch.close();
    return {
      url: response.url || url,
      contentType,
      link,
      size: Number(response.headers.get('Content-Length')),
      maxBytes,
      chunks: chunksOf(response, watch),
      close,
    };
  } catch (error) {
    watch.close();
    throw error;
  }
}

async function* chunksOf(response: Response, watch: Watch): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = response.body?.getReader();
  try {
    while (reader) {
      const { done, value } = await watch.within(reader.read());
      if (done) return watch.end();
      yield value;
    }
  } finally {
    watch.close();
    reader?.cancel().catch(() => undefined);
  }
}

/** Ends a request that is abandoned, or silent for too long. */
class Watch {
  readonly #controller = new AbortController();
  readonly #url: string;
  readonly #abandoned: AbortSignal;
  readonly #timeoutMs: number;
  readonly #silence: SourceError;
  readonly #abort: () => void;
  /** Fails who waits when the request is aborted: a body need not hear of it by itself, e.g. one that a service worker made. */
  #fail: (reason: Error) => void = () => undefined;
  #ended = false;

  constructor(url: string, abandoned: AbortSignal, timeoutMs: number) {
    this.#url = url;
    this.#abandoned = abandoned;
    this.#timeoutMs = timeoutMs;
    this.#silence = new SourceError('timeout', `no answer in ${timeoutMs} ms: ${url}`, { url });
    this.signal.addEventListener('abort', () => this.#fail(this.signal.reason as Error), { once: true });
    this.#abort = (): void => this.#controller.abort(abandoned.reason);
    if (abandoned.aborted) this.#abort();
    else abandoned.addEventListener('abort', this.#abort, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Waits for one sign of life. */
  async within<T>(sign: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#controller.abort(this.#silence), this.#timeoutMs);
    try {
      // No race with one lasting promise: that would hold all chunks until the end.
      return await new Promise<T>((resolve, reject) => {
        this.#fail = reject;
        if (this.signal.aborted) reject(this.signal.reason as Error);
        sign.then(resolve, reject);
      });
    } catch (cause) {
      if (this.#abandoned.aborted) throw this.#abandoned.reason;
      if (this.signal.reason === this.#silence) throw this.#silence;
      throw new SourceError('network', `no connection: ${this.#url}`, { url: this.#url, cause });
    } finally {
      clearTimeout(timer);
    }
  }

  end(): void {
    this.#ended = true;
    this.#abandoned.removeEventListener('abort', this.#abort);
  }

  close(): void {
    if (this.#ended) return;
    this.end();
    this.#controller.abort();
  }
}
