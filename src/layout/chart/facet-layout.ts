import { valueAxis } from '../../scale/linear-scale.js';
import { alongName } from './along-name.js';
import { xValuesAt } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import type { ChartSpec } from './chart-spec.js';
import { chartText } from './chart-text.js';
import { columnsOf, hasOwnAxis } from './combo-columns.js';
import type { KindCode } from './kinds.js';
import type { LayoutInput } from './layout-input.js';
import { extentOfSeries } from './series-figures.js';
import { LINE_PX, TEXT_PX } from '../scene.js';
import type { Panel, Scene, SceneText, Stop, StopList } from '../scene.js';
import { axisTitle } from '../value-frame.js';
import { truncateText } from '../wrap-text.js';

/** A small multiple is at least this wide, and this high with its title, px. */
const LEAST = { width: 130, height: 110 } as const;
/** Bars stand under each other, with their names over them. */
const LEAST_LYING = { width: 200, height: 150 } as const;
const GAP_PX = 20;
/** px per tick of the value axis, about. */
const TICK_ROOM = 56;
const TITLE_PX = LINE_PX + 6;
/** Kinds whose x is a measure, which has a name. */
const MEASURED = ['scatter', 'histogram'];
/** Kinds with an upright axis, whose labels stand only beside the first of a row. */
const UPRIGHT = ['line', 'area', 'column', 'scatter', 'histogram', 'combo'];

/** Places small multiples in rows, over the same axes; what does not fit the height is folded. */
export function facetLayout(base: KindCode, input: LayoutInput): Scene | null {
  const { model, locale, width, height, unfolded } = input;
  const facets = model.facets ?? [];
  const least = model.kind === 'bar' ? LEAST_LYING : LEAST;
  const most = Math.max(1, Math.min(facets.length, Math.floor((width + GAP_PX) / (least.width + GAP_PX))));
  // No row with a single one, where they fill the rows as well.
  const across = Math.max(1, Math.ceil(facets.length / Math.ceil(facets.length / most)));
  const titles = titleTexts(input);
  const top = titles.length === 0 ? 0 : LINE_PX + 4;
  // Said once, under the last row.
  const measured = MEASURED.includes(model.kind);
  const along = input.spec.xLabel ?? (measured ? alongName(model.xColumn) : undefined);
  const below = along === undefined ? 0 : LINE_PX;
  const room = Math.max(1, Math.floor((height - top - below + GAP_PX / 2) / least.height));
  const all = Math.ceil(facets.length / across);
  const down = unfolded ? all : Math.min(all, room);
  const shown = facets.slice(0, across * down);
  let stepY =
    unfolded && all > room ? least.height : Math.max(least.height, (height - top - below + GAP_PX / 2) / down);
  let box = { width: (width + GAP_PX) / across - GAP_PX, height: stepY - TITLE_PX - GAP_PX / 2 };
  const alongExtent = measured ? extentOfSeries([xValuesAt(model.xColumn, model.positions)]) : undefined;
  const lineExtent = twoAxes(model)
    ? extentOfSeries(facets.map(({ model: { series } }) => series.at(-1)?.values ?? new Float64Array()))
    : undefined;
  const outside = UPRIGHT.includes(model.kind);
  const draw = (some: typeof facets, spec: ChartSpec, whole: boolean): (Scene | null)[] =>
    some.map(({ model: one }) => {
      const text = (base.text ?? chartText)(one, locale);
      // What is measured is said once, over all.
      const drawn = { ...one, measure: '', unit: undefined };
      const shared = { alongExtent, lineExtent, outside };
      return base.layout({ ...input, ...box, ...shared, spec, text, model: drawn, unfolded: whole });
    });
  const bare = { ...input.spec, xLabel: undefined };
  const scenesOf = (whole: boolean): readonly Scene[] | null => {
    const ends = commonEnds(draw(facets, bare, whole), input);
    const spec = { ...bare, ...ends };
    if (outside) {
      const [probe] = draw(facets.slice(0, 1), spec, whole);
      if (!probe) return null;
      gutters = guttersOf(probe);
      box = { ...box, width: (width - gutters.left - gutters.right + GAP_PX) / across - GAP_PX };
    }
    const scenes = draw(shown, spec, whole);
    return scenes.every((scene) => scene !== null) ? scenes : null;
  };
  let gutters = { left: 0, right: 0 };
  const fitted = scenesOf(false);
  if (!fitted) return null;
  // What does not fit into one of them is folded as well.
  const inside = Math.max(...fitted.map(({ folded }) => folded));
  const scenes = (unfolded && inside > 0 && scenesOf(true)) || fitted;
  if (scenes !== fitted) {
    box = { ...box, height: Math.max(...scenes.map((scene) => scene.height)) };
    stepY = box.height + TITLE_PX + GAP_PX / 2;
  }
  const panels = scenes.map((scene, index): Panel => {
    const column = index % across;
    const last = column === across - 1 || index === scenes.length - 1;
    return {
      x: gutters.left + column * (box.width + GAP_PX),
      y: top + Math.floor(index / across) * stepY + TITLE_PX,
      scene: {
        ...scene,
        texts: scene.texts.filter((text) => (!isLeft(text) || column === 0) && (!isRight(text, scene) || last)),
      },
    };
  });
  const texts = panels.map(({ x, y }, index): SceneText => {
    // All that stands at the left has the same edge.
    const start = index % across === 0 ? 0 : x;
    const name = shown[index]?.title ?? '';
    return {
      x: start,
      y: y - 8,
      text: truncateText(name, x + box.width - start, TEXT_PX, input.measureText),
      anchor: 'start',
      role: 'direct',
    };
  });
  if (along !== undefined)
    texts.push({ x: width, y: top + down * stepY + TEXT_PX - GAP_PX / 2, text: along, anchor: 'end', role: 'axis' });
  const legends = scenes.map(({ legend }) => legend);
  return {
    width,
    height: Math.max(unfolded ? 0 : height, top + down * stepY + below),
    plot: { x: 0, y: 0, width, height },
    rules: [],
    bars: [],
    lines: scenes.some(({ lines }) => lines.length > 0) ? [{ series: 0, d: '' }] : [],
    dots: [],
    texts: [...titles, ...texts],
    panels,
    stops: stopsOf(
      panels,
      shown.map(({ title: one }) => one),
      box,
    ),
    orientation: 'horizontal',
    legend: legends.reduce((longest, legend) => (legend.length > longest.length ? legend : longest), []),
    seriesCount: model.series.length,
    folded: facets.length - shown.length || (unfolded ? 0 : inside),
  };
}

