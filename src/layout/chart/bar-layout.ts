import { bandScale } from '../../scale/band-scale.js';
import { clampScale, linearScale } from '../../scale/linear-scale.js';
import type { LinearScale } from '../../scale/linear-scale.js';
import type { Series } from './chart-model.js';
import { highlightOf } from './highlight.js';
import type { LayoutInput } from './layout-input.js';
import { legendOf } from '../legend.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Bar, Box, Rule, Scene, SceneText } from '../scene.js';
import { completeness, extentOf, segmentsOf } from './stack.js';
import type { Segment, Segments } from './stack.js';
import { bandAt, stopList } from '../stop-list.js';
import { axisTitle } from '../value-frame.js';
import { truncateText } from '../wrap-text.js';

/** Share of a row left empty around its bars. */
const GAP = 1 / 3;
/** A name longer than this share of the width stands above its bar. */
const NAME_SHARE = 0.4;
/** Height of a name above its bar, with the air below it, px. */
const NAME_PX = LINE_PX + 3;
/** Height of the bar of one series, px: room for the value beside it; and the most it grows to where there are few. */
const LANE_PX = 17;
const MOST_LANE_PX = 34;
/** Of many series the bars may be as thin as this, without their values, before only this many rows are left, px. */
const THIN_LANE_PX = 4;
const FEW_ROWS = 3;
/** A bar beside which its value has room, px. */
const LEAST_VALUE_PX = 10;
/** Share of their height to which rows may be pressed together. */
const TIGHT = 0.8;
/** Rows don't spread further apart than this, px. */
const MOST_STEP_PX = 72;

/** What a row of the chart looks like. */
interface Rows {
  readonly count: number;
  readonly height: number;
  readonly lanes: number;
  /** Names stand above their bars. */
  readonly above: boolean;
  readonly names: readonly string[];
  readonly top: number;
  /** Bars are thinner than their values are high. */
  readonly thin: boolean;
}

/** Horizontal bars from zero, grouped or stacked, a row per category; rows that don't fit the height are folded. */
export function barLayout(input: LayoutInput): Scene {
  const { model, spec, text, measureText, width } = input;
  const stacked = spec.stack === 'stacked' || spec.stack === 'normalized';
  const rows = rowsOf(input, stacked);
  const segments = segmentsOf(model.series, spec.stack).map((series) => series.slice(0, rows.count));
  const labels = rows.thin ? [] : valueLabels(input, segments, stacked);
  const nameWidth = rows.above ? 0 : Math.max(0, ...rows.names.map((name) => measureText(name, TEXT_PX))) + 10;
  const spread = rows.top + rows.count * Math.max(rows.height, MOST_STEP_PX);
  const height = input.unfolded ? rows.top + rows.count * rows.height : Math.min(input.height, spread);
  const plot: Box = { x: Math.min(nameWidth, width * NAME_SHARE), y: rows.top, width: 0, height: height - rows.top };
  const area = { ...plot, width: width - plot.x };
  const x = valueScale(input, segments, area, labels);
  const band = bandScale(rows.count, [area.y, area.y + area.height], 0);
  const bars = barsOf(input, rows, segments, x, band.step, area, stacked);
  const stops = stopList(model, text, {
    length: rows.count,
    area: (index) => ({ x: 0, y: band(index), width, height: band.step }),
    anchor: (index) => ({ x: (area.x + width) / 2, y: band(index) }),
    dots: () => [],
    indexAt: (pointerX, y) => (pointerX < 0 || pointerX > width ? -1 : bandAt(y, area.y, band.step, rows.count)),
  });
  return {
    width,
    height: Math.max(height, 40),
    plot: area,
    axes: { value: x, position: (index) => band(index) + band.step / 2 },
    rules: zeroLines(rows, x, band.step, area),
    bars,
    lines: [],
    dots: [],
    texts: [
      ...titleTexts(input),
      ...nameTexts(input, rows, band.step, area),
      ...labelTexts(input, rows, segments, labels, x, band.step, area, stacked),
    ],
    stops,
    orientation: 'vertical',
    legend: legendOf(model.series, input.locale),
    seriesCount: model.series.length,
    folded: model.positions.length - rows.count,
  };
}

