import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { SizeSample } from '../layout/map/size-legend.js';

/** px of a label beside the circles. */
const LABEL_PX = 110;

/** Circles within each other that stand on one ground, each with the value it is as large as. */
export function sizeLegendTemplate(
  samples: readonly SizeSample[],
  name: string,
  written: (value: number) => string,
): TemplateResult {
  const most = samples[0]?.radius ?? 0;
  const [width, height] = [2 * most + LABEL_PX, 2 * most + 14];
  const label = [name, samples.map(({ value }) => written(value)).join(', ')].join(' ');
  return html`<svg
    class="sizes"
    role="img"
    aria-label=${label}
    width=${width}
    height=${height}
    viewBox=${`0 0 ${width} ${height}`}
  >
    ${samples.map(({ value, radius }) => {
      const top = height - 2 - 2 * radius;
      return svg`<circle cx=${most + 1} cy=${top + radius} r=${radius}></circle>
        <path d=${`M${most + 1} ${top}H${2 * most + 10}`}></path>
        <text x=${2 * most + 14} y=${top + 4.5}>${written(value)}</text>`;
    })}
  </svg>`;
}
