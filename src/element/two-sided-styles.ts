import { css } from 'lit';

/** Shades of values on two sides of a middle: `--d0` to `--d6`, and the classes they go by. */
export const twoSidedStyles = css`
  .root {
    --d0: #0051a0;
    --d1: #5784be;
    --d2: #9db8db;
    --d3: #f4e8e3;
    --d4: #d6aa97;
    --d5: #b46d4d;
    --d6: #883500;
  }
  /* Paper is light. */
  @media not print {
    .root[data-theme='dark'] {
      --d0: #9db8db;
      --d1: #5784be;
      --d2: #3a5f92;
      --d3: #4a4644;
      --d4: #8a5236;
      --d5: #b46d4d;
      --d6: #d6aa97;
    }
  }
  .s16 {
    --c: var(--d0);
  }
  .s17 {
    --c: var(--d1);
  }
  .s18 {
    --c: var(--d2);
  }
  .s19 {
    --c: var(--d3);
  }
  .s20 {
    --c: var(--d4);
  }
  .s21 {
    --c: var(--d5);
  }
  .s22 {
    --c: var(--d6);
  }
  @media (forced-colors: active) {
    /* Twice, to win over the dark theme. */
    .root.root {
      --d0: Highlight;
      --d1: color-mix(in srgb, Highlight 66%, Canvas);
      --d2: color-mix(in srgb, Highlight 36%, Canvas);
      --d3: color-mix(in srgb, CanvasText 8%, Canvas);
      --d4: color-mix(in srgb, CanvasText 30%, Canvas);
      --d5: color-mix(in srgb, CanvasText 60%, Canvas);
      --d6: CanvasText;
    }
  }
`;
