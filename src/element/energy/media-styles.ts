import { css } from 'lit';

/** Colours of what is no electricity, for the views and buildings that have some. */
export const mediaStyles = css`
  .root {
    --gas: var(--lk-energy-gas, #8a0700);
    --water: var(--lk-energy-water, #3592d3);
    --heat: var(--lk-energy-heat, #e2565e);
  }
  @media not print {
    .root[data-theme='dark'] {
      --gas: var(--lk-energy-gas, #fc8876);
      --water: var(--lk-energy-water, #54a8db);
      --heat: var(--lk-energy-heat, #d24768);
    }
  }
  .r-gas {
    --c: var(--gas);
  }
  .r-heat {
    --c: var(--heat);
  }
  .r-water,
  .r-rain,
  .r-grey {
    --c: var(--water);
  }
  @media (forced-colors: active) {
    .root.root {
      --gas: CanvasText;
      --water: CanvasText;
      --heat: CanvasText;
    }
  }
`;
