import type { Box, Dot, Scene, Shape } from '../layout/scene.js';
import { patternId, patterns } from './patterns.js';
import { SERIES_SLOTS, seriesClass } from './series-class.js';
import { svgElement as element } from './svg-element.js';

const px = (value: number): string => String(Math.round(value * 10) / 10);

/** A rectangle of a box, to a tenth of a pixel. */
export function rectangle(box: { x: number; y: number; width: number; height: number }, classes: string): SVGElement {
  return element('rect', { x: px(box.x), y: px(box.y), width: px(box.width), height: px(box.height), class: classes });
}

export const circle = ({ x, y, radius, series }: Dot): SVGElement =>
  element('circle', { cx: px(x), cy: px(y), r: String(radius), class: `dot ${seriesClass(series)}` });

/** A mark with an inside. */
type Filled = Pick<Shape, 'series' | 'highlighted'>;

/**
 * Paints a scene into an SVG element, in place of what it held. Colours, fonts and dashes come from the stylesheet by class.
 * It is shown `zoom` times its size, as large as the reader's own text. Text is set as text, attributes are numbers: nothing of the data can become markup.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, id: string, zoom = 1): void {
  const nodes: SVGElement[] = [];
  const several = scene.seriesCount > 1;
  const { shapes = [] } = scene;
  if (several && scene.bars.length + shapes.length > 0) nodes.push(patterns(scene.seriesCount, id));
  for (const rule of scene.rules) {
    if (rule.strong) continue;
    nodes.push(line(rule, 'rule'));
  }
  const filled = ({ series, highlighted }: Filled, role: string, mark: (classes: string) => SVGElement): void => {
    const standing = highlighted === undefined ? '' : highlighted ? ' highlighted' : ' receding';
    nodes.push(mark(`${role} ${seriesClass(series)}${standing}`));
    if (several && series > 0 && series < SERIES_SLOTS) {
      const hatch = mark('hatch');
      hatch.setAttribute('fill', `url(#${patternId(id, series)})`);
      nodes.push(hatch);
    }
  };
  for (const bar of scene.bars) filled(bar, 'bar', (classes) => rectangle(bar, classes));
  for (const shape of shapes) filled(shape, shape.role, (classes) => element('path', { d: shape.d, class: classes }));
  for (const rule of scene.rules) if (rule.strong) nodes.push(line(rule, 'rule zero'));
  const lines = scene.lines.map(({ d, series }) =>
    element('path', { d, class: `line ${seriesClass(series)}${several ? ' dashed' : ''}` }),
  );
  // A frame of its own cuts off what leaves it.
  nodes.push(...(scene.clipped ? [framed(scene.plot, lines)] : lines));
  for (const dot of scene.dots) nodes.push(circle(dot));
  const group = element('g', { class: 'pointed' });
  nodes.push(group);
  for (const text of scene.texts) {
    const named = text.series === undefined ? '' : ` ${seriesClass(text.series)}`;
    const node = element('text', {
      x: px(text.x),
      y: px(text.y),
      'text-anchor': text.anchor,
      class: `${text.role}${named}`,
    });
    node.textContent = text.text;
    nodes.push(node);
  }
  svg.setAttribute('viewBox', `0 0 ${px(scene.width)} ${px(scene.height)}`);
  svg.setAttribute('width', px(scene.width * zoom));
  svg.setAttribute('height', px(scene.height * zoom));
  svg.replaceChildren(...nodes);
}

function framed(box: Box, inside: readonly SVGElement[]): SVGElement {
  const { x, y, width, height } = box;
  const viewBox = [x, y, width, height].map(px).join(' ');
  const frame = element('svg', { x: px(x), y: px(y), width: px(width), height: px(height), viewBox });
  frame.append(...inside);
  return frame;
}

export function line(rule: { x1: number; y1: number; x2: number; y2: number }, classes: string): SVGElement {
  return element('line', { x1: px(rule.x1), y1: px(rule.y1), x2: px(rule.x2), y2: px(rule.y2), class: classes });
}
