import { NO_SLOT, unitPaths } from '../layout/map/map-scene.js';
import type { MapDrawing } from '../layout/map/map-scene.js';
import type { PlacedLabel } from '../layout/map/map-labels.js';
import { setAttributes, svgElement } from './svg-element.js';

/** Classes and path of what is filled. */
type Shape = readonly [classes: string, d: string];

interface Painted {
  readonly drawing: MapDrawing;
  readonly zoom: number;
  readonly shapes: readonly Shape[];
}

const painted = new WeakMap<SVGSVGElement, Painted>();

const path = (d: string, classes: string): SVGElement => svgElement('path', { d, class: classes });

/** Holds paths that are written in tenths of a px. */
const tenths = (name: string): SVGElement => svgElement('g', { class: `${name} tenths`, transform: 'scale(.1)' });

/** One path for all territories that look alike, as an element for each takes longer to be styled than all of them to be read again; for what lies over others one each. */
function shapesOf({ geometry, slots, order }: MapDrawing, recedes: (unit: number) => boolean): readonly Shape[] {
  const paths = unitPaths(geometry);
  const alike = new Map<string, string>();
  const single: Shape[] = [];
  for (const unit of order ?? slots.keys()) {
    const slot = slots[unit] as number;
    if (slot === NO_SLOT) continue;
    const classes = `territory s${slot}${recedes(unit) ? ' receding' : ''}`;
    const d = paths[unit] as string;
    if (order) single.push([classes, d]);
    else alike.set(classes, (alike.get(classes) ?? '') + d);
  }
  return order ? single : [...alike];
}

/**
 * Paints a map into an SVG element, `zoom` times its size, as large as the reader's own text; `bare`: without the territories, which something
 * else paints below it. `recedes` says which of them step back. Texts are set as texts, all else are numbers: nothing of the data can become markup.
 */
export function paintMap(
  svg: SVGSVGElement,
  drawing: MapDrawing,
  zoom: number,
  recedes: (unit: number) => boolean,
  bare = false,
): void {
  const { width, height, geometry, lines, labels, standing, base } = drawing;
  const before = svg.hasChildNodes() ? painted.get(svg) : undefined;
  const same = before?.drawing.geometry === geometry ? before : null;
  // Set again, the same numbers would have all of it laid out.
  if (!same || before?.zoom !== zoom)
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width: width * zoom, height: height * zoom });
  if (!same) {
    const whole = svgElement('g', { class: 'whole' });
    whole.append(tenths('ground'), ...['layers', 'pointed'].map((name) => svgElement('g', { class: name })));
    svg.replaceChildren(whole, svgElement('g', { class: 'labels' }));
  }
  const shapes = bare ? [] : shapesOf(drawing, recedes);
  const isSame = ([classes, d]: Shape, index: number): boolean =>
    same?.shapes[index]?.[0] === classes && same.shapes[index][1] === d;
  if (!shapes.every(isSame) || shapes.length !== same?.shapes.length)
    svg
      .querySelector('.ground')
      ?.replaceChildren(...(base === '' ? [] : [path(base, 'pin')]), ...shapes.map(([classes, d]) => path(d, classes)));
  if (same?.drawing.lines !== lines || same.drawing.standing !== standing)
    svg.querySelector('.layers')?.replaceChildren(...linesOf(drawing, bare));
  if (same?.drawing.labels !== labels) svg.querySelector('.labels')?.replaceChildren(...labels.map(textOf));
  painted.set(svg, { drawing, zoom, shapes });
}

/** In the order they lie over each other. */
function linesOf({ lines, standing, points }: MapDrawing, bare: boolean): SVGElement[] {
  const { hatch, dots, dashes, dotted } = lines;
  const borders = bare ? [] : lines.borders;
  const casing = tenths('casing');
  casing.append(...['seam', 'border'].flatMap((name) => borders.map((d) => path(d, name))));
  const drawn = (all: readonly (readonly [string, string])[]): SVGElement[] =>
    all.filter(([d]) => d !== '').map(([d, classes]) => path(d, classes));
  return [
    ...drawn([
      [hatch, 'gap'],
      [dots, 'withheld'],
      [dotted, 'void'],
    ]),
    casing,
    ...drawn([
      [dashes, 'dash'],
      [standing, 'halo'],
      [standing, 'stand'],
      [points, 'point'],
    ]),
  ];
}

function textOf({ x, y, text }: PlacedLabel): SVGElement {
  const made = svgElement('text', { x, y, 'text-anchor': 'middle' });
  made.textContent = text;
  return made;
}
