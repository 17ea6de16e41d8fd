import type { BuildingTotals } from '../../energy/building-totals.js';
import type { MeterRole } from '../../energy/meter-roles.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import { amountRow, standingOf } from './energy-overview.js';
import type { TotalRow } from './energy-overview.js';

const MEDIA: readonly (readonly [MeterRole, string])[] = [
  ['gas', 'gas'],
  ['heat', 'heat'],
  ['water', 'water'],
  ['rainwater', 'rain'],
  ['greywater', 'grey'],
];

/** Totals of what is no electricity, each in a unit of its own kind. */
export function mediaRows({ roles }: BuildingTotals, locale: Locale, words: EnergyWords): readonly TotalRow[] {
  // Waters are compared with each other, and so have one unit.
  const litres = MEDIA.flatMap(([role]) => {
    const total = roles.get(role);
    return total && role !== 'gas' && total.unit !== 'Wh' ? [litresOf(total.value ?? 0, total.unit)] : [];
  });
  const water = commonUnit('l', Math.max(0, ...litres));
  return MEDIA.flatMap(([role, colour]): TotalRow[] => {
    const total = roles.get(role);
    if (!total) return [];
    const notes = standingOf(total, locale, words);
    const own = total.unit === 'Wh' ? commonUnit('Wh', total.value ?? 0) : water;
    if (role === 'gas' && total.unit !== 'Wh') {
      const cubic = { unit: 'm³', factor: total.unit === 'l' ? 1000 : 1, digits: 1 };
      return [amountRow(colour, words.roles[role] ?? role, total.value, cubic, notes, locale, words)];
    }
    const value = total.value === null || total.unit === 'Wh' ? total.value : litresOf(total.value, total.unit);
    return [amountRow(colour, words.roles[role] ?? role, value, own, notes, locale, words)];
  });
}

const litresOf = (value: number, unit: string): number => (unit === 'm3' ? value * 1000 : value);