function rowsOf({ model, text, spec, height, width, measureText, unfolded }: LayoutInput, stacked: boolean): Rows {
  const lanes = stacked ? 1 : Math.max(1, model.series.length);
  const total = model.positions.length;
  // Of a hundred thousand rows only those that can be seen are named and measured.
  const most = unfolded ? total : Math.min(total, Math.ceil(height / (LANE_PX * TIGHT)));
  const all = [...Array(most).keys()].map((index) => text.position(index));
  const above = all.some((name) => measureText(name, TEXT_PX) + 10 > width * NAME_SHARE);
  const heightOf = (lane: number): number => (above ? NAME_PX : 0) + Math.max(LINE_PX, (lanes * lane) / (1 - GAP / 2));
  const top = axisTitle(model, spec.stack === 'normalized') === '' ? 0 : LINE_PX + 8;
  // One year of many would be all that is seen of many series.
  const few = !unfolded && (height - top) / heightOf(LANE_PX) < Math.min(FEW_ROWS, total);
  const rowHeight = few
    ? Math.max(heightOf(THIN_LANE_PX), Math.min(heightOf(LANE_PX), (height - top) / total))
    : heightOf(LANE_PX);
  const room = Math.max(1, Math.floor((height - top) / rowHeight));
  // Rows move a little closer before a few of them are folded.
  const tight = Math.floor((height - top) / (rowHeight * TIGHT));
  const count = unfolded || total <= tight ? all.length : Math.min(all.length, room);
  // Of a few rows that are left each has more.
  const step = Math.max(rowHeight, Math.min(MOST_STEP_PX, (height - top) / Math.max(1, count)));
  const thin = few && (step * (1 - GAP)) / lanes < LEAST_VALUE_PX;
  return { count, height: rowHeight, lanes, above, names: all.slice(0, count), top, thin };
}

const titleTexts = ({ model, spec }: LayoutInput): SceneText[] => {
  const title = axisTitle(model, spec.stack === 'normalized');
  return title === '' ? [] : [{ x: 0, y: TEXT_PX - 2, text: title, anchor: 'start', role: 'axis' }];
};

/** What stands at the end of each bar: its value, or the total of a stack (nothing when a part of it is missing). */
function valueLabels({ model, text, spec }: LayoutInput, segments: Segments, stacked: boolean): string[][] {
  if (spec.stack === 'normalized') return [];
  if (!stacked) {
    return segments.map((series, slot) =>
      series.map((segment, index) => (segment === null ? '' : text.bare(model.series[slot]?.values[index] ?? NaN))),
    );
  }
  const totals = (segments[0] ?? []).map((_, index) => {
    const values = model.series.map((series) => series.values[index] as number);
    return text.bare(values.reduce((sum, value) => sum + value, 0));
  });
  return [totals];
}

/** Leaves room for the longest value at either end. */
function valueScale(
  { spec, measureText }: LayoutInput,
  segments: Segments,
  plot: Box,
  labels: readonly (readonly string[])[],
): LinearScale {
  const [low, high] = extentOf(segments);
  const domain: [number, number] = [
    spec.yMin ?? Math.min(0, Number.isNaN(low) ? 0 : low),
    spec.yMax ?? Math.max(0, Number.isNaN(high) ? 1 : high),
  ];
  if (domain[0] === domain[1]) domain[1] = domain[0] + 1;
  const widest = Math.max(0, ...labels.flat().map((label) => measureText(label, TEXT_PX))) + 6;
  const left = domain[0] < 0 ? widest : 0;
  const right = domain[1] > 0 ? widest : 0;
  const range = [plot.x + left, Math.max(plot.x + left + 20, plot.x + plot.width - right)] as const;
  // An axis that starts above zero cuts the bars off at its end.
  return clampScale(linearScale(domain, range));
}

