import type { TemplateResult } from 'lit';
import type { Chart } from '../layout/chart.js';
import { tableView } from '../layout/table-view.js';
import type { Locale } from '../locale/locale.js';
import { dataTable } from '../render/data-table.js';

export { tableStyles } from './table-styles.js';

/** Rows that are shown at first, and added by each press. */
export const TABLE_ROWS = 200;

/** The values of a chart as a table of its first `most` rows; fetched when a reader asks for it. */
export function chartTable(
  { model, text }: Chart,
  locale: Locale,
  heading: string,
  most: number,
  onMore: () => void,
): TemplateResult {
  const { strings } = locale;
  const view = tableView(model, text, locale, `${strings.tableOf}: ${heading}`, most);
  const rest = view.total - view.rows.length;
  const more = rest > 0 ? strings.showMore(Math.min(rest, TABLE_ROWS), view.rows.length, view.total) : null;
  return dataTable(view, more, onMore);
}
