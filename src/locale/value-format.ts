import type { Locale } from './locale.js';
import { formatDate } from './date-format.js';

/** How a chart writes its values where its author says so; NaN gives an empty text. */
export interface ValueFormat {
  /** The value as it is read alone: with its unit. */
  value(value: number): string;
  /** The value where `unit` stands elsewhere: on an axis, whose title names it. */
  bare(value: number): string;
  /** What `bare` leaves out. */
  readonly unit: string | undefined;
}

/** The names a format goes by; anything else is a specifier of d3-format. */
export const formatNames = ['number', 'percent', 'currency', 'compact', 'date'] as const;
type FormatName = (typeof formatNames)[number];

/** Codes of currencies that go by a sign. */
const CURRENCIES: Readonly<Record<string, string>> = { Kč: 'CZK', '€': 'EUR', $: 'USD', '£': 'GBP', zł: 'PLN' };

const named: Readonly<Record<FormatName, MakeFormat>> = {
  number: (locale, unit) => ({
    value: (value) => locale.measure(value, unit),
    bare: (value) => locale.number(value),
    unit,
  }),
  // Data that say they are in per cent are so already; others are shares.
  percent(locale, unit) {
    const write = (value: number): string =>
      unit === '%'
        ? locale.measure(value, unit, { digits: digitsOf(value, 1) })
        : locale.number(value, { percent: true });
    return { value: write, bare: write, unit: undefined };
  },
  currency,
  compact: (locale, unit) => ({
    value: (value) => locale.measure(value, unit, { compact: true }),
    bare: (value) => locale.number(value, { compact: true }),
    unit,
  }),
  date(locale) {
    const write = (value: number): string => formatDate(locale.lang, value, 'day');
    return { value: write, bare: write, unit: undefined };
  },
};

/** A whole value has no decimals, another one all of them. */
const digitsOf = (value: number, most: number): number => (Number.isInteger(value) ? 0 : most);

/** Whole crowns, or hellers where there are some; of a unit that is no currency (`tis. Kč`) only the decimals. */
function currency(locale: Locale, unit = 'Kč'): ValueFormat {
  const code = Object.hasOwn(CURRENCIES, unit) ? CURRENCIES[unit] : /^[A-Z]{3}$/.test(unit) ? unit : undefined;
  const digits = (value: number): number => digitsOf(value, 2);
  const alone = (value: number): string => locale.measure(value, unit, { digits: digits(value) });
  return {
    // English puts the sign in front.
    value: (value) => (locale.lang === 'cs' || !code ? alone(value) : inFront(locale, value, code, digits(value))),
    bare: (value) => locale.number(value, { digits: digits(value) }),
    unit,
  };
}

function inFront({ lang }: Locale, value: number, code: string, digits: number): string {
  if (!Number.isFinite(value)) return '';
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(lang === 'en' ? 'en-GB' : lang, {
    style: 'currency',
    currency: code,
    ...places,
  });
  return format.format(value).replace('-', '\u2212');
}

/** What makes the writer of a format for a language and the unit of the values. */
export type MakeFormat = (locale: Locale, unit: string | undefined) => ValueFormat;

/** Fetches what an author's `format` is written by: one of `formatNames`, or a specifier of d3-format. Throws a RangeError for what is neither. */
export async function loadFormat(format: string): Promise<MakeFormat> {
  const name = formatNames.find((one) => one === format.trim());
  if (name) return named[name];
  const { specifiedFormat } = await import('./specified-format.js');
  return (locale, unit) => specifiedFormat(format.trim(), locale, unit);
}

/** The writer of an author's `format`; `unit` is that of the values. Throws as `loadFormat` does. */
export async function loadValueFormat(format: string, locale: Locale, unit?: string): Promise<ValueFormat> {
  return (await loadFormat(format))(locale, unit);
}
