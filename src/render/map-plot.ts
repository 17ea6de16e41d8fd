import { html, nothing } from 'lit';
import type { Parts } from './frame.js';

/** What stands where of a map. */
export interface MapPlot {
  /** Its classes stand beside it. */
  readonly beside: boolean;
  /** A slider of times steps through it. */
  readonly timed: boolean;
  /** Its territories are painted as pixels. */
  readonly dense: boolean;
  /** What lies over it: who points where, and tools. */
  readonly over: Parts;
  readonly legend: Parts;
}

/** The places in which a map is painted, and its classes. */
export function mapPlot({ beside, timed, dense, over, legend }: MapPlot): Parts {
  return html`<div class=${`map${beside ? ' beside' : ''}${timed ? ' timed' : ''}`}>
    <div class="plot" part="plot">
      <div class="sheet">
        ${dense ? html`<canvas class="cells"></canvas><canvas class="cells"></canvas>` : nothing}
        <svg class="marks" aria-hidden="true"></svg>
      </div>
      ${over}
    </div>
    ${legend}
  </div>`;
}
