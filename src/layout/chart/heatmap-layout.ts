import { digitsOfStep } from '../../locale/tick-style.js';
import { chartWords } from '../../locale/chart-words.js';
import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import { gapPath } from './gap-path.js';
import { highlightOf } from './highlight.js';
import type { LayoutInput } from './layout-input.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Bar, Box, Scene, SceneText, Shape, Stop, StopList } from '../scene.js';
import { classOf, shadingOf } from '../shades.js';
import type { Shading } from '../shades.js';
import { bandAt } from '../stop-list.js';
import { axisTitle } from '../value-frame.js';
import { truncateText, wrapText } from '../wrap-text.js';

/** Names of the rows take no more of the width. */
const NAME_SHARE = 0.35;
/** A few rows or columns grow no larger than this, px. */
const MOST_ROW_PX = 72;
/** Cells of at least this have a hairline between them, px. */
const APART_PX = 5;
/** A minus in a cell: its share of the cell's width, and the most of it, px. */
const MINUS = { share: 0.5, most: 8 } as const;
/** A swatch of the key, px. */
const KEY_PX = { width: 34, height: 12 } as const;

/** The cells as they are drawn: the longer names stand in front of the rows. */
interface Grid {
  readonly across: number;
  readonly down: number;
  readonly acrossName: (column: number) => string;
  readonly downName: (row: number) => string;
  /** Indexes of the series and of the position of a cell. */
  readonly cell: (column: number, row: number) => { readonly series: number; readonly position: number };
}

interface Places {
  readonly grid: Grid;
  readonly plot: Box;
  /** Height of what is under the cells, px. */
  readonly bottom: number;
  readonly step: { readonly x: number; readonly y: number };
  /** Between two cells, px. */
  readonly air: number;
  readonly shading: Shading;
  readonly acrossLines: readonly (readonly string[])[] | null;
}

/** A cell per position and series, shaded by its value; what is missing is hatched, never shaded. */
export function heatmapLayout(input: LayoutInput): Scene {
  const { width, height } = input;
  const places = placesOf(input);
  const { bars, texts: values } = cellsOf(input, places);
  const gaps = gapsOf(input, places);
  // Values have a sign of their own.
  const signs = values.length > 0 ? [] : minusesOf(bars);
  const key = keyOf(input, places, [...gaps.keys()]);
  const { plot, bottom } = places;
  return {
    width,
    height: Math.min(height, plot.y + plot.height + bottom),
    plot,
    rules: [],
    bars: [...bars, ...key.bars],
    shapes: [...gaps.values(), ...key.shapes, ...signs, ...(signs.length > 0 ? minusesOf(key.bars) : [])],
    lines: [],
    dots: [],
    texts: [...key.texts, ...nameTexts(input, places), ...values],
    stops: stopsOf(input, places),
    orientation: 'horizontal',
    legend: [],
    // Shades are told apart without patterns.
    seriesCount: 1,
    folded: 0,
  };
}

function gridOf({ model, text, measureText, width }: LayoutInput): Grid {
  const { series, positions } = model;
  const upright: Grid = {
    across: positions.length,
    down: series.length,
    acrossName: (column) => text.position(column),
    downName: (row) => series[row]?.label ?? '',
    cell: (column, row) => ({ series: row, position: column }),
  };
  const turned: Grid = {
    across: series.length,
    down: positions.length,
    acrossName: upright.downName,
    downName: upright.acrossName,
    cell: (column, row) => ({ series: column, position: row }),
  };
  const fits = ({ across, acrossName }: Grid): boolean => {
    const room = (width * (1 - NAME_SHARE)) / Math.max(1, across) - 4;
    return [...Array(across).keys()].every((column) => wrapText(acrossName(column), room, TEXT_PX, 2, measureText));
  };
  return model.xColumn.type === 'text' && series.length > 1 && !fits(upright) && fits(turned) ? turned : upright;
}

