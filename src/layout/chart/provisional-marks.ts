import { chartWords } from '../../locale/chart-words.js';
import { standing } from '../../table/provisional.js';
import type { Standing } from '../../table/provisional.js';
import { barPlaces } from './bar-series.js';
import type { Series } from './chart-model.js';
import type { LayoutInput } from './layout-input.js';
import { linePath } from './line-path.js';
import { partsOfWhole } from './parts-of-whole.js';
import { provisionalStops } from './provisional.js';
import { standingAt, standingOfRows, withStanding } from './standing-of.js';
import { TEXT_PX } from '../scene.js';
import type { Bar, Dot, Line, Scene, SceneText, Shape } from '../scene.js';
import { PALETTE_SLOTS } from '../series-slots.js';

/** More rings would be a chain. */
const MOST_RINGS = 30;
const RING_PX = 3.5;

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The scene with marks that show which values are not final: bars and slices are pale and dashed, lines dashed, points hollow. */
export function provisionalScene(input: LayoutInput, scene: Scene): Scene {
  const { model, locale } = input;
  if (!model.provisional || scene.panels) return scene;
  const marked = { ...scene, stops: provisionalStops(scene.stops, model, locale) };
  switch (model.kind) {
    case 'pie':
    case 'donut':
      return veiledSlices(input, scene);
    case 'scatter':
      return hollowPoints(input, marked);
    case 'line':
    case 'area':
      return input.spec.stack === 'none'
        ? named(input, dashedLines(input, marked), true)
        : named(input, veiledEnd(input, marked), false);
    case 'stat':
      return namedFigures(input, marked);
    case 'sparkline':
    case 'histogram':
      return marked;
    default:
      return named(input, veiledBars(input, marked), false);
  }
}

const isProvisional = ({ model }: LayoutInput, series: Series, index: number): boolean =>
  standingAt(model, series, index) !== standing.final;

const boxPath = ({ x, y, width, height }: Omit<Bar, 'value' | 'series' | 'stop'>): string =>
  `M${tenth(x + 0.75)},${tenth(y + 0.75)}h${tenth(Math.max(0, width - 1.5))}v${tenth(Math.max(0, height - 1.5))}h${tenth(-Math.max(0, width - 1.5))}Z`;

function veiledBars(input: LayoutInput, scene: Scene): Scene {
  const { model } = input;
  const shaded = model.kind === 'heatmap';
  const places = barPlaces(model, shaded ? [] : scene.bars);
  const standingOf = (bar: Bar): number => {
    if (shaded) return bar.stop < 0 ? 0 : (model.provisional?.[scene.stops.at(bar.stop).row] ?? 0);
    const place = places.get(bar);
    return place ? standingAt(model, model.series[place.member] as Series, place.position) : 0;
  };
  const shapes = scene.bars.flatMap((bar): Shape[] => {
    if (standingOf(bar) === standing.final) return [];
    // The shade of a cell is its value, and stays.
    const d = boxPath(bar);
    if (!shaded) return [{ role: 'veil', series: bar.series, d }];
    return [
      { role: 'rim', series: 0, d },
      { role: 'edge', series: 0, d },
    ];
  });
  return { ...scene, shapes: [...shapes, ...(scene.shapes ?? [])] };
}

/** What is added up as others is not final where one of them is not. */
function veiledSlices(input: LayoutInput, scene: Scene): Scene {
  const { model, locale } = input;
  const parts = partsOfWhole(input);
  const rowsOf = (index: number): readonly number[] => parts[index]?.rows ?? [];
  const slices = (scene.shapes ?? []).slice(0, parts.length);
  const veils = slices.flatMap(({ series, d }, index): Shape[] =>
    standingOfRows(model, rowsOf(index)) === standing.final ? [] : [{ role: 'veil', series, d }],
  );
  return {
    ...scene,
    shapes: [...(scene.shapes ?? []), ...veils],
    stops: provisionalStops(scene.stops, model, locale, rowsOf),
  };
}

/** Values of a stack lie on each other: what is not final is pale from top to bottom. */
function veiledEnd(input: LayoutInput, scene: Scene): Scene {
  const { axes, plot } = scene;
  if (!axes) return scene;
  const { model } = input;
  const some = (index: number): boolean => model.series.some((series) => isProvisional(input, series, index));
  const d = [...model.positions.keys()].flatMap((index) => {
    if (index === 0 || !some(index)) return [];
    const [from, to] = [tenth(axes.position(index - 1)), tenth(axes.position(index))];
    return `M${from},${tenth(plot.y)}H${to}V${tenth(plot.y + plot.height)}H${from}Z`;
  });
  const veil: Shape = { role: 'haze', series: 0, d: d.join('') };
  return d.length === 0 ? scene : { ...scene, shapes: [...(scene.shapes ?? []), veil] };
}

