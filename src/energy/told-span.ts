import { isState } from './buckets.js';
import type { BuildingData, Channel } from './building-data.js';
import { heldBack } from './held-back.js';
import type { MeterRole } from './meter-roles.js';
import type { Span } from './period-span.js';

const DAY_S = 86_400;
const electric = new Set<MeterRole>([
  'pv',
  'grid-import',
  'grid-export',
  'battery-charge',
  'battery-discharge',
  'consumption',
  'ev',
]);

/**
 * The part of a span that readings of a role can be expected of by now: as far as all its meters have come that still tell something, else up
 * to now less what privacy holds back. Meters of electricity are told together, as they come to one balance. A day that goes on is whole when all of it is there that could be. Meters that tell whole days, or are held back for one,
 * have no say beside others.
 */
export function toldSpan(
  { channels: all }: BuildingData,
  { from, to }: Span,
  nowMs: number,
  role: MeterRole = 'consumption',
): Span {
  const own = all.filter(({ meter }) => (electric.has(role) ? electric.has(meter.role) : meter.role === role));
  const channels = own.length > 0 ? own : all;
  const counting = channels.filter(
    ({ meter: { privacy }, series }) => Math.max(privacy.step, privacy.delay) < DAY_S && !isState(series.unit),
  );
  const ends = (counting.length > 0 ? counting : channels).flatMap((channel) => {
    const end = endOf(channel);
    const { staleAfter, privacy } = channel.meter;
    const isSilent = nowMs - end > (staleAfter + heldBack(privacy)) * 1000;
    return isSilent || channel.series.values.length === 0 ? [] : [end];
  });
  const delay = Math.max(
    0,
    ...channels.map(({ meter: { privacy } }) => (privacy.step < DAY_S ? heldBack(privacy) : 0)),
  );
  const told = ends.length > 0 ? Math.min(...ends) : nowMs - delay * 1000;
  return { from, to: Math.max(from, Math.min(to, told)) };
}

/** Of a step that is not over yet nothing is told. */
function endOf({ series, meter }: Channel): number {
  const end = series.startMs + series.step * 1000 * series.values.length;
  const { step } = meter.privacy;
  if (step <= series.step || step >= DAY_S) return end;
  let wide = step;
  while (wide % series.step > 0) wide += step;
  return end - (end % (wide * 1000));
}
