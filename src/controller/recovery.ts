import type { LitElement, ReactiveController } from 'lit';
import { overdueAt } from '../table/overdue.js';
import type { Table } from '../table/table.js';
import { LastGoodStore } from './last-good-store.js';
import type { Kept } from './last-good-store.js';
import { questionKey } from './question-key.js';
import type { Question } from './question-key.js';
import { parseInterval } from './parse-interval.js';
import type { Pause } from './pause.js';
import { MAX_DELAY_MS, RefreshSchedule } from './refresh-schedule.js';

/** What is known of a failure: the fields of a `SourceError`. */
export interface FailureFacts {
  readonly code?: unknown;
  readonly status?: unknown;
  readonly retryAfterMs?: unknown;
}

/** Keeps the last good answers; nothing of it ever rejects. */
export interface AnswerStore {
  keep(key: string, table: Table, at: number): Promise<void>;
  recall(key: string, now: number): Promise<Kept | null>;
  forget(key: string): Promise<void>;
}

/** What an element may say of how it wants to recover. */
export interface Recovering {
  /** After a failure it asks again after so long, ms, where it polls more seldom or not at all; null while it may not. */
  readonly patienceMs?: number | null;
  /** It does so whatever the failure was: also where what it asked for is wrong by now, or is not there. */
  readonly insists?: boolean;
  /** A store of its own, for answers that are more than a table; what comes by itself is kept in it, too. */
  answers?(): Promise<AnswerStore>;
  /** What it shows where there is no answer at all. */
  standIn?(failure: FailureFacts): Promise<Kept | null>;
}

/** What loads the rows of an element, and goes on by itself where they come as events. */
export interface Loading {
  load(): unknown;
  hostConnected(): void;
  hostDisconnected(): void;
}

/** The page's own; all elements share it. */
const lastGood = new LastGoodStore();

/** What an element needs once a load has ended: when to load again, the last good answer, and data's growing old. Fetched by then. */
export class Recovery implements ReactiveController {
  readonly #host: LitElement & Recovering;
  readonly #loading: Loading;
  readonly #schedule: RefreshSchedule;
  readonly #store: Promise<AnswerStore>;
  #intervalMs = 0;
  #heldAt = -Infinity;
  /** Epoch ms; null while no load has ended. */
  #endedAt: number | null = null;
  #maxAgeMs: number | null = null;
  /** In a row. */
  #failures = 0;
  #retryAfterMs: number | null = null;
  /** What failed may be there the next time. */
  #passing = false;
  #overdueAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The rows come by themselves. */
  #live = false;
  /** The reader wants what is on screen to stay as it is. */
  #paused = false;
  #pause: Promise<Pause | null> | null = null;

  constructor(host: LitElement & Recovering, loading: Loading, store: AnswerStore = lastGood) {
    this.#host = host;
    this.#loading = loading;
    this.#schedule = new RefreshSchedule(() => loading.load());
    this.#store = Promise.resolve(host.answers?.() ?? store).catch(() => store);
    host.addController(this);
  }

