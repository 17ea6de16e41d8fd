import type { Scene } from '../layout/scene.js';
import { CanvasLayer } from './canvas-layer.js';
import { svgElement } from './svg-element.js';
import { paintScene } from './svg-scene.js';

/** From so many marks on they are pixels, not elements. */
export const MANY_MARKS = 2000;

/** What lies below a drawing of many marks: its rules, and over them the marks. */
interface Ground {
  readonly rules: SVGSVGElement;
  readonly layer: CanvasLayer;
}

const grounds = new WeakMap<SVGSVGElement, Ground>();

/** Marks of a scene and of the small multiples in it; a line counts by its values. */
export function marksOf({ bars, shapes = [], lines, dots, panels = [] }: Scene): number {
  const own = bars.length + shapes.length + dots.length + lines.reduce((sum, { values = 1 }) => sum + values, 0);
  return panels.reduce((sum, { scene }) => sum + marksOf(scene), own);
}

/** A scene without its marks, and without its rules or its texts. */
function bare(scene: Scene, without: 'rules' | 'texts'): Scene {
  const panels = scene.panels?.map((panel) => ({ ...panel, scene: bare(panel.scene, without) }));
  return { ...scene, bars: [], shapes: [], lines: [], dots: [], panels, [without]: [] };
}

/** Paints a scene as `paintScene` does; of very many marks all on a canvas below, so that rules, marks and texts lie as they always do. */
export function paintDense(svg: SVGSVGElement, scene: Scene, id: string, zoom = 1): void {
  const before = grounds.get(svg);
  if (marksOf(scene) <= MANY_MARKS) {
    before?.rules.remove();
    before?.layer.canvas.remove();
    before?.layer.watch.remove();
    grounds.delete(svg);
    return paintScene(svg, scene, id, zoom);
  }
  const ground = before ?? groundOf(svg);
  paintScene(ground.rules, bare(scene, 'texts'), id, zoom);
  paintScene(svg, bare(scene, 'rules'), id, zoom);
  ground.layer.draw(scene, zoom);
}

function groundOf(svg: SVGSVGElement): Ground {
  const rules = svgElement('svg', { 'aria-hidden': 'true' }) as SVGSVGElement;
  const ground = { rules, layer: new CanvasLayer(svg, rules) };
  svg.before(rules, ground.layer.canvas, ground.layer.watch);
  grounds.set(svg, ground);
  return ground;
}
