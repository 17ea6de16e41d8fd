import { html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { SizeSample } from '../layout/map/size-legend.js';

/** px of a letter beside the circles, and of its line, by which a legend is as large as the letters of its map. */
const [LETTER_PX, EM_PX] = [8, 13];

/** Circles within each other that stand on one ground, each with the value it is as large as. */
export function sizeLegendTemplate(
  samples: readonly SizeSample[],
  name: string,
  written: (value: number) => string,
): TemplateResult {
  const most = samples[0]?.radius ?? 0;
  const texts = samples.map(({ value }) => written(value));
  const letters = Math.max(0, ...texts.map(({ length }) => length));
  const [width, height] = [2 * most + 14 + letters * LETTER_PX, 2 * most + 14];
  return html`<svg
    class="sizes"
    role="img"
    aria-label=${`${name} ${texts.join(', ')}`}
    width=${`${width / EM_PX}em`}
    height=${`${height / EM_PX}em`}
    viewBox=${`0 0 ${width} ${height}`}
  >
    ${samples.map(({ radius }, index) => {
      const top = height - 2 - 2 * radius;
      return svg`<circle cx=${most + 1} cy=${top + radius} r=${radius}></circle>
        <path d=${`M${most + 1} ${top}H${2 * most + 10}`}></path>
        <text x=${2 * most + 14} y=${top + 4.5}>${texts[index]}</text>`;
    })}
  </svg>`;
}
