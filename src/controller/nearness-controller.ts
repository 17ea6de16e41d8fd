import type { LitElement, ReactiveController } from 'lit';
import { NEAR_MARGIN, isNear } from './is-near.js';

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
    // Paper has no viewport.
    addEventListener('beforeprint', this.#tell);
    // Asking now saves a frame to what is in sight from the start.
    if (isNear(this.#host)) this.#tell();
    else this.#observe();
  }

  /** Nothing is waited for any more. */
  hostDisconnected(): void {
    this.#observer?.disconnect();
    removeEventListener('beforeprint', this.#tell);
  }

  #observe(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#tell();
      },
      { rootMargin: `${NEAR_MARGIN * 100}% 0px` },
    );
    this.#observer.observe(this.#host);
  }

  readonly #tell = (): void => {
    if (this.#near) return;
    this.#near = true;
    this.hostDisconnected();
    this.#onNear();
  };
}
