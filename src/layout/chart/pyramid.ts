import type { Locale } from '../../locale/locale.js';
import { digitsOfStep } from '../../locale/tick-style.js';
import { clampScale, linearScale, valueAxis } from '../../scale/linear-scale.js';
import type { LinearScale } from '../../scale/linear-scale.js';
import type { Table } from '../../table/table.js';
import { chartModel } from './chart-model.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { columnText } from './chart-text.js';
import { highlightOf } from './highlight.js';
import type { KindCode } from './kinds.js';
import { sayPyramid } from '../say/say-pyramid.js';
import type { LayoutInput } from './layout-input.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Bar, Box, Rule, Scene, SceneText } from '../scene.js';
import { bandAt, stopList } from '../stop-list.js';
import { axisTitle } from '../value-frame.js';
import { truncateText } from '../wrap-text.js';

/** Share of a row left empty between two bars, and the most of it, px. */
const GAP = 0.2;
const MOST_GAP_PX = 3;
/** Names of the rows take no more of the width. */
const NAME_SHARE = 0.34;
/** A side narrower than this with its values has an axis in their place, px. */
const LEAST_SIDE = 60;
/** Few rows grow no higher, px. */
const MOST_ROW_PX = 40;
/** px per tick of the axis, about. */
const TICK_ROOM = 80;
/** Share of the axis that may have no bars for the sake of a round end. */
const MOST_EMPTY = 0.15;

/** Two series back to back over one scale: how many men and women there are of each age. */
export const pyramid: KindCode = { model: pyramidModel, layout: pyramidLayout, say: sayPyramid };

/**
 * As any chart of categories, but of two series. Whoever wrote one side below zero, so that other programs draw it to the left, meant its
 * size. Throws a RangeError where there are not two, or one has values on both sides of zero.
 */
function pyramidModel(table: Table, spec: ChartSpec, locale: Locale): ChartModel | null {
  const model = chartModel(table, spec, (column) => columnText(column, locale));
  if (!model) return null;
  if (model.series.length !== 2) throw new RangeError(`two series stand back to back, not ${model.series.length}`);
  return { ...model, series: model.series.map(sizes) };
}

function sizes(series: Series): Series {
  if (!series.values.some((value) => value < 0)) return series;
  if (series.values.some((value) => value > 0))
    throw new RangeError(`a side can't be partly negative: ${series.label}`);
  return { ...series, values: series.values.map(Math.abs) };
}

/** Where the two sides and their rows lie. */
interface Places {
  /** The left and the right half of the drawing, without the names between them. */
  readonly sides: readonly [Box, Box];
  readonly scales: readonly [LinearScale, LinearScale];
  /** Height of a row. */
  readonly step: number;
  /** Height of what is under the rows, px. */
  readonly bottom: number;
  /** Values stand at the ends of the bars; else there is an axis. */
  readonly valued: boolean;
  readonly ticks: readonly number[];
  readonly tickStep: number;
}

function pyramidLayout(input: LayoutInput): Scene {
  const { model, text, width, height } = input;
  const count = model.positions.length;
  const places = placesOf(input);
  const [left, right] = places.sides;
  // The first row is the lowest, as ages grow upwards; the reader goes down from the top.
  const rowTop = (index: number): number => left.y + (count - 1 - index) * places.step;
  const list = stopList(model, text, {
    length: count,
    area: (index) => ({ x: 0, y: rowTop(index), width, height: places.step }),
    anchor: (index) => ({ x: (left.width + right.x) / 2, y: rowTop(index) + places.step / 2 }),
    dots: () => [],
    indexAt: (x, y) => (x < 0 || x > width ? -1 : bandAt(y, left.y, places.step, count)),
  });
  return {
    width,
    height: Math.min(height, left.y + left.height + places.bottom),
    plot: { x: 0, y: left.y, width, height: left.height },
    rules: rulesOf(places),
    bars: barsOf(input, places, rowTop),
    lines: [],
    dots: [],
    texts: [
      ...headTexts(input, places),
      ...nameTexts(input, places, rowTop),
      ...tickTexts(input, places),
      ...valueTexts(input, places, rowTop),
    ],
    stops: { ...list, at: (index) => list.at(count - 1 - index), titleAt: (index) => text.position(count - 1 - index) },
    orientation: 'vertical',
    legend: [],
    seriesCount: 2,
    folded: 0,
  };
}

function placesOf(input: LayoutInput): Places {
  const { model, spec, text, measureText, width, height } = input;
  const count = Math.max(1, model.positions.length);
  const names = [...model.positions.keys()].map((index) => measureText(text.position(index), TEXT_PX));
  const gutter = Math.min(Math.max(0, ...names), width * NAME_SHARE) + 16;
  const side = Math.max(20, (width - gutter) / 2);
  const top = (axisTitle(model, false) === '' ? 0 : LINE_PX) + LINE_PX + 6;
  const all = model.series.flatMap(({ values }) => [...values]).filter((value) => !Number.isNaN(value));
  const largest = all.reduce((most, value) => Math.max(most, value), 0);
  const widest = Math.max(0, ...all.slice(0, 100).map((value) => measureText(text.bare(value), TEXT_PX))) + 6;
  const valued = (height - top) / count >= LINE_PX && side - widest >= LEAST_SIDE;
  const bottom = valued ? 2 : 12 + LINE_PX;
  const plotHeight = Math.max(40, Math.min(height - top - bottom, count * MOST_ROW_PX));
  const axis = valueAxis([0, largest], Math.max(1, Math.round(side / TICK_ROOM)), true, { max: spec.yMax }, MOST_EMPTY);
  const domain = valued ? ([0, spec.yMax ?? (largest || 1)] as const) : axis.domain;
  const room = valued ? side - widest : side - 1;
  const sides = [
    { x: 0, y: top, width: side, height: plotHeight },
    { x: width - side, y: top, width: side, height: plotHeight },
  ] as const;
  return {
    sides,
    scales: [
      clampScale(linearScale(domain, [side, side - room])),
      clampScale(linearScale(domain, [width - side, width - side + room])),
    ],
    step: plotHeight / count,
    bottom,
    valued,
    ticks: valued ? [] : axis.ticks,
    tickStep: axis.step,
  };
}

