import { NO_SLOT, unitPaths } from '../layout/map/map-scene.js';
import type { MapDrawing } from '../layout/map/map-scene.js';
import type { PlacedLabel } from '../layout/map/map-labels.js';
import { setAttributes, svgElement } from './svg-element.js';

interface Painted {
  readonly drawing: MapDrawing;
  readonly zoom: number;
  readonly units: readonly SVGElement[];
  readonly names: readonly string[];
}

const painted = new WeakMap<SVGSVGElement, Painted>();

const path = (d: string, classes: string): SVGElement => svgElement('path', { d, class: classes });

/** Holds paths that are written in tenths of a px. */
const tenths = (name: string): SVGElement => svgElement('g', { class: `${name} tenths`, transform: 'scale(.1)' });

const nameOf = (slot: number, receding: boolean): string =>
  slot === NO_SLOT ? 'blank' : `territory s${slot}${receding ? ' receding' : ''}`;

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
  const { width, height, geometry, slots, lines, labels, standing, base, order } = drawing;
  const before = svg.hasChildNodes() ? painted.get(svg) : undefined;
  const names = bare ? [] : [...slots].map((slot, unit) => nameOf(slot, recedes(unit)));
  const same = before?.drawing.geometry === geometry ? before : null;
  // Set again, the same numbers would have all of it laid out.
  if (!same || before?.zoom !== zoom)
    setAttributes(svg, { viewBox: `0 0 ${width} ${height}`, width: width * zoom, height: height * zoom });
  const units = same?.units ?? (bare ? [] : unitPaths(geometry)).map((d, unit) => path(d, names[unit] ?? ''));
  if (same) {
    names.forEach((name, unit) => {
      if (name !== same.names[unit]) units[unit]?.setAttribute('class', name);
    });
  } else {
    const ground = tenths('ground');
    const sorted = order?.flatMap((unit) => units[unit] ?? []);
    ground.append(...(base === '' ? [] : [path(base, 'pin')]), ...(sorted ?? units));
    const whole = svgElement('g', { class: 'whole' });
    whole.append(ground, ...['layers', 'pointed'].map((name) => svgElement('g', { class: name })));
    svg.replaceChildren(whole, svgElement('g', { class: 'labels' }));
  }
  if (same?.drawing.lines !== lines || same.drawing.standing !== standing)
    svg.querySelector('.layers')?.replaceChildren(...linesOf(drawing, bare));
  if (same?.drawing.labels !== labels) svg.querySelector('.labels')?.replaceChildren(...labels.map(textOf));
  painted.set(svg, { drawing, zoom, units, names });
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
