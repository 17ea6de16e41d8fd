import { chartWords } from '../../locale/chart-words.js';
import type { ChartFacts } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import { digitsOfStep } from '../../locale/tick-style.js';
import { valueAxis } from '../../scale/linear-scale.js';
import { roundTicks } from '../../scale/round-ticks.js';
import type { Table } from '../../table/table.js';
import { chartFacts } from '../say/chart-facts.js';
import { chartModel, measuresOf } from './chart-model.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec, StackMode } from './chart-spec.js';
import { chartText, columnText } from './chart-text.js';
import type { ChartText } from './chart-text.js';
import { columnLayout } from './column-layout.js';
import { columnsOf, hasOwnAxis } from './combo-columns.js';
import type { KindCode } from './kinds.js';
import { totalled } from '../say/say-stack.js';
import type { LayoutInput } from './layout-input.js';
import { linePath } from './line-path.js';
import { extentOfSeries } from './series-figures.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Dot, LegendEntry, Line, Rule, Scene, SceneText, Stop, TooltipLine } from '../scene.js';
import { extentOf, segmentsOf } from './stack.js';
import { axisTitle } from '../value-frame.js';

const DOT_PX = 4;
/** Between the plot and the labels of the axis at its right, px. */
const GUTTER = 8;

/** Columns, and a line over them: the last of the measures. Only where its unit is another one it has an axis of its own. */
export const combo: KindCode = {
  model: comboModel,
  text: comboText,
  facts: comboFacts,
  layout: comboLayout,
  // Reached only with one axis: bars can't stand for a line of another unit.
  instead: 'bar',
};

/** As any chart of categories; each series knows its unit. `unit` lists several in the order of the columns. Throws a RangeError for a single measure. */
function comboModel(table: Table, spec: ChartSpec, locale: Locale): ChartModel | null {
  const given = spec.unit?.split(',').map((unit) => unit.trim());
  const model = chartModel(table, { ...spec, unit: undefined }, (column) => columnText(column, locale));
  if (!model) return null;
  const measures = measuresOf(table, spec);
  const units = model.series.map((_, index) => given?.[index] ?? given?.[0] ?? measures[index]?.unit ?? model.unit);
  if (model.series.length < 2) throw new RangeError('columns and a line need two measures');
  const same = units.every((unit) => unit === units[0]);
  const series = model.series.map((one, index) => ({ ...one, unit: same ? undefined : (units[index] ?? '') }));
  return { ...model, series, unit: same ? units[0] : undefined };
}

/** Each series with its own unit and decimals, and in the author's order, as values of two units can't be sorted. */
function comboText(model: ChartModel, locale: Locale): ChartText {
  const together = chartText(model, locale);
  if (!hasOwnAxis(model)) return together;
  const own = model.series.map((one) => chartText({ ...model, series: [one], unit: one.unit }, locale));
  const lines: ChartText['lines'] = (index) =>
    own.map((one, series) => ({
      ...(one.lines(index)[0] as TooltipLine),
      label: model.series[series]?.label ?? '',
    }));
  return {
    ...together,
    lines,
    bare: (value, series) => (series === undefined ? together : (own[series] ?? together)).bare(value),
    spoken: (index) =>
      `${together.place(index)}: ${lines(index)
        .map(({ label, value }) => `${label} ${value}`)
        .join(', ')}`,
  };
}

/** Extremes among values of two units would say nothing: the sentence is about the columns. */
function comboFacts(model: ChartModel, text: ChartText, locale: Locale, stack?: StackMode): ChartFacts {
  if (!hasOwnAxis(model)) return chartFacts(model, text, locale);
  const columns = columnsOf(model);
  const told = stack === 'stacked' ? totalled(columns, locale) : columns;
  return chartFacts(told, chartText(told, locale), locale);
}

function comboLayout(input: LayoutInput): Scene | null {
  const { model, width } = input;
  const line = model.series.at(-1) as Series;
  const drawn = columnsOf(model);
  const own = hasOwnAxis(model);
  const plain = own ? drawn : { ...drawn, measure: model.measure };
  const spec = own ? input.spec : { ...input.spec, ...sharedEnds(input) };
  // Labels at the right are not known before the axis at the left is; both have as many.
  const right = own && !input.outside ? rightGutter(input, line) : 0;
  const room = { ...input, spec, width: width - right };
  const columns =
    columnLayout({ ...room, model: plain }) ?? (own ? columnLayout({ ...room, model: thinned(plain) }) : null);
  if (!columns) return null;
  const axis = own
    ? rightAxis(input.lineExtent ?? extentOfSeries([line.values]), columns.rules)
    : leftAxis(columns, spec);
  const xs = new Float64Array(model.positions.length).map((_, index) => {
    const { area } = columns.stops.at(index);
    return area.x + area.width / 2;
  });
  const ys = line.values.map((value) => axis.y(value));
  const { d, alone } = linePath(xs, ys, spec.curve);
  const last = ys.findLastIndex((y) => !Number.isNaN(y));
  const dot = (index: number, radius: number): Dot => ({
    series: line.slot,
    x: xs[index] as number,
    y: ys[index] as number,
    radius,
  });
  const dots = [
    ...alone.filter((index) => index !== last).map((index) => dot(index, DOT_PX - 1)),
    ...(last < 0 ? [] : [dot(last, DOT_PX)]),
  ];
  const { stops } = columns;
  const at = (index: number): Stop => {
    const stop = stops.at(index);
    const y = ys[index] as number;
    return Number.isNaN(y) ? stop : { ...stop, y: Math.min(stop.y, y) };
  };
  const lines: Line[] = [{ series: line.slot, d }];
  return {
    ...columns,
    width,
    // Over the columns the line would not be seen where colour is gone.
    shapes: [...(columns.shapes ?? []), { role: 'casing', series: 0, d }],
    lines,
    dots,
    // Values over columns would be crossed by the line.
    texts: [
      ...columns.texts.filter(({ role }) => role !== 'value'),
      ...axisTexts(input, axis, columns, own ? axisTitle({ measure: line.label, unit: line.unit }, false) : ''),
    ],
    legend: legendOf(input, own),
    stops: { ...stops, at },
    seriesCount: model.series.length,
  };
}

