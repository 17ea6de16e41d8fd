import { SourceError } from '../../source/source-error.js';
import type { EnergyHands, EnergyView } from './energy-view.js';
import { loadView } from './energy-views.js';
import type { ViewName } from './energy-views.js';

/** Before code that did not come is asked for once more, ms: on a wall nobody is there to ask. */
const LOST_PAUSE_MS = 30_000;

/** The view on screen, and its code on the way. */
export class ViewCode {
  readonly #hands: EnergyHands;
  #name: ViewName | null = null;
  #view: EnergyView | null = null;
  #lost: SourceError | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
  }

  /** Null while its code is on the way. */
  get view(): EnergyView | null {
    return this.#view;
  }

  /** Fetches a view, unless it is here or on its way; throws what it could not be fetched for. */
  want(name: ViewName): EnergyView | null {
    if (name !== this.#name) this.#fetch(name);
    // Asked for in every update, it would be asked for without end.
    if (this.#lost) throw this.#lost;
    return this.#view;
  }

  #fetch(name: ViewName): void {
    this.#name = name;
    this.#lost = null;
    this.#view?.leave?.();
    this.#view = null;
    const { host } = this.#hands;
    loadView(name).then(
      (make) => {
        if (this.#name !== name) return;
        this.#view = make(this.#hands);
        host.requestUpdate();
      },
      (error: unknown) => {
        this.#lost = new SourceError('network', `drawing code: ${(error as Error).message}`, { cause: error });
        host.requestUpdate();
        setTimeout(() => {
          if (host.isConnected && this.retry()) host.requestUpdate();
        }, LOST_PAUSE_MS);
      },
    );
  }

  /** What did not come is wanted once more, if there is any such. */
  retry(): boolean {
    const lost = this.#lost !== null;
    if (lost) this.#name = this.#lost = null;
    return lost;
  }
}
