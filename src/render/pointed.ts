import type { Scene, Stop } from '../layout/scene.js';
import { circle, line, rectangle } from './svg-scene.js';
import { svgElement } from './svg-element.js';

/** Shows on a painted scene which stop the reader is at; null takes the mark away. */
export function paintPointed(svg: SVGSVGElement, scene: Scene, stop: Stop | null): void {
  const group = svg.querySelector('.pointed');
  if (!group) return;
  if (stop === null) {
    group.replaceChildren();
    return;
  }
  const { area } = stop;
  if (stop.dots.length > 0) {
    const cross = line({ x1: area.x, x2: area.x, y1: scene.plot.y, y2: scene.plot.y + scene.plot.height }, 'cross');
    group.replaceChildren(cross, ...stop.dots.map(circle));
  } else {
    group.replaceChildren(
      stop.outline === undefined ? rectangle(area, 'band') : svgElement('path', { d: stop.outline, class: 'outline' }),
    );
  }
}
