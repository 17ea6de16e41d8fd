/** U+202F keeps a group together on one line and is narrower than a space; U+2212 is as wide as a digit. */
const GROUP = '\u202f';
const MINUS = '\u2212';
const NBSP = '\u00a0';

export interface NumberStyle {
  /** Decimal places; left out: as many as the value has, two at the most. */
  readonly digits?: number | undefined;
  /** No group separators: years, codes. */
  readonly plain?: boolean | undefined;
  /** A plus sign in front of what is above zero. */
  readonly signed?: boolean | undefined;
  /** The value is a share (0.12) and is shown in per cent. */
  readonly percent?: boolean | undefined;
  /** 2,5 mil. in place of 2 500 000. */
  readonly compact?: boolean | undefined;
  /** The power of ten that all labels of an axis are written in, 0 to 12 by threes: 0,5 mil. beside 1,5 mil. */
  readonly power?: number | undefined;
  /** 5 × 10⁻⁹, for a chart whose numbers have too many zeros to be read otherwise. */
  readonly scientific?: boolean | undefined;
}

/** From here on every number is written by its power of ten. */
export const ENDLESS = 1e15;
/** Below this there are more zeros than anyone counts. */
export const TINY = 1e-6;

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language writes it, with a true minus sign and narrow unbreakable group spaces. NaN gives an empty text. */
export function formatNumber(lang: string, value: number, style: NumberStyle = {}): string {
  if (!Number.isFinite(value)) return '';
  const { digits, plain, signed, percent, compact, power, scientific } = style;
  const size = Math.abs(value);
  const long = size >= (scientific ? 1e6 : ENDLESS) || (scientific && size < TINY);
  if (long && !percent && size > 0) return byPower(lang, value, signed);
  if (power) {
    // Nothing is as much in millions.
    if (size === 0) return '0';
    const one = formatNumber(lang, 10 ** power, { compact: true });
    return formatNumber(lang, value / 10 ** power, { digits, signed }) + one.slice(1);
  }
  const plainly = simple(lang, value, style);
  if (plainly !== null) return plainly;
  const key = [lang, digits, plain, signed, percent, compact].join();
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(lang, {
      minimumFractionDigits: digits ?? 0,
      maximumFractionDigits: digits ?? (compact || percent ? 1 : 2),
      useGrouping: !plain,
      signDisplay: signed ? 'exceptZero' : 'negative',
      ...(percent && { style: 'percent' as const }),
      ...(compact && { notation: 'compact' as const }),
    });
    formats.set(key, format);
  }
  const text = format.format(value).replace('-', MINUS);
  // English groups by commas, which stay; Czech by spaces.
  return lang === 'cs' ? text.replace(/\s(?=\d)/g, GROUP).replace(/\s(?=\D)/g, NBSP) : text;
}

/** Two decimals and the power of ten: 1,25 × 10³⁰⁰. */
function byPower(lang: string, value: number, signed?: boolean): string {
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  const raised = [...`${+exponent}`].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[+sign] ?? '⁻').join('');
  return `${formatNumber(lang, +mantissa, { signed })}${NBSP}×${NBSP}10${raised}`;
}

/** Group and decimal marks of the languages that numbers are written in without asking Intl. */
const MARKS: Readonly<Record<string, readonly [string, string]>> = { cs: [GROUP, ','], en: [',', '.'] };

/**
 * The same text as Intl gives, halves rounded away from zero by the shortest decimal form of the number; null for what is left to Intl. The
 * first Intl.NumberFormat of a page costs 7 ms or more (27 ms on a slow phone), more than all else in the numbers of a chart.
 */
function simple(lang: string, value: number, { digits, plain, signed, percent, compact }: NumberStyle): string | null {
  const marks = MARKS[lang];
  const text = String(Math.abs(value));
  if (!marks || compact || text.includes('e')) return null;
  const [whole, fraction] = rounded(text, digits ?? (percent ? 1 : 2), percent ? 2 : 0);
  const decimals = digits === undefined ? fraction.replace(/0+$/, '') : fraction;
  const [group, point] = marks;
  const grouped = plain ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  const zero = !/[1-9]/.test(whole + fraction);
  const sign = zero ? '' : value < 0 ? MINUS : signed ? '+' : '';
  const unit = percent ? (lang === 'cs' ? `${NBSP}%` : '%') : '';
  return sign + grouped + (decimals === '' ? '' : point + decimals) + unit;
}

/** Whole part and exactly `places` decimals of a decimal text, after its point has moved to the right by `shift`. */
function rounded(text: string, places: number, shift: number): [string, string] {
  const [whole = '', decimals = ''] = text.split('.');
  const kept = places + shift;
  // A text of figures is exact, where multiplying could make 0.285 of 28.499999999999996.
  const figures = BigInt(whole + decimals.padEnd(kept, '0').slice(0, kept)) + ((decimals[kept] ?? '0') < '5' ? 0n : 1n);
  const all = String(figures).padStart(places + 1, '0');
  return [all.slice(0, all.length - places), all.slice(all.length - places)];
}
