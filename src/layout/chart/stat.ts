import { chartWords } from '../../locale/chart-words.js';
import type { Locale } from '../../locale/locale.js';
import { linearScale } from '../../scale/linear-scale.js';
import type { Table } from '../../table/table.js';
import { chartModel, measuresOf } from './chart-model.js';
import { isYearColumn } from '../year-column.js';
import type { ChartModel, Series } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { columnText } from './chart-text.js';
import type { KindCode } from './kinds.js';
import { sayStat } from '../say/say-stat.js';
import type { LayoutInput } from './layout-input.js';
import { linePath } from './line-path.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Box, Dot, Line, Scene, SceneText, Stop } from '../scene.js';
import { truncateText } from '../wrap-text.js';

/** Sizes of the number, from the one wanted to the one that always does, px. */
const FIGURE_PX = [44, 36, 28, 20] as const;
const UNIT_PX = 16;
/** Figures stand side by side where each has this much, px. */
const CELL_PX = 220;
/** Room of the line that shows how it came there, px. */
const SPARK = { width: 160, height: 44 } as const;
/** Fewer values make no line. */
const LEAST_VALUES = 3;

/** One big number for each measure: the latest value, its change against the one before, and how it came there. */
export const stat: KindCode = { model: statModel, layout: statLayout, say: sayStat };

/** As any chart of categories; a table of nothing but measures is a row of figures. */
function statModel(table: Table, spec: ChartSpec, locale: Locale): ChartModel | null {
  const write = (column: Parameters<typeof columnText>[0]): ((row: number) => string) => columnText(column, locale);
  const found = chartModel(table, spec, write);
  if (found) return found;
  const measures = measuresOf(table, spec);
  const [first] = measures;
  if (!first) return null;
  const bare = chartModel(table, { ...spec, x: first.name, y: measures.map(({ name }) => name) }, write);
  return bare && { ...bare, names: { label: '', beside: false, of: () => '' } };
}

/** The latest value of a series and the one before it. */
interface Latest {
  readonly index: number;
  /** −1 where there is none, or where the order of the rows is no time. */
  readonly before: number;
}

function latestOf({ xColumn }: ChartModel, { values }: Series): Latest {
  const there = [...values.keys()].filter((index) => !Number.isNaN(values[index]));
  const ordered = xColumn.type === 'date' || isYearColumn(xColumn);
  return { index: there.at(-1) ?? -1, before: ordered ? (there.at(-2) ?? -1) : -1 };
}

function statLayout(input: LayoutInput): Scene {
  const { model, width, height } = input;
  const across = Math.max(1, Math.min(model.series.length, Math.floor(width / CELL_PX)));
  const down = Math.max(1, Math.ceil(model.series.length / across));
  const step = { x: width / across, y: Math.max(height / down, 84) };
  const cells = model.series.map((series, index) =>
    cellOf(input, series, {
      x: (index % across) * step.x,
      y: Math.floor(index / across) * step.y,
      width: step.x - (across > 1 ? 24 : 0),
      height: step.y,
    }),
  );
  return {
    width,
    height: down > 1 ? Math.max(height, down * step.y) : Math.max(0, ...cells.map(({ bottom }) => bottom)),
    plot: { x: 0, y: 0, width, height },
    rules: [],
    bars: [],
    lines: cells.flatMap(({ lines }) => lines),
    dots: cells.flatMap(({ dots }) => dots),
    texts: cells.flatMap(({ texts }) => texts),
    stops: {
      length: cells.length,
      at: (index) => (cells[index] as Cell).stop,
      indexAt: (x, y) => cells.findIndex(({ stop: { area } }) => contains(area, x, y)),
    },
    orientation: across > 1 ? 'horizontal' : 'vertical',
    legend: [],
    seriesCount: 1,
    folded: 0,
  };
}

const contains = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px >= x && px <= x + width && py >= y && py <= y + height;

interface Cell {
  readonly texts: readonly SceneText[];
  readonly lines: readonly Line[];
  readonly dots: readonly Dot[];
  /** Where its lowest part ends, px. */
  readonly bottom: number;
  readonly stop: Stop;
}

