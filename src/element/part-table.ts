import { measuresOf } from '../layout/chart/chart-model.js';
import type { ChartModel } from '../layout/chart/chart-model.js';
import type { ChartSpec } from '../layout/chart/chart-spec.js';
import { columnText } from '../layout/chart/chart-text.js';
import type { Shown } from '../layout/chart/shown-part.js';
import type { Locale } from '../locale/locale.js';
import { isMissing } from '../table/column.js';
import { Table } from '../table/table.js';
import { takeRows } from '../transform/take.js';

/** A part of an element's rows, and in words which. */
export interface TablePart {
  readonly table: Table;
  readonly note: string;
  /** Rows there are in all, where the element's table does not have them. */
  readonly of?: number;
}

/**
 * The rows and columns of a chart's table that its reader left on screen: those of the shown series, within the shown part of the axis. Of a
 * choice give only what is `effective`.
 */
export function partTable(
  table: Table,
  { xColumn: { name }, series }: ChartModel,
  { hidden, span }: Shown,
  spec: ChartSpec,
  locale: Locale,
): Table {
  // What is left out as others is each of them.
  const all = hidden.flatMap(
    (label) => series.find((one) => one.label === label)?.parts?.map((part) => part.label) ?? [label],
  );
  const x = span && table.column(name);
  const by = spec.series === undefined ? undefined : table.column(spec.series);
  const write = by && columnText(by, locale);
  const within = (row: number): boolean => {
    const at = x ? (x.values[row] as number) : 0;
    return !x || !span || (!isMissing(x, row) && at >= span[0] && at <= span[1]);
  };
  // A series without a name goes by a dash.
  const left = (row: number): boolean =>
    !by || !write || !(all.includes(write(row)) || (isMissing(by, row) && all.includes('–')));
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) if (within(row) && left(row)) rows.push(row);
  const gone = by ? [] : measuresOf(table, spec).filter(({ label }) => all.includes(label));
  const columns = table.columns.filter((column) => !gone.some((one) => one.name === column.name));
  return takeRows(new Table(table.length, columns, table.meta, table.problems), new Uint32Array(rows));
}
