import type { Dot, Scene } from '../layout/scene.js';
import type { MarkStyle, MarkStyles } from './mark-styles.js';

/** Places within a pixel that are told apart, each way. */
const PHASES = 4;
const OPAQUE = 0xff000000;

/** Size of an image in pixels, its pixels to one of the scene, and where in it the scene begins. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly x?: number;
  readonly y?: number;
}

/** The pixels of a dot that are not see-through, premultiplied and as one number each (a byte a channel, opacity highest). */
interface Phase {
  /** Where they lie from the dot's pixel on, in pixels of the image. */
  readonly at: Int32Array;
  readonly colour: Uint32Array;
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
  const pixels = new Uint32Array(image.data.buffer);
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
  straighten(pixels);
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
  const drawn = new Uint32Array(context.getImageData(0, 0, canvas.width, size).data.buffer);
  return { size, phases: [...Array(count).keys()].map((phase) => phaseOf(drawn, phase * size, count, size, width)) };
}

function phaseOf(drawn: Uint32Array, from: number, count: number, size: number, width: number): Phase {
  const at: number[] = [];
  const colour: number[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const pixel = drawn[row * size * count + from + column] as number;
      if (pixel >>> 24 === 0) continue;
      at.push((row - size / 2) * width + column - size / 2);
      colour.push(weakened(pixel, pixel >>> 24) | (pixel & OPAQUE));
    }
  }
  return { at: new Int32Array(at), colour: new Uint32Array(colour) };
}

/** The three colours of a pixel times `share` of 255; what was its opacity is none. */
function weakened(pixel: number, share: number): number {
  const blue = Math.round((((pixel >>> 16) & 255) * share) / 255) << 16;
  const green = Math.round((((pixel >>> 8) & 255) * share) / 255) << 8;
  return blue | green | Math.round(((pixel & 255) * share) / 255);
}

/** Lays a dot over what is there; its middle at x, y. Of one at an edge the part inside. */
function stamp(
  pixels: Uint32Array,
  width: number,
  height: number,
  { size, phases }: Sprite,
  x: number,
  y: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const phase = phases[Math.floor((x - left) * PHASES) + Math.floor((y - top) * PHASES) * PHASES];
  if (!phase) return;
  const { at, colour } = phase;
  const middle = top * width + left;
  const half = size / 2;
  const whole = left >= half && left + half <= width && top >= half && top + half <= height;
  for (let index = 0; index < at.length; index++) {
    const offset = at[index] as number;
    if (!whole && outside(offset, left, top, width, height, half)) continue;
    const over = colour[index] as number;
    const place = middle + offset;
    pixels[place] = over >= OPAQUE ? over : blend(over, pixels[place] as number);
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
  if (under === 0) return over;
  const rest = 255 - (over >>> 24);
  const low = (under & 0xff00ff) * rest + 0x800080;
  const high = ((under >>> 8) & 0xff00ff) * rest + 0x800080;
  // Division by 255, of two channels at once (J. Blinn, Three wrongs make a right, 1995).
  const lows = ((low + ((low >>> 8) & 0xff00ff)) >>> 8) & 0xff00ff;
  const highs = (high + ((high >>> 8) & 0xff00ff)) & 0xff00ff00;
  return (over + (lows | highs)) >>> 0;
}

/** Colours of half see-through pixels are not multiplied by their opacity in an image. */
function straighten(pixels: Uint32Array): void {
  for (let at = 0; at < pixels.length; at++) {
    const pixel = pixels[at] as number;
    if (pixel === 0 || pixel >= OPAQUE) continue;
    const share = 255 / (pixel >>> 24);
    const blue = Math.min(255, Math.round(((pixel >>> 16) & 255) * share)) << 16;
    const green = Math.min(255, Math.round(((pixel >>> 8) & 255) * share)) << 8;
    const red = Math.min(255, Math.round((pixel & 255) * share));
    pixels[at] = ((pixel & OPAQUE) | blue | green | red) >>> 0;
  }
}