function barsOf(
  { model, spec, text }: LayoutInput,
  rows: Rows,
  segments: Segments,
  x: LinearScale,
  step: number,
  plot: Box,
  stacked: boolean,
): Bar[] {
  const highlight = highlightOf(model, spec, text);
  const bars: Bar[] = [];
  segments.forEach((series, slot) => {
    series.forEach((segment, index) => {
      if (segment === null) return;
      const [from, to] = [x(segment[0]), x(segment[1])];
      const lane = laneOf(rows, index, stacked ? 0 : slot, step, plot);
      const box = { x: Math.min(from, to), width: Math.abs(to - from), y: lane.y, height: lane.height };
      const { slot: colour, values } = model.series[slot] as Series;
      const value = values[index] as number;
      bars.push({ ...box, series: colour, value, stop: index, highlighted: highlight(index, slot) });
    });
  });
  return bars;
}

/** Where the bar of one series lies within its row. */
function laneOf(rows: Rows, index: number, lane: number, step: number, plot: Box): { y: number; height: number } {
  const name = rows.above ? NAME_PX : 0;
  const room = Math.min((step - name) * (1 - GAP), rows.lanes * MOST_LANE_PX);
  const start = plot.y + index * step + name + (rows.above ? 0 : (step - name - room) / 2);
  const height = room / rows.lanes;
  return { y: start + lane * height, height: Math.max(1, height - (rows.lanes > 1 ? 1 : 0)) };
}

function nameTexts({ measureText }: LayoutInput, rows: Rows, step: number, plot: Box): SceneText[] {
  return rows.names.map((name, index) => ({
    x: 0,
    y: rows.above ? plot.y + index * step + TEXT_PX - 1 : plot.y + (index + 0.5) * step + TEXT_PX / 3,
    text: truncateText(name, rows.above ? plot.width : plot.x - 10, TEXT_PX, measureText),
    anchor: 'start',
    role: 'category',
  }));
}

function labelTexts(
  { locale, model }: LayoutInput,
  rows: Rows,
  segments: Segments,
  labels: readonly (readonly string[])[],
  x: LinearScale,
  step: number,
  plot: Box,
  stacked: boolean,
): SceneText[] {
  const texts: SceneText[] = [];
  const end = (index: number, slot: number): Segment | null =>
    stacked ? endOfStack(segments, index) : (segments[slot]?.[index] ?? null);
  for (let slot = 0; slot < (stacked ? 1 : segments.length); slot++) {
    for (let index = 0; index < rows.count; index++) {
      const lane = laneOf(rows, index, slot, step, plot);
      const y = lane.y + lane.height / 2 + TEXT_PX / 3;
      const segment = end(index, slot);
      if (segment === null) {
        const words = rows.thin ? '–' : locale.strings.missing;
        texts.push({ x: x(0) + 6, y, text: words, anchor: 'start', role: 'missing' });
        continue;
      }
      const part = stacked && completeness(segments, index, model.series) === 'some';
      const label = part ? locale.strings.incomplete : (labels[slot]?.[index] ?? '');
      if (label === '') continue;
      const negative = segment[1] < 0;
      texts.push({
        x: x(segment[1]) + (negative ? -5 : 5),
        y,
        text: label,
        anchor: negative ? 'end' : 'start',
        role: part ? 'missing' : 'value',
      });
    }
  }
  return texts;
}

/** The outer end of a row's stack; null when every part of it is missing. */
function endOfStack(segments: Segments, index: number): Segment | null {
  const parts = segments.map((series) => series[index] ?? null).filter((part) => part !== null);
  const ends = parts.map((part) => part[1]);
  if (ends.length === 0) return null;
  const high = Math.max(...ends);
  return [0, high > 0 ? high : Math.min(...ends)];
}

/** The line of zero, where the author's axis reaches it; in pieces where names stand above the bars, so that it crosses none of them. */
function zeroLines(rows: Rows, x: LinearScale, step: number, plot: Box): Rule[] {
  const [low, high] = x.domain;
  if (low > 0 || high < 0) return [];
  const piece = (y1: number, y2: number): Rule => ({ x1: x(0), x2: x(0), y1, y2, strong: true });
  if (!rows.above) return [piece(plot.y, plot.y + plot.height)];
  return rows.names.map((_, index) => {
    const { y } = laneOf(rows, index, 0, step, plot);
    const end = laneOf(rows, index, rows.lanes - 1, step, plot);
    return piece(y - 2, end.y + end.height + 2);
  });
}
