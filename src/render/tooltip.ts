import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Scene, Stop } from '../layout/scene.js';
import { swatch } from './legend.js';

/** A label of more lines would cover what it speaks of. */
const MOST_LINES = 12;

/**
 * The tooltip of a stop; it repeats what the option of the list says, so it is hidden from assistive technology. Of very many series it
 * has those around the one nearest to the pointer (`near`: index in the model), which stands out; `more` says how many it leaves out.
 */
export function tooltipTemplate(
  stop: Stop,
  scene: Scene,
  id: string,
  near = -1,
  more: (count: number) => string = String,
): TemplateResult {
  const { lines } = stop;
  const middle = lines.findIndex(({ member }) => near >= 0 && member === near);
  const first = Math.max(0, Math.min(middle - MOST_LINES / 2, lines.length - MOST_LINES));
  const shown = lines.slice(first, first + MOST_LINES);
  return html`
    <p class="tooltip-title">${stop.title}</p>
    <ul>
      ${shown.map(
        (line) => html`
          <li class=${line.missing ? 'missing' : near >= 0 && line.member === near ? 'near' : ''}>
            ${line.label ? html`${swatch(line.series, scene, id)}<span class="label">${line.label}</span>` : ''}
            <span class="number">${line.value}</span>
          </li>
        `,
      )}
    </ul>
    ${shown.length < lines.length ? html`<p class="tooltip-more">${more(lines.length - shown.length)}</p>` : ''}
  `;
}

/** From what a tooltip speaks of to its edge, px. */
const ASIDE_PX = 14;

/**
 * Puts a tooltip beside its place, px within `frame`, always inside it: on the side with more room. The style sheet's own arithmetic knows
 * how large the label is; asking for that would have the browser lay out the page with every move of a pointer.
 */
export function placeTooltip(
  tooltip: HTMLElement,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const [left, top] = [Math.round(x), Math.round(y)];
  const aside = x < width / 2 ? `${ASIDE_PX}px` : `${-ASIDE_PX}px - 100%`;
  const across = `clamp(${-left}px, ${aside}, ${Math.floor(width) - left}px - 100%)`;
  const down = `clamp(${-top}px, -50%, ${Math.floor(height) - top}px - 100%)`;
  // CSSOM, as a strict style-src blocks style attributes.
  const { style } = tooltip;
  style.left = `${left}px`;
  style.top = `${top}px`;
  style.transform = `translate(${across}, ${down})`;
  // Whole pixels keep the border sharp; browsers that can't round refuse this and keep the former.
  style.transform = `translate(round(down, ${across}, 1px), round(down, ${down}, 1px))`;
}
