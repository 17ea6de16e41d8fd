import type { Locale } from '../locale/locale.js';
import type { ChartModel } from './chart/chart-model.js';
import type { ChartText } from './chart/chart-text.js';
import type { SortedBy } from './table-order.js';
import { tableSource } from './table-source.js';
import type { TableSource } from './table-source.js';

export interface TableHead {
  readonly label: string;
  readonly numeric: boolean;
  /** The rows are sorted by this column. */
  readonly sorted?: 'ascending' | 'descending' | undefined;
}

/** A table ready to be shown: texts only. */
export interface TableView {
  readonly caption: string;
  readonly heads: readonly TableHead[];
  readonly rows: readonly (readonly string[])[];
  /** Rows there are, of which `rows` may be the first ones. */
  readonly total: number;
}

/** The first `most` rows of a chart's table as they stand. */
export function tableView(
  model: ChartModel,
  text: ChartText,
  locale: Locale,
  caption: string,
  most: number,
): TableView {
  const source = tableSource(model, text, locale);
  return orderedView(source, [...new Array<undefined>(source.total).keys()], null, caption, most);
}

/** The first `most` of some rows, in the order given. */
export function orderedView(
  { heads, cells }: TableSource,
  order: readonly number[],
  sorted: SortedBy | null,
  caption: string,
  most: number,
): TableView {
  const direction = sorted?.descending ? 'descending' : 'ascending';
  return {
    caption,
    heads: heads.map((head, column) => (column === sorted?.column ? { ...head, sorted: direction } : head)),
    rows: order.slice(0, most).map((row) => cells(row)),
    total: order.length,
  };
}
