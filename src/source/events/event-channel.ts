import type { Table } from '../../table/table.js';
import type { LiveListener } from '../adapter.js';
import { EventRows } from './event-rows.js';
import type { Visibility } from '../page-visibility.js';
import { SourceError } from '../source-error.js';

/** What is used of the platform's `EventSource` (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventStream {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: EventMessage) => void): void;
  close(): void;
}

export interface EventMessage {
  readonly data?: unknown;
  readonly lastEventId?: string;
}

/** What a channel needs of the world around it. */
export interface ChannelSettings {
  readonly open: (url: string) => EventStream;
  readonly visibility: Visibility;
  /** Calls back after so many milliseconds; gives back what cancels that. */
  readonly after: (ms: number, callback: () => void) => () => void;
  /** 0…1, for the jitter. */
  readonly random: () => number;
}

const CLOSED = 2;
/** A chart drawn anew more often than this is not seen to change, but felt by the battery. */
const DELIVERY_MS = 250;
/** Whoever comes within this time, e.g. an element moved elsewhere in the page, finds the connection open. */
const LINGER_MS = 1000;
const FIRST_DELAY_MS = 1000;
const MAX_DELAY_MS = 60_000;
/** Servers end a connection in the course of things; so many ends of connections that hold for no time are a failure. */
const QUIET_ENDS = 3;
/** An answer that has not begun by then is not waited for. */
const OPEN_MS = 30_000;
/** A connection that holds for so long is one, though nothing may be new. */
const STEADY_MS = 5000;
/** One that says nothing for so long is made anew: a network that is lost, or a router that forgets, ends it without a word. */
const SILENCE_MS = 120_000;

/**
 * One connection for all who listen to a URL. It is closed while the page is hidden and when nobody listens any more, and goes on where it
 * was: the browser itself sends `Last-Event-ID` when a connection breaks; after an HTTP error, at which it gives up, and where connections
 * break one after another, the channel connects anew with growing delay and the id in the query (`lastEventId`).
 */
export class EventChannel {
  readonly #url: string;
  readonly #settings: ChannelSettings;
  readonly #rows: EventRows;
  readonly #listeners = new Set<LiveListener>();
  readonly #onIdle: () => void;
  #stream: EventStream | null = null;
  /** Null before the first event, and as long as nobody wants it after others. */
  #table: Table | null = null;
  #begun = false;
  #lastId = '';
  #failures = 0;
  #error: SourceError | null = null;
  #ended = false;
  #stopWatching: (() => void) | null = null;
  #cancelRetry: (() => void) | null = null;
  #cancelWatch: (() => void) | null = null;
  #cancelDelivery: (() => void) | null = null;
  #cancelLinger: (() => void) | null = null;

  /** @param onIdle called when the channel has closed because nobody listens */
  constructor(url: string, path: string | null, settings: ChannelSettings, onIdle: () => void) {
    this.#url = url;
    this.#settings = settings;
    this.#rows = new EventRows(url, path);
    this.#onIdle = onIdle;
  }