function placesOf(input: LayoutInput): Places {
  const { model, measureText, width, height } = input;
  const grid = gridOf(input);
  const names = [...Array(grid.down).keys()].map((row) => measureText(grid.downName(row), TEXT_PX));
  const gutter = Math.min(Math.max(0, ...names) + 10, width * NAME_SHARE);
  const step = (width - gutter) / Math.max(1, grid.across);
  const wrapped = [...Array(grid.across).keys()].map((column) =>
    wrapText(grid.acrossName(column), step - 4, TEXT_PX, 2, measureText),
  );
  const acrossLines = wrapped.every((lines) => lines !== null) ? wrapped : null;
  const lineCount = Math.max(1, ...(acrossLines ?? []).map(({ length }) => length));
  const top = (axisTitle(model, false) === '' ? 0 : LINE_PX + 6) + keyHeight(input);
  const bottom = 6 + lineCount * LINE_PX;
  const down = Math.min((height - top - bottom) / Math.max(1, grid.down), MOST_ROW_PX);
  const values = model.series.flatMap((series) => [...series.values]).filter((value) => !Number.isNaN(value));
  const low = values.reduce((least, value) => Math.min(least, value), Infinity);
  const high = values.reduce((most, value) => Math.max(most, value), -Infinity);
  const plot = { x: gutter, y: top, width: width - gutter, height: Math.max(20, down * grid.down) };
  const steps = { x: step, y: plot.height / Math.max(1, grid.down) };
  const air = Math.min(steps.x, steps.y) >= APART_PX ? 1 : 0;
  return { grid, plot, bottom, step: steps, air, shading: shadingOf(low, high), acrossLines };
}

const cellBox = ({ plot, step, air }: Places, column: number, row: number): Box => ({
  x: plot.x + column * step.x,
  y: plot.y + row * step.y,
  width: step.x - air,
  height: step.y - air,
});

/** Walks the cells in reading order. */
function each(
  { model }: LayoutInput,
  { grid }: Places,
  visit: (value: number, column: number, row: number, series: number, position: number) => void,
): void {
  for (let row = 0; row < grid.down; row++) {
    for (let column = 0; column < grid.across; column++) {
      const { series, position } = grid.cell(column, row);
      visit(model.series[series]?.values[position] ?? NaN, column, row, series, position);
    }
  }
}

/** The shaded cells, with their values where all of them have room. */
function cellsOf(input: LayoutInput, places: Places): { bars: Bar[]; texts: SceneText[] } {
  const { model, spec, text, measureText } = input;
  const { edges, slots } = places.shading;
  const highlight = highlightOf(model, spec, text);
  const bars: Bar[] = [];
  each(input, places, (value, column, row, series, position) => {
    if (Number.isNaN(value)) return;
    bars.push({
      ...cellBox(places, column, row),
      series: slots[classOf(value, edges)] as number,
      value,
      stop: row * places.grid.across + column,
      highlighted: highlight(position, series),
    });
  });
  const room = places.step.x - 6;
  const labels = places.step.y < LINE_PX + 2 ? [] : bars.map(({ value }) => text.bare(value));
  if (labels.length === 0 || labels.some((label) => measureText(label, TEXT_PX) > room)) return { bars, texts: [] };
  const texts = bars.map(({ x, y, width, height, series }, index): SceneText => ({
    x: x + width / 2,
    y: y + height / 2 + TEXT_PX / 3,
    text: labels[index] as string,
    anchor: 'middle',
    role: 'cell',
    series,
  }));
  return { bars, texts };
}

/** Both ends of the diverging shades are as dark; where colours can't be told apart, or are not there, a minus tells what is below zero. */
function minusesOf(bars: readonly Bar[]): Shape[] {
  const paths = new Map<number, string>();
  for (const { x, y, width, height, series, value } of bars) {
    if (value >= 0) continue;
    const length = Math.min(width * MINUS.share, MINUS.most);
    const path = `M${fixed(x + (width - length) / 2)} ${fixed(y + height / 2)}h${fixed(length)}`;
    paths.set(series, (paths.get(series) ?? '') + path);
  }
  return [...paths].map(([series, d]) => ({ role: 'minus', series, d }));
}

