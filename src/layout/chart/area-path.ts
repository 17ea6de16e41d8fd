import type { Curve } from './chart-spec.js';
import { runPath, runsOf, thinned } from './line-path.js';

/**
 * Outlines of the areas between a series (`y`) and what lies under it (`base`, px), broken at gaps as its line is. A value alone
 * between two gaps has no area.
 */
export function areaPath(x: Float64Array, y: Float64Array, base: Float64Array, curve: Curve): string {
  return runsOf(thinned(x, y), y)
    .filter((run) => run.length > 1)
    .map((run) => {
      const back = [...run].reverse();
      const top = runPath(run, x, y, curve);
      return `M${top}L${runPath(back, x, base, curve === 'step' ? 'stepBack' : curve)}Z`;
    })
    .join('');
}
