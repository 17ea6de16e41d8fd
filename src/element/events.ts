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

declare global {
  interface HTMLElementEventMap {
    'lk-load': LkLoadEvent;
    'lk-error': LkErrorEvent;
  }
}
