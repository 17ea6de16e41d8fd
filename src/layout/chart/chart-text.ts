import { isMissing } from '../../table/column.js';
import type { Column, DateColumn } from '../../table/column.js';
import type { DatePrecision } from '../../locale/date-format.js';
import type { Locale } from '../../locale/locale.js';
import { ENDLESS, TINY } from '../../locale/number-format.js';
import { digitsOfStep } from '../../locale/tick-style.js';
import type { NumberStyle } from '../../locale/number-format.js';
import { isYearColumn } from '../year-column.js';
import type { RowNumbers } from './row-numbers.js';
import type { ChartModel, Series } from './chart-model.js';
import type { TooltipLine } from '../scene.js';
import { extentOfSeries } from './series-figures.js';

/** How a chart writes its positions and values: one way in axis, tooltip, sentence and table. */
export interface ChartText {
  /** Name of position `index` on the x axis, as a cell or an axis has it. */
  position(index: number): string;
  /** The same by itself, in a sentence: figures of a distance alone do not say what it is. */
  place(index: number): string;
  value(value: number): string;
  /** The value in a sentence: 2,5 mil. Kč, as on an axis, where all values of the chart are as short without being rounded. */
  told(value: number): string;
  /** The value without its unit, for places where the unit stands elsewhere; of series `series`, where they are not written alike. */
  bare(value: number, series?: number): string;
  /** Some values are under five or have decimals, so that a unit has other forms than sources write. */
  readonly few: boolean;
  /** A line per series at a position, by value from the largest down, missing last. */
  lines(index: number): readonly TooltipLine[];
  /** Title and lines in one text. */
  spoken(index: number): string;
}

/** How dates are written. */
export interface DateWriting {
  /** The coarsest unit of the calendar that still tells all dates of the column apart from their neighbours' meaning. */
  precision(column: DateColumn): DatePrecision;
  text(epochMs: number, precision: DatePrecision, locale: Locale): string;
  /** About `count` labels for a time axis from `first` to `last`, epoch ms. */
  ticks(
    first: number,
    last: number,
    count: number,
    column: DateColumn,
    locale: Locale,
  ): readonly { readonly value: number; readonly label: string }[];
  /** Dates of some rows, one under each of many columns: what changes from one to the next. */
  short(column: DateColumn, rows: RowNumbers, locale: Locale): readonly string[];
  /** The same model with a position for each step of its time axis that has no row. */
  complete(model: ChartModel): ChartModel;
}

/** Added by `date-writing`: charts without dates do without the calendar. */
export const dateWriting: Partial<DateWriting> = {};

/** How the cells of a column are written where they name something: a place on the axis, a series. */
export function columnText(column: Column, locale: Locale): (row: number) => string {
  const precision = (column.type === 'date' && dateWriting.precision?.(column)) || 'day';
  const plain = isYearColumn(column);
  return (row) => {
    if (isMissing(column, row)) return locale.strings.missing;
    const cell = column.values[row] as number;
    switch (column.type) {
      case 'text':
        // An empty name would leave a hole in every sentence.
        return column.dictionary.at(cell)?.trim() || '–';
      case 'date':
        return dateWriting.text?.(cell, precision, locale) ?? '';
      case 'boolean':
        return cell === 1 ? locale.strings.yes : locale.strings.no;
      case 'number':
        return locale.number(cell, { plain });
    }
  };
}

export function chartText(model: ChartModel, locale: Locale): ChartText {
  const { xColumn, positions, series } = model;
  const { few, power, ...common } = styleOf(series);
  // Little must not be written as nothing; less than a millionth is, as it mostly is an error of rounding.
  const style = (number: number): NumberStyle => {
    const digits =
      common.digits !== undefined && Math.abs(number) >= TINY ? Math.ceil(-Math.log10(2 * Math.abs(number))) : 0;
    return digits > (common.digits ?? 0) ? { digits } : common;
  };
  const value = (number: number): string =>
    model.format?.value(number) ?? locale.measure(number, model.unit, style(number));
  const isShort = (number: number): boolean => !(number % 10 ** (power - 2));
  const short = power > 0 && !model.format && series.every(({ values }) => values.every(isShort));
  const told = (number: number): string =>
    short && isShort(number) ? locale.measure(number, model.unit, { power }) : value(number);
  const bare = (number: number): string => model.format?.bare(number) ?? locale.number(number, style(number));
  const write = columnText(xColumn, locale);
  const along = model.xKind === 'number' && !isYearColumn(xColumn);
  const position = (index: number): string => model.names?.of(index) ?? write(positions.at(index) as number);
  const place = (index: number): string => {
    // Its name may have the unit in brackets, which are short then and one word.
    const named = (_: string, unit = xColumn.unit ?? ''): string => `\u00a0${position(index)}\u00a0${unit}`.trimEnd();
    return along && !model.names ? xColumn.label.replace(/(?: \(([^\s()\d]{1,5})\))?$/, named) : position(index);
  };
  const lines = (index: number): TooltipLine[] => {
    const made = series.map((one, member) => {
      const number = one.values[index] as number;
      const missing = Number.isNaN(number);
      const label = series.length > 1 ? one.label : '';
      return {
        series: one.slot,
        label,
        value: missing ? locale.strings.missing : value(number),
        missing,
        number,
        member,
      };
    });
    return made.sort((a, b) => (a.missing || b.missing ? Number(a.missing) - Number(b.missing) : b.number - a.number));
  };
  const spoken = (index: number): string => {
    const parts = lines(index).map((line) => (line.label ? `${line.label} ${line.value}` : line.value));
    return `${place(index)}: ${parts.join(', ')}`;
  };
  return { position, place, value, told, bare, few, lines, spoken };
}

/** The same decimals for all values, so that they can be compared: as many as they have, four valid digits of the largest at the most. */
function styleOf(series: readonly Series[]): NumberStyle & { readonly few: boolean; readonly power: number } {
  const [low, high] = extentOfSeries(series.map(({ values }) => values));
  const largest = Math.max(-low, high);
  const order = Math.floor(Math.log10(largest));
  const most = order < 0 ? 2 - order : Math.max(0, Math.min(2, 3 - order));
  let decimals = 0;
  for (const { values } of series) {
    // Of very many values all are looked at only as long as one may have more decimals than those before.
    for (let index = 0; index < values.length && decimals < most; index++) {
      const scaled = (values[index] as number) * 10 ** decimals;
      if (Math.abs(scaled - Math.round(scaled)) > 1e-6 * Math.abs(scaled))
        decimals = Math.max(decimals, digitsOfStep(values[index] as number));
    }
  }
  const few = low < 5 && high > -5 && series.some(({ values }) => values.some((value) => Math.abs(value) < 5));
  if (largest >= ENDLESS || (largest > 0 && largest < TINY)) return { few, power: 0, scientific: true };
  const power = largest >= 1e6 ? 3 * Math.floor(order / 3) : 0;
  return decimals > 0 ? { few: true, power, digits: Math.min(decimals, most) } : { few, power, digits: 0 };
}
