import type { MapGeometry } from './map-geometry.js';
import type { MeasureText } from '../scene.js';
import { TEXT_PX } from '../scene.js';
import { unitPlaces } from '../unit-places.js';

/** From the middle of a line of text down to its baseline, px. */
const BASELINE = 4.5;
const LINE = 16;
/** px around a label that no other one may come into. */
const APART = 3;
/** One of the first names may be so many times as wide as its room before it is set in lines. */
const REACH = 1.4;
/** The narrowest letters of a name, on average, px. */
const NARROWEST = 4.5;

/** A line of a name; a long name has up to three of them. */
export interface PlacedLabel {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where names may be. */
export interface LabelRoom {
  /** px of the drawing: what lies beyond has no name. */
  readonly width: number;
  readonly height: number;
  /** px of the upper left corner that lie under something. */
  readonly taken: readonly [width: number, height: number];
  /** The same of the lower right corner. */
  readonly corner: readonly [width: number, height: number];
  /** So many that come first have names whatever their size, as long as these do not collide. */
  readonly few: number;
  /** A name may be so many times as wide as its territory. */
  readonly over: number;
}

/** A name in lines, px. */
interface Block {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Names in the middle of territories, where they fit: into the territory, in up to three lines, and beside those that come first in `order`.
 */
export function mapLabels(
  geometry: MapGeometry,
  names: readonly string[],
  order: readonly number[],
  measure: MeasureText,
  room: LabelRoom,
): readonly PlacedLabel[] {
  const { places, boxes } = unitPlaces(geometry);
  const placed: Box[] = [];
  const labels: PlacedLabel[] = [];
  for (const [rank, unit] of order.entries()) {
    const [x, y] = [places[2 * unit] as number, places[2 * unit + 1] as number];
    const text = names[unit] ?? '';
    if (!(x >= 0 && x <= room.width && y >= 0 && y <= room.height) || text === '') continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = boxes.subarray(4 * unit, 4 * unit + 4);
    const across = (right - left) * room.over;
    const always = rank < room.few;
    const blocks = [[text], halves(text), thirds(text)].flatMap((lines): Block[] => {
      const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
      // Measuring takes longer than all the rest: of very small territories nothing is measured.
      if (lines.length === 0 || (!always && longest * NARROWEST > across)) return [];
      const width = Math.max(...lines.map((line) => measure(line, TEXT_PX)));
      return [{ lines, width, height: lines.length * LINE }];
    });
    const fitting = blocks.filter(({ width, height }) => width <= across && height <= bottom - top);
    // In one line a name takes the least room from others, unless it reaches far into its neighbours.
    const short = blocks.filter(({ lines, width }) => lines.length === 1 && width <= across * REACH);
    for (const block of always ? [...short, ...fitting, ...blocks] : fitting) {
      const box = freeBox(block, x, y, bottom, placed, room);
      if (!box) continue;
      placed.push(box);
      block.lines.forEach((line, index) => {
        const down = (index - (block.lines.length - 1) / 2) * LINE;
        labels.push({ unit, x: box.x, y: box.y + down + BASELINE, text: line });
      });
      break;
    }
  }
  return labels;
}

/** A name in two lines of about the same length; none where it is one word. */
function halves(text: string): readonly string[] {
  const words = text.split(' ');
  let best: readonly string[] = [];
  let least = Infinity;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const longest = Math.max(...lines.map(({ length }) => length));
    if (longest < least) [best, least] = [lines, longest];
  }
  return best;
}

/** A line for each of three words, as towns on a river have them. */
function thirds(text: string): readonly string[] {
  const words = text.split(' ');
  return words.length === 3 ? words : [];
}

/** Where a name is free of others: what would leave the drawing is moved in, what would lie under something goes below it as far as its territory does. */
function freeBox(
  { width, height }: Block,
  x: number,
  y: number,
  bottom: number,
  placed: readonly Box[],
  room: LabelRoom,
): Box | null {
  const at = Math.max(width / 2 + 1, Math.min(room.width - width / 2 - 1, x));
  const [takenX, takenY] = room.taken;
  const under = at - width / 2 < takenX + APART && y - height / 2 < takenY;
  const down = under ? takenY + height / 2 : Math.max(height / 2, Math.min(room.height - height / 2, y));
  if (under && down + height / 2 > bottom) return null;
  // What lies under the small map goes nowhere.
  const [cornerX, cornerY] = room.corner;
  if (at + width / 2 > room.width - cornerX - APART && down + height / 2 > room.height - cornerY) return null;
  const free = placed.every(
    (other) =>
      Math.abs(other.x - at) > (width + other.width) / 2 + APART ||
      // Closer, two names would read as one.
      Math.abs(other.y - down) >= (height + other.height) / 2 + APART,
  );
  return free ? { x: at, y: down, width, height } : null;
}
