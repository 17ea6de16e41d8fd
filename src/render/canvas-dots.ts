import type { Dot, Scene } from '../layout/scene.js';
import type { MarkStyle, MarkStyles } from './mark-styles.js';

/** Places within a pixel that are told apart, each way. */
const PHASES = 4;
/** The byte of it. */
const OPACITY = 0xff000000 | 0;

/** Size of an image in pixels, its pixels to one of the scene, and where in it the scene begins. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x?: number;
  readonly y?: number;
}

/**
 * The pixels of a dot where nothing, or something, shines through, and where they lie from the dot's pixel on, in pixels of the image. A pixel is one number
 * with a byte a channel, opacity highest, and a signed one: an opaque one is small then, and no object before code that has it is optimized.
 */
interface Phase {
  readonly solidAt: Int32Array;
  readonly solid: Int32Array;
  readonly softAt: Int32Array;
  readonly soft: Int32Array;
  /** The same with colours that are multiplied by their opacity. */
  readonly weak: Int32Array;
}

/** A dot at every phase. */
interface Sprite {
  /** px of the image, each way. */
  readonly size: number;
  readonly phases: readonly Phase[];
}

/**
 * Draws dots into pixels. Ten thousand circles with their outlines, drawn one by one, keep a machine without a graphics card busy for a
 * quarter of a second; the pixels of one, copied as often, for ten milliseconds.
 */
export function dotsImage(
  { dots, symbols }: Pick<Scene, 'dots' | 'symbols'>,
  styles: MarkStyles,
  { width, height, scale, x = 0, y = 0 }: Grid,
): ImageData {
  const image = new ImageData(width, height);
  const pixels = new Int32Array(image.data.buffer);
  const sprites = new Map<string, Sprite>();
  let before: Dot | undefined;
  let sprite: Sprite | undefined;
  for (const dot of dots) {
    // Neighbours mostly look alike.
    if (!sprite || dot.series !== before?.series || dot.radius !== before.radius) {
      const key = `${dot.series} ${dot.radius}`;
      sprite = sprites.get(key) ?? spriteOf(dot, symbols, styles.of('dot', dot.series), { width, height, scale });
      sprites.set(key, sprite);
    }
    before = dot;
    stamp(pixels, width, height, sprite, x + dot.x * scale, y + dot.y * scale);
  }
  return image;
}

/** Outline of a dot around 0,0, px. */
export function dotPath({ radius, series }: Dot, symbols: Scene['symbols']): Path2D {
  if (symbols) return new Path2D(symbols(series));
  const path = new Path2D();
  path.arc(0, 0, radius, 0, 2 * Math.PI);
  return path;
}

/** How far a symbol reaches, in radii of a dot of as much ink. */
const REACH = 1.5;

/** All phases are drawn side by side, as each look at pixels of a canvas costs the same. */
function spriteOf(dot: Dot, symbols: Scene['symbols'], style: MarkStyle, { width, scale }: Grid): Sprite {
  const line = style.stroke === 'none' ? 0 : style.strokeWidth;
  const outline = dotPath(dot, symbols);
  const size = 2 * Math.ceil((dot.radius * (symbols ? REACH : 1) + line / 2) * scale + 1);
  const canvas = document.createElement('canvas');
  canvas.width = size * PHASES * PHASES;
  canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { size, phases: [] };
  context.fillStyle = style.fill;
  context.strokeStyle = style.stroke;
  context.lineWidth = line;
  const count = PHASES * PHASES;
  for (let phase = 0; phase < count; phase++) {
    const [dx, dy] = [(phase % PHASES) / PHASES, Math.floor(phase / PHASES) / PHASES];
    context.setTransform(scale, 0, 0, scale, (phase + 0.5) * size + dx, size / 2 + dy);
    context.fill(outline);
    if (line > 0) context.stroke(outline);
  }
  const drawn = new Int32Array(context.getImageData(0, 0, canvas.width, size).data.buffer);
  return { size, phases: [...Array(count).keys()].map((phase) => phaseOf(drawn, phase * size, count, size, width)) };
}

