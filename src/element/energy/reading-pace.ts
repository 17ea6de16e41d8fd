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

  set paused(paused: boolean) {
    if (paused === this.#paused) return;
    this.#paused = paused;
    const { refresh } = this.#host;
    this.#host.refresh = paused ? '' : this.#held;
    if (paused) this.#held = refresh;
  }
}
