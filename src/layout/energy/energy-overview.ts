import type { BuildingTotals } from '../../energy/building-totals.js';
import type { MeterRole } from '../../energy/meter-roles.js';
import { roundParts } from '../../energy/round-parts.js';
import { COMPLETE_SHARE } from '../../energy/buckets.js';
import type { SpanTotal } from '../../energy/span-total.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import type { CommonUnit } from '../../scale/common-unit.js';

/** A line of totals, ready to be read. */
export interface TotalRow {
  /** Role whose colour it has. */
  readonly role: string;
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  readonly notes: readonly string[];
}

/** A whole and its parts, which add up to it as they are written. */
export interface SplitBar {
  readonly title: string;
  readonly total: string;
  readonly parts: readonly SplitPart[];
}

export interface SplitPart {
  readonly role: string;
  readonly label: string;
  readonly value: string;
  /** Of the whole, 0 to 1. */
  readonly share: number;
  readonly percent: string;
}

const percent = (share: number, locale: Locale): string => locale.number(share, { percent: true, digits: 0 });

/** Behind what is of a part of the time only. */
export const partly = (coverage: number, locale: Locale, words: EnergyWords): string =>
  coverage < COMPLETE_SHARE ? words.incomplete(percent(Math.min(coverage, 0.99), locale)) : '';

const withPart = (text: string, part: string): string => (part === '' ? text : `${text} (${part})`);

/** Why a total is not all that it should be. */
export function standingOf(
  { value, coverage, estimated, dayBefore }: SpanTotal & { readonly dayBefore?: boolean },
  locale: Locale,
  words: EnergyWords,
): string[] {
  if (value === null) return [];
  if (dayBefore) return [words.yesterday];
  return [partly(coverage, locale, words), estimated ? words.estimated : ''].filter(Boolean);
}

const ELECTRIC: readonly (readonly [keyof EnergyWords['rows'], MeterRole, string])[] = [
  ['pv', 'pv', 'pv'],
  ['load', 'consumption', 'load'],
  ['import', 'grid-import', 'grid'],
  ['export', 'grid-export', 'export'],
  ['charge', 'battery-charge', 'battery'],
  ['discharge', 'battery-discharge', 'battery'],
  ['ev', 'ev', 'ev'],
];

/** Totals of electricity in one unit. */
export function electricRows(totals: BuildingTotals, locale: Locale, words: EnergyWords): readonly TotalRow[] {
  const { electricity, roles } = totals;
  const derived = loadTotal(totals);
  // Flows are split where all meters tell, which may be less than each of them does.
  const part = electricity ? partly(electricity.coverage, locale, words) : '';
  const shared = (text: string): string => withPart(text, part);
  const of = (role: MeterRole): SpanTotal | undefined => (role === 'consumption' ? derived : roles.get(role));
  const values = ELECTRIC.flatMap(([, role]) => of(role)?.value ?? []);
  const unit = commonUnit('Wh', Math.max(0, ...values));
  return ELECTRIC.flatMap(([name, role, colour]): TotalRow[] => {
    const total = of(role);
    if (!total) return [];
    const notes = standingOf(total, locale, words);
    if (name === 'pv' && typeof electricity?.selfConsumption === 'number')
      notes.unshift(shared(words.selfUsed(percent(electricity.selfConsumption, locale))));
    if (
      name === 'load' &&
      typeof electricity?.autarky === 'number' &&
      (roles.has('pv') || roles.has('battery-discharge'))
    )
      notes.unshift(shared(words.ownShare(percent(electricity.autarky, locale))));
    return [amountRow(colour, words.rows[name], total.value, unit, notes, locale, words)];
  });
}

/** What the building used: as measured, else as the other meters make it; undefined where nothing tells. */
export function loadTotal({ roles, electricity }: BuildingTotals): SpanTotal | undefined {
  const measured = roles.get('consumption');
  if (measured) return measured;
  if (!electricity || !roles.has('grid-import')) return undefined;
  const estimated = [...roles.values()].some((total) => total.unit === 'Wh' && total.estimated);
  return { value: electricity.load, coverage: electricity.coverage, estimated };
}

export function amountRow(
  role: string,
  label: string,
  value: number | null,
  unit: CommonUnit,
  notes: readonly string[],
  locale: Locale,
  words: EnergyWords,
): TotalRow {
  const missing = value === null;
  const text = missing ? words.missing : locale.measure(value / unit.factor, unit.unit, { digits: unit.digits });
  return { role, label, value: text, missing, notes };
}

/** Where the electricity came from and where that of the sun went; parts add up to the wholes as they are written. */
export function splitBars({ electricity }: BuildingTotals, locale: Locale, words: EnergyWords): readonly SplitBar[] {
  if (!electricity || electricity.pv === null || electricity.import === null) return [];
  const { flows } = electricity;
  const used = [
    ['pv', words.fromParts.pv, flows.pvToLoad],
    ['battery', words.fromParts.battery, flows.batteryToLoad],
    ['grid', words.fromParts.grid, flows.gridToLoad],
  ] as const;
  const made = [
    ['load', words.toParts.load, flows.pvToLoad],
    ['battery', words.toParts.battery, flows.pvToBattery],
    ['export', words.toParts.grid, flows.pvToGrid],
  ] as const;
  const part = partly(electricity.coverage, locale, words);
  return [
    barOf(withPart(words.whereFrom, part), used, locale),
    barOf(withPart(words.whereTo, part), made, locale),
  ].flatMap((bar) => bar ?? []);
}

function barOf(
  title: string,
  parts: readonly (readonly [string, string, number | null])[],
  locale: Locale,
): SplitBar | null {
  const some = parts
    .map(([role, label, value]) => ({ role, label, value: value ?? 0 }))
    .filter(({ value }) => value > 0);
  const whole = some.reduce((sum, { value }) => sum + value, 0);
  if (whole <= 0) return null;
  const unit = commonUnit('Wh', whole);
  const rounded = roundParts(
    some.map(({ value }) => value / unit.factor),
    unit.digits,
  ).map(Number);
  const shares = roundParts(some.map(({ value }) => (value / whole) * 100)).map(Number);
  const write = (value: number): string => locale.measure(value, unit.unit, { digits: unit.digits });
  return {
    title,
    total: write(rounded.reduce((sum, value) => sum + value, 0)),
    parts: some.map(({ role, label, value }, index) => ({
      role,
      label,
      value: write(rounded[index] as number),
      share: value / whole,
      percent: locale.measure(shares[index] as number, '%', { digits: 0 }),
    })),
  };
}
