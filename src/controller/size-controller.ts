import type { LitElement, ReactiveController } from 'lit';

/** Knows the width its host has to fill in px, and asks for an update when it changes. */
export class SizeController implements ReactiveController {
  readonly #host: LitElement;
  #observer: ResizeObserver | undefined;
  #width = 0;
  #watched: Element | null = null;
  /** px that there are at the most, whatever the host has. */
  most = Infinity;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** px; 0 while the host has no box. */
  get width(): number {
    return Math.min(this.#width, this.most);
  }

  hostConnected(): void {
    // The host is a block of the page already: measuring now saves drawing twice.
    this.#width = Math.floor(this.#host.getBoundingClientRect().width);
    this.#observer ??= new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width) return;
      this.#width = width;
      // Drawing now would change what is observed while it is told of, which the browser reports to the page as an error.
      requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(this.#watched ?? this.#host);
  }

  /** From now on measures this box inside the host, whose own box a page's style may have taken away. */
  watch(box: Element): void {
    if (box === this.#watched) return;
    this.#observer?.disconnect();
    this.#watched = box;
    this.#observer?.observe(box);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
