import type { LitElement, ReactiveController } from 'lit';

/** Ages are told by the minute; a reading that grows too old must not be shown for longer than this, ms. */
export const TICK_MS = 15_000;

/** Tells its host now and then that what it says grew older; not while the page is hidden. */
export class ClockController implements ReactiveController {
  readonly #host: LitElement;
  readonly #grow: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(host: LitElement, grow: () => void) {
    this.#host = host;
    this.#grow = grow;
    host.addController(this);
  }

  /** There is something on screen that grows older. */
  set running(running: boolean) {
    if (running === this.#running) return;
    this.#running = running;
    this.#wait();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#wait();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (!this.#running || document.hidden || !this.#host.isConnected) return;
    this.#timer = setTimeout(() => {
      this.#grow();
      this.#wait();
    }, TICK_MS);
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden && this.#running) this.#host.requestUpdate();
    this.#wait();
  };
}
