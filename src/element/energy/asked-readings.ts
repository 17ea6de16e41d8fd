import { siteNow } from '../../energy/site-clock.js';
import type { Site } from '../../energy/site-document.js';
import { startOf } from '../../time/calendar.js';
import type { SiteReading } from './site-reading.js';
import type { SiteWish } from './site-wish.js';

/** A simulation may be fast; its portal is not asked more often than this, ms. */
const LEAST_PAUSE_MS = 20_000;

/** What readings were asked for last, and whether others are to be. */
export class AskedReadings {
  /** What was asked for last, whether it came or not. */
  #key = '';
  /** The readings after which newer ones were asked for, whether they came or not: when they were read, epoch ms. */
  #after = 0;

  came({ wish, data, readAt }: SiteReading): void {
    this.#key = keyOf(wish, data.site, readAt);
  }

  /**
   * Whether readings of another time or building are wanted, or newer ones should have come by themselves, `lateMs` after the last ones. Asks for
   * them with that.
   */
  ask(wish: SiteWish, { data, readAt }: SiteReading, lateMs: number): boolean {
    const key = keyOf(wish, data.site, Date.now());
    const age = Date.now() - readAt;
    // What was asked for and did not come is asked for again as after any failure. A clock that was set back is no reason to wait.
    const due = (age < 0 || age > Math.max(lateMs, LEAST_PAUSE_MS)) && this.#after !== readAt;
    if (this.#key === key && !due) return false;
    this.#after = readAt;
    this.#key = key;
    return true;
  }
}

/** What readings must be of: another day asks for others. */
const keyOf = (wish: SiteWish, site: Pick<Site, 'clock'>, realMs: number): string =>
  JSON.stringify([wish, startOf(siteNow(site, realMs), 'day')]);
