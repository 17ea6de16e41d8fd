import { css } from 'lit';
import { mediaStyles } from './media-styles.js';

/** Colours of the series of charts: those of the roles; the time before is quiet. */
export const historyStyles = css`
  ${mediaStyles}
  .chart {
    --lk-series-2: var(--rest);
  }
  .c-consumption,
  .c-ev,
  .c-temperature,
  .c-humidity,
  .c-co2 {
    --lk-series-1: var(--load);
  }
  .c-grid-import {
    --lk-series-1: var(--grid);
  }
  .c-pv {
    --lk-series-1: var(--pv);
  }
  .c-grid-export {
    --lk-series-1: var(--export);
  }
  .c-gas {
    --lk-series-1: var(--gas);
  }
  .c-heat {
    --lk-series-1: var(--heat);
  }
  .c-water,
  .c-rainwater,
  .c-greywater {
    --lk-series-1: var(--water);
  }
  .c-origin {
    --lk-series-1: var(--pv);
    --lk-series-2: var(--battery);
    --lk-series-3: var(--grid);
  }
  .c-rank {
    --lk-series-1: var(--grid);
  }
`;
