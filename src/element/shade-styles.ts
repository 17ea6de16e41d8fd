import { css } from 'lit';

/** Shades of values, as heat maps and maps have them: `--q0` to `--q6` one way, `--d0` to `--d6` both ways from the middle, and the classes they go by. */
export const shadeStyles = css`
  .root {
    --q0: #c9efff;
    --q1: #7fd4fe;
    --q2: #52b3ec;
    --q3: #3592d3;
    --q4: #2b71b1;
    --q5: #285289;
    --q6: #23375c;
    --d0: #0051a0;
    --d1: #5784be;
    --d2: #9db8db;
    --d3: #f4e8e3;
    --d4: #d6aa97;
    --d5: #b46d4d;
    --d6: #883500;
    --on-light: #121212;
    --on-dark: #ffffff;
  }
  /* Paper is light. */
  @media not print {
    .root[data-theme='dark'] {
      --q0: #1b2d4e;
      --q1: #224879;
      --q2: #2a679f;
      --q3: #3487c2;
      --q4: #54a8db;
      --q5: #7dc6f0;
      --q6: #b0e8ff;
      --d0: #9db8db;
      --d1: #5784be;
      --d2: #3a5f92;
      --d3: #4a4644;
      --d4: #8a5236;
      --d5: #b46d4d;
      --d6: #d6aa97;
    }
  }
  .s9 {
    --c: var(--q0);
  }
  .s10 {
    --c: var(--q1);
  }
  .s11 {
    --c: var(--q2);
  }
  .s12 {
    --c: var(--q3);
  }
  .s13 {
    --c: var(--q4);
  }
  .s14 {
    --c: var(--q5);
  }
  .s15 {
    --c: var(--q6);
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
      --q0: color-mix(in srgb, CanvasText 8%, Canvas);
      --q1: color-mix(in srgb, CanvasText 22%, Canvas);
      --q2: color-mix(in srgb, CanvasText 36%, Canvas);
      --q3: color-mix(in srgb, CanvasText 50%, Canvas);
      --q4: color-mix(in srgb, CanvasText 66%, Canvas);
      --q5: color-mix(in srgb, CanvasText 82%, Canvas);
      --q6: CanvasText;
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