function rulesOf({ sides, scales, ticks }: Places): Rule[] {
  const upright = (x: number, { y, height }: Box, strong: boolean): Rule => ({
    x1: x,
    x2: x,
    y1: y,
    y2: y + height,
    strong,
  });
  return sides.flatMap((side, index) => {
    const scale = scales[index] as LinearScale;
    return [
      ...ticks.filter((tick) => tick !== 0).map((tick) => upright(scale(tick), side, false)),
      upright(scale(0), side, true),
    ];
  });
}

function barsOf({ model, spec, text }: LayoutInput, places: Places, rowTop: (index: number) => number): Bar[] {
  const highlight = highlightOf(model, spec, text);
  const { step, scales } = places;
  const gap = Math.min(step * GAP, MOST_GAP_PX);
  const count = model.positions.length;
  return model.series.flatMap(({ slot, values }, side) => {
    const scale = scales[side] as LinearScale;
    return [...values].flatMap((value, index): Bar[] => {
      if (Number.isNaN(value)) return [];
      const [from, to] = [scale(0), scale(value)];
      const [x, y] = [Math.min(from, to), rowTop(index) + gap / 2];
      const size = { width: Math.abs(to - from), height: step - gap };
      return [{ x, y, ...size, series: slot, value, stop: count - 1 - index, highlighted: highlight(index, side) }];
    });
  });
}

/** What is measured, and over each side whose it is. */
function headTexts({ model, measureText }: LayoutInput, { sides }: Places): SceneText[] {
  const title = axisTitle(model, false);
  const texts: SceneText[] = title === '' ? [] : [{ x: 0, y: TEXT_PX - 2, text: title, anchor: 'start', role: 'axis' }];
  model.series.forEach(({ label, slot }, index) => {
    const { x, y, width } = sides[index] as Box;
    texts.push({
      x: index === 0 ? x + width : x,
      y: y - 8,
      text: truncateText(label, width, TEXT_PX, measureText),
      anchor: index === 0 ? 'end' : 'start',
      role: 'direct',
      series: slot,
    });
  });
  return texts;
}

/** Names between the sides; where rows are lower than a line of text every second, third … one of them. */
function nameTexts(
  { model, text, measureText }: LayoutInput,
  { sides: [left, right], step }: Places,
  rowTop: (index: number) => number,
): SceneText[] {
  const every = evenly(Math.ceil(LINE_PX / step));
  const room = right.x - left.width - 12;
  return [...model.positions.keys()]
    .filter((index) => index % every === 0)
    .map((index) => ({
      x: (left.width + right.x) / 2,
      y: rowTop(index) + step / 2 + TEXT_PX / 3,
      text: truncateText(text.position(index), room, TEXT_PX, measureText),
      anchor: 'middle',
      role: 'category',
    }));
}

/** Single years of age are named by fives and tens. */
const evenly = (least: number): number => [1, 2, 5, 10, 20, 50].find((step) => step >= least) ?? least;

function tickTexts({ locale, measureText, width }: LayoutInput, places: Places): SceneText[] {
  const { sides, scales, ticks, tickStep } = places;
  const digits = digitsOfStep(tickStep);
  return sides.flatMap(({ y, height }, index) => {
    let free = 0;
    return ticks.flatMap((tick): SceneText[] => {
      const text = locale.number(tick, { digits });
      const half = measureText(text, TEXT_PX) / 2;
      // The outermost label stays inside the drawing, unless another one is there.
      const x = Math.min(Math.max((scales[index] as LinearScale)(tick), half), width - half);
      const reach = index === 0 ? width - x : x;
      if (reach - half < free) return [];
      free = reach + half + 8;
      return [{ x, y: y + height + 8 + TEXT_PX, text, anchor: 'middle', role: 'tick' }];
    });
  });
}

function valueTexts(
  { model, text, locale, measureText }: LayoutInput,
  { scales, step, valued, sides }: Places,
  rowTop: (index: number) => number,
): SceneText[] {
  const { missing } = locale.strings;
  return model.series.flatMap(({ values }, side) =>
    [...values].flatMap((value, index): SceneText[] => {
      const gap = Number.isNaN(value);
      if (!gap && !valued) return [];
      const words = gap && measureText(missing, TEXT_PX) > (sides[side] as Box).width - 8 ? '–' : missing;
      return [
        {
          x: (scales[side] as LinearScale)(gap ? 0 : value) + (side === 0 ? -5 : 5),
          y: rowTop(index) + step / 2 + TEXT_PX / 3,
          text: gap ? (step < LINE_PX ? '–' : words) : text.bare(value),
          anchor: side === 0 ? 'end' : 'start',
          role: gap ? 'missing' : 'value',
        },
      ];
    }),
  );
}
