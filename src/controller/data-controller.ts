import type { LitElement, ReactiveController } from 'lit';
import type { Table } from '../table/table.js';

export const statuses = ['empty', 'loading', 'ready', 'stale', 'error'] as const;
export type Status = (typeof statuses)[number];

/** Why loading failed, as far as the page is told: the fields of a SourceError. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly url: string | null;
  readonly status: number | null;
}

export interface DataControllerOptions {
  /** Fetches the table; null when the host has no source at all. Called anew for every (re)load. */
  load(signal: AbortSignal): Promise<Table | null>;
  onLoad(table: Table): void;
  onFailure(failure: Failure, retryInMs: number | null): void;
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

function deferred(): Deferred {
  let resolve!: () => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  // Nobody has to await it: a failure must never surface on the host page as an unhandled rejection.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** Loads a table for its host, refreshes it, and keeps the last good one when a refresh fails. The newest call wins. */
export class DataController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: DataControllerOptions;
  #abort: AbortController | undefined;
  #ready = deferred();
  #settled: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #refreshMs = 0;
  #dueAt = 0;
  #pending = false;
  #connected = false;
  #started = false;
  #table: Table | null = null;
  #failure: Failure | null = null;
  #drawingFailed = false;
  /** The table answers the question as it stands. */
  #answered = false;

  constructor(host: LitElement, options: DataControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The last good table. */
  get table(): Table | null {
    return this.#table;
  }

  /** Why the last load failed; null after a good one. */
  get failure(): Failure | null {
    return this.#failure;
  }

  get loading(): boolean {
    return this.#pending;
  }

  /** Resolved when the load under way has ended, well or not. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Resolved when the data are painted, rejected when there are none; a new promise after every `reload`. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  get status(): Status {
    if (this.#failure) return this.#table && !this.#drawingFailed ? 'stale' : 'error';
    if (this.#table && this.#table.length > 0) return 'ready';
    return this.#pending ? 'loading' : 'empty';
  }

  /** ms between two polls; 0 switches polling off. */
  set refreshMs(value: number) {
    if (value === this.#refreshMs) return;
    this.#refreshMs = value;
    this.#schedule();
  }

  hostConnected(): void {
    this.#connected = true;
    document.addEventListener('visibilitychange', this.#onVisibility);
    // Taken out of the page and put back, e.g. by a script that sorts it: the load goes on.
    if (this.#started && this.#table === null && !this.#pending) void this.load();
    else this.#schedule();
  }

  hostDisconnected(): void {
    this.#connected = false;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
    this.#abort?.abort(new DOMException('element removed', 'AbortError'));
    this.#abort = undefined;
    this.#pending = false;
  }

  /** `ready` is a new promise from now on; whoever awaits the old one hears of the new answer. */
  renew(): void {
    const { resolve, reject } = this.#ready;
    this.#ready = deferred();
    this.#ready.promise.then(resolve, reject);
  }

  /** A new question: what is on screen no longer answers it. The state is `loading` when an answer is `coming`. */
  ask(coming: boolean): void {
    this.renew();
    this.#pending = coming;
    this.#answered = false;
  }

  /** There is nothing to load (any more). */
  clear(): void {
    this.#abort?.abort(new DOMException('superseded', 'AbortError'));
    this.#table = null;
    this.#failure = null;
    this.#pending = false;
    this.#started = false;
    this.#host.requestUpdate();
  }

  /** Loads; drops what an earlier call is still waiting for. */
  load(): Promise<void> {
    this.#settled = this.#load();
    return this.#settled;
  }

  async #load(): Promise<void> {
    this.#started = true;
    this.#abort?.abort(new DOMException('superseded', 'AbortError'));
    const abort = new AbortController();
    this.#abort = abort;
    // A new try shows that it is one; a failed refresh stays said until a good one.
    if (this.#table === null) this.#failure = null;
    this.#pending = true;
    this.#host.requestUpdate();
    try {
      const table = await this.#options.load(abort.signal);
      if (abort.signal.aborted) return;
      this.#table = table;
      this.#failure = null;
      this.#answered = true;
      this.#pending = false;
      if (table) this.#options.onLoad(table);
    } catch (error) {
      if (abort.signal.aborted) return;
      // The last good data stay, but not under another question than theirs.
      if (!this.#answered) this.#table = null;
      this.fail(error);
    } finally {
      if (!abort.signal.aborted) {
        this.#schedule();
        this.#host.requestUpdate();
      }
    }
  }

  /** Takes note of a failure: of loading, or of `drawing` what was loaded. */
  fail(error: unknown, drawing = false): void {
    this.#failure = failureOf(error);
    this.#drawingFailed = drawing;
    this.#pending = false;
    this.#ready.reject(error);
    this.#options.onFailure(this.#failure, this.#refreshMs > 0 ? this.#refreshMs : null);
    this.#host.requestUpdate();
  }

  /** The host could draw (again) what was loaded, e.g. after a wrong attribute was mended. */
  drawn(): void {
    if (!this.#drawingFailed) return;
    this.#drawingFailed = false;
    this.#failure = null;
    this.#ready = deferred();
  }

  /** The host says that what it has is on screen. */
  painted(): void {
    if (!this.#pending && !this.#failure) this.#ready.resolve();
  }

  readonly #onVisibility = (): void => {
    if (document.hidden) clearTimeout(this.#timer);
    else this.#schedule(this.#dueAt);
  };

  /** Polls while the page is seen; a page that comes back asks at once when it is overdue. */
  #schedule(dueAt = Date.now() + this.#refreshMs * (0.9 + Math.random() * 0.2)): void {
    clearTimeout(this.#timer);
    if (this.#refreshMs <= 0 || !this.#connected || !this.#started) return;
    // Chance in the interval keeps a page of many widgets, and many pages, from asking in one herd.
    this.#dueAt = dueAt;
    if (document.hidden) return;
    this.#timer = setTimeout(() => void this.load(), Math.max(0, dueAt - Date.now()));
  }
}

function failureOf(error: unknown): Failure {
  const { code, url, status } = Object(error) as Partial<Record<'code' | 'url' | 'status', unknown>>;
  return {
    code: typeof code === 'string' ? code : 'unsupported',
    message: error instanceof Error ? error.message : String(error),
    url: typeof url === 'string' ? url : null,
    status: typeof status === 'number' ? status : null,
  };
}

/** A service must not be hammered by a slip of the pen; and a timer of over 2^31 ms, with its jitter, would fire at once. */
const LEAST_INTERVAL_MS = 5000;
const MOST_INTERVAL_MS = 2 ** 31 / 1.2;

/** Milliseconds of an interval such as `30s`, `15m`, `1h`, at least 5 s; 0 when there is none. Throws `bad refresh: …` on anything else. */
export function parseInterval(text: string | null | undefined): number {
  if (!text) return 0;
  const match = /^(\d+(?:\.\d+)?)\s*(s|m|h)$/.exec(text.trim());
  if (!match) throw new Error(`bad refresh: ${text}`);
  const ms = Number(match[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 's' | 'm' | 'h'];
  return Math.min(Math.max(ms, LEAST_INTERVAL_MS), MOST_INTERVAL_MS);
}