  hostConnected(): void {
    this.#schedule.start();
    this.#waitForAge();
    // Put back on the page, what comes by itself has begun anew.
    if (this.#paused && this.#live) this.#loading.hostDisconnected();
  }

  hostDisconnected(): void {
    this.#schedule.stop();
    clearTimeout(this.#timer);
  }

  /** ms until the next load by itself; null when there is none planned. */
  get dueInMs(): number | null {
    return this.#schedule.dueInMs;
  }

  /** Polls at an interval such as `15m`; null switches it off. Throws what is a `bad-attribute`. */
  poll(interval: string | null): void {
    try {
      this.intervalMs = parseInterval(interval);
    } catch (error) {
      throw Object.assign(error as Error, { code: 'bad-attribute' });
    }
  }

  /** ms between two polls; 0 switches polling off. */
  set intervalMs(value: number) {
    if (value === this.#intervalMs) return;
    this.#intervalMs = value;
    this.#offerPause();
    if (this.#endedAt !== null) this.#plan(this.#endedAt);
  }

  /** A load begins, or there is nothing to load any more. */
  hold(): void {
    this.#heldAt = Date.now();
    this.#endedAt = null;
    this.#schedule.hold();
  }

  /** Takes note of a good answer of `at`, epoch ms: keeps it, plans the next load, and waits for its data to grow old. */
  loaded(question: Question | null, table: Table, at: number): void {
    this.#live = table.meta.live === true;
    this.#offerPause();
    const key = question && questionKey(question, document.baseURI);
    // What goes on by itself need not be kept or polled.
    if (key && (!this.#live || this.#host.answers)) void this.#store.then((store) => store.keep(key, table, at));
    if (this.#live) return;
    this.#overdueAt = overdueAt(table.meta) ?? 0;
    this.#waitForAge();
    // It may tell of a load long past, as it is told when there is a reader.
    if (at < this.#heldAt) return;
    this.#failures = 0;
    this.#retryAfterMs = null;
    this.#maxAgeMs = table.meta.maxAgeMs;
    this.#plan(at);
  }

  /**
   * Takes note of a failure and plans the next load; the last good answer to the question where it serves better than the failure, or
   * null. What was withdrawn is forgotten.
   */
  async failed(question: Question | null, failure: FailureFacts): Promise<Kept | null> {
    this.#failures++;
    this.#passing = isPassing(failure);
    this.#retryAfterMs = typeof failure.retryAfterMs === 'number' ? failure.retryAfterMs : null;
    this.#plan(Date.now());
    if (!question) return null;
    const key = questionKey(question, document.baseURI);
    if (key && isWithdrawn(failure)) void this.#store.then((store) => store.forget(key));
    const kept = key && this.#passing ? await (await this.#store).recall(key, Date.now()) : null;
    return kept ?? (await this.#host.standIn?.(failure).catch(() => null)) ?? null;
  }

  #plan(endedAt: number): void {
    this.#endedAt = endedAt;
    this.#schedule.plan(
      {
        intervalMs: this.#intervalMs,
        maxAgeMs: this.#maxAgeMs,
        failures: this.#failures,
        retryAfterMs: this.#retryAfterMs,
        // Where nothing polls, a wrong address is not asked for again.
        patienceMs: this.#passing || this.#intervalMs > 0 || this.#host.insists ? this.#host.patienceMs : null,
      },
      endedAt,
    );
  }

  /** A reader can stop what changes by itself (WCAG 2.2.2); an element that pauses more than its rows does it by itself. */
  #offerPause(): void {
    const changes = this.#live || this.#intervalMs > 0;
    if ('paused' in this.#host || (!changes && !this.#pause)) return;
    this.#pause ??= import('./pause.js')
      .then(({ Pause }) => new Pause(this.#host, (paused) => this.#setPaused(paused)))
      .catch(() => (this.#pause = null));
    void this.#pause.then((pause) => pause?.offer(changes));
  }

  #setPaused(paused: boolean): void {
    this.#paused = this.#schedule.paused = paused;
    if (!this.#live) return;
    if (paused) this.#loading.hostDisconnected();
    else this.#loading.hostConnected();
  }

  /** Data that grow older than their period while they are looked at are stale from then on. */
  #waitForAge(): void {
    clearTimeout(this.#timer);
    const leftMs = this.#overdueAt - Date.now();
    const waits = this.#host.isConnected && leftMs > 0 && leftMs < MAX_DELAY_MS;
    if (waits) this.#timer = setTimeout(() => this.#host.requestUpdate(), leftMs + 1);
  }
}

const PASSING: readonly unknown[] = ['network', 'timeout', 'cors', 'rate-limited', 'parse'];

/**
 * Whether it is the way to the data that failed, or the service for now: then their last state is the best there is, if it says how old it
 * is. `parse` is one of them, as what answers in place of a service under maintenance, or of a network that wants a login, is
 * a web page. A question that is wrong, or data that are not public any more, get no old answer.
 */
function isPassing({ code, status }: FailureFacts): boolean {
  if (PASSING.includes(code)) return true;
  return (code === 'http' || code === 'service') && (Number(status) >= 500 || status === 408);
}

/** The publisher took the data back. */
function isWithdrawn({ code, status }: FailureFacts): boolean {
  return code === 'unauthorized' || status === 404 || status === 410;
}
