import type { BuildingData } from './building-data.js';
import { roleSeries } from './building-data.js';
import { COMPLETE_SHARE } from './buckets.js';
import { electricMeters } from './building-totals.js';
import { instantBefore } from './period-span.js';
import type { Span, SpanPeriod } from './period-span.js';
import { toldSpan } from './told-span.js';
import { flowSums } from './flow-sums.js';

/** What a building is measured by. */
export const rankMeasures = ['m2', 'pupil'] as const;
export type RankMeasure = (typeof rankMeasures)[number];

/** A building among others. */
export interface RankedBuilding {
  readonly data: BuildingData;
  /** Wh per m² or per pupil over the time that all are told of; null where it can't be compared. */
  readonly value: number | null;
  /** Against the same time before, as a share of that; null where either is not whole. */
  readonly change: number | null;
}

export interface Ranking {
  /** The time that all are told of. */
  readonly span: Span;
  /** From the least up; those that can't be compared last. */
  readonly buildings: readonly RankedBuilding[];
}

/** Sets buildings beside each other by the electricity that each used, over the time that all of them are told of. */
export function ranking(
  all: readonly BuildingData[],
  measure: RankMeasure,
  period: SpanPeriod,
  span: Span,
  nowMs: number,
): Ranking {
  const ends = all.filter(({ channels }) => channels.length > 0).map((data) => toldSpan(data, span, nowMs).to);
  const told = { from: span.from, to: Math.max(span.from, Math.min(span.to, ...ends)) };
  const same = { from: instantBefore(period, told.from), to: instantBefore(period, told.to) };
  const buildings = all.map((data): RankedBuilding => {
    const size = measure === 'm2' ? data.building.areaM2 : data.building.pupils;
    const [load, before] = [wholeLoad(data, told), wholeLoad(data, same)];
    return {
      data,
      value: load === null || size === null ? null : load / size,
      change: load === null || !before ? null : load / before - 1,
    };
  });
  const order = (one: RankedBuilding): number => one.value ?? Infinity;
  return { span: told, buildings: [...buildings].sort((a, b) => order(a) - order(b) || 0) };
}

/** What a building used; null where too much of it is missing to set it beside others. */
function wholeLoad(data: BuildingData, { from, to }: Span): number | null {
  const meters = electricMeters(roleSeries(data));
  if (!meters || (!meters.load && !meters.import) || to <= from) return null;
  const { load, coverage } = flowSums(meters, { from: new Date(from), to: new Date(to) });
  // A share of it is missing: what is there stands for the rest, as long as that is little.
  return load === null || coverage < COMPLETE_SHARE ? null : load / coverage;
}
