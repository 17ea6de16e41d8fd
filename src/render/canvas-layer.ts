import { isCut } from '../layout/is-cut.js';
import type { Bar, Scene, Shape } from '../layout/scene.js';
import { dotPath, dotsImage } from './canvas-dots.js';
import { drawLine } from './canvas-line.js';
import { colourWatch } from './colour-watch.js';
import { readStyles } from './mark-styles.js';
import type { MarkStyles } from './mark-styles.js';
import { svgElement } from './svg-element.js';

/** What has an inside of its own, which a pattern may fill. */
const HATCHED = /^(?:bar|slice|area)$/;
/** More dots than this are drawn by their pixels. */
const MANY_DOTS = 500;
/** How far dots reach over the edge of their plot, px. */
const OVER_EDGE = 12;
/**
 * Pixels of a drawing to one of its scene on paper, the first that can be had. Chromium repeats the strokes of a canvas there, by a scale
 * that it rounds down to a 64th.
 */
const PRINT_SCALES = [4, 2, 1];
/** What every browser can still hold. */
const MOST_PIXELS = 16_000_000;

/** The pixels of a drawing: as many as it has on the screen, and drawn anew when that, its theme or its medium changes. */
export class CanvasLayer {
  readonly canvas: HTMLCanvasElement = document.createElement('canvas');
  /** Belongs beside the canvas. */
  readonly watch: HTMLElement = colourWatch(() => this.#renew());
  readonly #svg: SVGSVGElement;
  readonly #rules: SVGSVGElement;
  /** Where the theme is named. */
  readonly #root: HTMLElement | null;
  readonly #observer = new MutationObserver(() => this.#renew());
  /** What holds the canvas while it is printed. */
  #paper: SVGElement | null = null;
  #scene: Scene | null = null;
  #zoom = 1;

  /** The styles of marks are those inside `svg`; `rules` is a drawing that is as large as the canvas. */
  constructor(svg: SVGSVGElement, rules: SVGSVGElement) {
    this.#svg = svg;
    this.#rules = rules;
    this.#root = svg.closest<HTMLElement>('[data-theme]');
    for (const { style } of [this.canvas, rules]) {
      // CSSOM, as a strict style-src blocks style attributes.
      Object.assign(style, { position: 'absolute', top: '0', left: '0', display: 'block', zIndex: '-1' });
    }
    // On paper the drawing is no longer positioned, and what is would lie above it.
    if (svg.parentElement) svg.parentElement.style.isolation = 'isolate';
    this.canvas.setAttribute('aria-hidden', 'true');
    if (this.#root) this.#observer.observe(this.#root, { attributeFilter: ['data-theme'] });
    follow(this);
  }

  draw(scene: Scene, zoom: number): void {
    this.#scene = scene;
    this.#zoom = zoom;
    this.#renew();
  }

  #renew(): void {
    this.redraw(matchMedia('print').matches);
  }

  redraw(print: boolean): void {
    const scene = this.#scene;
    const context = this.canvas.getContext('2d');
    if (!scene || !context) return;
    const { canvas } = this;
    const most = Math.sqrt(MOST_PIXELS / (scene.width * scene.height));
    const scale = print
      ? (PRINT_SCALES.find((one) => one <= most) ?? most)
      : Math.min((devicePixelRatio || 1) * this.#zoom, most);
    canvas.width = Math.round(scene.width * scale);
    canvas.height = Math.round(scene.height * scale);
    canvas.style.width = `${canvas.width / (print ? scale : scale / this.#zoom)}px`;
    this.#stand(print, scene);
    this.#asOn(print, () => {
      const styles = readStyles(this.#svg, scene.seriesCount > 1, print);
      context.setTransform(scale, 0, 0, scale, 0, 0);
      drawScene(context, scene, styles, scale, print);
    });
  }

  /** On paper the drawing is as wide as the sheet, whatever its scene was made for: there the canvas is a part of it. */
  #stand(print: boolean, { width, height }: Scene): void {
    this.canvas.style.position = print ? 'static' : 'absolute';
    Object.assign(this.#rules.style, { width: print ? '100%' : '', height: print ? 'auto' : '' });
    if (!print) {
      this.#paper?.remove();
      this.#paper = null;
      this.#rules.after(this.canvas);
    } else if (this.canvas.parentNode !== this.#rules.lastChild) {
      this.#paper = svgElement('foreignObject', { width, height });
      this.#paper.append(this.canvas);
      this.#rules.append(this.#paper);
    }
  }

  /** Paper is white whatever the page is; its own style sheet is not in force before the last drawing is made. */
  #asOn(print: boolean, run: () => void): void {
    const theme = this.#root?.dataset['theme'];
    const early = print && theme === 'dark' && this.#root;
    if (early) early.dataset['theme'] = 'light';
    run();
    if (early) early.dataset['theme'] = theme;
    this.#observer.takeRecords();
  }
}

function drawScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  styles: MarkStyles,
  scale: number,
  print: boolean,
): void {
  // A printer may get the canvas without its transparency, and what lies below it not at all.
  if (print) drawRules(context, scene, styles);
  drawMarks(context, scene, styles, scale, print);
  for (const { x, y, scene: part } of scene.panels ?? []) {
    context.save();
    context.translate(x, y);
    drawScene(context, part, styles, scale, print);
    context.restore();
  }
}

function drawRules(context: CanvasRenderingContext2D, { rules }: Scene, styles: MarkStyles): void {
  for (const { x1, y1, x2, y2, strong } of rules) {
    context.strokeStyle = styles.of(strong ? 'rule zero' : 'rule', 0).stroke;
    context.stroke(new Path2D(`M${x1} ${y1}L${x2} ${y2}`));
  }
}

