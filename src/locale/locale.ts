import { formatAge, formatDate, formatTick } from './date-format.js';
import type { DatePrecision } from './date-format.js';
import type { ChartFacts, TextPiece } from './facts.js';
import { formatMeasure } from './measure-format.js';
import type { UnitForms } from './measure-format.js';
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

/**
 * A sentence for people and what to do about it, by error code; `reason` says why there is no connection, where that is known. Failures are
 * the exception, so a page fetches these words when there is one.
 */
export type ErrorTexts = (
  code: ErrorName,
  host: string | null,
  status: number | null,
  reason: string | null,
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
  readonly showChart: string;
  readonly download: string;
  readonly reportError: string;
  /** Of any failure, while the words for it are not here. */
  readonly failed: string;
  readonly retry: string;
  readonly details: string;
  readonly loading: string;
  loaded(rows: number): string;
  readonly empty: string;
  /** To the page's author who gave no source of data. */
  readonly noSource: string;
  /** `filtered`: the author gave a condition. */
  emptyRemedy(filtered: boolean): string;
  /** What the columns of a histogram say. */
  readonly count: string;
  /** Parts of a whole that are too small to have a slice of their own. */
  otherParts(count: number): string;
  /** Series that share the grey. */
  otherSeries(count: number): string;
  /** The two readings of the hour that autumn repeats. */
  readonly repeatedHour: { readonly first: string; readonly second: string };
  readonly chartRole: string;
  readonly keyboardHint: string;
  readonly legend: string;
  readonly missing: string;
  /** Of a stack: a part of it is missing. */
  readonly incomplete: string;
  readonly total: string;
  more(count: number): string;
  showMore(count: number, shown: number, total: number): string;
  readonly showLess: string;
  problems(count: number): string;
  readonly tableOf: string;
  readonly yes: string;
  readonly no: string;
  /** The sentence under the heading. */
  summary(facts: ChartFacts): readonly TextPiece[];
  readonly units: UnitForms;
}

/** A language: its texts, and how it writes numbers, dates and lists. Dates are always Prague's. */
export interface Locale {
  readonly lang: string;
  readonly strings: Strings;
  number(value: number, style?: NumberStyle): string;
  /** A number with its unit. */
  measure(value: number, unit: string | undefined, style?: NumberStyle): string;
  date(epochMs: number, precision: DatePrecision): string;
  /** Label of a tick; `whole` names also the day or year it belongs to. */
  tick(epochMs: number, unit: DatePrecision, whole: boolean): string;
  age(ageMs: number): string | null;
  /** Null until `loadErrors` has got the words; general ones when it can't. */
  readonly error: ErrorTexts | null;
  /** Never rejects: a language's words may be out of reach for the same reason as the data. */
  loadErrors(): Promise<void>;
}

export function createLocale(lang: string, strings: Strings, errors: () => Promise<ErrorTexts>): Locale {
  let texts: ErrorTexts | null = null;
  return {
    lang,
    strings,
    number: (value, style) => formatNumber(lang, value, style),
    measure: (value, unit, style = {}) => formatMeasure(lang, value, unit, style, strings.units),
    date: (epochMs, precision) => formatDate(lang, epochMs, precision),
    tick: (epochMs, unit, whole) => formatTick(lang, epochMs, unit, whole),
    age: (ageMs) => formatAge(lang, ageMs),
    get error() {
      return texts;
    },
    loadErrors: async () => {
      texts = await errors().catch(() => () => ({ sentence: strings.failed, remedy: '' }));
    },
  };
}
