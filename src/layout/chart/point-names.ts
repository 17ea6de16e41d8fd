import { highlightOf } from './highlight.js';
import type { LayoutInput } from './layout-input.js';
import { TEXT_PX } from '../scene.js';
import type { Box, SceneText } from '../scene.js';
import type { ValueFrame } from '../value-frame.js';

/** The names of more points would hide them. */
export const MOST_NAMED = 30;
/** Between a point and its name, px. */
const AWAY = 7;
/** Room around a point that no other's name may enter, as it would be taken for its own; less for the name of one that stands out, px. */
const AROUND_PX = 9;
const LEAST_AROUND_PX = 4;
/** Between two names, px. */
const GAP_PX = 3;
/** A name longer than this share of the plot is left to the tooltip. */
const LONGEST = 0.45;
/** Height of letters over and under their baseline, px. */
const ASCENT = 10;
const DESCENT = 3;

/** A point, and its position in the model. */
export interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

/**
 * Names beside a few points, where they have room: at their right, left, over or under them, clear of all points and of each other. First come
 * those that stand out, then the outermost. None where a name is that of several points, as it would not tell them apart.
 */
export function pointNames(
  input: LayoutInput,
  points: readonly NamedPoint[],
  { plot, rules }: ValueFrame,
): SceneText[] {
  const { model, spec, text, measureText, width } = input;
  const { names } = model;
  if (!names || points.length === 0) return [];
  const written = points.map(({ index }) => names.of(index));
  if (new Set(written).size < points.length) return [];
  const highlighted = highlightOf(model, spec, text);
  // The line of zero would strike a name through.
  const zero = rules.filter(({ strong }) => strong);
  const taken: Box[] = zero.map(({ x1, x2, y1 }) => ({ x: x1, y: y1 - 1, width: x2 - x1, height: 2 }));
  const right = Math.max(width, plot.x + plot.width);
  const isFree = (box: Box, own: number, reach: number): boolean =>
    box.x >= plot.x &&
    box.x + box.width <= right &&
    box.y >= plot.y - ASCENT &&
    box.y + box.height <= plot.y + plot.height + DESCENT &&
    !taken.some((other) => overlap(box, other)) &&
    !points.some((point, at) => at !== own && isNear(box, point, reach));
  const standsOut = ({ index }: NamedPoint): boolean =>
    model.series.some((_, series) => highlighted(index, series) === true);
  const placed: SceneText[] = [];
  for (const at of byWeight(points, standsOut)) {
    const point = points[at] as NamedPoint;
    const name = written[at] as string;
    const wide = measureText(name, TEXT_PX);
    if (wide > plot.width * LONGEST) continue;
    const places = placesAround(point, wide);
    const found =
      places.find(({ box }) => isFree(box, at, AROUND_PX)) ??
      (standsOut(point) && places.find(({ box }) => isFree(box, at, LEAST_AROUND_PX)));
    if (!found) continue;
    const { x: left, y: top, width: w, height } = found.box;
    taken.push({ x: left - GAP_PX, y: top - 1, width: w + 2 * GAP_PX, height: height + 2 });
    placed.push({ ...found.text, text: name, role: 'category' });
  }
  return placed;
}

interface Place {
  readonly text: Pick<SceneText, 'x' | 'y' | 'anchor'>;
  readonly box: Box;
}

function placesAround({ x, y }: NamedPoint, wide: number): readonly Place[] {
  const place = (anchor: SceneText['anchor'], textX: number, baseline: number): Place => {
    const left = anchor === 'start' ? textX : anchor === 'end' ? textX - wide : textX - wide / 2;
    return {
      text: { x: textX, y: baseline, anchor },
      box: { x: left, y: baseline - ASCENT, width: wide, height: ASCENT + DESCENT },
    };
  };
  const middle = y + TEXT_PX / 3;
  return [
    place('start', x + AWAY, middle),
    place('end', x - AWAY, middle),
    place('middle', x, y - AWAY - DESCENT),
    place('middle', x, y + AWAY + ASCENT),
  ];
}

const isNear = (box: Box, { x, y }: NamedPoint, reach: number): boolean =>
  x + reach > box.x && x - reach < box.x + box.width && y + reach > box.y && y - reach < box.y + box.height;

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Indexes of the points: those that stand out, the highest, lowest, rightmost and leftmost, then the others as they stand. */
function byWeight(points: readonly NamedPoint[], standsOut: (point: NamedPoint) => boolean): readonly number[] {
  const indexes = [...points.keys()];
  const most = (of: (point: NamedPoint) => number): number =>
    indexes.reduce((best, at) => (of(points[at] as NamedPoint) > of(points[best] as NamedPoint) ? at : best), 0);
  return [
    ...new Set([
      ...indexes.filter((at) => standsOut(points[at] as NamedPoint)),
      most(({ y }) => -y),
      most(({ y }) => y),
      most(({ x }) => x),
      most(({ x }) => -x),
      ...indexes,
    ]),
  ];
}
