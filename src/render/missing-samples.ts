import { svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { LegendGap } from '../layout/map/map-legend.js';

/** How territories of a kind of missing are drawn, as the legend has it; what has no row has only an outline. */
export const missingSamples: Readonly<Partial<Record<LegendGap['look'], TemplateResult>>> = {
  hatch: svg`<path class="gap" d="M0 7L7 0M0 14L14 0M5 16L20 1M12 16L20 8"></path>`,
  dots: svg`<path class="withheld" d="M3 3h2v2h-2zM11 3h2v2h-2zM7 7h2v2h-2zM15 7h2v2h-2zM3 11h2v2h-2zM11 11h2v2h-2z"></path>`,
  dash: svg`<path class="dash" d="M6 8h8"></path>`,
};
