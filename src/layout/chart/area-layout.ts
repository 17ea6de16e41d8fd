import { areaPath } from './area-path.js';
import type { Layout, LayoutInput } from './layout-input.js';
import { lineScene } from './line-layout.js';
import type { LineGeometry } from './line-layout.js';
import type { Shape } from '../scene.js';

/** Lines with the area under them filled, from zero or from the part of the stack below; gaps stay gaps. */
export const areaLayout: Layout = (input) => lineScene(input, areas);

function areas({ xs, ys, bases }: LineGeometry, { model, spec }: LayoutInput): readonly Shape[] {
  return model.series.map(({ slot }, index) => ({
    role: 'area',
    series: slot,
    d: areaPath(xs, ys[index] as Float64Array, bases[index] as Float64Array, spec.curve),
  }));
}
