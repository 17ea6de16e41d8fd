import type { ValueFormat } from '../../locale/value-format.js';
import { cellOf, isMissing } from '../../table/column.js';
import type { Column, NumberColumn, TextColumn } from '../../table/column.js';
import type { MissingKind } from '../../table/missing.js';
import { ascends } from '../../table/number-figures.js';
import type { Table } from '../../table/table.js';
import { isCodeColumn } from '../column-role.js';
import { isYearColumn } from '../year-column.js';
import { foldKey } from '../fold-key.js';
import type { ChartKind, ChartSpec } from './chart-spec.js';
import { seriesSlots } from '../series-slots.js';
import { FirstRows, rowsWhere } from './row-numbers.js';
import type { RowNumbers } from './row-numbers.js';

/** One series over all positions of the x axis. */
export interface Series {
  readonly label: string;
  /** Its place in the palette; `PALETTE_SLOTS` for the common grey. */
  readonly slot: number;
  /** NaN where missing. */
  readonly values: Float64Array;
  /** Row of the table per value; −1 where there is none. */
  readonly rows: RowNumbers;
  /** Its own unit, in a model whose series have different ones. */
  readonly unit?: string | undefined;
  /** 1 where the value is a sum of which a part is missing. */
  readonly partial?: Uint8Array | undefined;
  /** The series that it is the sum of. */
  readonly parts?: readonly Series[] | undefined;
}

export interface PositionNames {
  readonly label: string;
  of(index: number): string;
  /** The cell of `xColumn` is a value of its own beside the name. */
  readonly beside: boolean;
}

/** The table turned into what a chart draws: positions along x, and a value per series at each. */
export interface ChartModel {
  readonly kind: ChartKind;
  readonly xKind: 'category' | 'time' | 'number';
  readonly xColumn: Column;
  /** Row of the table that stands for each position. */
  readonly positions: RowNumbers;
  readonly series: readonly Series[];
  /** Label of the measure; empty when several columns are drawn. */
  readonly measure: string;
  readonly unit: string | undefined;
  /** How positions are named, where not by their cells of `xColumn`. */
  readonly names?: PositionNames | undefined;
  /** Why a series has no value at a position, where the drawing tells reasons apart; `missing.absent` when there is no row. */
  readonly gap?: ((series: number, position: number) => MissingKind) | undefined;
  /** How values are written, where the author says so; `unit` is then what it leaves out. */
  readonly format?: ValueFormat | undefined;
  /** Ends of the range in which each value lies with confidence, by row of the table. */
  readonly confidence?: { readonly low: NumberColumn; readonly high: NumberColumn } | undefined;
  /** How final the values are, by row of the table (`Standing`); left out where all are. */
  readonly provisional?: Uint8Array | undefined;
  /** Of small multiples: each of them by itself. */
  readonly facets?: readonly { readonly title: string; readonly model: ChartModel }[] | undefined;
  /** It is one of several small multiples that are told of one after another. */
  readonly brief?: boolean | undefined;
  /** Values that are missing and have no place in `series`. */
  readonly left?: number | undefined;
  /** Rows that repeat the x and the series of an earlier one, and are left out. */
  readonly repeated: number;
}

/** How the cells of a column are written where they name a series. */
export type WriteCells = (column: Column) => (row: number) => string;

const plainly: WriteCells = (column) => (row) => String(cellOf(column, row));

/**
 * Chooses columns and kind where the author left them open, and spreads the rows over positions and series.
 * Null when the table has nothing to draw: no measure, or no column for the x axis.
 * Throws `missing column: name` for a column that the author named and the table lacks.
 */
export function chartModel(table: Table, spec: ChartSpec, write: WriteCells = plainly): ChartModel | null {
  const measures = measuresOf(table, spec);
  const xColumn = xColumnOf(table, spec, measures);
  const [first] = measures;
  if (!first || !xColumn) return null;
  const seriesColumn = spec.series === undefined ? undefined : named(table, spec.series);
  const ordered = xColumn.type === 'date' || isYearColumn(xColumn);
  const kind = spec.kind !== 'auto' ? spec.kind : ordered ? 'line' : 'bar';
  const along = runsAlong(kind);
  const xKind = !along
    ? 'category'
    : xColumn.type === 'date'
      ? 'time'
      : xColumn.type === 'number'
        ? 'number'
        : 'category';
  const spread = seriesColumn
    ? spreadBySeries(table, xColumn, first, seriesColumn, along, write)
    : spreadByMeasure(table, xColumn, measures, along);
  const model: ChartModel = {
    kind,
    xKind,
    xColumn: spec.xLabel === undefined ? xColumn : { ...xColumn, label: spec.xLabel },
    ...spread,
    measure: spec.yLabel ?? (measures.length === 1 || seriesColumn ? first.label : ''),
    unit: spec.unit ?? first.unit,
  };
  return withSlots(inOrder(model, spec, ordered), spec);
}

