/** The reader chose what is shown: of a chart the series and the part of the axis. */
export class LkFilterEvent extends Event {
  /** Names of the series that are left out. */
  readonly hidden: readonly string[];
  /** First and last value of the axis shown, a `Date` on an axis of time; null when all of it is. */
  readonly from: Date | number | null;
  readonly to: Date | number | null;

  constructor(hidden: readonly string[], from: Date | number | null, to: Date | number | null) {
    super('lk-filter', { bubbles: true, composed: true });
    this.hidden = hidden;
    this.from = from;
    this.to = to;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lk-filter': LkFilterEvent;
  }
}
