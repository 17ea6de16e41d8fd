import { tickStyle } from '../../locale/tick-style.js';

import { figuresOf } from '../../table/number-figures.js';
import { linearScale, valueAxis } from '../../scale/linear-scale.js';
import type { LinearScale } from '../../scale/linear-scale.js';
import { xValuesAt } from './chart-model.js';
import { isYearColumn } from '../year-column.js';
import type { Series } from './chart-model.js';
import { dateWriting } from './chart-text.js';
import { spreadLabels } from './direct-labels.js';
import type { StackMode } from './chart-spec.js';
import type { Layout, LayoutInput } from './layout-input.js';
import { legendOf, restOf } from '../legend.js';
import { linePath } from './line-path.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Box, Dot, Line, Scene, SceneText, Shape } from '../scene.js';
import { PALETTE_SLOTS } from '../series-slots.js';
import { extentOfSeries } from './series-figures.js';
import { stopList } from '../stop-list.js';
import { valueFrame } from '../value-frame.js';
import type { ValueFrame } from '../value-frame.js';

const DOT_PX = 4;
/** From the end of the plot to the label of a line, with the dot in front of it. */
const LABEL_GAP = 22;

/** Where the lines of a chart run, px: for what else is drawn along them. */
export interface LineGeometry {
  readonly xs: Float64Array;
  /** Upper and lower edge of each series; NaN where missing. */
  readonly ys: readonly Float64Array[];
  readonly bases: readonly Float64Array[];
}

/** Lines over categories, numbers or Prague time; gaps stay gaps, labels stand at the right ends where there is room. */
export const lineLayout: Layout = (input) => lineScene(input, null);

/** The same with what `fill` makes of the lines; they then start from zero. */
export function lineScene(
  input: LayoutInput,
  fill: ((geometry: LineGeometry, input: LayoutInput) => readonly Shape[]) | null,
): Scene {
  const { model, spec, text, measureText, locale, width, height } = input;
  const several = model.series.length > 1;
  const followed = model.series.filter((series) => !isGrey(series));
  const labelWidth = Math.max(0, ...followed.map(({ label }) => measureText(label, TEXT_PX)));
  const direct = several && labelWidth < width * 0.3 && model.positions.length > 1;
  const tops = edgesOf(input, 1);
  const frame = valueFrame({
    ...input,
    extent: extentOfSeries(tops),
    fromZero: fill !== null || isStacked(spec.stack),
    bottom: 12 + LINE_PX,
    right: direct ? labelWidth + LABEL_GAP : DOT_PX + 2,
    share: spec.stack === 'normalized',
  });
  const { plot } = frame;
  const x = xAxis(input, frame);
  const xAt = (index: number): number => x.scale(x.values[index] as number);
  const lines: Line[] = [];
  // What is filled stands on a zero that the author's axis may not have.
  let clipped = fill !== null && (frame.y.domain[0] > 0 || frame.y.domain[1] < 0);
  const dots: Dot[] = [];
  const ends: End[] = [];
  tops.forEach((values, index) => {
    const series = model.series[index] as Series;
    const { slot, label } = series;
    const yAt = (at: number): number => frame.y(values[at] as number);
    const path = linePath(x.values, values, spec.curve, x.scale, frame.y);
    const grey = isGrey(series);
    // What steps back lies below what stands out.
    lines[grey ? 'unshift' : 'push'](Object.assign(path, { series: slot, values: values.length }));
    const { low, high } = figuresOf(values);
    if (beyond(yAt(low), plot) || beyond(yAt(high), plot)) clipped = true;
    const dot = (at: number, radius: number): Dot => ({ series: slot, x: xAt(at), y: yAt(at), radius });
    const last = values.findLastIndex((value) => !Number.isNaN(value));
    const named = last !== -1 && !grey;
    const marked = named && !beyond(yAt(last), plot);
    // The end of a line has a larger dot.
    const seen = path.alone.filter((at) => (!marked || at !== last) && !beyond(yAt(at), plot));
    dots.push(...seen.map((at) => dot(at, DOT_PX - 1)));
    if (marked) dots.push(dot(last, DOT_PX));
    // The name of a line that ends beyond the plot stands at its edge, with a dot, as the line is not beside it.
    if (named) ends.push({ series: slot, label, x: marked ? xAt(last) : -Infinity, y: yAt(last) });
  });
  const labels = direct ? endLabels(frame, ends) : { texts: [], dots: [] };
  const stops = stopList(model, text, {
    length: x.values.length,
    area: (index) => ({ x: xAt(index), y: plot.y, width: 0, height: plot.height }),
    anchor: (index) => ({
      x: xAt(index),
      y: tops.reduce((top, values) => higher(top, frame.y(values[index] as number)), plot.y + plot.height),
    }),
    dots: (index) =>
      tops.flatMap((values, series) => {
        const y = frame.y(values[index] as number);
        if (Number.isNaN(y) || beyond(y, plot)) return [];
        return [
          { series: (model.series[series] as Series).slot, x: xAt(index), y, radius: DOT_PX + 1, member: series },
        ];
      }),
    indexAt: (px, py) => (px < 0 || px > width || py < 0 || py > height ? -1 : nearest(x, px)),
  });
  return {
    width,
    height,
    plot,
    axes: { value: frame.y, position: xAt, along: x.scale },
    rules: frame.rules,
    bars: [],
    shapes: fill?.(
      {
        xs: x.values.map((value) => x.scale(value)),
        ys: tops.map((values) => values.map((value) => frame.y(value))),
        bases: edgesOf(input, 0).map((values) => values.map((value) => frame.y(value))),
      },
      input,
    ),
    lines,
    clipped,
    dots: [...dots, ...labels.dots],
    texts: [...frame.texts, ...axisTexts(input, frame, x), ...labels.texts],
    stops,
    orientation: 'horizontal',
    // Direct labels name the lines with a colour; the grey ones are only counted.
    legend: !direct
      ? legendOf(model.series, locale)
      : model.series.length > followed.length
        ? [restOf(model.series.filter(isGrey), locale)]
        : [],
    seriesCount: model.series.length,
    folded: 0,
  };
}

