import { mapAspect } from './map-aspect.js';
import { mapFrame } from './map-frame.js';
import { mapGeometry } from './map-geometry.js';
import { arcsPath, inPx } from './map-paths.js';
import type { MapShapes } from './map-shapes.js';
import type { MapZoom } from './map-zoom.js';

/** A small map that shows where a larger one, or what is seen of it, lies; px. */
export interface Locator {
  readonly width: number;
  readonly height: number;
  /** Borders as one path. */
  readonly borders: string;
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

const WIDTH_PX = 104;
/** More of a map would be hidden by it. */
const MOST_SHARE = 0.25;
const MARGIN_PX = 3;
/** A frame of less could not be seen. */
const LEAST_PX = 6;

/** What a map's drawing gives to the small map in its corner, px. */
export const locatorSize = (size: Size): Size => {
  const width = Math.min(WIDTH_PX, Math.round(size.width * MOST_SHARE));
  return { width, height: Math.round((size.height * width) / size.width) };
};

type Size = Pick<Locator, 'width' | 'height'>;

const outlines = new WeakMap<MapShapes, { readonly width: number; readonly height: number; readonly d: string }>();

/** The outer border of all shapes; written once for the same size, as each move of a map shows it with another frame. */
function outlineOf(shapes: MapShapes, width: number, height: number): string {
  const known = outlines.get(shapes);
  if (known?.width === width && known.height === height) return known.d;
  const { frame, sides } = mapGeometry(shapes, width, height);
  const outer = [...sides.keys()].filter((place) => place % 2 === 1 && sides[place] === -1).map((place) => place >> 1);
  const d = inPx(arcsPath(frame, outer));
  outlines.set(shapes, { width, height, d });
  return d;
}

/** The outline of a map with a frame around the part of it that is shown; `size` is that of its drawing. Null without shapes. */
export function partLocator(shapes: MapShapes, part: MapZoom, size: Size): Locator | null {
  if (shapes.points.length === 0) return null;
  const { width, height } = locatorSize(size);
  const share = width / size.width;
  const ends = (moved: number, whole: number): readonly [number, number] => [
    -moved / part.scale,
    (whole - moved) / part.scale,
  ];
  const [[left, right], [top, bottom]] = [ends(part.x, size.width), ends(part.y, size.height)];
  return {
    width,
    height,
    borders: outlineOf(shapes, width, height),
    frame: framed([left * share, top * share, right * share, bottom * share], { width, height }),
  };
}

/** The borders of a country with a frame around where some territories lie. Null without shapes. */
export function countryLocator(country: MapShapes, { points }: Pick<MapShapes, 'points'>): Locator | null {
  if (country.points.length === 0 || points.length === 0) return null;
  const height = Math.round(WIDTH_PX * mapAspect(country));
  const frame = mapFrame(country, { width: WIDTH_PX, height, margin: MARGIN_PX });
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = frame.place(points[at] as number, points[at + 1] as number);
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  const size = { width: WIDTH_PX, height };
  const borders = inPx(arcsPath(frame, [...frame.arcs.keys()].slice(0, -1)));
  return { ...size, borders, frame: framed([left, top, right, bottom], size) };
}

/** A box as a frame that can be seen and does not leave the drawing. */
function framed([left, top, right, bottom]: readonly [number, number, number, number], size: Size): Locator['frame'] {
  const along = (from: number, to: number, most: number): readonly [number, number] => {
    const [low, high] = [Math.max(1, from), Math.min(most - 1, to)];
    const missing = Math.max(0, LEAST_PX - (high - low)) / 2;
    return [low - missing, high - low + 2 * missing];
  };
  const [x, width] = along(left, right, size.width);
  const [y, height] = along(top, bottom, size.height);
  return { x, y, width, height };
}