/** Kinds whose x axis is a distance. */
const runsAlong = (kind: ChartKind): boolean => kind === 'line' || kind === 'area' || kind === 'sparkline';

/** Kinds that show the parts of one whole. */
const isWhole = (kind: ChartKind): boolean => kind === 'pie' || kind === 'donut';

function inOrder(model: ChartModel, spec: ChartSpec, ordered: boolean): ChartModel {
  const byX = runsAlong(model.kind) || (ordered && !spec.ordered);
  if (byX && model.xColumn.type !== 'text') return reorder(model, orderByX(model));
  const bySize = isWhole(model.kind) || (model.kind === 'bar' && spec.kind === 'auto');
  return bySize && !spec.ordered ? reorder(model, orderBySize(model)) : model;
}

export function withSlots(model: ChartModel, spec: ChartSpec): ChartModel {
  const wanted = new Set(spec.highlight.map(foldKey));
  const lasts = model.series.map(({ values }) => values.findLast((value) => !Number.isNaN(value)) ?? NaN);
  const slots = seriesSlots(
    lasts,
    model.series.map(({ label }) => wanted.has(foldKey(label))),
  );
  return { ...model, series: model.series.map((series, index) => ({ ...series, slot: slots[index] as number })) };
}

export function named(table: Table, name: string): Column {
  const column = table.column(name);
  if (!column) throw new Error(`missing column: ${name}`);
  return column;
}

/** The column as a measure: of numbers, of texts that all are numbers, or without a single value, which has no type of its own. */
function measureOf(column: Column): NumberColumn {
  if (column.type === 'number') return column;
  const { name, label, unit, missing } = column;
  if (isEmpty(column))
    return { name, label, unit, missing, type: 'number', values: new Float64Array(column.values.length).fill(NaN) };
  const numbers = column.type === 'text' && textMeasures.read?.(column);
  if (!numbers) throw new Error(`not a column of numbers: ${name}`);
  return numbers;
}

/** Reads numbers that are written in texts; added by `text-measures` where the author names such a column. */
export const textMeasures: { read?: (column: TextColumn) => NumberColumn | null } = {};

/** Whether nothing is known of a column. */
const isEmpty = ({ missing }: Column): boolean => missing !== null && !missing.includes(0);

export function measuresOf(table: Table, spec: ChartSpec): NumberColumn[] {
  if (spec.y) return spec.y.map((name) => measureOf(named(table, name)));
  const free = table.columns.filter(
    (column) => column.name !== spec.x && column.name !== spec.series && !isCodeColumn(column),
  );
  const numbers = free.filter((column): column is NumberColumn => column.type === 'number');
  const measures = numbers[0]
    ? numbers
    : free.filter((column) => column.type === 'text' && isEmpty(column)).map(measureOf);
  // One measure is surely meant when a series column splits it.
  return spec.series === undefined ? measures : measures.slice(0, 1);
}

function xColumnOf(table: Table, spec: ChartSpec, measures: readonly Column[]): Column | undefined {
  if (spec.x !== undefined) return named(table, spec.x);
  const rest = table.columns.filter(
    ({ name }) => !measures.some((measure) => measure.name === name) && name !== spec.series,
  );
  return (
    rest.find((column) => column.type === 'date') ??
    (spec.series === undefined ? rest.find((column) => column.type === 'text') : undefined) ??
    rest.find(isYearColumn) ??
    rest.find((column) => column.type === 'text') ??
    rest[0]
  );
}

type Spread = Pick<ChartModel, 'positions' | 'series' | 'repeated'>;

/** Whether positions are the rows of the table as they stand, of which no copies need be made. */
export const areFirstRows = (rows: RowNumbers): rows is FirstRows => rows instanceof FirstRows;