/** One of those that are only counted; what is added up of them is named as the others are. */
const isGrey = ({ slot, parts }: Series): boolean => slot === PALETTE_SLOTS && !parts;

/** Lower (0) or upper (1) edges of the series as values; NaN where missing. */
type Edges = (input: LayoutInput, end: 0 | 1) => readonly Float64Array[];

/** Edges of series that stand on one another, added by `line-stack` where a chart asks for them. */
export const lineStack: { edges?: Edges } = {};

const edgesOf: Edges = (input, end) =>
  isStacked(input.spec.stack) && lineStack.edges
    ? lineStack.edges(input, end)
    : input.model.series.map(({ values }) => (end === 1 ? values : new Float64Array(values.length)));

const isStacked = (stack: StackMode): boolean => stack === 'stacked' || stack === 'normalized';

/** The one nearer to the top; what is missing is nowhere. */
const higher = (top: number, y: number): number => (y < top ? y : top);

/** Above or below the plot; a tenth of a pixel is none. */
const beyond = (y: number, plot: Box): boolean => y < plot.y - 0.1 || y > plot.y + plot.height + 0.1;

/** Values of the x axis as numbers: epoch ms, the number itself, or the index of the category. */
function xValues({ model: { xKind, xColumn, positions } }: LayoutInput): Float64Array {
  return xKind === 'category' ? new Float64Array(positions.keys()) : xValuesAt(xColumn, positions);
}

/** Values along x, and where they lie. */
interface XAxis {
  readonly values: Float64Array;
  readonly scale: LinearScale;
}

function xAxis(input: LayoutInput, { plot }: ValueFrame): XAxis {
  const values = xValues(input);
  const half = input.model.xKind === 'category' ? 0.5 : 0;
  const ends = [(values[0] ?? 0) - half, (values[values.length - 1] ?? 1) + half] as const;
  return { values, scale: linearScale(ends, [plot.x, plot.x + plot.width]) };
}

