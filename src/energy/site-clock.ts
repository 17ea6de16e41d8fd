import type { Site } from './site-document.js';

/** What the clock of a simulation shows at a real instant, and how many times faster than real ones it goes. */
export interface SiteClock {
  readonly realMs: number;
  readonly shownMs: number;
  readonly speed: number;
}

/** What time it is where the readings of a site are from, at a real instant; epoch ms. The same, but in a simulation that says else. */
export function siteNow({ clock }: Pick<Site, 'clock'>, realMs: number): number {
  return clock === null ? realMs : clock.shownMs + (realMs - clock.realMs) * clock.speed;
}
