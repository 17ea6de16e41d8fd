import type { Locale } from '../../locale/locale.js';
import { tickStyle } from '../../locale/tick-style.js';
import { linearScale, valueAxis } from '../../scale/linear-scale.js';
import type { LinearScale } from '../../scale/linear-scale.js';
import { isMissing } from '../../table/column.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { alongName } from './along-name.js';
import { authorEnds, countBeyond } from './author-ends.js';
import { measuresOf, named, withSlots, xValuesAt } from './chart-model.js';
import { FirstRows, rowsWhere } from './row-numbers.js';
import type { RowNumbers } from './row-numbers.js';
import { isCodeColumn } from '../column-role.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { columnText } from './chart-text.js';
import { highlightOf } from './highlight.js';
import type { KindCode } from './kinds.js';
import type { LayoutInput } from './layout-input.js';
import { legendOf } from '../legend.js';
import { sayScatter } from '../say/say-scatter.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Box, Dot, Scene, SceneText, Stop, StopList } from '../scene.js';
import { PALETTE_SLOTS } from '../series-slots.js';
import { extentOfSeries } from './series-figures.js';
import { symbolOf } from './symbols.js';
import { valueFrame } from '../value-frame.js';
import { inBlocks } from './in-blocks.js';
import { MOST_NAMED, pointNames } from './point-names.js';
import type { NamedPoint } from './point-names.js';
import { orderOf } from './value-order.js';
import type { ValueFrame } from '../value-frame.js';

const DOT_PX = 3.5;
/** One that stands out does so where colour is gone as well, px. */
const CHOSEN_PX = 5;
/** Between two labels of the x axis, px. */
const TICK_GAP = 8;
/** Share of the x axis that may have no points for the sake of round ends. */
const MOST_EMPTY = 0.25;
/** A pointer farther from every point means none of them, px. */
const REACH_PX = 30;

/** A point per row, placed by two measures. */
export const scatter: KindCode = { model: scatterModel, layout: scatterLayout, say: sayScatter };

function scatterModel(table: Table, spec: ChartSpec, locale: Locale): ChartModel | null {
  const [x, y] = axesOf(table, spec);
  if (!x || !y) return null;
  const by = spec.series === undefined ? undefined : named(table, spec.series);
  const texts = table.columns.filter((column) => column.type === 'text' && column !== by);
  const name = texts.find((column) => !isCodeColumn(column)) ?? texts[0];
  const positions = rowsWithBoth(table, x, y);
  const writeName = name && columnText(name, locale);
  const model: ChartModel = {
    kind: 'scatter',
    xKind: 'number',
    xColumn: spec.xLabel === undefined ? x : { ...x, label: spec.xLabel },
    positions,
    names: name &&
      writeName && { label: name.label, beside: true, of: (index) => writeName(positions.at(index) as number) },
    series: seriesOf(positions, y, by, locale),
    measure: spec.yLabel ?? y.label,
    unit: spec.unit ?? y.unit,
    repeated: 0,
    left: table.length - positions.length,
  };
  return withSlots(model, spec);
}

/** The author's columns, else the first two measures. */
function axesOf(table: Table, spec: ChartSpec): readonly (NumberColumn | undefined)[] {
  const x = spec.x === undefined ? undefined : named(table, spec.x);
  if (x && x.type !== 'number') throw new Error(`not a column of numbers: ${x.name}`);
  const [first, second] = measuresOf(table, { ...spec, series: undefined });
  return x ? [x, first] : spec.y ? [second, first] : [first, second];
}

function rowsWithBoth(table: Table, x: Column, y: Column): RowNumbers {
  return x.missing || y.missing
    ? rowsWhere(table.length, (row) => !isMissing(x, row) && !isMissing(y, row))
    : new FirstRows(table.length);
}

function seriesOf(positions: RowNumbers, y: NumberColumn, by: Column | undefined, locale: Locale): Series[] {
  // Where all rows have a place, the column's own array.
  if (!by) return [{ label: y.label, slot: 0, values: xValuesAt(y, positions), rows: positions }];
  const write = columnText(by, locale);
  const found = new Map<string, { values: Float64Array; rows: Int32Array }>();
  let index = 0;
  for (const row of positions) {
    const label = write(row);
    let series = found.get(label);
    if (!series) {
      const { length } = positions;
      found.set(
        label,
        (series = { values: new Float64Array(length).fill(NaN), rows: new Int32Array(length).fill(-1) }),
      );
    }
    series.values[index] = y.values[row] as number;
    series.rows[index++] = row;
  }
  return [...found].map(([label, series]) => ({ label, slot: 0, ...series }));
}

