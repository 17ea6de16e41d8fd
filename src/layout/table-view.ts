import type { Locale } from '../locale/locale.js';
import { isYearColumn } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import { columnText } from './chart-text.js';
import type { ChartText } from './chart-text.js';

/** A table ready to be shown: texts only. */
export interface TableView {
  readonly caption: string;
  readonly heads: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** Rows there are, of which `rows` may be the first ones. */
  readonly total: number;
}

/** What a chart draws, as a table: a row per position, a column per series; missing values are said in words. */
export function tableView(
  model: ChartModel,
  text: ChartText,
  locale: Locale,
  caption: string,
  most: number,
): TableView {
  const unit = model.unit ? ` (${model.unit})` : '';
  const only = model.series.length === 1 && model.measure !== '' ? model.measure : undefined;
  const { names, xColumn, positions } = model;
  const beside = names?.beside ? columnText(xColumn, locale) : null;
  const heads = [
    ...(beside && names ? [{ label: names.label, numeric: false }] : []),
    {
      label: (beside === null && names?.label) || model.xColumn.label,
      numeric: model.xColumn.type === 'number' && !isYearColumn(model.xColumn),
    },
    ...model.series.map(({ label, unit: own }) => ({
      label: `${only ?? label}${own ? ` (${own})` : unit}`,
      numeric: true,
    })),
  ];
  const total = model.positions.length;
  const rows: string[][] = [];
  for (let index = 0; index < Math.min(total, most); index++) {
    const cells = model.series.map(({ values }, series) => {
      const value = values[index] as number;
      return Number.isNaN(value) ? locale.strings.missing : text.bare(value, series);
    });
    rows.push([text.position(index), ...(beside ? [beside(positions[index] as number)] : []), ...cells]);
  }
  return { caption, heads, rows, total };
}
