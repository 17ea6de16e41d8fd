import type { WayMotion } from '../../controller/way-motion.js';
import type { EnergyPicture } from '../../layout/energy/energy-picture.js';
import { wayRole } from '../../render/energy-picture.js';

/** Dots along the ways of a picture; their code comes once there are ways that something flows on, and the picture does not wait for it. */
export class MovingWays {
  #motion: WayMotion | null = null;
  #fetched: Promise<void> | null = null;
  #wanted: (() => void) | null = null;

  show(layer: HTMLElement, { links, typePx }: EnergyPicture, paused: boolean): void {
    if (!this.#motion && !links.some(({ share }) => share)) return;
    this.#wanted = () => {
      if (!this.#motion) return;
      this.#motion.paused = paused;
      const ways = links.map((link) => ({
        key: `${link.from}-${link.to}`,
        name: `r-${wayRole(link)}`,
        points: link.points,
        length: link.length,
        share: link.share ?? 0,
      }));
      this.#motion.show(layer, ways, typePx);
    };
    this.#wanted();
    this.#fetched ??= import('../../controller/way-motion.js')
      .then(({ WayMotion }) => {
        this.#motion = new WayMotion();
        this.#wanted?.();
      })
      // A picture has arrows, too.
      .catch(() => void (this.#fetched = null));
  }

  clear(): void {
    this.#wanted = null;
    this.#motion?.clear();
  }
}
