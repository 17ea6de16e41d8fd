import type { ReactiveController } from 'lit';
import { EnergyAddress } from './energy-address.js';
import { EnergyGroup } from './energy-group.js';
import type { EnergyHands } from './energy-view.js';

/** Joins a dashboard with the page's address and with other elements, where its attributes ask for it; fetched with the first of them. */
class EnergyLinks implements ReactiveController {
  readonly #hands: EnergyHands;
  #address: EnergyAddress | null = null;
  #group: EnergyGroup | null = null;

  constructor(hands: EnergyHands) {
    this.#hands = hands;
    hands.host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    const { host } = this.#hands;
    if (host.deepLink) this.#address ??= new EnergyAddress(this.#hands);
    if (host.group) this.#group ??= new EnergyGroup(this.#hands);
  }
}

export const linkDashboard = (hands: EnergyHands): unknown => new EnergyLinks(hands);
