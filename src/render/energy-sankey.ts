import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { SankeyDrawing, SankeyNode } from '../layout/energy/energy-sankey.js';

function nodeTemplate({ role, label, value, x, y, width, height, side }: SankeyNode, emPx: number): TemplateResult {
  const left = side === 'left';
  const at = left ? x - 6 : x + width + 6;
  const middle = y + height / 2;
  return svg`<rect class=${`block r-${role}`} x=${x} y=${y} width=${width} height=${height}></rect>
    <text class=${left ? 'ends' : ''} x=${at} y=${(middle - emPx * 0.15).toFixed(1)} font-size=${(emPx * 0.8125).toFixed(1)}>${label}</text>
    <text class=${left ? 'ends strong' : 'strong'} x=${at} y=${(middle + emPx * 0.85).toFixed(1)} font-size=${(emPx * 0.8125).toFixed(1)}>${value}</text>`;
}

/** Blocks and ribbons, with each ribbon said in words for those who don't see it. */
export function sankeyTemplate(
  { width, height, nodes, links }: SankeyDrawing,
  name: string,
  emPx: number,
): TemplateResult {
  return html`<div class="sankey" part="plot">
    <svg viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
      ${links.map(({ role, d, width: thick }) => svg`<path class=${`ribbon r-${role}`} d=${d} stroke-width=${thick}></path>`)}
      ${nodes.map((node) => nodeTemplate(node, emPx))}
    </svg>
    <ul class="sr" aria-label=${name}>
      ${links.map(({ text }) => html`<li>${text}</li>`)}
    </ul>
  </div>`;
}
