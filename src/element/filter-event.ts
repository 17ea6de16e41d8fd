/** What a reader chose of a list, as the texts that its properties take; null where nothing is chosen. */
export interface ChosenRows {
  readonly search: string | null;
  readonly filter: string | null;
  readonly sort: string | null;
}

/** The reader chose what is shown: of a chart the series and the part of the axis, of a list rows and their order. */
export class LkFilterEvent extends Event {
  /** Names of the series that are left out. */
  readonly hidden: readonly string[];
  /** First and last value of the axis shown, a `Date` on an axis of time; null when all of it is. */
  readonly from: Date | number | null;
  readonly to: Date | number | null;
  /** Of a list: words that are searched, filters of columns, order; null of a chart. */
  readonly search: string | null;
  readonly filter: string | null;
  readonly sort: string | null;

  constructor(
    hidden: readonly string[],
    from: Date | number | null,
    to: Date | number | null,
    rows: ChosenRows | null = null,
  ) {
    super('lk-filter', { bubbles: true, composed: true });
    this.hidden = hidden;
    this.from = from;
    this.to = to;
    this.search = rows?.search ?? null;
    this.filter = rows?.filter ?? null;
    this.sort = rows?.sort ?? null;
  }
}

declare global {
  interface HTMLElementEventMap {
    'lk-filter': LkFilterEvent;
  }
}
