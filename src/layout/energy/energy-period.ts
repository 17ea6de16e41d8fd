import type { BuildingTotals } from '../../energy/building-totals.js';
import type { HistoryData } from '../../energy/history-data.js';
import { COMPLETE_SHARE } from '../../energy/buckets.js';
import type { PeriodFacts, QuantityFacts, StatedDifference } from '../../locale/span-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import { loadTotal } from './energy-overview.js';

/** A change as it is said; under half a per cent there is none. */
export function statedDifference(change: number | null, locale: Locale): StatedDifference | null {
  if (change === null || !Number.isFinite(change)) return null;
  const direction = Math.abs(change) < 0.005 ? 0 : change > 0 ? 1 : -1;
  return { percent: locale.number(Math.abs(change), { percent: true, digits: 0 }), direction };
}

const shareText = (share: number, locale: Locale): string => locale.number(share, { percent: true, digits: 0 });

const partly = (coverage: number, locale: Locale): string | null =>
  coverage < COMPLETE_SHARE ? shareText(Math.min(0.99, coverage), locale) : null;

/** What is said of electricity in a span. */
export function periodFacts(totals: BuildingTotals, change: number | null, span: string, locale: Locale): PeriodFacts {
  const { electricity, roles } = totals;
  const load = loadTotal(totals);
  const pv = roles.get('pv');
  const unit = commonUnit('Wh', Math.max(load?.value ?? 0, pv?.value ?? 0));
  const write = (value: number | null | undefined): string | null =>
    typeof value === 'number' ? locale.measure(value / unit.factor, unit.unit, { digits: unit.digits }) : null;
  const own = electricity?.autarky ?? null;
  return {
    span,
    load: write(load?.value),
    own: own !== null && own >= 0.005 && typeof electricity?.import === 'number' ? shareText(own, locale) : null,
    pv: pv?.value ? write(pv.value) : null,
    difference: statedDifference(change, locale),
    coverage: partly(load?.coverage ?? pv?.coverage ?? 1, locale),
  };
}

/** What is said of any other quantity in a span. */
export function quantityFacts(
  name: string,
  base: string,
  { total }: HistoryData,
  change: number | null,
  span: string,
  locale: Locale,
): QuantityFacts {
  const level = base === '°C' || base === '%' || base === 'ppm';
  const unit = base === 'm3' ? { unit: 'm³', factor: 1, digits: 1 } : commonUnit(base, total.value ?? 0);
  const digits = level ? (base === '°C' ? 1 : 0) : unit.digits;
  return {
    name,
    span,
    level,
    value: total.value === null ? null : locale.measure(total.value / unit.factor, unit.unit, { digits }),
    difference: level ? null : statedDifference(change, locale),
    coverage: total.value === null ? null : partly(total.coverage, locale),
  };
}
