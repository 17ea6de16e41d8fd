import type { BuildingTotals } from '../../energy/building-totals.js';
import type { OtherUnitTotal } from '../../energy/other-units.js';
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

/** Totals of what is no electricity, each in a unit of its own kind; `others` are those of meters that tell another kind. */
export function mediaRows(
  { roles }: BuildingTotals,
  others: readonly OtherUnitTotal[],
  locale: Locale,
  words: EnergyWords,
): readonly TotalRow[] {
  const all = MEDIA.flatMap(([role, colour]) =>
    [roles.get(role), ...others.filter((other) => other.role === role)].flatMap((total) =>
      total ? { role, colour, total } : [],
    ),
  );
  // Waters are compared with each other, and so have one unit.
  const litres = all.flatMap(({ role, total }) =>
    role !== 'gas' && total.unit !== 'Wh' ? [litresOf(total.value ?? 0, total.unit)] : [],
  );
  const water = commonUnit('l', Math.max(0, ...litres));
  return all.map(({ role, colour, total }): TotalRow => {
    const notes = standingOf(total, locale, words);
    const own = total.unit === 'Wh' ? commonUnit('Wh', total.value ?? 0) : water;
    if (role === 'gas' && total.unit !== 'Wh') {
      const cubic = { unit: 'm³', factor: total.unit === 'l' ? 1000 : 1, digits: 1 };
      return amountRow(colour, words.roles[role] ?? role, total.value, cubic, notes, locale, words);
    }
    const value = total.value === null || total.unit === 'Wh' ? total.value : litresOf(total.value, total.unit);
    return amountRow(colour, words.roles[role] ?? role, value, own, notes, locale, words);
  });
}

const litresOf = (value: number, unit: string): number => (unit === 'm3' ? value * 1000 : value);
