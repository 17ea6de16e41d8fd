import type { LitElement, ReactiveController } from 'lit';
import { pauseWords } from '../locale/pause-words.js';

/** What an element only tells its own classes. */
interface Speaking {
  say?(text: string): void;
}

/**
 * The button that stops what changes by itself, last in the row of an element's footer. It is put there by hand: few elements change by
 * themselves, and the templates of all others need not know of it.
 */
export class Pause implements ReactiveController {
  readonly #host: LitElement;
  readonly #button = document.createElement('button');
  #offered = false;
  #paused = false;

  constructor(host: LitElement, set: (paused: boolean) => void) {
    this.#host = host;
    this.#button.type = 'button';
    this.#button.addEventListener('click', () => {
      this.#paused = !this.#paused;
      set(this.#paused);
      const { paused, resumed } = pauseWords(this.#lang);
      (host as Speaking).say?.(this.#paused ? paused : resumed);
      host.requestUpdate();
    });
    host.addController(this);
  }

  /** Whether there is anything to stop. */
  offer(offered: boolean): void {
    this.#offered = offered;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const row = this.#host.renderRoot.querySelector('.footer .actions');
    const { pause, resume } = pauseWords(this.#lang);
    this.#button.textContent = this.#paused ? resume : pause;
    // Of a row that was made anew the button is no part yet.
    if (!this.#offered || !row) this.#button.remove();
    else if (this.#button.parentNode !== row) row.append(this.#button);
  }

  get #lang(): string {
    return this.#host.renderRoot.querySelector<HTMLElement>('.root')?.lang ?? '';
  }
}
