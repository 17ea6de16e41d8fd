import type { MapGeometry } from './map-geometry.js';
import { geometryOf } from './map-geometry.js';
import { toolsSize } from './map-size.js';
import { unitPlaces } from '../unit-places.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in a layout of tiles. */
export interface Tile {
  readonly column: number;
  readonly row: number;
}

const TURN = 2 * Math.PI;
/** Corners of a circle: of forty pixels across its edge is off by a tenth of one. */
const CORNERS = 40;
/** px around a drawing of circles or tiles. */
const MARGIN = 3;
/** Between two tiles, px. */
const GAP = 2;

/** Shapes in px, a ring of corners (x, y by turns) for each territory; none where it has no place. */
function ringsGeometry(rings: readonly (readonly number[] | null)[], { width, height }: Size): MapGeometry {
  const points: number[] = [];
  const arcs: number[] = [];
  const polygons = rings.map((ring) => {
    if (!ring) return [];
    arcs.push(points.length / 2);
    for (const at of ring) points.push(at);
    points.push(ring[0] as number, ring[1] as number);
    return [[[arcs.length - 1]]];
  });
  const shapes = {
    points: new Float64Array(points),
    arcs: new Uint32Array([...arcs, points.length / 2]),
    polygons,
  };
  const place = (): readonly [number, number] => [NaN, NaN];
  return geometryOf({ points: shapes.points, arcs: shapes.arcs, width, height, place, metresPerPx: NaN }, shapes);
}

/** A square of the same size for each territory, as a layout has them; none lies under the buttons in the corner. */
export function tileGeometry(tiles: readonly (Tile | null)[], size: Size): MapGeometry {
  const columns = Math.max(1, ...tiles.map((tile) => (tile ? tile.column + 1 : 0)));
  const rows = Math.max(1, ...tiles.map((tile) => (tile ? tile.row + 1 : 0)));
  const [toolsEnd, toolsFoot] = toolsSize(true, true);
  /** Side and first height of squares below a height. */
  const below = (from: number): readonly [side: number, top: number] => {
    const down = size.height - MARGIN - from;
    const side = Math.min((size.width - 2 * MARGIN) / columns, down / rows);
    return [side, from + (down - rows * side) / 2];
  };
  const [freeSide, freeTop] = below(MARGIN);
  const covered = tiles.some(
    (tile) => tile && MARGIN + tile.column * freeSide < toolsEnd && freeTop + tile.row * freeSide < toolsFoot,
  );
  const [side, top] = covered ? below(toolsFoot + GAP) : [freeSide, freeTop];
  return ringsGeometry(
    tiles.map((tile) => {
      if (!tile) return null;
      const [x, y] = [MARGIN + tile.column * side, top + tile.row * side];
      const [right, bottom] = [x + side - GAP, y + side - GAP];
      return [x, y, right, y, right, bottom, x, bottom];
    }),
    size,
  );
}

const circle = (x: number, y: number, radius: number): number[] =>
  [...Array(CORNERS).keys()].flatMap((corner) => {
    const angle = (corner / CORNERS) * TURN;
    return [x + Math.cos(angle) * radius, y + Math.sin(angle) * radius];
  });

/** Radius of what has no size: large enough to show why, px. */
const UNKNOWN_PX = 5;
/** The largest circle takes so much of the drawing's lesser side. */
const LARGEST = 0.13;

/** Radii of circles whose areas are as the sizes, of the largest there is or the one `known`; a size that is missing, or is zero, has the least that can be seen. */
export function radiiOf(sizes: ArrayLike<number>, largest: number, known = 0): Float64Array {
  let most = known;
  for (let unit = 0; unit < sizes.length; unit++) if ((sizes[unit] as number) > most) most = sizes[unit] as number;
  return new Float64Array(sizes).map((size) =>
    Number.isNaN(size) ? UNKNOWN_PX : Math.max(1.5, Math.sqrt(Math.max(0, size) / most) * largest || 0),
  );
}

/**
 * A circle in the middle of each territory, its area as the size; `most` is the largest size of all such drawings. One that would be cut off at the
 * edge is moved in.
 */
export function symbolGeometry(map: MapGeometry, sizes: ArrayLike<number>, size: Size, most = 0): MapGeometry {
  const { places } = unitPlaces(map);
  const radii = radiiOf(sizes, Math.min(size.width, size.height) * LARGEST, most);
  const at = new Float64Array(places);
  return ringsGeometry(
    [...radii].map((radius, unit) => {
      if (Number.isNaN(places[2 * unit])) return null;
      keepInside(unit, at, radius, size);
      return circle(at[2 * unit] as number, at[2 * unit + 1] as number, radius);
    }),
    size,
  );
}

/** Territories as they lie over each other: a small circle must not hide behind a large one. */
export function symbolOrder(geometry: MapGeometry): readonly number[] {
  const { boxes } = unitPlaces(geometry);
  const across = (unit: number): number => (boxes[4 * unit + 2] as number) - (boxes[4 * unit] as number);
  return [...geometry.shapes.polygons.keys()].sort((one, other) => across(other) - across(one));
}

