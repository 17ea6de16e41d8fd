/** A service must not be hammered by a slip of the pen; and a timer of over 2^31 ms, with its jitter, would fire at once. */
const LEAST_INTERVAL_MS = 5000;
const MOST_INTERVAL_MS = 2 ** 31 / 1.2;

/** Milliseconds of an interval such as `30s`, `15m`, `1h`, at least 5 s; 0 when there is none. Throws `bad refresh: …` on anything else. */
export function parseInterval(text: string | null | undefined): number {
  if (!text) return 0;
  const match = /^(\d+(?:\.\d+)?)\s*(s|m|h)$/.exec(text.trim());
  if (!match) throw new Error(`bad refresh: ${text}`);
  const ms = Number(match[1]) * { s: 1000, m: 60_000, h: 3_600_000 }[match[2] as 's' | 'm' | 'h'];
  return Math.min(Math.max(ms, LEAST_INTERVAL_MS), MOST_INTERVAL_MS);
}
