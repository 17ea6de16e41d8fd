import type { Co2Factor, PriceFactor } from './site-factors.js';
import { cleaned } from './units.js';
import { validAt } from './valid-at.js';

/** Energy of a local day, or a part of one: `Bucket` is such. Null is not known. */
export interface DatedEnergy {
  readonly start: Date;
  /** Wh. */
  readonly total: number | null;
}

/** What one factor was applied to: shown with its year and source, as one of 2010 says twice as much as today's. */
export interface FactorUse<T> {
  readonly factor: T;
  /** Wh. */
  readonly energy: number;
  /** kg, or money. */
  readonly amount: number;
}

export interface Worth<T> {
  /** kg, or money; null where nothing of it is known. */
  readonly amount: number | null;
  readonly factors: readonly FactorUse<T>[];
  /** Energy that no factor is known for, Wh; it is in no amount. */
  readonly unknown: number;
}

/** CO₂ (kg) that so much energy did not cause, by the factors valid on those days. Linear in energy. */
export function co2Avoided(
  energy: readonly DatedEnergy[],
  factors: readonly Co2Factor[],
  medium: Co2Factor['medium'] = 'electricity',
): Worth<Co2Factor> {
  const own = factors.filter((factor) => factor.medium === medium);
  return worthOf(energy, own, ({ kgPerKwh }) => kgPerKwh);
}

export interface MoneySaved {
  readonly used: Worth<PriceFactor>;
  readonly sold: Worth<PriceFactor>;
  readonly currency: string | null;
  /** Currencies of which no sum can be told; none where there is one. */
  readonly mixed: readonly string[];
}

/**
 * Money that own energy saved: what of it was used need not be bought (`buy`), what was sold earned something (`sell`). By prices valid on
 * those days. Days of different currencies don't add up: then no amount is known, and `mixed` says which they are.
 */
export function moneySaved(
  used: readonly DatedEnergy[],
  sold: readonly DatedEnergy[],
  prices: readonly PriceFactor[],
): MoneySaved {
  const currencies = new Set(
    [...used, ...sold].flatMap(({ start, total }) => (total === null ? [] : (validAt(prices, start)?.currency ?? []))),
  );
  const isMixed = currencies.size > 1;
  const known = isMixed ? [] : prices;
  return {
    used: worthOf(used, known, ({ buy }) => buy),
    sold: worthOf(sold, known, ({ sell }) => sell),
    currency: isMixed ? null : ([...currencies][0] ?? null),
    mixed: isMixed ? [...currencies] : [],
  };
}

function worthOf<T extends { readonly from: string | null }>(
  energy: readonly DatedEnergy[],
  factors: readonly T[],
  perKwh: (factor: T) => number | null,
): Worth<T> {
  const uses = new Map<T, number>();
  let unknown = 0;
  for (const { start, total } of energy) {
    if (total === null) continue;
    const factor = validAt(factors, start);
    if (factor && perKwh(factor) !== null) uses.set(factor, (uses.get(factor) ?? 0) + total);
    else unknown += total;
  }
  const told = [...uses].map(([factor, wh]) => ({
    factor,
    energy: cleaned(wh),
    amount: cleaned((wh * (perKwh(factor) as number)) / 1000),
  }));
  return {
    amount: told.length === 0 ? null : cleaned(told.reduce((sum, { amount }) => sum + amount, 0)),
    factors: told,
    unknown: cleaned(unknown),
  };
}
