/** A quarter of an hour, and a little for it to arrive, ms. */
const INTERVALS_MS = 930_000;

/** What is polled, and how often. */
export interface PacedHost {
  refresh: string | null;
}

/** How often a dashboard asks: as the site document has it, where the author left that open; and not while a reader has it stand still. */
export class ReadingPace {
  readonly #host: PacedHost;
  /** As the site document had it last. */
  #polled: string | null = null;
  /** The interval that goes on after a pause. */
  #held: string | null = null;
  #paused = false;

  constructor(host: PacedHost) {
    this.#host = host;
  }

  /** Polls as the site document has it. */
  poll(interval: string | null): void {
    if ((this.#paused ? this.#held : this.#host.refresh) !== this.#polled) return;
    this.#polled = interval;
    if (this.#paused) this.#held = interval;
    else this.#host.refresh = interval;
  }

  /**
   * After so long, ms, readings should be newer: events are no intervals, and what polls may not have come itself. `speed` is that of the
   * site's clock.
   */
  lateMs(speed: number): number {
    const held = this.#paused || this.#host.refresh !== this.#polled;
    return held ? Infinity : this.#polled === null ? INTERVALS_MS / speed : 3000 * parseFloat(this.#polled);
  }

  set paused(paused: boolean) {
    if (paused === this.#paused) return;
    this.#paused = paused;
    const { refresh } = this.#host;
    this.#host.refresh = paused ? '' : this.#held;
    if (paused) this.#held = refresh;
  }
}
