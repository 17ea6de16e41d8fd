import type { LitElement, ReactiveController } from 'lit';
import type { Table } from '../table/table.js';
import type { Kept } from './last-good-store.js';
import type { Question } from './question-key.js';
import type { Recovery } from './recovery.js';
import { whenRead } from './when-read.js';

export const statuses = ['empty', 'loading', 'ready', 'stale', 'error'] as const;
export type Status = (typeof statuses)[number];

/** Why loading failed, as far as the page is told: the fields of a SourceError. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly url: string | null;
  readonly status: number | null;
  readonly reason: string | null;
}

export interface DataControllerOptions {
  /**
   * Fetches the table; null when the host has no source at all. Called anew for every (re)load. Rows that are there before the others are
   * given to `onRows`; so are later tables of a source that goes on, and its troubles to `onError`.
   */
  load(signal: AbortSignal, onRows: (table: Table) => void, onError: (error: unknown) => void): Promise<Table | null>;
  /** What `load` is going to ask, so that its answer can be kept; null or left out when it is not to be. */
  question?(): Question | null;
  onLoad(table: Table): void;
  /** Resolved when the failure can be put into words; `ready` is rejected then. */
  onFailure(failure: Failure, retryInMs: number | null): Promise<void> | void;
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

/** So long a failure may wait for the code and the words for it, ms. */
const PATIENCE_MS = 2000;

/**
 * Loads a table for its host, refreshes it, and keeps the last good one when a refresh fails. The newest call wins. What is to be done
 * after a load (keeping its answer, asking again) is fetched only by then.
 */