/** Rows that have a place, ascending; a line leaves out those without an x. */
function placesOf(table: Table, x: Column, needsX: boolean): RowNumbers {
  const isWhole = !needsX || x.type === 'text' || x.missing === null;
  return isWhole ? new FirstRows(table.length) : rowsWhere(table.length, (row) => !isMissing(x, row));
}

/** A row per position, a series per measure. */
function spreadByMeasure(table: Table, x: Column, measures: readonly NumberColumn[], needsX: boolean): Spread {
  const positions = placesOf(table, x, needsX);
  const series = measures.map((measure) => ({
    label: measure.label,
    slot: 0,
    values: valuesAt(measure, positions),
    rows: positions,
  }));
  return { positions, series, repeated: 0 };
}

/** The column's own array where every row has a place and a value: it may be a large one. */
function valuesAt(measure: NumberColumn, rows: RowNumbers): Float64Array {
  if (measure.missing === null && areFirstRows(rows)) return measure.values;
  const values = new Float64Array(rows.length);
  for (let index = 0; index < rows.length; index++) values[index] = valueAt(measure, rows.at(index) as number);
  return values;
}

/** A position per distinct x, a series per distinct value of the series column. */
function spreadBySeries(
  table: Table,
  x: Column,
  measure: NumberColumn,
  by: Column,
  needsX: boolean,
  write: WriteCells,
): Spread {
  const name = write(by);
  const positionOf = new Map<number, number>();
  const positions: number[] = [];
  const seriesOf = new Map<number, number>();
  const cells: { position: number; series: number; row: number }[] = [];
  const labels: string[] = [];
  for (const row of placesOf(table, x, needsX)) {
    const xKey = isMissing(x, row) ? NaN : (x.values[row] as number);
    const seriesKey = isMissing(by, row) ? NaN : (by.values[row] as number);
    let position = positionOf.get(xKey);
    if (position === undefined) {
      positionOf.set(xKey, (position = positions.length));
      positions.push(row);
    }
    let series = seriesOf.get(seriesKey);
    if (series === undefined) {
      seriesOf.set(seriesKey, (series = labels.length));
      labels.push(isMissing(by, row) ? '–' : name(row));
    }
    cells.push({ position, series, row });
  }
  const series = labels.map((label) => ({
    label,
    slot: 0,
    values: new Float64Array(positions.length).fill(NaN),
    rows: new Int32Array(positions.length).fill(-1),
  }));
  let repeated = 0;
  for (const cell of cells) {
    const target = series[cell.series] as (typeof series)[number];
    if (target.rows[cell.position] !== -1) repeated++;
    else {
      target.rows[cell.position] = cell.row;
      target.values[cell.position] = valueAt(measure, cell.row);
    }
  }
  return { positions: new Int32Array(positions), series, repeated };
}

const valueAt = (column: NumberColumn, row: number): number =>
  isMissing(column, row) ? NaN : (column.values[row] as number);

/** Null when they are in order as they stand, as they mostly do. */
function orderByX({ xColumn, positions }: ChartModel): number[] | null {
  const x = xValuesAt(xColumn, positions);
  return ascends(x) ? null : [...positions.keys()].sort((a, b) => (x[a] as number) - (x[b] as number));
}

/** Numbers of the x axis: the column's own array where it can be. */
export function xValuesAt({ values }: Column, positions: RowNumbers): Float64Array {
  if (values instanceof Float64Array && areFirstRows(positions)) return values;
  return new Float64Array(positions).map((row) => values[row] as number);
}

/** From the largest sum down; what is missing comes last. */
function orderBySize(model: ChartModel): number[] {
  const size = [...model.positions.keys()].map((position) => {
    const values = model.series
      .map((series) => series.values[position] as number)
      .filter((value) => !Number.isNaN(value));
    return values.length === 0 ? -Infinity : values.reduce((sum, value) => sum + value, 0);
  });
  return [...size.keys()].sort((a, b) => (size[b] as number) - (size[a] as number) || a - b);
}

/** The same model with its positions in another order; null leaves it as it is. */
export function reorder(model: ChartModel, order: readonly number[] | null): ChartModel {
  if (order === null) return model;
  const pick = (rows: RowNumbers): RowNumbers => new Int32Array(order.map((index) => rows.at(index) as number));
  return {
    ...model,
    positions: pick(model.positions),
    series: model.series.map((series) => ({
      label: series.label,
      slot: series.slot,
      values: new Float64Array(order.map((index) => series.values[index] as number)),
      rows: pick(series.rows),
    })),
  };
}
