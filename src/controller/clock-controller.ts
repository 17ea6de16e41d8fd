import type { LitElement, ReactiveController } from 'lit';

/** Ages are told by the minute; a reading that grows too old must not be shown for longer than this, ms. */
const TICK_MS = 15_000;

/** Asks its host for an update now and then, as what it says grows older; not while the page is hidden. */
export class ClockController implements ReactiveController {
  readonly #host: LitElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running = false;

  constructor(host: LitElement) {
    this.#host = host;
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
      this.#host.requestUpdate();
      this.#wait();
    }, TICK_MS);
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden && this.#running) this.#host.requestUpdate();
    this.#wait();
  };
}