function drawMarks(
  context: CanvasRenderingContext2D,
  scene: Scene,
  styles: MarkStyles,
  scale: number,
  print: boolean,
): void {
  for (const bar of scene.bars) {
    const path = new Path2D();
    path.rect(bar.x, bar.y, bar.width, bar.height);
    fillMark(context, path, 'bar', bar, styles);
  }
  for (const shape of scene.shapes ?? []) {
    const draw = (): void => fillMark(context, new Path2D(shape.d), shape.role, shape, styles);
    if (isCut(shape)) cutOff(context, scene, draw);
    else draw();
  }
  cutOff(context, scene, () => {
    for (const line of scene.lines) drawLine(context, line, styles.of('line', line.series), scale);
  });
  // Pixels of paper have the rules below them.
  const alone = !print && scene.lines.length + scene.bars.length + (scene.shapes?.length ?? 0) === 0;
  if (scene.dots.length > MANY_DOTS) drawManyDots(context, scene, styles, scale, alone);
  else drawDots(context, scene, styles);
}

/** Without what leaves the plot, where anything does. */
function cutOff(context: CanvasRenderingContext2D, { clipped, plot }: Scene, draw: () => void): void {
  context.save();
  if (clipped) {
    context.beginPath();
    context.rect(plot.x, plot.y, plot.width, plot.height);
    context.clip();
  }
  draw();
  context.restore();
}

function fillMark(
  context: CanvasRenderingContext2D,
  path: Path2D,
  role: string,
  { series, highlighted }: Pick<Bar | Shape, 'series' | 'highlighted'>,
  styles: MarkStyles,
): void {
  const style = styles.of(role, series, highlighted);
  context.fillStyle = style.fill;
  context.globalAlpha = style.fillOpacity;
  // What has no inside must not get that of the mark before.
  if (style.fill !== 'none') context.fill(path);
  context.globalAlpha = 1;
  if (style.stroke !== 'none') {
    context.strokeStyle = style.stroke;
    context.lineWidth = style.strokeWidth;
    context.stroke(path);
  }
  const hatch = HATCHED.test(role) ? styles.hatch(series) : null;
  if (!hatch) return;
  const tile = document.createElement('canvas');
  tile.width = tile.height = 6;
  const pen = tile.getContext('2d');
  if (!pen) return;
  pen.strokeStyle = hatch.stroke;
  pen.lineWidth = 1.5;
  pen.stroke(new Path2D(hatch.d));
  context.fillStyle = context.createPattern(tile, 'repeat') ?? 'transparent';
  context.fill(path);
}

/** Dots by their pixels, of no more of the canvas than the plot takes. `alone`: nothing has been drawn there. */
function drawManyDots(
  context: CanvasRenderingContext2D,
  scene: Scene,
  styles: MarkStyles,
  scale: number,
  alone: boolean,
): void {
  const { e, f } = context.getTransform();
  const { plot } = scene;
  const [left, right] = reachOf(e, plot.x, plot.width, scale, context.canvas.width);
  const [top, bottom] = reachOf(f, plot.y, plot.height, scale, context.canvas.height);
  const [width, height] = [right - left, bottom - top];
  if (width <= 0 || height <= 0) return;
  const image = dotsImage(scene, styles, { width, height, scale, x: e - left, y: f - top });
  if (alone && e === 0 && f === 0) return context.putImageData(image, left, top);
  const over = document.createElement('canvas');
  over.width = width;
  over.height = height;
  over.getContext('2d')?.putImageData(image, 0, 0);
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(over, left, top);
  context.restore();
}

/** Where a plot of a scene at `origin` begins and ends on the canvas, with the dots that reach over its edge, in whole pixels. */
function reachOf(origin: number, from: number, size: number, scale: number, end: number): readonly [number, number] {
  const low = origin + (from - OVER_EDGE) * scale;
  const high = origin + (from + size + OVER_EDGE) * scale;
  return [Math.max(0, Math.floor(low)), Math.min(end, Math.ceil(high))];
}

function drawDots(context: CanvasRenderingContext2D, { dots, symbols }: Scene, styles: MarkStyles): void {
  for (const dot of dots) {
    const style = styles.of('dot', dot.series);
    context.save();
    context.translate(dot.x, dot.y);
    const outline = dotPath(dot, symbols);
    context.fillStyle = style.fill;
    context.fill(outline);
    context.strokeStyle = style.stroke;
    context.lineWidth = style.strokeWidth;
    if (style.stroke !== 'none') context.stroke(outline);
    context.restore();
  }
}

/** Layers of the page; one that nobody holds any more goes away by itself. */
const layers = new Set<WeakRef<CanvasLayer>>();

function follow(layer: CanvasLayer): void {
  if (layers.size === 0) watchMedia();
  layers.add(new WeakRef(layer));
}

function redrawAll(print: boolean): void {
  for (const reference of layers) {
    const layer = reference.deref();
    if (!layer) layers.delete(reference);
    else if (layer.canvas.isConnected) layer.redraw(print);
  }
}

let watched = false;

function watchMedia(): void {
  if (watched) return;
  watched = true;
  const printed = matchMedia('print');
  const onMedia = (): void => redrawAll(printed.matches);
  printed.addEventListener('change', onMedia);
  matchMedia('(forced-colors: active)').addEventListener('change', onMedia);
  // The sheet is drawn right after this event, with no time to hear of its medium.
  addEventListener('beforeprint', () => redrawAll(true));
  addEventListener('afterprint', () => redrawAll(false));
  const onDensity = (): void => {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', onDensity, { once: true });
    onMedia();
  };
  onDensity();
}
