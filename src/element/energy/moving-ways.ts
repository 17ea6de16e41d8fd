import { css } from 'lit';
import { WayMotion } from '../../controller/way-motion.js';
import type { PlacedLink } from '../../layout/energy/energy-picture.js';
import { wayLane } from '../../layout/energy/way-line.js';
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

/** Dots along the ways of a picture; fetched once there are ways that something flows on, and the picture does not wait for it. */
export class MovingWays {
  readonly #motion = new WayMotion();

  constructor(hands: EnergyHands) {
    hands.adopt(styles);
  }

  show(layer: HTMLElement, links: readonly PlacedLink[], typePx: number, paused: boolean): void {
    this.#motion.paused = paused;
    const ways = links.map((link) => ({
      key: `${link.from}-${link.to}`,
      name: `r-${wayRole(link)}`,
      d: link.d,
      lane: (emPx: number) => wayLane(link, emPx),
      share: link.share ?? 0,
    }));
    this.#motion.show(layer, ways, typePx);
  }

  clear(): void {
    this.#motion.clear();
  }
}