const ROUNDS = 240;
/** All circles together cover so much of the drawing. */
const COVER = 0.42;
/** Two circles may lie over each other by this share of their radii. */
const OVERLAP = 0.05;
/** By how much, and how often at most, all are made smaller where they do by more. */
const [SMALLER, MOST_TIMES] = [0.95, 16];

/**
 * Circles whose areas are as the sizes, moved apart until none lies over another and pulled to where the territories are (Dorling, "Area
 * Cartograms", CATMOG 59, 1996). The same sizes give the same drawing.
 */
export function dorlingGeometry(map: MapGeometry, sizes: ArrayLike<number>, size: Size): MapGeometry {
  const { places } = unitPlaces(map);
  const { width, height } = size;
  let radii = radiiOf(sizes, Math.min(width, height) * 0.25);
  const area = radii.reduce((sum, radius) => sum + Math.PI * radius * radius, 0);
  const shrink = Math.min(1, Math.sqrt((COVER * width * height) / Math.max(1, area)));
  const smaller = (by: number): Float64Array => radii.map((radius) => Math.max(1.5, radius * by));
  radii = smaller(shrink);
  const units = [...radii.keys()].filter((unit) => !Number.isNaN(places[2 * unit]));
  const at = new Float64Array(places);
  for (let round = 0; round < ROUNDS; round++) {
    // In the end nothing pulls any more, so that what overlaps is only pushed apart.
    const pull = 0.08 * Math.max(0, 1 - (2 * round) / ROUNDS);
    for (const unit of units) {
      for (const axis of [2 * unit, 2 * unit + 1])
        at[axis] = (at[axis] as number) + ((places[axis] as number) - (at[axis] as number)) * pull;
    }
    part(units, at, radii, size);
  }
  // Large ones in one line between two edges find no way aside: then all are made smaller alike.
  for (let times = 0; times < MOST_TIMES && part(units, at, radii, size) > OVERLAP; times++) {
    radii = smaller(SMALLER);
    for (let round = 0; round < ROUNDS / 12; round++) part(units, at, radii, size);
  }
  return ringsGeometry(
    [...radii].map((radius, unit) =>
      Number.isNaN(places[2 * unit]) ? null : circle(at[2 * unit] as number, at[2 * unit + 1] as number, radius),
    ),
    size,
  );
}

/** Moves circles apart, and back into the drawing; gives the most that two of them lay over each other before, as a share of their radii. */
function part(units: readonly number[], at: Float64Array, radii: Float64Array, size: Size): number {
  const worst = pushApart(units, at, radii);
  for (const unit of units) {
    keepClear(unit, at, radii[unit] as number);
    keepInside(unit, at, radii[unit] as number, size);
  }
  return worst;
}

function pushApart(units: readonly number[], at: Float64Array, radii: Float64Array): number {
  let worst = 0;
  for (let first = 0; first < units.length; first++) {
    const one = units[first] as number;
    for (let second = first + 1; second < units.length; second++) {
      const other = units[second] as number;
      let aside = (at[2 * other] as number) - (at[2 * one] as number);
      const down = (at[2 * other + 1] as number) - (at[2 * one + 1] as number);
      const least = (radii[one] as number) + (radii[other] as number) + 1;
      if (Math.abs(aside) >= least || Math.abs(down) >= least) continue;
      // Two in one place part sideways.
      if (aside === 0 && down === 0) aside = 0.01;
      const away = Math.hypot(aside, down);
      if (away >= least) continue;
      worst = Math.max(worst, 1 - away / (least - 1));
      // The smaller one gives way.
      const share = (radii[other] as number) ** 2 / ((radii[one] as number) ** 2 + (radii[other] as number) ** 2);
      const [moveX, moveY] = [((least - away) * aside) / away, ((least - away) * down) / away];
      at[2 * one] = (at[2 * one] as number) - moveX * share;
      at[2 * one + 1] = (at[2 * one + 1] as number) - moveY * share;
      at[2 * other] = (at[2 * other] as number) + moveX * (1 - share);
      at[2 * other + 1] = (at[2 * other + 1] as number) + moveY * (1 - share);
    }
  }
  return worst;
}

/** Moves a circle out from under the buttons in the corner, to where that is nearer. */
function keepClear(unit: number, at: Float64Array, radius: number): void {
  const [toolsEnd, toolsFoot] = toolsSize(true, true);
  const right = toolsEnd + GAP + radius - (at[2 * unit] as number);
  const down = toolsFoot + GAP + radius - (at[2 * unit + 1] as number);
  if (right <= 0 || down <= 0) return;
  if (right < down) at[2 * unit] = (at[2 * unit] as number) + right;
  else at[2 * unit + 1] = (at[2 * unit + 1] as number) + down;
}

function keepInside(unit: number, at: Float64Array, radius: number, { width, height }: Size): void {
  const within = (value: number, most: number): number =>
    Math.max(radius + MARGIN, Math.min(most - radius - MARGIN, value));
  at[2 * unit] = within(at[2 * unit] as number, width);
  at[2 * unit + 1] = within(at[2 * unit + 1] as number, height);
}
