import { formatNumber } from './number-format.js';
import type { NumberStyle } from './number-format.js';
import { pluralForm } from './plural.js';
import type { PluralForms } from './plural.js';

/** Names of counted things, by the texts sources use for them; a unit that is not here is written as it came. */
export type UnitForms = Readonly<Record<string, PluralForms>>;

const NBSP = '\u00a0';

/** A number with its unit behind an unbreakable space: `1 obyvatel`, `5 obyvatel`, `12,5 %`, `3 kWh`. */
export function formatMeasure(
  lang: string,
  value: number,
  unit: string | undefined,
  style: NumberStyle,
  forms: UnitForms,
): string {
  const number = formatNumber(lang, value, style);
  if (!unit || number === '') return number;
  const counted = Object.hasOwn(forms, unit) ? forms[unit] : undefined;
  // English writes 12% without a space, Czech 12 % with one.
  if (unit === '%' && lang === 'en') return `${number}%`;
  return `${number}${NBSP}${counted ? pluralForm(lang, value, counted) : unit}`;
}
