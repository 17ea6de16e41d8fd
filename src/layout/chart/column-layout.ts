import { bandScale } from '../../scale/band-scale.js';
import { clampScale } from '../../scale/linear-scale.js';
import type { ChartModel, Series } from './chart-model.js';
import { dateWriting } from './chart-text.js';
import { highlightOf } from './highlight.js';
import type { LayoutInput } from './layout-input.js';
import { legendOf } from '../legend.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Bar, Scene, SceneText } from '../scene.js';
import { completeness, extentOf, segmentsOf } from './stack.js';
import type { Segments } from './stack.js';
import { bandAt, stopList } from '../stop-list.js';
import { valueFrame } from '../value-frame.js';
import type { ValueFrame } from '../value-frame.js';
import { wrapText } from '../wrap-text.js';

/** Share of a step between two columns; those of a histogram touch, as their bins do. */
const gapOf = ({ kind }: ChartModel): number => (kind === 'histogram' ? 0.03 : 1 / 3);
/** Between two names that were thinned out, px. */
const NAME_GAP = 6;
/** Narrower than this a column can't be told from its neighbour, px. */
const LEAST_STEP = 6;

/** Vertical columns from zero, grouped or stacked; null when the names or the columns don't fit. */
export function columnLayout(input: LayoutInput): Scene | null {
  const { model, spec, text, measureText } = input;
  const count = model.positions.length;
  const stacked = spec.stack === 'stacked' || spec.stack === 'normalized';
  const segments = segmentsOf(model.series, spec.stack);
  // The gutter of the axis is not known before its labels are; a guess decides how many lines the names take.
  const roughStep = (input.width - 48) / Math.max(1, count);
  if (roughStep < LEAST_STEP) return null;
  const names = shortNames(input);
  const wrapped = names.map((name) => wrapText(name, roughStep - 6, TEXT_PX, 2, measureText));
  const ordered = model.xColumn.type !== 'text' || areYears(names);
  const fits = wrapped.every((lines) => lines !== null);
  if (!fits && !ordered) return null;
  const lineCount = fits ? Math.max(1, ...wrapped.map((lines) => lines?.length ?? 1)) : 1;
  const frame = valueFrame({
    ...input,
    extent: extentOf(segments),
    fromZero: true,
    bottom: 12 + lineCount * LINE_PX,
    right: 0,
    share: spec.stack === 'normalized',
  });
  const { plot } = frame;
  const band = bandScale(count, [plot.x, plot.x + plot.width], gapOf(model));
  const bars = columns(input, segments, frame, stacked);
  const texts = [
    ...frame.texts,
    ...categoryTexts(names, fits ? wrapped : null, input, frame),
    ...valueTexts(input, frame, bars, segments, stacked),
  ];
  const stops = stopList(model, text, {
    length: count,
    area: (index) => ({ x: plot.x + index * band.step, y: plot.y, width: band.step, height: plot.height }),
    anchor: (index) => ({
      x: band(index) + band.bandwidth / 2,
      y: Math.min(frame.y(0), ...endsAt(segments, index).map((end) => frame.y(end))),
    }),
    dots: () => [],
    indexAt: (x, y) => (y < 0 || y > input.height ? -1 : bandAt(x, plot.x, band.step, count)),
  });
  return {
    width: input.width,
    height: input.height,
    plot,
    axes: { value: frame.y, position: (index) => band(index) + band.bandwidth / 2 },
    rules: frame.rules,
    bars,
    lines: [],
    dots: [],
    texts,
    stops,
    orientation: 'horizontal',
    legend: legendOf(model.series, input.locale),
    seriesCount: model.series.length,
    folded: 0,
  };
}

/** Texts that go on from year to year, as school years do: what stands between two of them is known. */
function areYears(names: readonly string[]): boolean {
  const years = names.map((name) => Number(/\b(?:19|20)\d\d\b/.exec(name)?.[0]));
  return (
    names.length > 2 && years.every((year, index) => (index === 0 ? year > 0 : year > (years[index - 1] as number)))
  );
}

/** Names of every so many positions; those of dates are as short as on a line's axis. */
function shortNames({ model, text, locale }: LayoutInput, every = 1): readonly string[] {
  const { xColumn, positions, names } = model;
  const some = [...positions.keys()].filter((index) => index % every === 0);
  const rows = some.map((index) => positions.at(index) as number);
  const short = names || xColumn.type !== 'date' ? null : dateWriting.short?.(xColumn, rows, locale);
  return short ?? some.map((index) => text.position(index));
}

/** Where the values of a position end; those that are missing end nowhere. */
const endsAt = (segments: Segments, index: number): number[] => segments.flatMap((series) => series[index]?.[1] ?? []);

