import type { LitElement, ReactiveController } from 'lit';

/** Knows the width of its host in px, and asks for an update when it changes. */
export class SizeController implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #width = 0;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** px; 0 while the host has no box. */
  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    // The host is a block of the page already: measuring now saves drawing twice.
    this.#width = Math.floor(this.#host.getBoundingClientRect().width);
    this.#observer ??= new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width) return;
      this.#width = width;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
