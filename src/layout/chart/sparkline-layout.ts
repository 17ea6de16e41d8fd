import type { Layout } from './layout-input.js';
import { lineScene } from './line-layout.js';
import { TEXT_PX } from '../scene.js';
import type { Scene } from '../scene.js';

/** Room under and over the line for its ends, px. */
const MARGIN = 6;

/** A line without axes, as high as a few lines of text, with its last value beside it. */
export const sparklineLayout: Layout = (input) => {
  const { model, text, measureText, width, height } = input;
  const [series] = model.series;
  const last = series?.values.findLastIndex((value) => !Number.isNaN(value)) ?? -1;
  const label = series && last !== -1 ? text.value(series.values[last] as number) : '';
  const room = label === '' ? MARGIN : measureText(label, TEXT_PX) + 16;
  // Drawn by the line's own rules in a box whose axis falls outside of it.
  const roomy = { ...input, height: Math.max(height, 160), model: { ...model, series: series ? [series] : [] } };
  const scene = { ...lineScene(roomy, null), height };
  return squeezed(scene, { x: 2, y: MARGIN, width: width - room, height: height - 2 * MARGIN }, label, last);
};

function squeezed(scene: Scene, to: Scene['plot'], label: string, last: number): Scene {
  const { plot: from } = scene;
  const x = (value: number): number => to.x + ((value - from.x) * to.width) / from.width;
  const y = (value: number): number => to.y + ((value - from.y) * to.height) / from.height;
  const { stops } = scene;
  const end = last === -1 ? null : stops.at(last);
  return {
    ...scene,
    plot: to,
    rules: [],
    texts:
      end === null ? [] : [{ x: x(end.x) + 8, y: y(end.y) + TEXT_PX / 3, text: label, anchor: 'start', role: 'value' }],
    lines: scene.lines.map(({ series, d }) => ({ series, d: moved(d, x, y) })),
    dots: scene.dots.map((dot) => ({ ...dot, x: x(dot.x), y: y(dot.y) })),
    legend: [],
    stops: {
      length: stops.length,
      at: (index) => {
        const stop = stops.at(index);
        return {
          ...stop,
          x: x(stop.x),
          y: y(stop.y),
          area: { x: x(stop.area.x), y: to.y, width: 0, height: to.height },
          dots: stop.dots.map((dot) => ({ ...dot, x: x(dot.x), y: y(dot.y) })),
        };
      },
      indexAt: (px, py) => {
        if (py < 0 || py > scene.height) return -1;
        return stops.indexAt(from.x + ((px - to.x) * from.width) / to.width, from.y + from.height / 2);
      },
    },
  };
}

/** The points of a path somewhere else. */
function moved(d: string, x: (value: number) => number, y: (value: number) => number): string {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return d.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, px, py) => `${tenth(x(Number(px)))},${tenth(y(Number(py)))}`);
}
