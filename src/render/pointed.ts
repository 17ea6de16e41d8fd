import type { Box, Scene, Stop } from '../layout/scene.js';
import { circle, line, rectangle } from './svg-scene.js';
import { setAttributes, svgElement } from './svg-element.js';

/** What else a reader does on a drawing. */
export interface Pointing {
  /** Stop that was chosen last. */
  readonly chosen: Stop | null;
  /** Series nearest to the pointer, by its index in the model; −1 when there is no pointer. */
  readonly near: number;
  /** Stops between which a part is being drawn. */
  readonly brush: readonly [Stop, Stop] | null;
}

const nothing: Pointing = { chosen: null, near: -1, brush: null };

/** Shows on a painted scene where the reader is, what was chosen and what is being drawn, in place of what was shown before. */
export function paintPointed(
  svg: SVGSVGElement,
  scene: Scene,
  stop: Stop | null,
  { chosen, near, brush }: Pointing = nothing,
): void {
  const group = svg.querySelector('.pointed');
  if (!group) return;
  const nodes: SVGElement[] = [];
  if (brush) nodes.push(rectangle(between(brush, scene.plot), 'brush'));
  if (chosen) nodes.push(...marksOf(chosen, scene, 'chosen', near));
  if (stop) nodes.push(...marksOf(stop, scene, '', near));
  group.replaceChildren(...nodes);
}

function marksOf(stop: Stop, scene: Scene, standing: string, near: number): SVGElement[] {
  const { area, outline } = stop;
  if (stop.dots.length > 0) {
    const { y, height } = scene.panels ? area : scene.plot;
    const cross = line({ x1: area.x, x2: area.x, y1: y, y2: y + height }, standing ? `cross ${standing}` : 'cross');
    return [cross, ...stop.dots.map((dot) => circle(dot.member === near ? { ...dot, radius: dot.radius + 2 } : dot))];
  }
  const made = outline === undefined ? rectangle(area, 'band') : svgElement('path', { d: outline, class: 'outline' });
  if (standing) setAttributes(made, { class: `${made.getAttribute('class')} ${standing}` });
  return [made];
}

function between([one, other]: readonly [Stop, Stop], plot: Box): Box {
  const x = Math.min(one.area.x, other.area.x);
  const end = Math.max(one.area.x + one.area.width, other.area.x + other.area.width);
  return { x, y: plot.y, width: end - x, height: plot.height };
}

/** The series whose dot at a stop is nearest to a height (px of the drawing), by its index in the model; −1 when there are not several. */
export function nearestMember({ dots }: Stop, y: number): number {
  let nearest = -1;
  let least = Infinity;
  if (dots.length < 2) return -1;
  for (const dot of dots) {
    const distance = Math.abs(dot.y - y);
    if (distance < least) [nearest, least] = [dot.member ?? -1, distance];
  }
  return nearest;
}
