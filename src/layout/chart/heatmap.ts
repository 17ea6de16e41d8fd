import type { Locale } from '../../locale/locale.js';
import type { Column } from '../../table/column.js';
import { missingKind } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import type { Table } from '../../table/table.js';
import { chartModel, measuresOf, named, reorder } from './chart-model.js';
import { isCodeColumn } from '../column-role.js';
import { isYearColumn } from '../year-column.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { columnText } from './chart-text.js';
import { heatmapLayout } from './heatmap-layout.js';
import type { KindCode } from './kinds.js';
import { sayHeatmap } from '../say/say-heatmap.js';

/** Shades of a colour at the crossings of two sets of categories: hours and days, years and places. */
export const heatmap: KindCode = { model: heatmapModel, layout: heatmapLayout, say: sayHeatmap };

/** As any chart of categories and series: the series are the rows. What has an order is in that order. */
function heatmapModel(table: Table, spec: ChartSpec, locale: Locale): ChartModel | null {
  const asked = { ...spec, ...axesOf(table, spec) };
  const model = chartModel(table, asked, (column) => columnText(column, locale));
  if (!model) return null;
  const along = model.xColumn.type === 'text' || spec.ordered ? model : reorder(model, orderOf(model));
  const rows = asked.series === undefined ? null : named(table, asked.series);
  const sorted = rows && !spec.ordered ? { ...along, series: rowsInOrder(along, rows) } : along;
  const measures = measuresOf(table, asked);
  // The reason of a gap is drawn, and only the column of the table has it.
  const gap = (series: number, position: number): MissingKind => {
    const row = sorted.series[series]?.rows.at(position) ?? -1;
    const measure = measures[rows ? 0 : series];
    return row < 0 || !measure ? missing.absent : missingKind(measure, row);
  };
  return { ...sorted, gap };
}

/** Columns across and down, where the author left them open and one measure is drawn; several measures are rows themselves. */
function axesOf(table: Table, spec: ChartSpec): Pick<ChartSpec, 'x' | 'series'> {
  const measures = measuresOf(table, { ...spec, series: undefined });
  if (spec.series !== undefined || measures.length !== 1) return {};
  const open = table.columns.filter(
    (column) => column.name !== spec.x && column !== measures[0] && (!isCodeColumn(column) || isYearColumn(column)),
  );
  const across = spec.x === undefined ? (open.find(isOrdered) ?? open[0]) : undefined;
  const down = open.find((column) => column !== across);
  return { x: spec.x ?? across?.name, series: down?.name };
}

const isOrdered = (column: Column): boolean => column.type === 'date' || isYearColumn(column);

function orderOf({ positions, xColumn }: ChartModel): number[] {
  const at = (index: number): number => xColumn.values[positions.at(index) as number] as number;
  return [...positions.keys()].sort((a, b) => at(a) - at(b));
}

function rowsInOrder({ series }: ChartModel, column: Column): ChartModel['series'] {
  if (column.type === 'text') return series;
  const of = (index: number): number => {
    const row = [...(series[index]?.rows ?? [])].find((one) => one >= 0) ?? -1;
    return row < 0 ? Infinity : (column.values[row] as number);
  };
  return [...series.keys()].sort((a, b) => of(a) - of(b)).map((index) => series[index] as (typeof series)[number]);
}
