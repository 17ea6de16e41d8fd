import type { Column } from '../../table/column.js';
import { isYesOrNo, provisionalRows } from '../../table/provisional.js';
import { isStatusColumn } from '../../table/status-column.js';
import { Table } from '../../table/table.js';
import { measuresOf } from './chart-model.js';
import { isYearColumn } from '../year-column.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';

/** What a table says of how final its rows are. */
export interface Status {
  /** The table without the columns that say so. */
  readonly table: Table;
  /** A `Standing` per row; undefined where all are final. */
  readonly standings: Uint8Array | undefined;
}

/** Which rows are not final, unless the column that says so is what the chart is about. */
export function statusBeside(table: Table, spec: ChartSpec): Status {
  const asked = [spec.x, spec.series, spec.extras?.facet, ...(spec.y ?? [])];
  const free = table.columns.filter((column) => !asked.includes(column.name) && isStatusColumn(column));
  const found = provisionalRows(table, (column) => free.includes(column) && canDoWithout(table, spec, [column]));
  const others = free.filter((column) => column !== found?.column);
  const aside = [...(found ? [found.column] : []), ...idle(table, spec, others)];
  return { table: without(table, aside), standings: found?.standings };
}

/** The model with what is known of its rows; a bin of a histogram is of many. */
export function withStandings(model: ChartModel, standings: Uint8Array | undefined): ChartModel {
  return model.kind === 'histogram' ? model : { ...model, provisional: standings };
}

const without = ({ length, columns, meta }: Table, aside: readonly Column[]): Table =>
  new Table(
    length,
    columns.filter((column) => !aside.includes(column)),
    meta,
  );

/** Whether a measure and a column to name its values stay. */
function canDoWithout(table: Table, spec: ChartSpec, columns: readonly Column[]): boolean {
  const rest = without(table, columns);
  const measures = measuresOf(rest, spec).map(({ name }) => name);
  const elsewhere = [...measures, spec.series, spec.extras?.facet];
  return measures.length > 0 && rest.columns.some(({ name }) => !elsewhere.includes(name));
}

/**
 * Columns of status in which all is final now: a chart must not turn into another one on the day the last value is. They are left out
 * where other columns name the values as well.
 */
function idle(table: Table, spec: ChartSpec, columns: readonly Column[]): readonly Column[] {
  const found = columns.filter((column) => column.type === 'text' || isYesOrNo(column));
  if (found.length === 0 || !canDoWithout(table, spec, found)) return [];
  const heat = spec.kind === 'heatmap';
  const names = table.columns.filter(
    (column) =>
      (column.type === 'text' || column.type === 'date' || isYearColumn(column)) &&
      !isStatusColumn(column) &&
      column.name !== spec.extras?.facet &&
      (heat || column.name !== spec.series),
  );
  return names.length >= (heat ? 2 : 1) ? found : [];
}
