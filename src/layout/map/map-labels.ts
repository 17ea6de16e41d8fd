import type { MapGeometry } from './map-geometry.js';
import type { MeasureText } from '../scene.js';
import { TEXT_PX } from '../scene.js';
import { unitPlaces } from '../unit-places.js';

/** From the middle of a line of text down to its baseline, px. */
const BASELINE = 4.5;
const LINE = 16;
/** px around a label that no other one may come into. */
const APART = 3;
/** The narrowest letters of a name, on average, px. */
const NARROWEST = 4.5;
/** A label may be wider than its territory by this part. */
const OVER = 1.15;

export interface PlacedLabel {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Names in the middle of territories, where they fit: into the territory, and beside those that come first in `order`; the first few of
 * these have names whatever their size, as long as they do not collide.
 */
export function mapLabels(
  geometry: MapGeometry,
  names: readonly string[],
  order: readonly number[],
  measure: MeasureText,
  few = 12,
): readonly PlacedLabel[] {
  const { places, boxes } = unitPlaces(geometry);
  const placed: { readonly label: PlacedLabel; readonly width: number }[] = [];
  for (const [rank, unit] of order.entries()) {
    const [x, y] = [places[2 * unit] as number, places[2 * unit + 1] as number];
    const text = names[unit] ?? '';
    if (Number.isNaN(x) || text === '') continue;
    const room = ((boxes[4 * unit + 2] as number) - (boxes[4 * unit] as number)) * OVER;
    // Measuring takes longer than all the rest: of very small territories nothing is measured.
    if (rank >= few && text.length * NARROWEST > room) continue;
    const width = measure(text, TEXT_PX);
    if (rank >= few && (width > room || LINE > (boxes[4 * unit + 3] as number) - (boxes[4 * unit + 1] as number)))
      continue;
    // What would leave the drawing is moved in.
    const at = Math.max(width / 2 + 1, Math.min(geometry.frame.width - width / 2 - 1, x));
    const free = placed.every(
      ({ label, width: other }) =>
        Math.abs(label.x - at) > (width + other) / 2 + APART || Math.abs(label.y - y - BASELINE) > LINE + APART - 3,
    );
    if (free) placed.push({ label: { unit, x: at, y: y + BASELINE, text }, width });
  }
  return placed.map(({ label }) => label);
}
