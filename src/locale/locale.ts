import type { ChartStrings } from './chart-strings.js';
import { formatAge, formatDate } from './date-format.js';
import type { DatePrecision } from './date-format.js';
import type { KindWords } from './kind-words.js';
import type { DeclineUnit } from './noun-units.js';
import { formatNumber } from './number-format.js';
import type { NumberStyle } from './number-format.js';

/** Names of the stable error codes, which each language explains. */
export type ErrorName =
  | 'network'
  | 'timeout'
  | 'cors'
  | 'http'
  | 'service'
  | 'unauthorized'
  | 'rate-limited'
  | 'parse'
  | 'no-column'
  | 'bad-attribute'
  | 'no-geometry'
  | 'too-large'
  | 'unsupported';

/** A column that an author named and the data lack, and the one of theirs that may be meant. */
export interface MissingColumn {
  readonly name: string;
  readonly closest: string | null;
}

/**
 * A sentence for people and what to do about it, by error code; `reason` says why there is no connection, where that is known. Failures are
 * the exception, so a page fetches these words when there is one.
 */
export type ErrorTexts = (
  code: ErrorName,
  host: string | null,
  status: number | null,
  reason: string | null,
  column?: MissingColumn | null,
) => { readonly sentence: string; readonly remedy: string };

/** Every text a person can meet, in one language. A further language is one more file that fills this in. */
export interface Strings {
  readonly source: string;
  readonly license: string;
  /** The date of the data and, when it says something, their age. */
  dataFrom(date: string, age: string | null): string;
  stale(date: string, age: string | null): string;
  /** The last try to refresh failed. */
  readonly refreshFailed: string;
  readonly showTable: string;
  readonly download: string;
  readonly reportError: string;
  /** Of any failure, while the words for it are not here. */
  readonly failed: string;
  readonly retry: string;
  readonly loading: string;
  loaded(rows: number): string;
  readonly empty: string;
  readonly missing: string;
  /** Of a stack: a part of it is missing. */
  readonly incomplete: string;
  more(count: number): string;
  problems(count: number): string;
  readonly yes: string;
  readonly no: string;
  /** Texts of charts; those of the language that comes with all elements come with the charts. */
  readonly chart?: ChartStrings;
}

/** A language: its texts, and how it writes numbers, dates and lists. Dates are always Prague's. */
export interface Locale {
  readonly lang: string;
  readonly strings: Strings;
  number(value: number, style?: NumberStyle): string;
  /** A number with its unit. */
  measure(value: number, unit: string | undefined, style?: NumberStyle): string;
  /** The unit as it stands behind a number, with the space in front of it. */
  unit(value: number, unit: string, style?: NumberStyle): string;
  /**
   * Fetches the forms of a unit that is a noun; null when there is nothing to wait for. Never rejects: units then stay as they came.
   * `few`: some numbers are under five or have decimals; sources write nouns as they are behind all others. Left out while it is not known.
   */
  loadUnits(unit: string | undefined, few?: boolean): Promise<void> | null;
  date(epochMs: number, precision: DatePrecision): string;
  age(ageMs: number): string | null;
  /** Null until `loadKinds` has got the sentences that only some charts need, or when it can't. */
  readonly kinds: KindWords | null;
  /** Null when there is nothing to wait for. Never rejects: the sentence that all kinds have is there. */
  loadKinds(): Promise<void> | null;
  /** Null until `loadErrors` has got the words; general ones when it can't. */
  readonly error: ErrorTexts | null;
  /** Never rejects: a language's words may be out of reach for the same reason as the data. */
  loadErrors(): Promise<void>;
}

/** What a language fetches when it is needed; a small one may have it all in its own file. */
export interface LateTexts {
  readonly errors: () => Promise<ErrorTexts>;
  readonly units: () => Promise<DeclineUnit>;
  readonly kinds: () => Promise<KindWords>;
}

/** Signs (kWh, °C, km) and abbreviations (tis. Kč) have no forms. */
const NOUN = /^\p{Ll}{3,}(?![\p{L}.])/u;

/** Something fetched once; `got` is undefined until it is there or could not be had. */
class Late<T> {
  got: T | undefined;
  readonly #get: () => Promise<T>;
  readonly #instead: T;
  #asked: Promise<void> | null = null;

  constructor(get: () => Promise<T>, instead: T) {
    this.#get = get;
    this.#instead = instead;
  }

  /** Null when there is nothing to wait for; never rejects. */
  load(): Promise<void> | null {
    if (this.got !== undefined) return null;
    return (this.#asked ??= this.#get()
      .catch(() => this.#instead)
      .then((got) => void (this.got = got)));
  }
}

export function createLocale(lang: string, strings: Strings, late: LateTexts): Locale {
  const errors = new Late(late.errors, () => ({ sentence: strings.failed, remedy: '' }));
  const units = new Late<DeclineUnit>(late.units, () => null);
  const kinds = new Late<KindWords | null>(late.kinds, null);
  const number = (value: number, style?: NumberStyle): string => formatNumber(lang, value, style);
  const unitText = (value: number, unit: string, style: NumberStyle = {}): string =>
    // English writes 12% without a space, Czech 12 % with one.
    (unit === '%' && lang === 'en' ? '' : '\u00a0') + (units.got?.(...written(value, style), unit) ?? unit);
  return {
    lang,
    strings,
    number,
    measure(value, unit, style) {
      const text = number(value, style);
      return unit && text ? text + unitText(value, unit, style) : text;
    },
    unit: unitText,
    // Populations are seldom under five.
    loadUnits: (unit = '', few = unit !== 'obyvatel') =>
      NOUN.test(unit) && (few || lang !== 'cs') ? units.load() : null,
    date: (epochMs, precision) => formatDate(lang, epochMs, precision),
    age: (ageMs) => formatAge(lang, ageMs),
    get kinds() {
      return kinds.got ?? null;
    },
    loadKinds: () => kinds.load(),
    get error() {
      return errors.got ?? null;
    },
    loadErrors: () => errors.load() ?? Promise.resolve(),
  };
}

/** A number as it is written, and with how many decimals: what is shown decides the form of a noun. Thousands are as any great number. */
function written(value: number, { digits, compact, power }: NumberStyle): [number, number] {
  if (power || (compact && Math.abs(value) >= 1000)) return [1000, 0];
  const shown = Number(value.toFixed(digits ?? (compact ? 1 : 2)));
  return [shown, digits ?? 0];
}