  /** The rows so far; null before the first event. */
  get table(): Table | null {
    if (this.#begun) this.#table ??= this.#rows.table();
    return this.#table;
  }

  /** Hears of every later table and failure; gives back what ends that. */
  listen(listener: LiveListener): () => void {
    this.#cancelLinger?.();
    this.#cancelLinger = null;
    this.#listeners.add(listener);
    this.#stopWatching ??= this.#settings.visibility.onChange(() => this.#follow());
    this.#follow();
    const error = this.#error;
    if (error) queueMicrotask(() => this.#listeners.has(listener) && listener.onError(error));
    return () => {
      if (!this.#listeners.delete(listener) || this.#listeners.size > 0) return;
      this.#cancelLinger = this.#settings.after(LINGER_MS, () => this.#idle());
    };
  }

  #idle(): void {
    this.#disconnect();
    this.#cancelDelivery?.();
    this.#cancelDelivery = null;
    this.#stopWatching?.();
    this.#stopWatching = null;
    this.#onIdle();
  }

  /** Connected while the page is seen, else not. */
  #follow(): void {
    if (this.#settings.visibility.hidden) return this.#disconnect();
    if (!this.#stream && !this.#cancelRetry && !this.#ended) this.#connect();
  }

  #connect(): void {
    const url = new URL(this.#url);
    if (this.#lastId !== '') url.searchParams.set('lastEventId', this.#lastId);
    const stream = this.#settings.open(url.href);
    this.#stream = stream;
    const on = (type: string, use: (event: EventMessage) => void): void =>
      stream.addEventListener(type, (event) => {
        if (this.#stream === stream) use(event);
      });
    on('open', () => this.#watch(STEADY_MS, () => this.#recover()));
    on('error', () => this.#fail(stream.readyState === CLOSED));
    on('snapshot', (event) => this.#take('snapshot', event));
    on('rows', (event) => this.#take('rows', event));
    // An event without a name.
    on('message', (event) => this.#take('rows', event));
    on('end', () => {
      this.#ended = true;
      this.#disconnect();
      if (!this.#begun) this.#deliver();
    });
    this.#watch(OPEN_MS, () => this.#fail(true));
  }

  /** Calls back unless something is heard of the connection before. */
  #watch(ms: number, callback: () => void): void {
    this.#cancelWatch?.();
    this.#cancelWatch = this.#settings.after(ms, callback);
  }

  #waitForWords(): void {
    this.#failures = 0;
    this.#watch(SILENCE_MS, () => {
      this.#disconnect();
      this.#follow();
    });
  }

  #disconnect(): void {
    this.#stream?.close();
    this.#stream = null;
    this.#cancelWatch?.();
    this.#cancelWatch = null;
    this.#cancelRetry?.();
    this.#cancelRetry = null;
  }

  #take(type: 'snapshot' | 'rows', { data, lastEventId = '' }: EventMessage): void {
    this.#waitForWords();
    if (lastEventId !== '') this.#lastId = lastEventId;
    const taken = this.#rows.take(type, String(data), lastEventId);
    this.#error = null;
    // Nothing but an event that could not be read is no table yet.
    if (!this.#begun) {
      if (taken) this.#deliver();
    } else this.#cancelDelivery ??= this.#settings.after(DELIVERY_MS, () => this.#deliver());
  }

  #deliver(): void {
    this.#cancelDelivery = null;
    this.#begun = true;
    this.#table = null;
    const { key } = this.#rows;
    const fresh = this.#rows.takeFresh();
    // Of thousands of rows one may be another: whoever can do with that one is spared the rest.
    for (const listener of this.#listeners)
      if (key === undefined || !fresh || !listener.onRows?.(fresh, key)) listener.onTable(this.table as Table);
  }

  /** Connected again: what was said to be stale is not, though nothing may be new. */
  #recover(): void {
    this.#waitForWords();
    const { table } = this;
    if (this.#error === null || table === null) return;
    this.#error = null;
    for (const listener of this.#listeners) listener.onTable(table);
  }

  #fail(gaveUp: boolean): void {
    this.#failures++;
    const failed = gaveUp || this.#failures >= QUIET_ENDS;
    if (!failed) this.#watch(SILENCE_MS, () => this.#fail(true));
    else {
      this.#disconnect();
      const delayMs =
        Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** this.#failures) * (0.5 + this.#settings.random() / 2);
      this.#cancelRetry = this.#settings.after(delayMs, () => {
        this.#cancelRetry = null;
        this.#follow();
      });
    }
    if (this.#error !== null || !failed) return;
    const url = this.#url;
    this.#error = new SourceError('network', `events do not come: ${url}`, { url });
    for (const listener of this.#listeners) listener.onError(this.#error);
  }
}
