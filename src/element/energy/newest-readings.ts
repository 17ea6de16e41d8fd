import type { Moments } from '../../energy/building-data.js';
import type { LoadOptions } from '../../load.js';
import type { Table } from '../../table/table.js';
import type { MomentListener } from './site-reading.js';

/** Readings that come sooner than this after the last ones wait, ms: nobody reads faster. */
const LEAST_SHOWN_MS = 900;
/** Between two readings that are announced, ms. */
const ANNOUNCE_MS = 60_000;

/** The newest readings: when they are shown, and when they are told of to those who don't see them. */
export class NewestReadings {
  readonly #show: () => void;
  #showing: ReturnType<typeof setTimeout> | undefined;
  /** When readings were shown last, ms of the page. */
  #shownAt = -Infinity;
  /** The readings that were announced last, and when, epoch ms. */
  #said: { readonly at: number; readonly wallMs: number } | null = null;
  moments: Moments = new Map();
  /** Those of the load that began last: what another one heard may be more than the site document allows by now. */
  #heard: Moments = new Map();
  /** They do not come any more. */
  #lost = false;

  /** `show` gives whether anybody looks. */
  constructor(show: () => void) {
    this.#show = show;
  }

  /** For a load that begins: what hears of those that come by themselves. */
  listener({ onRows, onError }: LoadOptions, host: { readonly table: Table | null }): MomentListener {
    this.#lost = false;
    this.#heard = new Map();
    return {
      onMoments: (moments) => {
        this.#heard = new Map([...this.#heard, ...moments]);
        this.#hear(moments);
        // What was said to be stale is not any more.
        if (this.#lost && host.table) onRows?.(host.table);
        this.#lost = false;
      },
      onError: (error) => {
        this.#lost = true;
        onError?.(error);
      },
    };
  }

  /** A load has ended with readings that were asked for; what came by itself in the meantime is newer. */
  came(moments: Moments): void {
    this.moments = new Map([...moments, ...this.#heard]);
  }

  #hear(moments: Moments): void {
    this.moments = new Map([...this.moments, ...moments]);
    if (this.#showing !== undefined) return;
    const wait = this.#shownAt + LEAST_SHOWN_MS - performance.now();
    const show = (): void => {
      this.#showing = undefined;
      this.#shownAt = performance.now();
      this.#show();
    };
    // Meters that tell one by one are shown together.
    if (wait > 0) this.#showing = setTimeout(show, wait);
    else show();
  }

  /** Whether those of an instant, epoch ms, are to be told of: seldom enough to be listened to. */
  isNews(at: number | null): boolean {
    const said = this.#said;
    if (at === null || at === said?.at) return false;
    const wallMs = Date.now();
    if (said && wallMs - said.wallMs < ANNOUNCE_MS) return false;
    this.#said = { at, wallMs };
    // The first ones come with the element, which is told of as it is.
    return said !== null;
  }
}
