import type { ReactiveController } from 'lit';
import type { MapHands } from './map-hands.js';

/**
 * Gives back what was held for a map and that it does not need, once that moves nothing in sight: with its last line below the part of the page
 * that is seen, what follows is out of sight, and stays there.
 */
export class SpareRoom implements ReactiveController {
  readonly #host: MapHands['host'];
  #last: Element | null = null;
  readonly #seen = new IntersectionObserver((entries) => {
    for (const { boundingClientRect, target } of entries) {
      // A frame that is as high as its page is shows all of it.
      if (boundingClientRect.bottom <= innerHeight) continue;
      target.closest<HTMLElement>('.root')?.setAttribute('data-spare', '');
      this.#seen.disconnect();
    }
  });

  constructor(host: MapHands['host']) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const last = this.#host.renderRoot.querySelector('.footer');
    if (last === this.#last) return;
    this.#last = last;
    this.#seen.disconnect();
    if (last) this.#seen.observe(last);
  }

  hostDisconnected(): void {
    this.#seen.disconnect();
    this.#last = null;
  }
}