function columns(input: LayoutInput, segments: Segments, frame: ValueFrame, stacked: boolean): Bar[] {
  const { model, spec, text } = input;
  const { plot } = frame;
  // An axis that starts above zero cuts the columns off at its end.
  const y = clampScale(frame.y);
  const count = model.positions.length;
  const band = bandScale(count, [plot.x, plot.x + plot.width], gapOf(model));
  const highlight = highlightOf(model, spec, text);
  const lanes = stacked ? 1 : segments.length;
  const width = band.bandwidth / lanes;
  const bars: Bar[] = [];
  segments.forEach((series, slot) => {
    series.forEach((segment, index) => {
      if (segment === null) return;
      const [from, to] = [y(segment[0]), y(segment[1])];
      const { slot: colour, values } = model.series[slot] as Series;
      bars.push({
        x: band(index) + (stacked ? 0 : slot * width),
        y: Math.min(from, to),
        // A pixel of air between lanes tells neighbours of one colour apart.
        width: Math.max(1, width - (lanes > 1 ? 1 : 0)),
        height: Math.abs(from - to),
        series: colour,
        value: values[index] as number,
        stop: index,
        highlighted: highlight(index, slot),
      });
    });
  });
  return bars;
}

function categoryTexts(
  names: readonly string[],
  wrapped: readonly (readonly string[] | null)[] | null,
  input: LayoutInput,
  { plot }: ValueFrame,
): SceneText[] {
  const { measureText, width } = input;
  const step = plot.width / Math.max(1, names.length);
  const text = (x: number, line: string, row = 0): SceneText => ({
    x,
    y: plot.y + plot.height + 8 + TEXT_PX + row * LINE_PX,
    text: line,
    anchor: 'middle',
    role: 'category',
  });
  if (wrapped)
    return wrapped.flatMap((lines, index) =>
      (lines ?? []).map((line, row) => text(plot.x + (index + 0.5) * step, line, row)),
    );
  // Names of an ordered axis that don't fit are thinned out; the order tells what stands between two of them.
  const widest = Math.max(...names.map((name) => measureText(name, TEXT_PX)), 0);
  for (let every = Math.max(1, Math.ceil((widest + 12) / step)); ; every++) {
    let free = -Infinity;
    // Of dates each says what is other than in the one that is written before it, which may make it wider.
    const placed = (every > 1 ? shortNames(input, every) : names).flatMap((name, index) => {
      const half = measureText(name, TEXT_PX) / 2;
      const middle = plot.x + (index * every + 0.5) * step;
      // A thinned name may be wider than its column: it stays inside the drawing, unless it would leave its column.
      if (middle + half > width + step) return [];
      const x = Math.min(Math.max(middle, half), Math.max(middle - step, width + 2 - half));
      const apart = x - half >= free;
      free = x + half + NAME_GAP;
      return { apart, drawn: text(x, name) };
    });
    // One alone is apart from all.
    if (every >= names.length || placed.every(({ apart }) => apart)) return placed.map(({ drawn }) => drawn);
  }
}

/** Values above the columns where every one of them has room, and a word or a dash where one, or a part of a stack, is missing. */
function valueTexts(
  { model, text, locale, measureText }: LayoutInput,
  { plot, y }: ValueFrame,
  bars: readonly Bar[],
  segments: Segments,
  stacked: boolean,
): SceneText[] {
  const texts: SceneText[] = [];
  const count = model.positions.length;
  const step = plot.width / Math.max(1, count);
  const gap = gapOf(model);
  const lane = (step * (1 - gap)) / (stacked ? 1 : segments.length);
  const zero = Math.min(Math.max(y(0), plot.y), plot.y + plot.height);
  const { missing, incomplete } = locale.strings;
  const note = (words: string, x: number, y: number, room: number): void => {
    const fits = measureText(words, TEXT_PX) <= room;
    texts.push({ x, y, text: fits ? words : '–', anchor: 'middle', role: 'missing' });
  };
  if (stacked) {
    for (let index = 0; index < count; index++) {
      const there = completeness(segments, index, model.series);
      const top = Math.min(zero, ...endsAt(segments, index).map((end) => y(end)));
      if (there !== 'all')
        note(there === 'none' ? missing : incomplete, plot.x + (index + 0.5) * step, top - 4, step - 4);
    }
    return texts;
  }
  segments.forEach((series, slot) => {
    series.forEach((segment, index) => {
      if (segment !== null) return;
      const x = plot.x + index * step + (step * gap) / 2 + (slot + 0.5) * lane;
      note(missing, x, zero - 4, segments.length === 1 ? step - 4 : lane);
    });
  });
  const room = segments.length === 1 ? step - 4 : lane - 2;
  const labels = bars.map((bar) => text.bare(bar.value));
  if (labels.some((label) => measureText(label, TEXT_PX) > room)) return texts;
  bars.forEach((bar, index) => {
    const below = bar.y + bar.height + TEXT_PX + 1;
    const negative = bar.value < 0;
    // Where there is no room under a negative column, its value stands over the zero line.
    const y = !negative ? bar.y - 4 : below <= plot.y + plot.height ? below : zero - 4;
    texts.push({
      x: bar.x + bar.width / 2,
      y,
      text: labels[index] as string,
      anchor: 'middle',
      role: 'value',
    });
  });
  return texts;
}
