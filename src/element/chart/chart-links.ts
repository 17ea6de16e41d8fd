import type { ReactiveController } from 'lit';
import { ChartGroup } from './chart-group.js';
import type { ChartHands } from './chart-hands.js';
import { DeepLink } from './deep-link.js';

/** What of a chart names something outside it. */
export interface LinkNames {
  readonly deepLink: boolean;
  readonly group: string | null;
  /** The time of a part of something else is the whole's. */
  readonly ownTime?: boolean;
}

class ChartLinks implements ReactiveController {
  readonly #hands: ChartHands;
  readonly #names: LinkNames;
  #address: DeepLink | null = null;
  #group: ChartGroup | null = null;

  constructor(hands: ChartHands, names: LinkNames) {
    this.#hands = hands;
    this.#names = names;
    hands.host.addController(this);
    this.hostUpdated();
  }

  hostUpdated(): void {
    if (this.#names.deepLink) this.#address ??= new DeepLink(this.#hands);
    if (this.#names.group) this.#group ??= new ChartGroup(this.#hands, this.#names);
  }
}

/** Joins a chart with the page's address and with other elements, where its attributes ask for it; fetched with the first of them. */
export const linkChart = (hands: ChartHands, names: LinkNames): unknown => new ChartLinks(hands, names);
