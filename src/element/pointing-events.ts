import type { Row } from '../table/table.js';

const options = { bubbles: true, composed: true };

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
    'lk-select': LkSelectEvent;
    'lk-hover': LkHoverEvent;
  }
}
