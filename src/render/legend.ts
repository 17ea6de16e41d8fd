import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { LegendEntry, Scene } from '../layout/scene.js';
import { patternFill } from './patterns.js';
import { seriesClass } from './series-class.js';

/** A sample of how a series is drawn, with its dash or pattern, so that it is found again where colour is gone. */
export function swatch(series: number, scene: Scene, id: string, line = scene.lines.length > 0): TemplateResult {
  const name = seriesClass(series);
  return html`<svg class="swatch" viewBox="0 0 16 12" aria-hidden="true">
    ${
      scene.symbols
        ? svg`<path class="dot ${name}" d=${scene.symbols(series)} transform="translate(8,6)"></path>`
        : line
          ? svg`<path class="line dashed ${name}" d="M0 6H16"></path>`
          : svg`<rect class="bar ${name}" width="16" height="12"></rect>
          ${patternFill(series, id) ? svg`<rect class="hatch" width="16" height="12" fill=${patternFill(series, id)}></rect>` : ''}`
    }
  </svg>`;
}

/** Names of the series with their samples; buttons where a series can be hidden and shown again. */
export function legendTemplate(
  entries: readonly LegendEntry[],
  scene: Scene,
  id: string,
  name: string,
  onToggle: ((entry: LegendEntry) => void) | null = null,
): TemplateResult {
  const named = ({ series, label, line }: LegendEntry): unknown => html`${swatch(series, scene, id, line)}${label}`;
  return html`<ul class="legend" part="legend" aria-label=${name}>
    ${entries.map(
      (entry) =>
        html`<li>
          ${
            onToggle
              ? html`<button type="button" aria-pressed=${!entry.hidden} @click=${() => onToggle(entry)}>
                  ${named(entry)}
                </button>`
              : named(entry)
          }
        </li>`,
    )}
  </ul>`;
}
