import { localDate } from '../time/calendar-edges.js';

/** Of entries each valid from a local day on (`2026-01-01`; null: from ever), the one that is at an instant; of two from the same day the later in the list. */
export function validAt<T extends { readonly from: string | null }>(list: readonly T[], at: Date): T | null {
  const date = localDate(at.getTime());
  let found: T | null = null;
  for (const entry of list) {
    const from = entry.from ?? '';
    if (from <= date && from >= (found?.from ?? '')) found = entry;
  }
  return found;
}