/** Labels below the plot; those that would run into their neighbour are left out. */
function axisTexts(input: LayoutInput, { plot }: ValueFrame, axis: XAxis): SceneText[] {
  const { model, measureText, width } = input;
  const y = plot.y + plot.height + 8 + TEXT_PX;
  // Of long names two at least have room.
  const most = width / 2 - 12;
  const placed = axisLabels(input, plot.width, axis).map(({ value, label: whole }) => {
    const share = most / measureText(whole, TEXT_PX);
    const text = share < 1 ? `${whole.slice(0, whole.length * share - 1)}…` : whole;
    const half = measureText(text, TEXT_PX) / 2;
    // The outermost labels stay inside the drawing.
    return { text, half, x: Math.min(Math.max(axis.scale(value), half), width - half) };
  });
  const [last] = placed.slice(-1);
  let free = -Infinity;
  return placed.flatMap((label): SceneText[] => {
    const { text, half, x } = label;
    // Where a line ends is named before what stands next to it, but for where it begins.
    const crowded = last && label !== placed[0] && label !== last && x + half + 8 > last.x - last.half;
    if (x - half < free || crowded) return [];
    free = x + half + 8;
    return [{ x, y, text, anchor: 'middle', role: model.xKind === 'category' ? 'category' : 'tick' }];
  });
}

function axisLabels(
  { model, locale, text }: LayoutInput,
  width: number,
  { values, scale }: XAxis,
): readonly { readonly value: number; readonly label: string }[] {
  if (model.xKind === 'category') {
    // More than one to a pixel can't be told apart, let alone be named.
    const step = Math.ceil(values.length / width);
    const named = [...values].filter((value) => value % step === 0);
    return named.map((value) => ({ value, label: text.position(value) }));
  }
  const [first, last] = scale.domain;
  const count = Math.max(2, Math.floor(width / 80));
  if (model.xColumn.type === 'date') {
    return dateWriting.ticks?.(first, last, count, model.xColumn, locale) ?? [];
  }
  // Few whole years are all named; a tick between two of them would be no year.
  const plain = isYearColumn(model.xColumn);
  const { ticks, step } = valueAxis(scale.domain, count, false, { min: first, max: last });
  const named = !plain ? ticks : values.length <= 12 ? [...values] : ticks.filter(Number.isInteger);
  const style = plain ? { plain, digits: 0 } : tickStyle(ticks, step);
  return named.map((value) => ({ value, label: locale.number(value, style) }));
}

/** Where a line ends and what it is called. */
interface End {
  readonly series: number;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** Names at the right; a dot in its colour leads a name whose line ends elsewhere, or from which it was moved away. */
function endLabels({ plot }: ValueFrame, ends: readonly End[]): { texts: SceneText[]; dots: Dot[] } {
  const right = plot.x + plot.width;
  const placed = spreadLabels(
    ends.map(({ y }) => y + TEXT_PX / 3),
    plot.y,
    plot.y + plot.height,
  );
  const texts = ends.map(({ series, label }, index): SceneText => {
    const y = placed[index] as number;
    return { x: right + LABEL_GAP, y, text: label, anchor: 'start', role: 'direct', series };
  });
  const dots = ends.flatMap(({ series, x, y }, index): Dot[] => {
    const middle = (placed[index] as number) - TEXT_PX / 3;
    const beside = right - x < 1 && Math.abs(middle - y) < 4;
    return beside ? [] : [{ series, x: right + 14, y: middle, radius: 3 }];
  });
  return { texts, dots };
}

/** Index of the value that lies nearest to `x` px; −1 when there is none. */
function nearest({ values, scale }: XAxis, x: number): number {
  const at = (index: number): number => scale(values[index] as number);
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) < x) low = middle + 1;
    else high = middle;
  }
  if (low > 0 && x - at(low - 1) < at(low) - x) return low - 1;
  return values.length === 0 ? -1 : low;
}
