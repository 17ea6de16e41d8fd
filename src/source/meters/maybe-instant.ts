import { parseIsoDate } from '../../time/parse-date.js';
import { namesOffset } from '../../time/repeated-hours.js';

/** Epoch ms of a text that is a time with its offset; null for everything else. */
export function maybeInstant(value: unknown): number | null {
  if (typeof value !== 'string' || !namesOffset(value)) return null;
  return parseIsoDate(value)?.epochMs ?? null;
}
