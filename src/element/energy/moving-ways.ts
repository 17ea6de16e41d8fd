import { css } from 'lit';
import { WayMotion } from '../../controller/way-motion.js';
import type { EnergyPicture, PlacedLink } from '../../layout/energy/energy-picture.js';
import { wayPlaces } from '../../layout/energy/way-places.js';
import type { WayPlaces } from '../../layout/energy/way-places.js';
import { wayRole } from '../../render/energy-picture.js';
import type { EnergyHands } from './energy-view.js';

const styles = css`
  .motion {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: hidden;
  }
  .moving {
    position: absolute;
    inset-block-start: -0.25em;
    inset-inline-start: -0.25em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--c);
  }
  @media (forced-colors: active) {
    .moving {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media print {
    .motion {
      display: none;
    }
  }
`;

const MOST_WAYS = 50;

/** Dots along the ways of a picture; fetched once there are ways that something flows on, and the picture does not wait for it. */
export class MovingWays {
  readonly #motion = new WayMotion();
  /** By the way's path: readings come each second, and ways stay where they are. */
  readonly #places = new Map<string, WayPlaces>();

  constructor(hands: EnergyHands) {
    hands.adopt(styles);
  }

  show(layer: HTMLElement, { links, typePx }: EnergyPicture, paused: boolean): void {
    this.#motion.paused = paused;
    const ways = links.map((link) => ({
      key: `${link.from}-${link.to}`,
      name: `r-${wayRole(link)}`,
      ...this.#placesOf(link),
      share: link.share ?? 0,
    }));
    this.#motion.show(layer, ways, typePx);
  }

  #placesOf({ d, bend }: PlacedLink): WayPlaces {
    let places = this.#places.get(d);
    if (!places) {
      // Each width of the page has ways of its own.
      if (this.#places.size > MOST_WAYS) this.#places.clear();
      places = wayPlaces(bend);
      this.#places.set(d, places);
    }
    return places;
  }

  clear(): void {
    this.#motion.clear();
  }
}
