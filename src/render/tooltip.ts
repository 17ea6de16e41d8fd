import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scene, Stop } from '../layout/scene.js';
import { swatch } from './legend.js';

/** The tooltip of a stop; it repeats what the option of the list says, so it is hidden from assistive technology. */
export function tooltipTemplate(stop: Stop, scene: Scene, id: string): TemplateResult {
  return html`
    <p class="tooltip-title">${stop.title}</p>
    <ul>
      ${stop.lines.map(
        (line) => html`
          <li class=${line.missing ? 'missing' : ''}>
            ${line.label ? html`${swatch(line.series, scene, id)}<span class="label">${line.label}</span>` : ''}
            <span class="number">${line.value}</span>
          </li>
        `,
      )}
    </ul>
  `;
}

/** Puts a tooltip beside its place, px within `frame`, always inside it. */
export function placeTooltip(
  tooltip: HTMLElement,
  place: { readonly x: number; readonly y: number },
  frame: { readonly width: number; readonly height: number },
): void {
  const { offsetWidth, offsetHeight } = tooltip;
  const right = place.x + 14;
  const x = right + offsetWidth <= frame.width ? right : place.x - 14 - offsetWidth;
  const y = place.y - offsetHeight / 2;
  // CSSOM, as a strict style-src blocks style attributes.
  tooltip.style.left = `${Math.max(0, Math.min(x, frame.width - offsetWidth))}px`;
  tooltip.style.top = `${Math.max(0, Math.min(y, frame.height - offsetHeight))}px`;
}