/** The same with an x axis whose names may be thinned out. */
function thinned(model: ChartModel): ChartModel {
  const { name, label, missing } = model.xColumn;
  return { ...model, xColumn: { name, label, missing, type: 'number', values: new Float64Array(0) } };
}

/** Round ends that hold the columns and the line; the author's own ends win. */
function sharedEnds({ model, spec, height }: LayoutInput): Pick<ChartSpec, 'yMin' | 'yMax'> {
  const [low, high] = extentOf(segmentsOf(model.series.slice(0, -1), spec.stack));
  const line = [...(model.series.at(-1) as Series).values].filter((value) => !Number.isNaN(value));
  const all = [low, high, ...line].filter((value) => !Number.isNaN(value));
  const extent = [
    all.reduce((a, b) => Math.min(a, b), Infinity),
    all.reduce((a, b) => Math.max(a, b), -Infinity),
  ] as const;
  const { domain } = valueAxis(extent, Math.max(2, Math.round(height / 80)), true);
  return { yMin: spec.yMin ?? domain[0], yMax: spec.yMax ?? domain[1] };
}

interface Axis {
  y(value: number): number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly step: number;
}

/** The axis of the columns, whose ends are known. */
function leftAxis({ plot }: Scene, { yMin = 0, yMax = 1 }: ChartSpec): Axis {
  return { y: (value) => plot.y + plot.height - ((value - yMin) * plot.height) / (yMax - yMin), ticks: [], step: 1 };
}

/** Round values on the rules that the columns have already, so that there is one set of rules. */
function rightAxis([low, high]: readonly [number, number], rules: readonly Rule[]): Axis {
  const ys = rules.map(({ y1 }) => y1).sort((a, b) => b - a);
  const [bottom = 0, next = bottom - 1] = ys;
  const { from, step } = roundSteps(Number.isFinite(high - low) ? [low, high] : [0, 1], Math.max(1, ys.length - 1));
  return {
    y: (value) => bottom + ((value - from) / step) * (next - bottom),
    ticks: ys.map((y, index) => ({ y, value: from + index * step })),
    step,
  };
}

/** A round start and step of which `count` reach from below the lowest value to above the highest. */
function roundSteps([low, high]: readonly [number, number], count: number): { from: number; step: number } {
  const span = high > low ? high - low : Math.abs(low) || 1;
  for (let parts = count; parts > 0; parts -= 0.5) {
    const [first = 0, second = 0] = roundTicks(0, span, Math.max(1, Math.round(parts)));
    const step = second > first ? second - first : span;
    const from = Math.floor(low / step) * step;
    if (from + count * step >= high) return { from, step };
  }
  return { from: low, step: span / count };
}

function rightGutter({ measureText, locale }: LayoutInput, line: Series): number {
  const widest = [...line.values].reduce((most, value) => Math.max(most, Number.isNaN(value) ? 0 : Math.abs(value)), 0);
  return measureText(`${locale.number(Math.ceil(widest) * 2)},0`, TEXT_PX) + GUTTER;
}

function axisTexts(
  { locale, width, outside, measureText }: LayoutInput,
  { ticks, step }: Axis,
  { plot }: Scene,
  title: string,
): SceneText[] {
  if (title === '') return [];
  const digits = digitsOfStep(step);
  const labels = ticks.map(({ value }) => locale.number(value, { digits }));
  const x = outside ? width + GUTTER + Math.max(...labels.map((text) => measureText(text, TEXT_PX))) : width;
  const texts = ticks.map(({ y }, index): SceneText => ({
    x,
    y: y + TEXT_PX / 3,
    text: labels[index] as string,
    anchor: 'end',
    role: 'tick',
  }));
  return outside ? texts : [{ x, y: plot.y - LINE_PX - 2, text: title, anchor: 'end', role: 'axis' }, ...texts];
}

/** Which is drawn how, and which axis is whose. */
function legendOf({ model, locale }: LayoutInput, own: boolean): LegendEntry[] {
  const last = model.series.length - 1;
  return model.series.map(({ slot, label, unit }, index) => {
    const named = own ? axisTitle({ measure: label, unit }, false) : label;
    const line = index === last;
    return { series: slot, label: own && line ? `${named}, ${chartWords(locale).rightAxis}` : named, line };
  });
}
