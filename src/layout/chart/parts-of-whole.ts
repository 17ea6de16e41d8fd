import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import type { ChartModel } from './chart-model.js';
import { ChartRefusal } from './chart-refusal.js';
import type { ChartText } from './chart-text.js';

/** One part of a whole, ready to be drawn and read. */
export interface Part {
  readonly title: string;
  readonly value: number;
  /** 0 to 1 of all the values that are there. */
  readonly share: number;
  /** Row of the table; the first of several in *others*. */
  readonly row: number;
  /** All of its rows. */
  readonly rows: readonly number[];
  readonly position: number;
  /** It is the sum of those that are too small. */
  readonly others: boolean;
}

/** More slices than these can't be compared; the smallest then share one. */
const MOST_PARTS = 6;

/**
 * The parts of a chart's whole in the order of its positions; of more than six the last ones are added up as *others* and counted.
 * Several measures of a single row are parts too. Missing values are no parts. Throws a RangeError for a negative value, of which
 * there is no share.
 */
export function partsOfWhole({
  model,
  text,
  locale,
}: {
  readonly model: ChartModel;
  readonly text: ChartText;
  readonly locale: Locale;
}): readonly Part[] {
  const all = candidates(model, text).filter(({ value }) => !Number.isNaN(value));
  const negative = all.find(({ value }) => value < 0);
  if (negative)
    throw new ChartRefusal(
      'negative-part',
      `a part of a whole can't be negative: ${negative.title} ${text.value(negative.value)}`,
    );
  const total = all.reduce((sum, { value }) => sum + value, 0);
  const shown = all.length <= MOST_PARTS ? all : all.slice(0, MOST_PARTS - 1);
  const rest = all.slice(shown.length);
  const parts = shown.map((part): Part => ({
    ...part,
    rows: [part.row],
    others: false,
    share: total > 0 ? part.value / total : 0,
  }));
  const [firstRest] = rest;
  if (!firstRest) return parts;
  const value = rest.reduce((sum, part) => sum + part.value, 0);
  return [
    ...parts,
    {
      ...firstRest,
      title: chartWords(locale).otherParts(rest.length),
      value,
      rows: rest.map(({ row }) => row),
      share: total > 0 ? value / total : 0,
      others: true,
    },
  ];
}

function candidates(model: ChartModel, text: ChartText): Omit<Part, 'rows' | 'share' | 'others'>[] {
  const { series, positions } = model;
  if (positions.length === 1 && series.length > 1) {
    return series.map(({ label, values, rows }) => ({
      title: label,
      value: values[0] as number,
      row: rows.at(0) as number,
      position: 0,
    }));
  }
  const [first] = series;
  if (!first || series.length > 1) throw new RangeError('only one measure can be split into parts of a whole');
  return [...positions.keys()].map((position) => ({
    title: text.position(position),
    value: first.values[position] as number,
    row: positions.at(position) as number,
    position,
  }));
}

/** Shares are in whole per cent, unless one of them would be written as none, or is a half of a per cent more: 62.5 and 37.5 are no 63 and 38. */
export function shareDigits(parts: readonly Part[]): 0 | 1 {
  const isExact = (share: number): boolean => (share > 0 && share < 0.01) || Math.abs(((share * 100) % 1) - 0.5) < 1e-9;
  return parts.some(({ share }) => isExact(share)) ? 1 : 0;
}
