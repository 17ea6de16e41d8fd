import { isState } from './buckets.js';
import type { BuildingData, Channel } from './building-data.js';
import type { Span } from './period-span.js';

const DAY_S = 86_400;

/**
 * The part of a span that readings can be expected of by now: as far as all meters have come that still tell something, else up to now less
 * what privacy holds back. A day that goes on is whole when all of it is there that could be. Meters that tell whole days have no say.
 */
export function toldSpan({ channels }: BuildingData, { from, to }: Span, nowMs: number): Span {
  const counting = channels.filter(({ meter, series }) => meter.privacy.step < DAY_S && !isState(series.unit));
  const ends = (counting.length > 0 ? counting : channels).flatMap((channel) => {
    const end = endOf(channel);
    const { staleAfter, privacy } = channel.meter;
    const isSilent = nowMs - end > (staleAfter + Math.max(privacy.delay, privacy.step)) * 1000;
    return isSilent || channel.series.values.length === 0 ? [] : [end];
  });
  const delay = Math.max(0, ...channels.map(({ meter }) => (meter.privacy.step < DAY_S ? meter.privacy.delay : 0)));
  const told = ends.length > 0 ? Math.min(...ends) : nowMs - delay * 1000;
  return { from, to: Math.max(from, Math.min(to, told)) };
}

const endOf = ({ series }: Channel): number => series.startMs + series.step * 1000 * series.values.length;
