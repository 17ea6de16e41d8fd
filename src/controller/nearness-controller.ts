import type { LitElement, ReactiveController } from 'lit';

/** How far outside the viewport, in shares of its height, a widget starts to load. */
const MARGIN = 1;

/** Tells once when its host is at or near the viewport, so that what nobody scrolls to is never fetched. */
export class NearnessController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onNear: () => void;
  #observer: IntersectionObserver | undefined;
  #near = false;

  constructor(host: LitElement, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  get near(): boolean {
    return this.#near;
  }

  hostConnected(): void {
    if (this.#near) return;
    const { top, bottom } = this.#host.getBoundingClientRect();
    // Asking now saves a frame to what is in sight from the start.
    if (bottom >= -innerHeight * MARGIN && top <= innerHeight * (1 + MARGIN)) this.#tell();
    else this.#observe();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #observe(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#tell();
      },
      { rootMargin: `${MARGIN * 100}% 0px` },
    );
    this.#observer.observe(this.#host);
  }

  #tell(): void {
    this.#near = true;
    this.#observer?.disconnect();
    this.#onNear();
  }
}