export class DataController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: DataControllerOptions;
  #abort: AbortController | undefined;
  #ready = deferred();
  #settled: Promise<void> = Promise.resolve();
  #recovery: Recovery | undefined;
  #recovering: Promise<Recovery | null> | null = null;
  #loads = 0;
  /** What is to be kept once somebody reads it. */
  #good!: [question: Question | null, table: Table, at: number];
  #refresh: string | null = null;
  #wrong: Error | null = null;
  #pending = false;
  #started = false;
  #table: Table | null = null;
  #provisional: Table | null = null;
  #fetchedAt = 0;
  #failure: Failure | null = null;
  #drawingFailed = false;
  /** The table answers the question as it stands. */
  #answered = false;
  /** The table is the last good answer of an earlier page or element. */
  #recalled = false;

  constructor(host: LitElement, options: DataControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The last good table, or what is there so far of the one that is coming. */
  get table(): Table | null {
    return this.#provisional ?? this.#table;
  }

  /** The rows in `table` may yet change, and are not all: the rest is still arriving. */
  get provisional(): boolean {
    return this.#provisional !== null;
  }

  /** When the last good table was fetched, epoch ms. */
  get fetchedAt(): number {
    return this.#fetchedAt;
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
    if (this.#provisional) return 'loading';
    if (this.#failure) return this.#table && !this.#drawingFailed ? 'stale' : 'error';
    if (this.#table?.length) return 'ready';
    return this.#pending ? 'loading' : 'empty';
  }

  /** Interval between two polls (`15m`); null or empty switches polling off. Anything else is a failure, `bad-attribute`. */
  set refresh(value: string | null) {
    if (value === this.#refresh) return;
    this.#refresh = value;
    this.#wrong = null;
    void this.#poll();
  }

  async #poll(): Promise<void> {
    try {
      (this.#recovery ?? (this.#refresh ? await this.#recover() : null))?.poll(this.#refresh);
    } catch (error) {
      this.#wrong = error as Error;
      this.#host.requestUpdate();
    }
  }

  hostConnected(): void {
    // Taken out of the page and put back, e.g. by a script that sorts it: the load goes on.
    if (this.#started && !this.#pending && (!this.#table || this.#table.meta.live)) void this.load();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#pending = false;
    this.#provisional = null;
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
    this.#abort?.abort();
    this.#recovery?.hold();
    this.#table = null;
    this.#provisional = null;
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
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    // A new try shows that it is one; a failed refresh stays said until a good one.
    if (this.#table === null) this.#failure = null;
    this.#pending = true;
    this.#provisional = null;
    this.#recovery?.hold();
    this.#host.requestUpdate();
    const question = this.#options.question?.() ?? null;
    try {
      const table = await this.#options.load(
        signal,
        (rows) => {
          if (!signal.aborted) this.#receive(rows);
        },
        (error) => {
          if (!signal.aborted) this.fail(error);
        },
      );
      if (signal.aborted) return;
      this.#take(table);
      if (table && (question || this.#refresh)) this.#afterwards(question, table);
    } catch (error) {
      if (signal.aborted) return;
      const kept = await this.#lastGood(question, error);
      if (signal.aborted) return;
      this.#provisional = null;
      // The last good data stay, but not under another question than theirs.
      if (!this.#answered) {
        this.#table = kept && kept.table;
        this.#fetchedAt = kept ? kept.at : 0;
        this.#answered = this.#recalled = kept !== null;
      }
      this.fail(error);
    }
    this.#host.requestUpdate();
  }

  /** Rows that come before their load has ended are provisional; after that they are the news of a source that stays open. */
  #receive(rows: Table): void {
    if (!this.#pending) this.#take(rows);
    // A part of the new rows must not take the place of all the old ones.
    else if (!this.#answered || this.#table === null) this.#provisional = rows;
    this.#host.requestUpdate();
  }

  #take(table: Table | null): void {
    this.#table = table;
    this.#provisional = this.#failure = null;
    this.#answered = true;
    this.#recalled = this.#pending = false;
    this.#fetchedAt = Date.now();
    if (table) this.#options.onLoad(table);
  }

  /** Before a reader comes nothing of it is fetched, but for what loads again or goes on, and for data that may grow old on a screen. */
  #afterwards(question: Question | null, table: Table): void {
    this.#good = [question, table, this.#fetchedAt];
    whenRead(this, this.#loads++ || this.#refresh || table.meta.periodMs || table.meta.live);
  }

  async read(): Promise<void> {
    (await this.#recover())?.loaded(...this.#good);
  }

  async #lastGood(question: Question | null, error: unknown): Promise<Kept | null> {
    const recovery = await within(this.#recover());
    return recovery && recovery.failed(this.#answered ? null : question, Object(error) as object);
  }

  /** Takes note of a failure: of loading, or of `drawing` what was loaded. */
  fail(error: unknown, drawing = false): void {
    this.#failure = failureOf(error);
    this.#drawingFailed = drawing;
    this.#pending = false;
    const { reject } = this.#ready;
    const told = this.#options.onFailure(this.#failure, this.#recovery?.dueInMs ?? null);
    if (drawing || !this.#recalled) void within(told).then(() => reject(error));
    this.#host.requestUpdate();
  }

  /** The host could draw (again) what was loaded, e.g. after a wrong attribute was mended. Throws while `refresh` is wrong. */
  drawn(): void {
    if (this.#wrong) throw this.#wrong;
    if (!this.#drawingFailed) return;
    this.#drawingFailed = false;
    this.#failure = null;
    this.renew();
  }

  /** The host says that what it has is on screen. */
  painted(): void {
    if (!this.#pending && (!this.#failure || this.#recalled)) this.#ready.resolve();
  }

  /** What is to be done after a load; null when its code can't be had. */
  #recover(): Promise<Recovery | null> {
    this.#recovering ??= import('./recovery.js')
      .then(({ Recovery }) => {
        this.#recovery = new Recovery(this.#host, this);
        return this.#recovery;
      })
      .catch(() => (this.#recovering = null));
    return this.#recovering;
  }
}

/** The network that just failed may be what this waits for. */
function within<T>(work: Promise<T> | T): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, PATIENCE_MS, null))]);
}

function failureOf(error: unknown): Failure {
  const { code, url, status, reason } = Object(error) as Partial<Record<keyof Failure, unknown>>;
  return {
    code: typeof code === 'string' ? code : 'unsupported',
    message: error instanceof Error ? error.message : String(error),
    url: typeof url === 'string' ? url : null,
    status: typeof status === 'number' ? status : null,
    reason: typeof reason === 'string' ? reason : null,
  };
}
