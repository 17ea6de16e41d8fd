import { isMissing } from '../../table/column.js';
import { areaPath } from './area-path.js';
import { barPlaces } from './bar-series.js';
import type { BarPlace } from './bar-series.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartText } from './chart-text.js';
import type { LayoutInput } from './layout-input.js';
import { linePath } from './line-path.js';
import type { Axes, Scene, SceneText, Shape } from '../scene.js';

/** The range of the value of a series at a position; null where the table gives none. */
export function rangeAt({ confidence }: ChartModel, { rows }: Series, index: number): readonly [number, number] | null {
  const row = rows.at(index) as number;
  if (!confidence || row < 0 || isMissing(confidence.low, row) || isMissing(confidence.high, row)) return null;
  return [confidence.low.values[row] as number, confidence.high.values[row] as number];
}

const rangeOf = (model: ChartModel, place: BarPlace | undefined): readonly [number, number] | null =>
  place ? rangeAt(model, model.series[place.member] as Series, place.position) : null;

/** All ends of the ranges: the axis must reach them. */
export function rangeEnds(model: ChartModel): number[] {
  if (!model.confidence) return [];
  return model.series.flatMap((series) =>
    [...series.values.keys()].flatMap((index) => rangeAt(model, series, index) ?? []),
  );
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const CAP_PX = 4;

/** A band with its edges along each line, or a stroke with two ends at each bar and point. */
export function confidenceMarks({ model, spec }: LayoutInput, scene: Scene): Shape[] {
  const { axes, bars, lines, orientation } = scene;
  if (!axes || !model.confidence) return [];
  if (lines.length > 0 && bars.length === 0) {
    return model.series.flatMap((series): Shape[] => {
      const xs = series.values.map((_, index) => axes.position(index));
      const edge = (end: 0 | 1): Float64Array =>
        series.values.map((_, index) => axes.value(rangeAt(model, series, index)?.[end] ?? NaN));
      const [low, high] = [edge(0), edge(1)];
      // So pale a band is hardly seen by itself (WCAG 1.4.11).
      const bounds = linePath(xs, high, spec.curve).d + linePath(xs, low, spec.curve).d;
      return [
        { role: 'area', series: series.slot, d: areaPath(xs, high, low, spec.curve) },
        { role: 'bound', series: series.slot, d: bounds },
      ];
    });
  }
  const lying = orientation === 'vertical';
  const places = barPlaces(model, bars);
  const d = bars.flatMap((bar) => {
    const { x, y, width, height } = bar;
    const range = rangeOf(model, places.get(bar));
    if (!range) return [];
    const ends = range.map((end) => tenth(axes.value(end)));
    const [from = 0, to = 0] = ends.map((end) => tenth(onAxis(axes, end)));
    const middle = tenth(lying ? y + height / 2 : x + width / 2);
    const [a, b] = [tenth(middle - CAP_PX), tenth(middle + CAP_PX)];
    // Nothing ends where the author's axis does.
    const caps = [from, to].filter((end) => ends.includes(end));
    return lying
      ? [`M${from},${middle}H${to}`, ...caps.map((end) => `M${end},${a}V${b}`)]
      : [`M${middle},${from}V${to}`, ...caps.map((end) => `M${a},${end}H${b}`)];
  });
  return d.length === 0 ? [] : [{ role: 'whisker', series: 0, d: d.join('') }];
}

/** The place on the axis that is next to one that may lie beyond its ends, px. */
function onAxis({ value: { range } }: Axes, place: number): number {
  return Math.min(Math.max(place, Math.min(...range)), Math.max(...range));
}

/** Values at the ends of bars move behind the ends of the ranges. */
export function besideRanges({ model }: LayoutInput, { axes, bars, texts, orientation }: Scene): readonly SceneText[] {
  if (!axes || !model.confidence || bars.length === 0) return texts;
  const lying = orientation === 'vertical';
  const places = barPlaces(model, bars);
  return texts.map((text) => {
    const bar = bars.find(({ x, y, width, height }) =>
      lying ? text.y > y && text.y < y + height : Math.abs(text.x - x - width / 2) < 1,
    );
    const range = bar && text.role === 'value' ? rangeOf(model, places.get(bar)) : null;
    if (!range) return text;
    const ends = range.map((end) => onAxis(axes, axes.value(end)));
    return lying
      ? { ...text, x: Math.max(text.x, ...ends) + 5 }
      : { ...text, y: Math.min(text.y, Math.min(...ends) - 4) };
  });
}

/** Says the range behind each value. */
export function withRanges(model: ChartModel, text: ChartText): ChartText {
  const lines: ChartText['lines'] = (index) =>
    text.lines(index).map((line) => {
      const series = line.member === undefined ? undefined : model.series[line.member];
      const range = series && !line.missing ? rangeAt(model, series, index) : null;
      return range ? { ...line, value: `${line.value} (${text.bare(range[0])}–${text.bare(range[1])})` } : line;
    });
  return {
    ...text,
    lines,
    spoken: (index) =>
      `${text.place(index)}: ${lines(index)
        .map(({ label, value }) => (label ? `${label} ${value}` : value))
        .join(', ')}`,
  };
}
