import { css } from 'lit';

export * from '../../layout/map/standing.js';

/** How what stands out looks. */
export const styles = css`
  .halo,
  .stand {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  /* Ink alone is lost on the darkest class, or in the dark on the lightest one. */
  .halo {
    stroke: var(--surface);
    stroke-width: 5px;
  }
  @media (forced-colors: active) {
    .stand {
      stroke: CanvasText;
    }
  }
`;
