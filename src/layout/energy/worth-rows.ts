import type { BuildingTotals } from '../../energy/building-totals.js';
import { besideWords } from '../../locale/beside-words.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import { amountRow, partly } from './energy-overview.js';
import type { TotalRow } from './energy-overview.js';

/** What the sun of a building avoided and saved, each with the factors it was reckoned by. */
export function worthRows(totals: BuildingTotals, locale: Locale, words: EnergyWords): readonly TotalRow[] {
  const { electricity, co2, money } = totals;
  const beside = besideWords(locale);
  const part = electricity ? partly(electricity.coverage, locale, words) : '';
  const partial = part === '' ? [] : [part];
  const rows: TotalRow[] = [];
  const avoided = co2?.amount ?? null;
  if (co2 && avoided !== null) {
    const notes = co2.factors.map(({ factor }) =>
      beside.factor(`${locale.number(factor.kgPerKwh)} kg/kWh`, factor.year, factor.source),
    );
    const mass = commonUnit('g', avoided * 1000);
    rows.push(amountRow('none', beside.avoided, avoided * 1000, mass, [...partial, ...notes], locale, words));
  }
  const saved = money?.used.amount ?? null;
  if (money && saved !== null) {
    const currency = money.currency === 'CZK' || money.currency === null ? 'Kč' : money.currency;
    const notes = money.used.factors.map(({ factor }) =>
      beside.factor(`${locale.number(factor.buy ?? NaN)} ${currency}/kWh`, null, factor.source),
    );
    const earned = money.sold.amount;
    // Nothing sold earned nothing; what was sold at an unknown price is not in it.
    const unsold = money.sold.unknown > 0 ? [beside.unsold] : [];
    const value = locale.measure(earned === null ? saved : saved + earned, currency, { digits: 0 });
    rows.push({ role: 'none', label: beside.saved, value, missing: false, notes: [...partial, ...unsold, ...notes] });
  }
  return rows;
}
