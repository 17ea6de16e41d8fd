import type { BuildingData } from './building-data.js';
import type { Span } from './period-span.js';

/**
 * The part of a span that readings can be expected of by now: up to the end of the newest interval as long as that is not too old, else up
 * to now less what privacy holds back. A day that goes on is whole when all of it is there that could be.
 */
export function toldSpan({ channels }: BuildingData, { from, to }: Span, nowMs: number): Span {
  let newest = -Infinity;
  let patience = 0;
  let delay = 0;
  for (const { meter, series } of channels) {
    newest = Math.max(newest, series.startMs + series.step * 1000 * series.values.length);
    patience = Math.max(patience, meter.staleAfter + meter.privacy.delay);
    delay = Math.max(delay, meter.privacy.delay);
  }
  const told = nowMs - newest <= patience * 1000 ? newest : nowMs - delay * 1000;
  return { from, to: Math.max(from, Math.min(to, told)) };
}
