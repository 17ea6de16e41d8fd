import type { DocumentObject } from './document-object.js';

/** What holds from a day on, until the next of the same kind says otherwise. */
interface Valid {
  /** First local day, `2026-01-01`; null: from ever. */
  readonly from: string | null;
  /** Whom to name for the figure. */
  readonly source: string | null;
}

/** CO₂ of a kilowatt-hour of one medium. */
export interface Co2Factor extends Valid {
  readonly medium: (typeof media)[number];
  readonly kgPerKwh: number;
  /** The year the figure speaks of. */
  readonly year: number;
}

/** Prices of a kilowatt-hour of electricity. */
export interface PriceFactor extends Valid {
  /** What one that need not be bought saves. */
  readonly buy: number | null;
  /** What one that is sold earns. */
  readonly sell: number | null;
  readonly currency: string;
}

/** What turns cubic metres of gas into kilowatt-hours (decree 108/2011, annex 1). */
export interface GasFactor extends Valid {
  /** Volume coefficient. */
  readonly coefficient: number;
  /** Higher heating value (spalné teplo). */
  readonly kwhPerM3: number;
}

export interface Factors {
  /** Each list in the order of the days from which its entries hold. */
  readonly co2: readonly Co2Factor[];
  readonly prices: readonly PriceFactor[];
  readonly gas: readonly GasFactor[];
}

export const media = ['electricity', 'gas', 'heat'] as const;

/** Calendar of a building that is not in use every day. */
export interface SiteCalendar {
  /** Days of the week in use, 1 Monday to 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Local hours of use, `07:00`. */
  readonly open: string;
  readonly close: string;
  /** Whether it is closed on Czech public holidays. */
  readonly publicHolidays: boolean;
  /** Further closed days, both ends included: school holidays, which differ between districts and years. */
  readonly closed: readonly ClosedDays[];
}

export interface ClosedDays {
  readonly from: string;
  readonly to: string;
  readonly name: string | null;
}

export const noFactors: Factors = { co2: [], prices: [], gas: [] };

export function parseFactors(json: DocumentObject): Factors {
  const co2 = json.objects('co2').flatMap((one): Co2Factor[] => {
    const kgPerKwh = one.needed('kgPerKwh', one.number('kgPerKwh', { min: 0 }));
    const year = one.needed('year', one.number('year', { min: 1900, max: 2999, integer: true }));
    const medium = one.oneOf('medium', media) ?? 'electricity';
    const valid = parseValid(one);
    return kgPerKwh === null || year === null ? [] : [{ medium, kgPerKwh, year, ...valid }];
  });
  const prices = json.objects('prices').map((one): PriceFactor => {
    const [buy, sell] = [one.number('buy', { min: 0 }), one.number('sell', { min: 0 })];
    return { buy, sell, currency: one.text('currency') ?? 'CZK', ...parseValid(one) };
  });
  const gas = json.objects('gas').flatMap((one): GasFactor[] => {
    const coefficient = one.number('coefficient', { above: 0 }) ?? 1;
    const kwhPerM3 = one.needed('kwhPerM3', one.number('kwhPerM3', { above: 0 }));
    const valid = parseValid(one);
    return kwhPerM3 === null ? [] : [{ coefficient, kwhPerM3, ...valid }];
  });
  json.end();
  return { co2: inOrder(co2), prices: inOrder(prices), gas: inOrder(gas) };
}

export function parseCalendar(json: DocumentObject): SiteCalendar {
  const closed = json.objects('closed').flatMap((one): ClosedDays[] => {
    const from = one.needed('from', one.day('from'));
    const to = one.has('to') ? one.day('to') : from;
    const name = one.text('name');
    one.end();
    if (from === null || to === null) return [];
    if (to < from) one.note('to', `ends before it begins: ${to}`);
    return to < from ? [] : [{ from, to, name }];
  });
  const weekdays = json.numbers('weekdays', (day) => [1, 2, 3, 4, 5, 6, 7].includes(day)) ?? [1, 2, 3, 4, 5];
  const [open, close] = [json.clock('open') ?? '07:00', json.clock('close') ?? '17:00'];
  const publicHolidays = json.has('publicHolidays') ? json.flag('publicHolidays') : true;
  json.end();
  return { weekdays, open, close, publicHolidays, closed };
}

function parseValid(json: DocumentObject): Valid {
  const valid = { from: json.day('from'), source: json.text('source') };
  json.end();
  return valid;
}

function inOrder<T extends Valid>(list: readonly T[]): readonly T[] {
  return [...list].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : a.from === b.from ? 0 : 1));
}
