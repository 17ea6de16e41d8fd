import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locator } from '../layout/map/locator.js';

/** A small map in a corner of a larger one. */
export function locatorTemplate({ width, height, borders, frame }: Locator, name: string): TemplateResult {
  return html`<svg
    class="locator"
    part="locator"
    role="img"
    aria-label=${name}
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
  >
    <path d=${borders}></path>
    ${svg`<rect x=${frame.x} y=${frame.y} width=${frame.width} height=${frame.height}></rect>`}
  </svg>`;
}
