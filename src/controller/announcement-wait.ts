/** At the least between two announcements, ms: whoever is told more often never gets to read. */
export const QUIET_MS = 5000;

/** ms until the next announcement after the one at `last` (epoch ms; −Infinity: none yet). A clock that is set back silences it no longer than that. */
export const announcementWait = (last: number, now: number): number =>
  Math.min(Math.max(0, last + QUIET_MS - now), QUIET_MS);
