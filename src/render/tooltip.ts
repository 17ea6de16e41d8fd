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