function scatterLayout(input: LayoutInput): Scene {
  const { model, spec, locale, width, height } = input;
  const frame = valueFrame({
    ...input,
    spec: { ...spec, xLabel: input.alongExtent ? undefined : alongName(model.xColumn) },
    extent: extentOfSeries(model.series.map(({ values }) => values)),
    fromZero: false,
    bottom: 12 + LINE_PX,
    right: 8,
    share: false,
  });
  const { plot } = frame;
  const xs = xValuesAt(model.xColumn, model.positions);
  const { scale, texts: ticks } = xAxis(input, input.alongExtent ?? extentOfSeries([xs]), plot);
  const dots: Dot[] = [];
  const points: NamedPoint[] = [];
  const [least, most] = authorEnds(spec);
  const chosen = highlighted(input);
  const few = model.names !== undefined && model.positions.length <= MOST_NAMED;
  for (const { values, slot } of model.series) {
    inBlocks(values.length, (from, to) => {
      for (let index = from; index < to; index++) {
        const value = values[index] as number;
        // What is missing is nowhere; what lies beyond the author's axis is counted in the sentence.
        if (!(value >= least && value <= most)) continue;
        const back = chosen && !chosen.has(index);
        const radius = !chosen || back ? DOT_PX : CHOSEN_PX;
        const dot = { series: back ? PALETTE_SLOTS : slot, x: scale(xs[index] as number), y: frame.y(value), radius };
        dots.push(dot);
        if (few) points.push({ x: dot.x, y: dot.y, index });
      }
    });
  }
  return {
    width,
    height,
    plot,
    axes: { value: frame.y, position: (index) => scale(xs[index] as number), along: scale },
    rules: frame.rules,
    bars: [],
    lines: [],
    // What stands out lies over what steps back for it.
    dots: chosen ? dots.sort((a, b) => b.series - a.series) : dots,
    symbols: model.series.length > 1 ? symbolOf : undefined,
    texts: [...frame.texts, ...ticks, ...pointNames(input, points, frame)],
    stops: stopsOf(input, frame, xs, scale),
    orientation: 'horizontal',
    legend: legendOf(model.series, locale),
    seriesCount: model.series.length,
    folded: 0,
  };
}

/** Positions of the points that the author asked to stand out by their names; null where there are none. */
function highlighted({ model, spec, text }: LayoutInput): ReadonlySet<number> | null {
  if (spec.highlight.length === 0) return null;
  const isMeant = highlightOf(model, spec, text);
  const found = new Set([...model.positions.keys()].filter((index) => isMeant(index, -1)));
  return found.size > 0 ? found : null;
}

/** As many ticks as their labels have room for, at least two; the outermost stay inside the drawing. */
function xAxis(
  { locale, measureText, width }: LayoutInput,
  extent: readonly [number, number],
  plot: Box,
): { readonly scale: LinearScale; readonly texts: readonly SceneText[] } {
  const most = Math.max(2, Math.floor(plot.width / 80));
  const [min, max] = valueAxis(extent, most, false, {}, MOST_EMPTY).domain;
  const scale = linearScale([min, max], [plot.x, plot.x + plot.width]);
  const labelsOf = (count: number): readonly { text: string; half: number; x: number }[] => {
    const { ticks, step } = valueAxis(extent, count, false, { min, max });
    const style = tickStyle(ticks, step);
    return ticks.map((tick) => {
      const text = locale.number(tick, style);
      const half = measureText(text, TEXT_PX) / 2;
      return { text, half, x: Math.min(Math.max(scale(tick), half), width - half) };
    });
  };
  const all = labelsOf(most);
  let labels = all;
  for (let count = most - 1; count > 0 && !haveRoom(labels); count--) labels = labelsOf(count);
  if (!haveRoom(labels)) labels = all.filter((_, index) => index === 0 || index === all.length - 1);
  const y = plot.y + plot.height + 8 + TEXT_PX;
  return { scale, texts: labels.map(({ text, x }) => ({ x, y, text, anchor: 'middle', role: 'tick' })) };
}

const haveRoom = (labels: readonly { half: number; x: number }[]): boolean =>
  labels.every(({ x, half }, index) => {
    const before = labels[index - 1];
    return !before || x - half >= before.x + before.half + TICK_GAP;
  });

/** A stop per point, from left to right as they are read. */
function stopsOf(
  { model, spec, text, locale }: LayoutInput,
  { plot, y }: ValueFrame,
  xs: Float64Array,
  scale: (value: number) => number,
): StopList {
  const valueOf = (index: number): readonly [Series, number] => {
    const series = model.series.find(({ rows }) => rows.at(index) !== -1) as Series;
    return [series, series.values[index] as number];
  };
  const place = (index: number): { x: number; y: number } => ({
    x: scale(xs[index] as number),
    y: y(valueOf(index)[1]),
  });
  const all = orderOf(xs);
  const [least, most] = authorEnds(spec);
  const order = model.series.some(({ values }) => countBeyond(values, spec) > 0)
    ? all.filter((index) => valueOf(index)[1] >= least && valueOf(index)[1] <= most)
    : all;
  const { label, unit } = model.xColumn;
  return {
    length: order.length,
    at(stop): Stop {
      const index = order[stop] as number;
      const [series, value] = valueOf(index);
      const at = place(index);
      const lines = [
        { series: series.slot, label, value: locale.measure(xs[index] as number, unit), missing: false },
        { series: series.slot, label: model.measure, value: text.value(value), missing: false },
      ];
      const name = model.names?.of(index) ?? '';
      const title = [name, model.series.length > 1 ? series.label : ''].filter((part) => part !== '').join(', ');
      const figures = lines.map((line) => `${line.label} ${line.value}`).join(', ');
      return {
        area: { x: at.x, y: plot.y, width: 0, height: plot.height },
        ...at,
        title: title === '' ? label : title,
        lines,
        dots: [{ series: series.slot, ...at, radius: DOT_PX + 2 }],
        row: model.positions.at(index) as number,
        text: title === '' ? figures : `${title}: ${figures}`,
      };
    },
    indexAt(px, py): number {
      let nearest = -1;
      let least = REACH_PX ** 2;
      // Of very many points only those beside the pointer are looked at.
      let stop = firstFrom(order.length, (at) => scale(xs[order[at] as number] as number) >= px - REACH_PX);
      for (; stop < order.length; stop++) {
        const at = place(order[stop] as number);
        if (at.x > px + REACH_PX) break;
        const distance = (at.x - px) ** 2 + (at.y - py) ** 2;
        if (distance <= least) [nearest, least] = [stop, distance];
      }
      return nearest;
    },
  };
}

/** The first of `length` indexes from which on `holds` does; `length` when there is none. */
function firstFrom(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
