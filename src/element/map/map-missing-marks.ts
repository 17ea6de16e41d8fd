import { css } from 'lit';

export * from '../../layout/map/map-missing.js';
export { missingSamples } from '../../render/missing-samples.js';

/** How what is missing looks. */
export const styles = css`
  .gap,
  .dash {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1px;
  }
  .dash {
    stroke-width: 2px;
  }
  .withheld {
    fill: var(--ink-2);
  }
  .legend .swatch .rim {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 0.5px;
  }
  @media (forced-colors: active) {
    .gap,
    .dash {
      stroke: CanvasText;
    }
    .withheld {
      fill: CanvasText;
    }
  }
`;
