import type { Row } from '../table/table.js';

const options = { bubbles: true, composed: true };

/** Data are in and painted. */
export class LkLoadEvent extends Event {
  /** Rows loaded. */
  readonly rows: number;

  constructor(rows: number) {
    super('lk-load', options);
    this.rows = rows;
  }
}

/** Loading or drawing failed; the element says the same in words in its place. */
export class LkErrorEvent extends Event {
  /** One of the stable codes: network, timeout, cors, http, service, … */
  readonly code: string;
  readonly message: string;
  readonly url: string | null;
  /** When the element tries again by itself, ms; null when it does not. */
  readonly retryInMs: number | null;

  constructor(failure: { code: string; message: string; url: string | null }, retryInMs: number | null) {
    super('lk-error', options);
    this.code = failure.code;
    this.message = failure.message;
    this.url = failure.url;
    this.retryInMs = retryInMs;
  }
}

/** The reader chose a value by click, touch, Enter or Space. */
export class LkSelectEvent extends Event {
  readonly row: Row;
  /** Name of the place on the axis. */
  readonly key: string;

  constructor(row: Row, key: string) {
    super('lk-select', options);
    this.row = row;
    this.key = key;
  }
}

/** The reader points at a value, or (nulls) no longer does. */
export class LkHoverEvent extends Event {
  readonly row: Row | null;
  readonly key: string | null;

  constructor(row: Row | null, key: string | null) {
    super('lk-hover', options);
    this.row = row;
    this.key = key;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lk-load': LkLoadEvent;
    'lk-error': LkErrorEvent;
    'lk-select': LkSelectEvent;
    'lk-hover': LkHoverEvent;
  }
}
