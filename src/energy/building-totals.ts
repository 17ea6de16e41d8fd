import { BatteryOrigin } from './battery-origin.js';
import type { BuildingData } from './building-data.js';
import { roleSeries } from './building-data.js';
import type { Span } from './period-span.js';
import type { Co2Factor, MeterRole } from './site-document.js';
import type { Series } from './series.js';
import { spanTotal } from './span-total.js';
import type { SpanTotal } from './span-total.js';
import { flowSums } from './flow-sums.js';
import type { FlowSummary, SeriesMeters } from './flow-sums.js';
import { leftOver } from './left-over.js';
import { addUnits, startOf } from '../time/calendar.js';
import { cleaned } from './units.js';
import { co2Avoided, moneySaved } from './worth.js';
import type { MoneySaved, Worth } from './worth.js';

export interface RoleTotal extends SpanTotal {
  readonly unit: Series['unit'];
  /** It is told by whole days only, so this is the last one of these. */
  readonly dayBefore: boolean;
}

/** What a building took, made and gave in a span. */
export interface BuildingTotals {
  readonly span: Span;
  /** Flows and shares over the intervals in which all meters are valid; null without meters of electricity. */
  readonly electricity: FlowSummary | null;
  /** Each role by itself, over the intervals in which it is valid. */
  readonly roles: ReadonlyMap<MeterRole, RoleTotal>;
  /** What does not add up, Wh; 0 where all does within 2 % of the load, null where a meter did not tell. */
  readonly unexplained: number | null;
  /** Of a building with a solar plant: what its sun avoided and saved. */
  readonly co2: Worth<Co2Factor> | null;
  readonly money: MoneySaved | null;
}

const NAMES = {
  pv: 'pv',
  import: 'grid-import',
  export: 'grid-export',
  discharge: 'battery-discharge',
  charge: 'battery-charge',
  load: 'consumption',
} as const;

/** The meters of electricity, by the names that flows are split by; null where neither sun nor grid nor use is measured. */
export function electricMeters(roles: ReadonlyMap<MeterRole, Series>): SeriesMeters | null {
  const meters: Record<string, Series> = {};
  for (const [name, role] of Object.entries(NAMES)) {
    const series = roles.get(role);
    if (series?.unit === 'Wh') meters[name] = series;
  }
  return 'import' in meters || 'load' in meters || 'pv' in meters ? meters : null;
}

/** Whether what the building uses is known: measured, or to be had from what the grid gave. */
export const knowsLoad = (meters: SeriesMeters): boolean => meters.load !== undefined || meters.import !== undefined;

/** `toldOf`: the part of it that a role is told of, where that is another for each. */
export function buildingTotals(
  data: BuildingData,
  span: Span,
  toldOf: (role: MeterRole) => Span = () => span,
): BuildingTotals {
  const roles = roleSeries(data);
  const meters = electricMeters(roles);
  const electricity = meters && flowSums(meters, { from: new Date(span.from), to: new Date(span.to) });
  const totals = new Map(
    [...roles].map(([role, series]) => [role, roleTotal(data, role, series, toldOf(role))] as const),
  );
  const own = dailyUse(meters, span);
  const days = own.map((day) => ({ start: day.start, total: day.used }));
  const sold = own.map((day) => ({ start: day.start, total: day.sold }));
  return {
    span,
    electricity,
    roles: totals,
    unexplained: leftOver(electricity, electricity?.pv),
    co2: meters?.pv ? co2Avoided(days, data.building.factors.co2) : null,
    money: meters?.pv ? moneySaved(days, sold, data.building.factors.prices) : null,
  };
}

const DAY_S = 86_400;

/** A role's total; of one that is told by days, on a day that is not over, that of the day before. */
export function roleTotal({ channels }: BuildingData, role: MeterRole, series: Series, span: Span): RoleTotal {
  const { unit } = series;
  const total = spanTotal(series, span);
  const daily = channels.some(({ meter }) => meter.role === role && meter.privacy.step >= DAY_S);
  if (total.value !== null || !daily) return { ...total, unit, dayBefore: false };
  const before = spanTotal(series, { from: addUnits(startOf(span.from, 'day'), 'day', -1), to: span.from });
  return { ...before, unit, dayBefore: before.value !== null };
}

/**
 * What of the sun was used and sold on each day of a span: factors hold from one day to another. What the battery sells is of the day that
 * it is sold on, so that all days come to what the whole span does.
 */
function dailyUse(
  meters: SeriesMeters | null,
  span: Span,
): { start: Date; used: number | null; sold: number | null }[] {
  if (!meters?.pv) return [];
  const days: { start: Date; used: number | null; sold: number | null }[] = [];
  const battery = new BatteryOrigin();
  for (let from = span.from; from < span.to;) {
    const to = Math.min(span.to, addUnits(startOf(from, 'day'), 'day', 1));
    const day = flowSums(meters, { from: new Date(from), to: new Date(to) }, battery);
    const { pv, flows, resold, export: sold } = day;
    const used = pv === null ? null : cleaned(pv - Number(flows.pvToGrid) - Number(resold));
    days.push({ start: new Date(from), used, sold });
    from = to;
  }
  return days;
}
