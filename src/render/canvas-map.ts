import type { MapGeometry } from '../layout/map/map-geometry.js';
import type { MapDrawing } from '../layout/map/map-scene.js';
import { NO_SLOT } from '../layout/map/map-scene.js';
import { territoryIndex } from '../layout/map/territory-index.js';
import type { TerritoryIndex } from '../layout/map/territory-index.js';
import { colourWatch } from './colour-watch.js';
import { svgElement } from './svg-element.js';

/** Pixels to a px at the most: finer ones cost memory and can't be seen. */
const FINEST = 2;
/** So much of a map's area, px, has room for the full width of borders for each of its territories. */
const ROOMY = 400;
/** Pixels that are coloured in one go. */
const PIECE = 4096;

/**
 * Paints the colours of very many territories: the territory of each pixel is found once, after which colours are looked up by it. Borders
 * are on a canvas of their own, which stays when colours change.
 */
export class CanvasMap {
  readonly #onColours: () => void;
  #index: TerritoryIndex | null = null;
  #image: ImageData | null = null;
  #geometry: MapGeometry | null = null;
  #scale = 0;
  /** Packed colours by kind of territory. */
  readonly #colours = new Map<number, number>();
  #watch: HTMLElement | null = null;

  /** `onColours`: the page changed colours, so that all is to be painted again. */
  constructor(onColours: () => void) {
    this.#onColours = onColours;
  }

  paint(plot: HTMLElement, drawing: MapDrawing, zoom: number, recedes: (unit: number) => boolean): void {
    const [cells, borders] = plot.querySelectorAll('canvas');
    const marks = plot.querySelector<SVGSVGElement>('.marks');
    if (!cells || !borders || !marks) return;
    this.#follow(plot);
    const scale = zoom * Math.min(FINEST, window.devicePixelRatio || 1);
    const other = this.#geometry !== drawing.geometry || this.#scale !== scale || !this.#index;
    if (other || !this.#index) {
      this.#index = territoryIndex(drawing.geometry, drawing, scale);
      [this.#geometry, this.#scale] = [drawing.geometry, scale];
      this.#image = new ImageData(this.#index.width, this.#index.height);
      for (const canvas of [cells, borders]) this.#fit(canvas, this.#index, scale / zoom);
    }
    // A canvas that the element made anew is empty.
    if (borders.width !== this.#index.width)
      for (const canvas of [cells, borders]) this.#fit(canvas, this.#index, scale / zoom);
    this.#fill(cells, this.#index, drawing, marks, recedes);
    if (other || !borders.dataset['drawn']) this.#stroke(borders, drawing, marks, scale);
    borders.dataset['drawn'] = 'true';
  }

  #fit(canvas: HTMLCanvasElement, { width, height }: TerritoryIndex, density: number): void {
    canvas.width = width;
    canvas.height = height;
    // CSSOM, as a strict style-src blocks style attributes.
    canvas.style.inlineSize = `${width / density}px`;
    canvas.style.blockSize = `${height / density}px`;
  }

  #follow(plot: HTMLElement): void {
    if (this.#watch?.parentElement === plot) return;
    this.#watch = colourWatch(() => {
      this.#colours.clear();
      for (const canvas of plot.querySelectorAll('canvas')) delete canvas.dataset['drawn'];
      this.#onColours();
    });
    plot.append(this.#watch);
  }

  #fill(
    canvas: HTMLCanvasElement,
    { ids }: TerritoryIndex,
    { slots }: MapDrawing,
    marks: SVGSVGElement,
    recedes: (unit: number) => boolean,
  ): void {
    const context = canvas.getContext('2d');
    if (!context || !this.#image) return;
    // A kind is a slot, below zero where it recedes; 0 is none.
    const kinds = new Int16Array(slots.length);
    for (let unit = 0; unit < kinds.length; unit++)
      if (slots[unit] !== NO_SLOT) kinds[unit] = ((slots[unit] as number) + 1) * (recedes(unit) ? -1 : 1);
    this.#learn(new Set(kinds), marks);
    const lookUp = new Uint32Array(slots.length + 1);
    for (let unit = 0; unit < kinds.length; unit++) lookUp[unit + 1] = this.#colours.get(kinds[unit] as number) ?? 0;
    const pixels = new Uint32Array(this.#image.data.buffer);
    for (let from = 0; from < pixels.length; from += PIECE) look(pixels, ids, lookUp, from);
    context.putImageData(this.#image, 0, 0);
  }

  /** What the style sheet fills kinds of territories with, as pixels. */
  #learn(all: ReadonlySet<number>, marks: SVGSVGElement): void {
    const kinds = [...all].filter((kind) => kind !== 0 && !this.#colours.has(kind));
    if (kinds.length === 0) return;
    const classes = kinds.map((kind) => `territory s${Math.abs(kind) - 1}${kind < 0 ? ' receding' : ''}`);
    const pixels = packed(stylesOf(classes, marks).map(({ fill }) => fill));
    kinds.forEach((kind, index) => this.#colours.set(kind, pixels[index] ?? 0));
  }

  #stroke(canvas: HTMLCanvasElement, { geometry }: MapDrawing, marks: SVGSVGElement, scale: number): void {
    const context = canvas.getContext('2d');
    if (!context) return;
    const { points, arcs, width, height } = geometry.frame;
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.beginPath();
    for (let arc = 0; arc + 1 < arcs.length; arc++) {
      if (geometry.sides[2 * arc] === -1) continue;
      const end = arcs[arc + 1] as number;
      let at = arcs[arc] as number;
      context.moveTo((points[2 * at] as number) * scale, (points[2 * at + 1] as number) * scale);
      for (at++; at < end; at++)
        context.lineTo((points[2 * at] as number) * scale, (points[2 * at + 1] as number) * scale);
    }
    const room = Math.min(1, (width * height) / geometry.shapes.polygons.length / ROOMY);
    const thin = Math.max(0.35, Math.sqrt(room));
    for (const { stroke, strokeWidth } of stylesOf(['seam', 'border'], marks)) {
      context.strokeStyle = stroke;
      context.lineWidth = parseFloat(strokeWidth) * thin * scale;
      context.stroke();
    }
  }
}

/** Colours so many pixels: a function that ends soon is compiled soon, while a loop over all of them would run cold. */
function look(pixels: Uint32Array, ids: Uint16Array, lookUp: Uint32Array, from: number): void {
  const end = Math.min(pixels.length, from + PIECE);
  for (let index = from; index < end; index++) pixels[index] = lookUp[ids[index] as number] as number;
}

interface MarkStyle {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: string;
}

/** Asks the browser what its style sheet says of marks in a drawing, of all of them at once: it looks at its style anew each time. */
function stylesOf(classes: readonly string[], marks: SVGSVGElement): readonly MarkStyle[] {
  const probes = classes.map((name) => svgElement('path', { class: name }));
  marks.append(...probes);
  const styles = probes.map((probe): MarkStyle => {
    const { fill, stroke, strokeWidth } = getComputedStyle(probe);
    return { fill, stroke, strokeWidth };
  });
  for (const probe of probes) probe.remove();
  return styles;
}

/** Colours in any notation as pixels; the canvas reads them all. */
function packed(colours: readonly string[]): Uint32Array {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [colours.length, 1];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return new Uint32Array(colours.length);
  colours.forEach((colour, index) => {
    context.fillStyle = colour;
    context.fillRect(index, 0, 1, 1);
  });
  return new Uint32Array(context.getImageData(0, 0, colours.length, 1).data.buffer);
}
