import type { Locale } from '../locale/locale.js';
import { digitsOfStep, tickStyle } from '../locale/tick-style.js';
import { linearScale, valueAxis } from '../scale/linear-scale.js';
import type { LinearScale } from '../scale/linear-scale.js';
import type { ChartModel } from './chart/chart-model.js';
import type { ChartSpec } from './chart/chart-spec.js';
import type { AxisCode } from './chart/layout-input.js';
import { LINE_PX, TEXT_PX } from './scene.js';
import type { Box, MeasureText, Rule, SceneText } from './scene.js';

/** What every chart with a vertical value axis shares: horizontal rules, their labels, and the room left for the marks. */
export interface ValueFrame {
  readonly plot: Box;
  readonly y: LinearScale;
  readonly rules: readonly Rule[];
  readonly texts: readonly SceneText[];
}

export interface FrameInput {
  readonly width: number;
  readonly height: number;
  readonly model: ChartModel;
  readonly spec: ChartSpec;
  readonly locale: Locale;
  readonly measureText: MeasureText;
  readonly extent: readonly [number, number];
  readonly fromZero: boolean;
  /** px kept free below the plot and to its right. */
  readonly bottom: number;
  readonly right: number;
  /** The values are shares (0 to 1). */
  readonly share: boolean;
  readonly axis?: AxisCode | undefined;
  readonly above?: number | undefined;
  readonly outside?: boolean | undefined;
}

/** px per tick of the value axis, about. */
const TICK_ROOM = 56;
/** Between the labels of the axis and the plot. */
const GUTTER = 8;

export function valueFrame(input: FrameInput): ValueFrame {
  const { width, height, model, spec, locale, measureText, share } = input;
  const title = input.outside ? '' : axisTitle(model, share);
  const top = (title === '' ? TEXT_PX : LINE_PX + TEXT_PX) + (input.above ?? 0);
  const { ends, scale } = input.axis ?? { ends: valueAxis, scale: linearScale };
  const below = spec.xLabel === undefined ? 0 : LINE_PX;
  const plotHeight = Math.max(40, height - top - input.bottom - below);
  const count = Math.max(2, Math.round(plotHeight / TICK_ROOM));
  const axis = ends(input.extent, count, input.fromZero, { min: spec.yMin, max: spec.yMax });
  const style = share
    ? { percent: true, digits: Math.max(0, digitsOfStep(axis.step) - 2) }
    : tickStyle(axis.ticks, axis.step);
  const labels = axis.ticks.map((tick) => (share ? null : model.format)?.bare(tick) ?? locale.number(tick, style));
  const labelled = Math.max(...labels.map((text) => measureText(text, TEXT_PX)), 0) + GUTTER;
  const gutter = input.outside ? 0 : labelled;
  const plot = { x: gutter, y: top, width: Math.max(40, width - gutter - input.right), height: plotHeight };
  const y = scale(axis.domain, [plot.y + plot.height, plot.y]);
  const rules = axis.ticks.map((tick) => ({
    x1: plot.x,
    x2: plot.x + plot.width,
    y1: y(tick),
    y2: y(tick),
    strong: tick === 0,
  }));
  const texts: SceneText[] = axis.ticks.map((tick, index) => ({
    x: gutter - labelled,
    y: y(tick) + TEXT_PX / 3,
    text: labels[index] as string,
    anchor: 'start',
    role: 'tick',
  }));
  if (title !== '') texts.unshift({ x: 0, y: TEXT_PX - 2, text: title, anchor: 'start', role: 'axis' });
  if (spec.xLabel !== undefined) {
    texts.push({ x: plot.x + plot.width, y: height - 4, text: spec.xLabel, anchor: 'end', role: 'axis' });
  }
  return { plot, y, rules, texts };
}

/** The measure with its unit, said once above the axis. */
export function axisTitle(model: Pick<ChartModel, 'measure' | 'unit'>, share: boolean): string {
  const unit = share ? '' : (model.unit ?? '');
  if (model.measure === '') return unit;
  return unit === '' || model.measure.toLowerCase().includes(unit.toLowerCase())
    ? model.measure
    : `${model.measure} (${unit})`;
}
