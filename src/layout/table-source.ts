import type { Locale } from '../locale/locale.js';
import { isMissing } from '../table/column.js';
import { isYearColumn } from './year-column.js';
import type { ChartModel, Series } from './chart/chart-model.js';
import { columnText } from './chart/chart-text.js';
import type { ChartText } from './chart/chart-text.js';
import { standingAt, withStanding } from './chart/standing-of.js';

/** What a table is made from: texts of its cells, and what they are sorted by. */
export interface TableSource {
  readonly heads: readonly { readonly label: string; readonly numeric: boolean }[];
  /** Rows there are. */
  readonly total: number;
  readonly cells: (row: number) => readonly string[];
  /** What a cell is sorted by; null where its value is missing. */
  readonly key: (row: number, column: number) => number | string | null;
}

/** What a chart draws, as a table: a row per position, a column per series; missing values are said in words. */
export function tableSource(model: ChartModel, text: ChartText, locale: Locale): TableSource {
  const unit = model.unit ? ` (${model.unit})` : '';
  const only = model.series.length === 1 && model.measure !== '' ? model.measure : undefined;
  const { names, xColumn, positions, series } = model;
  const beside = names?.beside ? columnText(xColumn, locale) : null;
  const x = (row: number): number | string | null => {
    const at = positions.at(row) as number;
    // Bins and the like are named by what they are, and stand in their order.
    if (isMissing(xColumn, at)) return null;
    return xColumn.type === 'text' ? text.position(row) : (xColumn.values[at] as number);
  };
  const named = beside ? [(row: number): string => text.position(row), x] : [x];
  return {
    heads: [
      ...(beside && names ? [{ label: names.label, numeric: false }] : []),
      {
        label: (beside === null && names?.label) || xColumn.label,
        numeric: xColumn.type === 'number' && !isYearColumn(xColumn),
      },
      ...series.map(({ label, unit: own }) => ({
        label: `${only ?? label}${own ? ` (${own})` : unit}`,
        numeric: true,
      })),
    ],
    total: positions.length,
    cells: (row) => [
      text.position(row),
      ...(beside ? [beside(positions.at(row) as number)] : []),
      ...series.map(({ values }, index) => {
        const value = values[row] as number;
        if (series[index]?.partial?.[row]) return `${text.bare(value, index)} (${locale.strings.incomplete})`;
        return Number.isNaN(value)
          ? locale.strings.missing
          : withStanding(text.bare(value, index), standingAt(model, series[index] as Series, row), locale);
      }),
    ],
    key(row, column) {
      const name = named[column];
      if (name) return name(row);
      const value = series[column - named.length]?.values[row];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  };
}