function cellOf(input: LayoutInput, series: Series, box: Box): Cell {
  const { model, text, locale, measureText } = input;
  const latest = latestOf(model, series);
  const value = latest.index < 0 ? NaN : (series.values[latest.index] as number);
  const at = latest.index < 0 ? '' : text.position(latest.index);
  const name = model.series.length === 1 && model.measure !== '' ? model.measure : series.label;
  const label = [name, at].filter((part) => part !== '').join(', ');
  const gap = Number.isNaN(value);
  const written = gap ? locale.strings.missing : text.value(value);
  const figure = gap ? written : text.bare(value);
  const unit = gap ? '' : unitOf(input, figure, written);
  const size = sizeOf(input, figure, unit, box.width);
  const change = changeText(input, series, latest);
  const baseline = box.y + TEXT_PX + 6 + size * 0.8;
  const line = (y: number, words: string, role: SceneText['role']): SceneText => {
    const fitting = truncateText(words, box.width, TEXT_PX, measureText);
    return { x: box.x, y, text: fitting, anchor: 'start', role };
  };
  const texts: SceneText[] = [
    line(box.y + TEXT_PX - 2, label, 'axis'),
    { x: box.x, y: baseline, text: figure, anchor: 'start', role: gap ? 'missing' : 'figure', size },
  ];
  const end = box.x + boldWidth(input, figure, size) + 8;
  if (unit !== '') texts.push({ x: end, y: baseline, text: unit, anchor: 'start', role: 'category', size: UNIT_PX });
  if (change !== '') texts.push(line(baseline + 8 + TEXT_PX, change, 'value'));
  const right = unit === '' ? end : end + measureText(unit, UNIT_PX);
  const below = baseline + (change === '' ? 10 : 10 + LINE_PX + 6);
  const beside = box.x + box.width - right >= SPARK.width + 24;
  const spark = beside
    ? { x: right + 24, y: baseline - SPARK.height + 6, ...SPARK }
    : {
        x: box.x,
        y: below + 4,
        width: Math.min(box.width - 8, 2 * SPARK.width),
        height: Math.min(SPARK.height, box.y + box.height - below - 10),
      };
  const drawn = sparkOf(input, series, spark);
  const bottom = Math.ceil(beside || drawn.lines.length === 0 ? below : spark.y + spark.height + 2);
  const sentence = [`${label}: ${written}`, change].filter((part) => part !== '').join(', ');
  return {
    texts,
    ...drawn,
    bottom,
    stop: {
      area: { ...box, height: bottom - box.y },
      x: box.x + Math.min(box.width, right - box.x),
      y: baseline,
      title: label,
      lines: [{ series: series.slot, label: '', value: written, missing: gap }],
      dots: [],
      row: latest.index < 0 ? (model.positions.at(0) ?? 0) : (series.rows.at(latest.index) as number),
      text: sentence,
    },
  };
}

/** What the value says beyond its figure. */
function unitOf({ model }: LayoutInput, figure: string, written: string): string {
  return model.unit === undefined ? '' : written.startsWith(figure) ? written.slice(figure.length).trim() : model.unit;
}

/** Numbers alone are measured generously; beside a letter they are measured as they are. Bold ones are up to a tenth wider. */
function boldWidth({ measureText }: LayoutInput, text: string, size: number): number {
  return (measureText(`${text}x`, size) - measureText('x', size)) * 1.1;
}

function sizeOf(input: LayoutInput, figure: string, unit: string, width: number): number {
  const { measureText } = input;
  const room = width - (unit === '' ? 0 : measureText(unit, UNIT_PX) + 8);
  return FIGURE_PX.find((size) => boldWidth(input, figure, size) <= room) ?? FIGURE_PX[FIGURE_PX.length - 1] ?? UNIT_PX;
}

/** By how much, in per cent where that means something, and against when; points where the value itself is in per cent. */
function changeText({ model, text, locale }: LayoutInput, { values }: Series, { index, before }: Latest): string {
  if (before < 0) return '';
  const words = chartWords(locale);
  const [from, to] = [values[before] as number, values[index] as number];
  const against = words.against(text.position(before));
  if (from === to) return `${words.unchanged} ${against}`;
  const size = text.bare(Math.abs(to - from));
  const signed = `${to > from ? '+' : '\u2212'}${size}`;
  if (model.unit === '%') return `${signed}\u00a0${words.points} ${against}`;
  // What is next to nothing of a value is no 0 % of it.
  if (from <= 0 || to < 0 || Math.abs(to - from) < 0.0005 * from) return `${signed} ${against}`;
  const share = locale.number((to - from) / from, { percent: true, signed: true });
  return `${share} (${signed}) ${against}`;
}

/** A small line of all values, its end marked; nothing where there are too few, or no room. */
function sparkOf({ model }: LayoutInput, { values, slot }: Series, box: Box): Pick<Cell, 'lines' | 'dots'> {
  const there = [...values].filter((value) => !Number.isNaN(value));
  const ordered = model.xColumn.type === 'date' || isYearColumn(model.xColumn);
  if (!ordered || there.length < LEAST_VALUES || box.height < 16) return { lines: [], dots: [] };
  const at = (index: number): number => model.xColumn.values[model.positions.at(index) as number] as number;
  const x = linearScale([at(0), at(values.length - 1)], [box.x + 2, box.x + box.width - 6]);
  const ends = [there.reduce((a, b) => Math.min(a, b)), there.reduce((a, b) => Math.max(a, b))] as const;
  const y = linearScale(ends, [box.y + box.height - 5, box.y + 5]);
  const xs = values.map((_, index) => x(at(index)));
  const ys = values.map((value) => y(value));
  const last = ys.findLastIndex((value) => !Number.isNaN(value));
  return {
    lines: [{ series: slot, d: linePath(xs, ys, 'linear').d }],
    dots: [{ series: slot, x: xs[last] as number, y: ys[last] as number, radius: 4 }],
  };
}
