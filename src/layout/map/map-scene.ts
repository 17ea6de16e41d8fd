import { missing } from '../../table/missing.js';
import type { MissingKind } from '../../table/missing.js';
import { arcSteps } from './arc-steps.js';
import type { MapFrame } from './map-frame.js';
import type { MapGeometry } from './map-geometry.js';
import type { PlacedLabel } from './map-labels.js';
import type * as MissingMarks from './map-missing.js';
import { arcsPath, inPx, unitPath } from './map-paths.js';
import { FIRST_DIVERGING, FIRST_SHADE } from '../shade-slots.js';
import { classOf } from '../../scale/class-breaks.js';
import type { MapModel } from './map-model.js';
import type { MapValues } from './map-values.js';

/** Side of the squares that borders are kept by, px: about that of the tiles that browsers paint. */
const SQUARE_PX = 200;
/** No colour: the territory has no value. */
export const NO_SLOT = -1;

/** Lines over the territories, as SVG paths; in px but for `borders`. */
export interface MapLines {
  /** Borders of what there is a row for, in tenths of a px, by where they lie: what of a long path is not in sight costs as much as what is. */
  readonly borders: readonly string[];
  /** Borders between territories without one. */
  readonly dotted: string;
  /** Hatch of what is null, dots of what is withheld, dashes of what can't be. */
  readonly hatch: string;
  readonly dots: string;
  readonly dashes: string;
}

/** A map to be painted, in px. Its parts are compared as they are: of one that is the same nothing is painted again. */
export interface MapDrawing {
  readonly width: number;
  readonly height: number;
  readonly geometry: MapGeometry;
  /** Palette slot of each territory, or `NO_SLOT`. */
  readonly slots: Int8Array;
  readonly lines: MapLines;
  readonly labels: readonly PlacedLabel[];
  /** Outlines of what the page's author wants to stand out. */
  readonly standing: string;
  /** Borders under symbols, in tenths of a px; empty where the territories themselves are drawn. */
  readonly base: string;
  /** Territories as they lie over each other; null where they don't. */
  readonly order: readonly number[] | null;
  /** Places over the territories, as one path; empty for none. */
  readonly points: string;
}

const paths = new WeakMap<MapGeometry, readonly string[]>();

/** The SVG path of each territory, in tenths of a px; written once for the same geometry. */
export function unitPaths(geometry: MapGeometry): readonly string[] {
  let known = paths.get(geometry);
  if (!known) {
    arcSteps(geometry.frame).write();
    known = geometry.shapes.polygons.map((shape) => unitPath(geometry.frame, shape));
    paths.set(geometry, known);
  }
  return known;
}

/** The palette slot of each class. */
export const classSlots = ({ shades, diverging }: Pick<MapModel, 'shades' | 'diverging'>): readonly number[] =>
  shades.map((shade) => shade + (diverging ? FIRST_DIVERGING : FIRST_SHADE));

/** The palette slot of each territory. */
export function unitSlots(model: MapModel, { values }: MapValues): Int8Array {
  const slots = classSlots(model);
  return new Int8Array(values.length).map((_, unit) => {
    const value = values[unit] as number;
    return Number.isNaN(value) ? NO_SLOT : (slots[classOf(value, model.classes.breaks)] ?? NO_SLOT);
  });
}

/** Whether something is missing that has a mark of its own, not only no row. */
export const hasMarks = (kinds: Uint8Array): boolean =>
  kinds.some((kind) => kind !== missing.present && kind !== missing.absent);

/** Arcs by the square of the drawing that they begin in. */
function byPlace({ points, arcs, width }: MapFrame, chosen: readonly number[]): readonly (readonly number[])[] {
  const squares: number[][] = [];
  const across = Math.ceil(width / SQUARE_PX) + 1;
  for (let index = 0; index < chosen.length; index++) {
    const arc = chosen[index] as number;
    const at = 2 * (arcs[arc] as number);
    const column = Math.floor((points[at] as number) / SQUARE_PX);
    const row = Math.floor((points[at + 1] as number) / SQUARE_PX);
    // What lies outside of the drawing is kept by its edge.
    const square = Math.max(0, row) * across + Math.max(0, Math.min(across - 1, column));
    (squares[square] ??= []).push(arc);
  }
  return squares.filter(Boolean);
}

/** Lines over territories of these kinds of missing; `marks` writes those that `hasMarks` speaks of. */
export function mapLines(geometry: MapGeometry, kinds: Uint8Array, marks: typeof MissingMarks | null): MapLines {
  const { sides, frame } = geometry;
  const there = (side: number): boolean => side >= 0 && kinds[side] !== missing.absent;
  const [borders, dotted]: [number[], number[]] = [[], []];
  for (let arc = 0; arc + 1 < frame.arcs.length; arc++) {
    const one = sides[2 * arc] as number;
    const other = sides[2 * arc + 1] as number;
    if (one < 0) continue;
    (there(one) || there(other) ? borders : dotted).push(arc);
  }
  const unitsOf = (...wanted: readonly MissingKind[]): number[] =>
    [...kinds.keys()].filter((unit) => wanted.includes(kinds[unit] as MissingKind));
  let written: readonly string[] | null = null;
  return {
    // Of very many territories they are painted as pixels, and never written.
    get borders(): readonly string[] {
      return (written ??= byPlace(frame, borders).map((arcs) => arcsPath(frame, arcs)));
    },
    dotted: dotted.length > 0 ? inPx(arcsPath(frame, dotted)) : '',
    hatch: marks?.hatchPath(geometry, unitsOf(missing.null, missing.unreadable)) ?? '',
    dots: marks?.dotsPath(geometry, unitsOf(missing.suppressed)) ?? '',
    dashes: marks?.dashesPath(geometry, unitsOf(missing.notApplicable)) ?? '',
  };
}