function phaseOf(drawn: Int32Array, from: number, count: number, size: number, width: number): Phase {
  const solids: (readonly [number, number])[] = [];
  const softs: (readonly [number, number])[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const pixel = drawn[row * size * count + from + column] as number;
      const at = (row - size / 2) * width + column - size / 2;
      if (pixel !== 0) (isOpaque(pixel) ? solids : softs).push([at, pixel]);
    }
  }
  const list = (pairs: readonly (readonly [number, number])[], which: 0 | 1): Int32Array =>
    new Int32Array(pairs.map((pair) => pair[which]));
  const soft = list(softs, 1);
  return { solidAt: list(solids, 0), solid: list(solids, 1), softAt: list(softs, 0), soft, weak: soft.map(weakened) };
}

const isOpaque = (pixel: number): boolean => pixel >> 24 === -1;

/** A pixel with its colours multiplied by its opacity. */
function weakened(pixel: number): number {
  const share = (pixel >>> 24) / 255;
  const blue = Math.round(((pixel >>> 16) & 255) * share) << 16;
  const green = Math.round(((pixel >>> 8) & 255) * share) << 8;
  return (pixel & OPACITY) | blue | green | Math.round((pixel & 255) * share);
}

/** A pixel with its colours no longer multiplied by its opacity. */
function straightened(pixel: number): number {
  const share = 255 / (pixel >>> 24);
  const blue = Math.min(255, Math.round(((pixel >>> 16) & 255) * share)) << 16;
  const green = Math.min(255, Math.round(((pixel >>> 8) & 255) * share)) << 8;
  return (pixel & OPACITY) | blue | green | Math.min(255, Math.round((pixel & 255) * share));
}

/** Lays a dot over what is there; its middle at x, y. Of one at an edge the part inside. */
function stamp(pixels: Int32Array, width: number, height: number, sprite: Sprite, x: number, y: number): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const phase = sprite.phases[Math.floor((x - left) * PHASES) + Math.floor((y - top) * PHASES) * PHASES];
  if (!phase) return;
  const middle = top * width + left;
  const half = sprite.size / 2;
  if (left >= half && left + half <= width && top >= half && top + half <= height) {
    laySolid(pixels, phase.solidAt, phase.solid, middle);
    laySoft(pixels, phase.softAt, phase.soft, phase.weak, middle);
    return;
  }
  const inside = (offset: number): boolean => !outside(offset, left, top, width, height, half);
  const { solidAt, solid, softAt, soft, weak } = phase;
  const own = (values: Int32Array, at: Int32Array): Int32Array =>
    values.filter((_, index) => inside(at[index] as number));
  laySolid(pixels, solidAt.filter(inside), own(solid, solidAt), middle);
  laySoft(pixels, softAt.filter(inside), own(soft, softAt), own(weak, softAt), middle);
}

function laySolid(pixels: Int32Array, at: Int32Array, colour: Int32Array, middle: number): void {
  for (let index = 0; index < at.length; index++) pixels[middle + (at[index] as number)] = colour[index] as number;
}

/**
 * An image has colours that are not multiplied by their opacity. Where nothing is below, or something opaque, they need not be multiplied and divided
 * again: that is most of the pixels, and no pass over all of them is needed afterwards.
 */
function laySoft(pixels: Int32Array, at: Int32Array, soft: Int32Array, weak: Int32Array, middle: number): void {
  for (let index = 0; index < at.length; index++) {
    const place = middle + (at[index] as number);
    const under = pixels[place] as number;
    if (under === 0) pixels[place] = soft[index] as number;
    else if (isOpaque(under)) pixels[place] = blend(weak[index] as number, under);
    else pixels[place] = straightened(blend(weak[index] as number, weakened(under)));
  }
}

/** Whether the pixel at an offset from `left`, `top` has left the image. */
function outside(offset: number, left: number, top: number, width: number, height: number, half: number): boolean {
  const row = Math.floor((offset + half) / width);
  const [x, y] = [left + offset - row * width, top + row];
  return x < 0 || x >= width || y < 0 || y >= height;
}

/** One premultiplied colour over another. */
function blend(over: number, under: number): number {
  const rest = 255 - (over >>> 24);
  const low = (Math.imul(under & 0xff00ff, rest) + 0x800080) | 0;
  const high = (Math.imul((under >>> 8) & 0xff00ff, rest) + 0x800080) | 0;
  // Division by 255, of two channels at once (J. Blinn, Three wrongs make a right, 1995).
  const lows = ((low + ((low >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
  const highs = (high + ((high >>> 8) & 0xff00ff)) & 0xff00ff00;
  return (over + (lows | highs)) | 0;
}
