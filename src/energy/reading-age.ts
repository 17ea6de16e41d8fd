/** How old a reading is: by its own time, not by when it came. */
export interface ReadingAge {
  readonly state: 'fresh' | 'stale' | 'clock-skew';
  /** Below 0 in the future. */
  readonly ageMs: number;
}

/** Clocks differ a little; a reading of further in the future tells that one of the two is wrong. */
const SKEW_MS = 120_000;

/** Judges the time of a reading at a time that is told: pure code has no clock. `staleAfter` in seconds. */
export function readingAge(at: Date, now: Date, staleAfter: number): ReadingAge {
  const ageMs = now.getTime() - at.getTime();
  // An instant that is none is not fresh.
  const state = ageMs < -SKEW_MS ? 'clock-skew' : ageMs <= staleAfter * 1000 ? 'fresh' : 'stale';
  return { state, ageMs };
}
