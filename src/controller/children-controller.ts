import type { LitElement, ReactiveController } from 'lit';

/** Where data are written inside an element: a JSON script of its own, else a table. */
export const INLINE_JSON = ':scope > script[type="application/json"]';

/**
 * Watches the children of its host: the data written there, and what stands in for it until it is drawn. Children may be
 * parsed after the element is defined, and scripts of the page may change them later.
 */
export class ChildrenController implements ReactiveController {
  readonly #host: LitElement;
  readonly #onData: () => void;
  #observer: MutationObserver | undefined;
  #inline: string | null = null;

  constructor(host: LitElement, onData: () => void) {
    this.#host = host;
    this.#onData = onData;
    host.addController(this);
  }

  /** The data inside the host as a text to compare; null when there are none. */
  get inline(): string | null {
    return this.#inline;
  }

  /** Whether the host has something to show in place of what can't be drawn. */
  get fallback(): boolean {
    return [...this.#host.childNodes].some(
      (node) =>
        (node instanceof Element && node.localName !== 'script') || (node instanceof Text && node.data.trim() !== ''),
    );
  }

  hostConnected(): void {
    this.#inline = this.#read();
    this.#observer ??= new MutationObserver(() => this.#onChange());
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #read(): string | null {
    return (this.#host.querySelector(INLINE_JSON) ?? this.#host.querySelector('table'))?.textContent ?? null;
  }

  #onChange(): void {
    const before = this.#inline;
    this.#inline = this.#read();
    if (this.#inline !== before) this.#onData();
    this.#host.requestUpdate();
  }
}
