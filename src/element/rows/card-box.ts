import type { LitElement, ReactiveController } from 'lit';

/** Marks a list of which something is out of sight in its box, where rows are cards: only then the way out of the box is offered. */
export class CardBox implements ReactiveController {
  readonly #host: LitElement;
  #box: Element | null = null;
  #frame = 0;
  // In a frame of its own, as what it shows makes the box smaller: an observer that is told of that at once complains to the page.
  readonly #observer = new ResizeObserver(() => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#mark());
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#watch(null);
  }

  hostUpdated(): void {
    const box = this.#host.renderRoot.querySelector('.scroll');
    // One long list is never one of cards, and its rows come and go.
    this.#watch(box?.querySelector('.tall') ? null : box);
  }

  #watch(box: Element | null): void {
    if (box === this.#box) return;
    this.#box = box;
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    const table = box?.querySelector('table');
    if (!box || !table) return;
    this.#observer.observe(box);
    this.#observer.observe(table);
  }

  #mark(): void {
    const rows = this.#box?.closest('.rows:not([data-unfolded])');
    if (this.#box) rows?.toggleAttribute('data-high', this.#box.scrollHeight > this.#box.clientHeight + 1);
  }
}
