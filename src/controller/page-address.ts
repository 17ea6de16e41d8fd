import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readUrlState, writeUrlState } from './url-state.js';
import type { UrlState } from './url-state.js';

/** What one element keeps in the address of its page, under its id or its tag and place among its like. */
export class PageAddress implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #prefix: string;
  readonly #onReturn: (state: UrlState) => void;

  /** `onReturn` is told what the address says whenever the reader goes back or forward. */
  constructor(host: ReactiveControllerHost & HTMLElement, onReturn: (state: UrlState) => void) {
    [this.#host, this.#onReturn] = [host, onReturn];
    const place = [...document.querySelectorAll(host.localName)].indexOf(host) + 1;
    this.#prefix = host.id || `${host.localName}-${place}`;
    host.addController(this);
  }

  // An element that left the page has no say in its address.
  hostConnected(): void {
    addEventListener('popstate', this.#onPopState);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onPopState);
  }

  readonly #onPopState = (): void => this.#onReturn(this.read() ?? {});

  /** Null where the address says nothing. */
  read(): UrlState | null {
    const state = readUrlState(location.search, this.#prefix);
    return Object.keys(state).length > 0 ? state : null;
  }

  write(state: UrlState): void {
    const search = writeUrlState(location.search, this.#prefix, state);
    if (search === location.search || !this.#host.isConnected) return;
    try {
      // Absolute, as a page's base element would lead a relative one elsewhere.
      history.replaceState(history.state, '', `${location.origin}${location.pathname}${search}${location.hash}`);
    } catch {
      // Pages without an address of their own, and browsers that count changes, allow none; the element goes on without.
    }
  }
}
