import type { ReactiveController } from 'lit';
import { MapAddress } from './map-address.js';
import type { MapFinish } from './map-finish.js';
import { MapGroup } from './map-group.js';
import type { MapHands } from './map-hands.js';

/** Joins a map with the page's address and with other elements, where its attributes ask for it; fetched with the first of them. */
export class MapLinks implements ReactiveController {
  readonly #hands: MapHands;
  readonly #finish: MapFinish;
  #address: MapAddress | null = null;
  #group: MapGroup | null = null;

  constructor(hands: MapHands, finish: MapFinish) {
    [this.#hands, this.#finish] = [hands, finish];
    hands.host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (host.deepLink) this.#address ??= new MapAddress(this.#hands, this.#finish);
    if (host.group) this.#group ??= new MapGroup(this.#hands, this.#finish.reading);
  }

  /** A territory that others of the group left out. */
  recedes(unit: number): boolean {
    return this.#group?.recedes(unit) ?? false;
  }
}