const fixed = (px: number): number => Math.round(px * 10) / 10;

/** One drawing for all cells that are missing for the same reason. */
function gapsOf(input: LayoutInput, places: Places): Map<MissingKind, Shape> {
  const paths = new Map<MissingKind, string[]>();
  each(input, places, (value, column, row, series, position) => {
    if (!Number.isNaN(value)) return;
    const kind = reasonOf(input, series, position);
    const path = gapPath(kind, cellBox(places, column, row));
    const of = paths.get(kind);
    if (of) of.push(path);
    else paths.set(kind, [path]);
  });
  return new Map([...paths].map(([kind, parts]) => [kind, gapShape(kind, parts.join(''))]));
}

const gapShape = (kind: MissingKind, d: string): Shape => ({
  role: kind === missing.absent ? 'void' : 'gap',
  series: 0,
  d,
});

/** What could not be read is drawn and said as what is not there. */
function reasonOf({ model }: LayoutInput, series: number, position: number): MissingKind {
  const kind = model.gap?.(series, position) ?? missing.null;
  return kind === missing.unreadable ? missing.null : kind;
}

function reasonText({ locale }: LayoutInput, kind: MissingKind): string {
  const words = chartWords(locale);
  if (kind === missing.absent) return words.noRow;
  if (kind === missing.suppressed) return words.suppressed;
  return kind === missing.notApplicable ? words.notApplicable : locale.strings.missing;
}

const hasGaps = ({ model }: LayoutInput): boolean => model.series.some(({ values }) => values.some(Number.isNaN));

/** Shades with their ends, and in a line of its own what the gaps mean. */
const keyHeight = (input: LayoutInput): number =>
  KEY_PX.height + LINE_PX + 10 + (hasGaps(input) ? KEY_PX.height + 8 : 0);

interface Key {
  readonly bars: readonly Bar[];
  readonly shapes: readonly Shape[];
  readonly texts: readonly SceneText[];
}

function keyOf(input: LayoutInput, { shading }: Places, gaps: readonly MissingKind[]): Key {
  const { model, locale, measureText, width } = input;
  const title = axisTitle(model, false);
  const top = title === '' ? 0 : LINE_PX + 6;
  const { edges, slots } = shading;
  const digits = digitsOfStep((edges[1] ?? 0) - (edges[0] ?? 0));
  const labels = edges.map((edge) => locale.number(edge, { digits }));
  const widest = Math.max(...labels.map((label) => measureText(label, TEXT_PX)));
  const classWidth = Math.min(Math.max(KEY_PX.width, widest + 10), (width - widest) / slots.length);
  const start = measureText(labels[0] ?? '', TEXT_PX) / 2;
  // Where numbers would run into each other every second one is left out.
  const every = widest + 6 > classWidth ? 2 : 1;
  const box = (index: number): Box => ({
    x: start + index * classWidth,
    y: top,
    width: classWidth,
    height: KEY_PX.height,
  });
  const bars = slots.map((series, index): Bar => ({ ...box(index), series, value: edges[index] as number, stop: -1 }));
  const texts: SceneText[] = title === '' ? [] : [{ x: 0, y: TEXT_PX - 2, text: title, anchor: 'start', role: 'axis' }];
  const one = edges[0] === edges[edges.length - 1];
  labels.forEach((text, index) => {
    if (text === '' || index % every !== 0 || (one && index > 0)) return;
    const x = one ? start + classWidth / 2 : start + index * classWidth;
    texts.push({ x, y: top + KEY_PX.height + TEXT_PX + 1, text, anchor: 'middle', role: 'tick' });
  });
  const shapes: Shape[] = [];
  const y = top + KEY_PX.height + LINE_PX + 6;
  let x = 0;
  for (const kind of gaps) {
    shapes.push(gapShape(kind, gapPath(kind, { x, y, width: 20, height: KEY_PX.height })));
    const text = reasonText(input, kind);
    texts.push({ x: x + 26, y: y + KEY_PX.height - 1, text, anchor: 'start', role: 'tick' });
    x += 26 + measureText(text, TEXT_PX) + 16;
  }
  return { bars: labels.includes('') ? [] : bars, shapes, texts };
}

