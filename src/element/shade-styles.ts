import { css } from 'lit';

/** Shades of values, as heat maps and maps have them: `--q0` to `--q6`, and the classes they go by. */
export const shadeStyles = css`
  .root {
    --q0: #c9efff;
    --q1: #7fd4fe;
    --q2: #52b3ec;
    --q3: #3592d3;
    --q4: #2b71b1;
    --q5: #285289;
    --q6: #23375c;
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
    }
  }
`;