/** A line of another unit than its columns has an axis at the right. */
const twoAxes = (model: ChartModel): boolean => model.kind === 'combo' && hasOwnAxis(model);

/** What is measured along the axes at the left and the right, once over all of them. */
function titleTexts({ model, spec, width, measureText }: LayoutInput): SceneText[] {
  const name = (text: string, room: number, right: boolean): SceneText[] =>
    text === ''
      ? []
      : [
          {
            x: right ? width : 0,
            y: TEXT_PX - 2,
            text: right ? truncateText(text, room, TEXT_PX, measureText) : text,
            anchor: right ? 'end' : 'start',
            role: 'axis',
          },
        ];
  if (!twoAxes(model)) return name(axisTitle(model, spec.stack === 'normalized'), width, false);
  const left = axisTitle(columnsOf(model), false);
  const { label = '', unit } = model.series.at(-1) ?? {};
  const room = width - measureText(left, TEXT_PX) - GAP_PX;
  return [...name(left, width, false), ...name(axisTitle({ measure: label, unit }, false), room, true)];
}

/** Labels of an axis that hang out of their drawing. */
const isLeft = ({ role, x }: SceneText): boolean => role === 'tick' && x < 0;
const isRight = ({ role, x }: SceneText, { width }: Scene): boolean => role === 'tick' && x > width;

/** How far they do, px. */
function guttersOf(scene: Scene): { left: number; right: number } {
  return scene.texts.reduce(
    ({ left, right }, text) => ({
      left: isLeft(text) ? Math.max(left, -text.x) : left,
      right: isRight(text, scene) ? Math.max(right, text.x - scene.width) : right,
    }),
    { left: 0, right: 0 },
  );
}

/** Round ends of a value axis that holds all of them, those that are folded as well; null where they end in the same places anyway. */
function commonEnds(
  scenes: readonly (Scene | null)[],
  { spec, axis }: LayoutInput,
): Pick<ChartSpec, 'yMin' | 'yMax'> | null {
  const drawn = scenes.filter((scene) => scene !== null && scene.axes !== undefined) as Scene[];
  const domains = drawn.flatMap(({ axes }) => (axes ? [axes.value.domain] : []));
  const low = domains.reduce((least, [one]) => Math.min(least, one), Infinity);
  const high = domains.reduce((most, [, one]) => Math.max(most, one), -Infinity);
  if (domains.every(([from, to]) => from === low && to === high)) return null;
  // Bars that lie have their values at their ends and no axis.
  const [{ plot, orientation }] = drawn as [Scene];
  const count = Math.max(2, Math.round(plot.height / TICK_ROOM));
  const { domain } =
    orientation === 'vertical'
      ? { domain: [low, high] as const }
      : (axis?.ends ?? valueAxis)([low, high], count, false);
  return { yMin: spec.yMin ?? domain[0], yMax: spec.yMax ?? domain[1] };
}

/** The stops of all small multiples one behind the other: one tab stop for the whole. */
function stopsOf(
  panels: readonly Panel[],
  titles: readonly string[],
  box: { width: number; height: number },
): StopList {
  const starts: number[] = [];
  let length = 0;
  for (const { scene } of panels) {
    starts.push(length);
    length += scene.stops.length;
  }
  return {
    length,
    at(index): Stop {
      const found = starts.findLastIndex((start) => start <= index);
      const { x, y, scene } = panels[found] as Panel;
      const stop = scene.stops.at(index - (starts[found] as number));
      const title = titles[found] as string;
      return {
        ...stop,
        area: { ...stop.area, x: stop.area.x + x, y: stop.area.y + y },
        x: stop.x + x,
        y: stop.y + y,
        dots: stop.dots.map((dot) => ({ ...dot, x: dot.x + x, y: dot.y + y })),
        // The outline of a mark is not moved; its place is shown.
        outline: undefined,
        title: `${title}, ${stop.title}`,
        text: `${title}, ${stop.text}`,
      };
    },
    indexAt(px, py): number {
      const found = panels.findIndex(({ x, y }) => px >= x && px <= x + box.width && py >= y && py <= y + box.height);
      const panel = panels[found];
      const index = panel ? panel.scene.stops.indexAt(px - panel.x, py - panel.y) : -1;
      return index < 0 ? -1 : (starts[found] as number) + index;
    },
  };
}
