import { wholeMap } from './map-zoom.js';
import type { MapZoom } from './map-zoom.js';

/** Closer there is nothing to see but straight lines. */
const CLOSEST = 32;

/** A part that is not farther than the whole map and not off it. */
export function clampedZoom({ scale, x, y }: MapZoom, width: number, height: number): MapZoom {
  const clamped = Math.max(1, Math.min(CLOSEST, scale));
  if (clamped === 1) return wholeMap;
  return {
    scale: clamped,
    x: Math.max(width - width * clamped, Math.min(0, x)),
    y: Math.max(height - height * clamped, Math.min(0, y)),
  };
}

/** What is shown after zooming by a factor around a place, px; that place stays where it is. */
export function zoomedBy(
  before: MapZoom,
  factor: number,
  x: number,
  y: number,
  width: number,
  height: number,
): MapZoom {
  const scale = Math.max(1, Math.min(CLOSEST, before.scale * factor));
  const ratio = scale / before.scale;
  return clampedZoom({ scale, x: x - (x - before.x) * ratio, y: y - (y - before.y) * ratio }, width, height);
}

/** What is shown so that a box of the whole map, px, is in the middle and takes a share of the room. */
export function zoomedTo(
  [left, top, right, bottom]: readonly [number, number, number, number],
  width: number,
  height: number,
  share = 0.3,
): MapZoom {
  const scale = Math.min(8, share * Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top)));
  const clamped = Math.max(1, scale);
  const [x, y] = [width / 2 - (clamped * (left + right)) / 2, height / 2 - (clamped * (top + bottom)) / 2];
  return clampedZoom({ scale: clamped, x, y }, width, height);
}

/** Where a box of what is drawn, px, lies on the whole map. */
export function unzoomedBox(
  box: ArrayLike<number>,
  { scale, x, y }: MapZoom,
): readonly [number, number, number, number] {
  const [left = 0, top = 0, right = 0, bottom = 0] = [...new Float64Array(box)];
  return [(left - x) / scale, (top - y) / scale, (right - x) / scale, (bottom - y) / scale];
}

/** A part of a map as a short text that holds at any size of the drawing: how much closer, and its middle as shares of width and height. */
export function zoomText({ scale, x, y }: MapZoom, width: number, height: number): string {
  const share = (moved: number, whole: number): string => ((whole / 2 - moved) / scale / whole).toFixed(3);
  return [scale.toFixed(2), share(x, width), share(y, height)].map(Number).join(',');
}

/** The part that such a text speaks of; the whole map where it can't be read. */
export function zoomOf(text: string, width: number, height: number): MapZoom {
  const [scale = NaN, x = NaN, y = NaN] = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (![scale, x, y].every(Number.isFinite)) return wholeMap;
  return clampedZoom({ scale, x: width / 2 - scale * x * width, y: height / 2 - scale * y * height }, width, height);
}
