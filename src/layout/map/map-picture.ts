import type { MapModel } from './map-model.js';
import { classSlots, NO_SLOT, unitPaths } from './map-scene.js';
import type { MapDrawing } from './map-scene.js';
import { inPx } from './map-paths.js';
import type { MapText } from './map-text.js';
import type { Scene, Shape } from '../scene.js';

const NOTHING = {
  length: 0,
  at: (): never => {
    throw new RangeError('no stops');
  },
  indexAt: (): number => -1,
};

/** What of a map becomes a picture. */
export interface PicturedMap {
  readonly drawing: MapDrawing;
  readonly model: Pick<MapModel, 'shades' | 'diverging'>;
  readonly text: Pick<MapText, 'ranges'>;
}

/** A map as the scene that files of pictures are made of. */
export function pictureScene({ drawing, model, text }: PicturedMap): Scene {
  const ranges = text.ranges.length === model.shades.length ? text.ranges : [];
  const { width, height, geometry, slots, lines, labels, standing, base, points } = drawing;
  const borders = inPx(lines.borders.join(''));
  const shape = (role: Shape['role'], d: string, series = 0): readonly Shape[] =>
    d === '' ? [] : [{ role, series, d }];
  return {
    width,
    height,
    plot: { x: 0, y: 0, width, height },
    rules: [],
    bars: [],
    shapes: [
      ...shape('pin', inPx(base)),
      ...unitPaths(geometry).flatMap((d, unit) => {
        const slot = slots[unit] as number;
        return slot === NO_SLOT ? [] : shape('territory', inPx(d), slot);
      }),
      ...shape('gap', lines.hatch),
      ...shape('withheld', lines.dots),
      ...shape('void', lines.dotted),
      ...shape('seam', borders),
      ...shape('border', borders),
      ...shape('dash', lines.dashes),
      ...shape('withheld', points),
      ...shape('stand', standing),
    ],
    lines: [],
    dots: [],
    texts: labels.map(({ x, y, text }) => ({ x, y, text, anchor: 'middle', role: 'note' })),
    stops: NOTHING,
    orientation: 'horizontal',
    // The highest first, as on the screen.
    legend: classSlots(model)
      .flatMap((series, index) => (ranges[index] === undefined ? [] : { series, label: ranges[index] }))
      .reverse(),
    seriesCount: 1,
    folded: 0,
  };
}
