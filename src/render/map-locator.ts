import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Locator } from '../layout/map/locator.js';

/** A small map in a corner of a larger one, as large as letters around it are, px of which are told. */
export function locatorTemplate(
  { width, height, borders, frame }: Locator,
  name: string,
  emPx: number,
): TemplateResult {
  return html`<svg
    class="locator"
    part="locator"
    role="img"
    aria-label=${name}
    width=${`${width / emPx}em`}
    height=${`${height / emPx}em`}
    viewBox=${`0 0 ${width} ${height}`}
  >
    <path d=${borders}></path>
    ${svg`<rect x=${frame.x} y=${frame.y} width=${frame.width} height=${frame.height}></rect>`}
  </svg>`;
}
