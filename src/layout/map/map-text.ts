import type { Locale } from '../../locale/locale.js';
import type { LevelName, MapFacts, MapWords, StatedUnit } from '../../locale/map-words.js';
import { classOf } from '../../scale/class-breaks.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import { classRanges } from './class-ranges.js';
import type { MapModel } from './map-model.js';
import { orderOf, ranksOf } from './map-values.js';
import type { MapValues } from './map-values.js';
import { allDigits, writtenDigits } from './value-digits.js';

/** How a map says what it shows at one time. */
export interface MapText {
  /** A value with its unit. */
  value(value: number): string;
  /** A value without it. */
  bare(value: number): string;
  /** Names of the classes, lowest first. */
  readonly ranges: readonly string[];
  /** What the values are: the measure, its unit, per how many of what. */
  readonly measure: string;
  /** Territories from the highest value down, those without one behind them. */
  readonly order: readonly number[];
  /** The value of a territory, or why there is none. */
  stated(unit: number): string;
  /** `3. z 215`; empty without a value. */
  rank(unit: number): string;
  /** Everything about a territory in one text, for those who don't see it. */
  spoken(unit: number): string;
  facts(level: LevelName, time: string | null): MapFacts;
}

export function mapText(
  model: MapModel,
  shown: MapValues,
  names: readonly string[],
  locale: Locale,
  words: MapWords,
): MapText {
  const { digits, per, classes } = model;
  // From 10 % to 12 % is no change by 2 %.
  const unit = model.change && model.unit === '%' ? words.points : model.unit;
  // A share is given by the words for what it is of; its unit stands in the legend.
  const ownUnit = per ? undefined : unit;
  const style = (number: number): { digits: number } => ({ digits: writtenDigits(number, digits) });
  const bare = (number: number): string => locale.number(number, style(number));
  const value = (number: number): string =>
    `${model.change && number > 0 ? '+' : ''}${locale.measure(number, ownUnit, style(number))}`;
  const perWords = per ? words.per(per.what, per.times) : '';
  const named = (ofWhat: string): string => {
    const name = [model.measure, ofWhat].filter(Boolean).join(' ');
    return model.change ? words.change(name) : name;
  };
  const ranges = classRanges(classes, digits).map(({ from, to, open }) => {
    // Breaks are round: they are written as they are.
    const ends = open
      ? [from, to].map((end) => locale.number(end, { digits: allDigits(end) }))
      : [bare(from), bare(to)];
    const [first = '', last = ''] = from === classes.low ? [bare(from), ends[1]] : ends;
    return words.range(first, last, open);
  });
  // Who steps through times reads nothing of most of them: what is sorted waits until somebody asks.
  let ranked: readonly number[] | null = null;
  const valued = (): readonly number[] => (ranked ??= orderOf(shown.values));
  let ranks: Uint32Array | null = null;
  let order: readonly number[] | null = null;
  const stated = (one: number): string => {
    const kind = shown.missing[one] as MissingKind;
    if (kind !== missing.present) return words.missing[kind] ?? '';
    return [value(shown.values[one] as number), perWords].filter(Boolean).join(' ');
  };
  const rank = (one: number): string => {
    ranks ??= ranksOf(shown);
    return ranks[one] ? words.rank(ranks[one], valued().length) : '';
  };
  return {
    value,
    bare,
    ranges,
    measure: named(perWords || (unit ? `(${unit})` : '')),
    get order() {
      return (order ??= [...valued(), ...[...shown.values.keys()].filter((one) => Number.isNaN(shown.values[one]))]);
    },
    stated,
    rank,
    spoken(one) {
      const number = shown.values[one] as number;
      const name = names[one] ?? '';
      if (Number.isNaN(number)) return `${name}: ${stated(one)}`;
      return `${name}: ${stated(one)}, ${rank(one)}, ${words.classOf} ${ranges[classOf(number, classes.breaks)]}`;
    },
    facts(level, time) {
      const { values } = shown;
      const sorted = values.filter((one) => !Number.isNaN(one)).sort();
      const { length } = sorted;
      const state = (unit: number): StatedUnit | null => {
        const number = values[unit];
        if (number === undefined) return null;
        const others = sorted.lastIndexOf(number) - sorted.indexOf(number);
        return { name: names[unit] ?? '', others, value: value(number) };
      };
      return {
        measure: named(perWords),
        time,
        level,
        highest: state(values.indexOf(sorted[length - 1] as number)),
        lowest: state(values.lastIndexOf(sorted[0] as number)),
        // Half of the values are this or more.
        median: length > 4 ? value(sorted[(length - 1) >> 1] as number) : null,
        total: values.length,
        missing: values.length - length,
      };
    },
  };
}
