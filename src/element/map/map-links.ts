import type { ReactiveController } from 'lit';
import { MapAddress } from './map-address.js';
import { MapGroup } from './map-group.js';
import type { MapHands } from './map-hands.js';
import type { MapReading } from './map-reading.js';
import type { MapZooming } from './map-zooming.js';

/** Joins a map with the page's address and with other elements, where its attributes ask for it; fetched with the first of them. */
export class MapLinks implements ReactiveController {
  readonly #hands: MapHands;
  readonly #reading: MapReading;
  readonly #zooming: MapZooming;
  #address: MapAddress | null = null;
  #group: MapGroup | null = null;

  constructor(hands: MapHands, reading: MapReading, zooming: MapZooming) {
    [this.#hands, this.#reading, this.#zooming] = [hands, reading, zooming];
    hands.host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (host.deepLink) this.#address ??= new MapAddress(this.#hands, this.#reading, this.#zooming);
    if (host.group) this.#group ??= new MapGroup(this.#hands, this.#reading);
  }

  /** A territory that others of the group left out. */
  recedes(unit: number): boolean {
    return this.#group?.recedes(unit) ?? false;
  }
}
