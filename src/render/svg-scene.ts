import { isCut } from '../layout/is-cut.js';
import type { Box, Dot, Rule, Scene, Shape } from '../layout/scene.js';
import { hatching } from './hatching.js';
import { seriesClass } from './series-class.js';
import { setAttributes, svgElement as element } from './svg-element.js';

/** A rectangle of a box, or (`svg`) a frame that cuts off what leaves it. */
export const rectangle = ({ x, y, width, height }: Box, classes: string, name = 'rect'): SVGElement =>
  element(name, { x, y, width, height, class: classes });

export const circle = ({ x, y, radius, series }: Dot): SVGElement =>
  element('circle', { cx: x, cy: y, r: radius, class: `dot ${seriesClass(series)}` });

export const line = ({ x1, y1, x2, y2 }: Omit<Rule, 'strong'>, classes: string): SVGElement =>
  element('line', { x1, y1, x2, y2, class: classes });

/** A mark with an inside. */
type Filled = Pick<Shape, 'series' | 'highlighted'>;

/**
 * Paints a scene into an SVG element, in place of what it held. Colours, fonts and dashes come from the stylesheet by class.
 * It is shown `zoom` times its size, as large as the reader's own text. Text is set as text, attributes are numbers: nothing of the data can become markup.
 */
export function paintScene(svg: SVGSVGElement, scene: Scene, id: string, zoom = 1): void {
  const nodes = nodesOf(scene, id, true);
  const size = {
    viewBox: `0 0 ${scene.width} ${scene.height}`,
    width: scene.width * zoom,
    height: scene.height * zoom,
  };
  setAttributes(svg, size);
  svg.replaceChildren(...nodes);
}

/** The marks and texts of a scene, in the order they lie over each other; a part of a drawing has no place for where the reader is. */
function nodesOf(scene: Scene, id: string, whole: boolean): SVGElement[] {
  const nodes: SVGElement[] = [];
  const several = scene.seriesCount > 1;
  const { shapes = [] } = scene;
  const marks: readonly { series: number }[] = [...scene.bars, ...shapes];
  if (several && marks[0] && hatching.patterns)
    nodes.push(
      hatching.patterns(
        [...marks, ...scene.legend].map(({ series }) => series),
        id,
      ),
    );
  for (const rule of scene.rules) {
    if (rule.strong) continue;
    nodes.push(line(rule, 'rule'));
  }
  const filled = (
    { series, highlighted }: Filled,
    role: string,
    mark: (classes: string) => SVGElement,
    into = nodes,
  ): void => {
    const standing = highlighted === undefined ? '' : highlighted ? ' highlighted' : ' receding';
    into.push(mark(`${role} ${seriesClass(series)}${standing}`));
    const pattern = several && hatching.fill?.(series, id);
    if (pattern) {
      const hatch = mark('hatch');
      hatch.setAttribute('fill', pattern);
      into.push(hatch);
    }
  };
  const framed = (marks: readonly SVGElement[]): SVGElement => {
    const { x, y, width, height } = scene.plot;
    const frame = rectangle(scene.plot, 'frame', 'svg');
    setAttributes(frame, { viewBox: [x, y, width, height].join(' ') });
    frame.append(...marks);
    return frame;
  };
  for (const bar of scene.bars) filled(bar, 'bar', (classes) => rectangle(bar, classes));
  for (const shape of shapes) {
    const own: SVGElement[] = [];
    filled(shape, shape.role, (classes) => element('path', { d: shape.d, class: classes }), own);
    nodes.push(...(scene.clipped && isCut(shape) ? [framed(own)] : own));
  }
  for (const rule of scene.rules) if (rule.strong) nodes.push(line(rule, 'rule zero'));
  const lines = scene.lines.map(({ d, series }) =>
    element('path', { d, class: `line ${seriesClass(series)}${several ? ' dashed' : ''}` }),
  );
  nodes.push(...(scene.clipped ? [framed(lines)] : lines));
  for (const dot of scene.dots) {
    const d = scene.symbols?.(dot.series);
    const place = { transform: `translate(${dot.x.toFixed(1)},${dot.y.toFixed(1)})` };
    nodes.push(d ? element('path', { d, ...place, class: `dot ${seriesClass(dot.series)}` }) : circle(dot));
  }
  for (const { x, y, scene: part } of scene.panels ?? []) {
    const panel = element('g', { transform: `translate(${x},${y})` });
    panel.append(...nodesOf(part, id, false));
    nodes.push(panel);
  }
  if (whole) nodes.push(element('g', { class: 'pointed' }));
  for (const text of scene.texts) {
    const named = text.series === undefined ? '' : ` ${seriesClass(text.series)}`;
    const node = element('text', {
      x: text.x,
      y: text.y,
      'text-anchor': text.anchor,
      class: `${text.role}${named}`,
    });
    // CSSOM, as the stylesheet's size beats an attribute.
    if (text.size) node.style.fontSize = `${text.size}px`;
    node.textContent = text.text;
    nodes.push(node);
  }
  return nodes;
}