/** A line is dashed to, from and between values that are not final, which are hollow. */
function dashedLines(input: LayoutInput, scene: Scene): Scene {
  const { axes } = scene;
  const { model, spec } = input;
  if (!axes) return scene;
  const xs = new Float64Array(model.positions.length).map((_, index) => axes.position(index));
  const lines: Line[] = [];
  const shapes: Shape[] = [];
  const rings: Shape[] = [];
  const dots: Dot[] = [];
  for (const series of model.series) {
    const { slot, values } = series;
    const soft = (index: number): boolean =>
      index >= 0 && index < values.length && isProvisional(input, series, index) && !Number.isNaN(values[index]);
    const ys = values.map((value) => axes.value(value));
    const firm = ys.map((y, index) => (soft(index) ? NaN : y));
    const dashed = ys.map((y, index) => (soft(index - 1) || soft(index) || soft(index + 1) ? y : NaN));
    const path = linePath(xs, firm, spec.curve);
    // As the layout of lines has them: what steps back lies below what stands out.
    const end = slot === PALETTE_SLOTS ? 'unshift' : 'push';
    lines[end](Object.assign(path, { series: slot, values: values.length }));
    shapes[end]({ role: 'tentative', series: slot, d: linePath(xs, dashed, spec.curve).d });
    const softs = [...values.keys()].filter(soft);
    if (softs.length <= MOST_RINGS)
      rings.push(...softs.map((index) => ring(slot, axes.position(index), ys[index] as number)));
    const dotted = (index: number): boolean =>
      scene.dots.some(({ series: own, x, y }) => own === slot && x === axes.position(index) && y === ys[index]);
    const alone = path.alone.filter((index) => !dotted(index));
    dots.push(...alone.map((index) => ({ series: slot, x: xs[index] as number, y: ys[index] as number, radius: 3 })));
  }
  const ringed = (dot: Dot): boolean =>
    rings.some(({ d, series }) => series === dot.series && d === ring(dot.series, dot.x, dot.y).d);
  return {
    ...scene,
    lines,
    shapes: [...(scene.shapes ?? []), ...shapes.filter(({ d }) => d !== ''), ...rings],
    dots: [...scene.dots.filter((dot) => !ringed(dot)), ...dots],
  };
}

/** Each figure has its name over it. */
function namedFigures({ model, locale }: LayoutInput, scene: Scene): Scene {
  let figure = 0;
  const texts = scene.texts.map((text): SceneText => {
    if (text.role !== 'axis') return text;
    const kind = (model.provisional?.[scene.stops.at(figure++).row] ?? standing.final) as Standing;
    return { ...text, text: withStanding(text.text, kind, locale) };
  });
  return { ...scene, texts };
}

const ring = (series: number, x: number, y: number): Shape => ({
  role: 'ring',
  series,
  d: `M${tenth(x - RING_PX)},${tenth(y)}a${RING_PX},${RING_PX} 0 1 1 ${2 * RING_PX},0a${RING_PX},${RING_PX} 0 1 1 ${-2 * RING_PX},0Z`,
});

function hollowPoints(input: LayoutInput, scene: Scene): Scene {
  const { model } = input;
  // As the layout makes them: a series after the other.
  const soft = model.series.flatMap((series) =>
    [...series.values.keys()].flatMap((index) =>
      Number.isNaN(series.values[index]) ? [] : [isProvisional(input, series, index)],
    ),
  );
  const hollow = scene.dots.filter((_, index) => soft[index]);
  const rings = hollow.map(({ series, x, y }): Shape => {
    const outline = scene.symbols?.(series);
    return outline ? { role: 'ring', series, d: movedPath(outline, x, y) } : ring(series, x, y);
  });
  return { ...scene, dots: scene.dots.filter((_, index) => !soft[index]), shapes: [...(scene.shapes ?? []), ...rings] };
}

/** An outline of absolute commands around another place. */
function movedPath(d: string, x: number, y: number): string {
  return d.replace(/([MLHVA])([^MLHVAZ]*)/g, (_, command: string, numbers: string) => {
    if (command === 'H') return `H${tenth(Number(numbers) + x)}`;
    if (command === 'V') return `V${tenth(Number(numbers) + y)}`;
    const [, head = '', px = 0, py = 0] = /^(.*?)(-?[\d.]+),(-?[\d.]+)$/.exec(numbers) ?? [];
    return `${command}${head}${tenth(Number(px) + x)},${tenth(Number(py) + y)}`;
  });
}

/** Says what the looks mean over the plot, where the title of the axis leaves room for it. */
function named({ locale, measureText, model, width }: LayoutInput, scene: Scene, lines: boolean): Scene {
  const title = scene.texts.find(({ role, y }) => role === 'axis' && y === TEXT_PX - 2);
  const words = chartWords(locale).looks(lines, model.kind === 'heatmap', standingsOf(model.provisional));
  const room = width - (title?.x ?? 0) - measureText(title?.text ?? '', TEXT_PX) - 24;
  if (!title || measureText(words, TEXT_PX) > room) return scene;
  const note: SceneText = { x: width, y: TEXT_PX - 2, text: words, anchor: 'end', role: 'axis' };
  return { ...scene, texts: [...scene.texts, note] };
}

/** The one kind of values that are not final, or null for several. */
function standingsOf(standings: Uint8Array | undefined): 1 | 2 | null {
  const all = new Set([...(standings ?? [])].filter((one) => one > 0));
  const [only] = all;
  return all.size === 1 ? (only as 1 | 2) : null;
}
