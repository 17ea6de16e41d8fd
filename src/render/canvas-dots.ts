import type { Dot } from '../layout/scene.js';
import type { MarkStyle, MarkStyles } from './mark-styles.js';

/** Places within a pixel that are told apart, each way. */
const PHASES = 4;

/** A dot at every phase, premultiplied RGBA, side by side. */
interface Sprite {
  /** px of the canvas, each way. */
  readonly size: number;
  readonly phases: readonly Uint8Array[];
}

/**
 * Draws dots into pixels. Ten thousand circles with their outlines, drawn one by one, keep a machine without a graphics card busy for a
 * quarter of a second; the pixels of one, copied as often, for ten milliseconds.
 */
export function dotsImage(
  dots: readonly Dot[],
  styles: MarkStyles,
  { width, height, scale }: { readonly width: number; readonly height: number; readonly scale: number },
): ImageData {
  const image = new ImageData(width, height);
  const sprites = new Map<string, Sprite>();
  for (const dot of dots) {
    const key = `${dot.series} ${dot.radius}`;
    let sprite = sprites.get(key);
    if (!sprite) sprites.set(key, (sprite = spriteOf(dot.radius * scale, styles.of('dot', dot.series), scale)));
    stamp(image, sprite, dot.x * scale, dot.y * scale);
  }
  straighten(image.data);
  return image;
}

function spriteOf(radius: number, style: MarkStyle, scale: number): Sprite {
  const line = style.stroke === 'none' ? 0 : style.strokeWidth * scale;
  const size = 2 * Math.ceil(radius + line / 2 + 1);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const phases: Uint8Array[] = [];
  for (let phase = 0; phase < PHASES * PHASES; phase++) {
    const pixels = new Uint8Array(size * size * 4);
    phases.push(pixels);
    if (!context) continue;
    context.clearRect(0, 0, size, size);
    const [dx, dy] = [(phase % PHASES) / PHASES, Math.floor(phase / PHASES) / PHASES];
    context.beginPath();
    context.arc(size / 2 + dx, size / 2 + dy, radius, 0, 2 * Math.PI);
    context.fillStyle = style.fill;
    context.fill();
    context.strokeStyle = style.stroke;
    context.lineWidth = line;
    if (line > 0) context.stroke();
    const { data } = context.getImageData(0, 0, size, size);
    for (let at = 0; at < data.length; at++) {
      pixels[at] =
        at % 4 === 3 ? (data[at] as number) : Math.round(((data[at] as number) * (data[at | 3] as number)) / 255);
    }
  }
  return { size, phases };
}

/** Lays a sprite over what is there; its middle at x, y. */
function stamp({ data, width, height }: ImageData, { size, phases }: Sprite, x: number, y: number): void {
  const step = (value: number): number => Math.floor(value * PHASES) / PHASES;
  const [left, top] = [Math.floor(step(x)), Math.floor(step(y))];
  const phase = (step(x) - left) * PHASES + (step(y) - top) * PHASES * PHASES;
  const pixels = phases[phase];
  if (!pixels) return;
  const [fromX, fromY] = [left - size / 2, top - size / 2];
  for (let row = Math.max(0, -fromY); row < size && fromY + row < height; row++) {
    let from = row * size * 4;
    let to = ((fromY + row) * width + fromX) * 4;
    for (let column = 0; column < size; column++, from += 4, to += 4) {
      const alpha = pixels[from + 3] as number;
      const at = fromX + column;
      if (alpha === 0 || at < 0 || at >= width) continue;
      const rest = (255 - alpha) / 255;
      data[to] = (pixels[from] as number) + (data[to] as number) * rest;
      data[to + 1] = (pixels[from + 1] as number) + (data[to + 1] as number) * rest;
      data[to + 2] = (pixels[from + 2] as number) + (data[to + 2] as number) * rest;
      data[to + 3] = alpha + (data[to + 3] as number) * rest;
    }
  }
}

/** Colours of see-through pixels are not multiplied by their opacity in an image. */
function straighten(data: Uint8ClampedArray): void {
  for (let at = 3; at < data.length; at += 4) {
    const alpha = data[at] as number;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = at - 3; channel < at; channel++) data[channel] = ((data[channel] as number) * 255) / alpha;
  }
}