function nameTexts(input: LayoutInput, { grid, plot, step, acrossLines }: Places): SceneText[] {
  const { measureText } = input;
  const everyRow = Math.max(1, Math.ceil(TEXT_PX / step.y));
  const rows = [...Array(grid.down).keys()]
    .filter((row) => row % everyRow === 0)
    .flatMap((row): SceneText[] => {
      const name = grid.downName(row);
      const most = Math.max(1, Math.floor(step.y / LINE_PX));
      const lines = wrapText(name, plot.x - 8, TEXT_PX, most, measureText) ?? [
        truncateText(name, plot.x - 8, TEXT_PX, measureText),
      ];
      const middle = plot.y + (row + 0.5) * step.y + TEXT_PX / 3 - ((lines.length - 1) * LINE_PX) / 2;
      return lines.map((text, line) => ({ x: 0, y: middle + line * LINE_PX, text, anchor: 'start', role: 'category' }));
    });
  const y = plot.y + plot.height + 4 + TEXT_PX;
  const names = [...Array(grid.across).keys()].map(grid.acrossName);
  const every = acrossLines ? 1 : everyColumn(input, names, step.x);
  const columns = names.flatMap((name, column): SceneText[] => {
    if (column % every !== 0) return [];
    const lines = acrossLines?.[column] ?? [truncateText(name, step.x * every - 4, TEXT_PX, measureText)];
    const x = plot.x + (column + 0.5) * step.x;
    return lines.map((text, line) => ({ x, y: y + line * LINE_PX, text, anchor: 'middle', role: 'category' }));
  });
  return [...rows, ...columns];
}

/** What has an order is thinned out; names without one are all there, if cut short. */
function everyColumn({ model, measureText }: LayoutInput, names: readonly string[], step: number): number {
  if (model.xColumn.type === 'text' && step >= 24) return 1;
  const widest = Math.max(0, ...names.map((name) => measureText(name, TEXT_PX)));
  const least = Math.ceil((widest + 10) / step);
  // Hours are named by threes and sixes.
  return [1, 2, 3, 6, 12, 24].find((count) => count >= least) ?? least;
}

/** A stop per cell, row by row. */
function stopsOf(input: LayoutInput, places: Places): StopList {
  const { model, text } = input;
  const { grid, plot, step, shading } = places;
  return {
    length: grid.across * grid.down,
    across: grid.across,
    at(index): Stop {
      const [row, column] = [Math.floor(index / grid.across), index % grid.across];
      const { series: of, position } = grid.cell(column, row);
      const series = model.series[of] as (typeof model.series)[number];
      const value = series.values[position] as number;
      const gap = Number.isNaN(value);
      const box = cellBox(places, column, row);
      const written = gap ? reasonText(input, reasonOf(input, of, position)) : text.value(value);
      const title = model.series.length > 1 ? `${series.label}, ${text.position(position)}` : text.position(position);
      const slot = gap ? 0 : (shading.slots[classOf(value, shading.edges)] as number);
      const source = series.rows.at(position) as number;
      return {
        area: box,
        x: box.x + box.width / 2,
        y: box.y,
        title,
        lines: [{ series: slot, label: '', value: written, missing: gap }],
        dots: [],
        outline: `M${box.x},${box.y}h${box.width}v${box.height}h-${box.width}Z`,
        row: source >= 0 ? source : (model.positions.at(position) as number),
        text: `${title}: ${written}`,
      };
    },
    indexAt(x, y): number {
      const column = bandAt(x, plot.x, step.x, grid.across);
      const row = bandAt(y, plot.y, step.y, grid.down);
      return column < 0 || row < 0 ? -1 : row * grid.across + column;
    },
  };
}
