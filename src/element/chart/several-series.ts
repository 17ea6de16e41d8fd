import { css } from 'lit';

import { addPatterns } from '../../render/patterns.js';

export { compared } from '../../layout/chart/compare-series.js';
export { legendTemplate } from '../../render/legend.js';

addPatterns();

/** What only charts of several series have: the legend, and what tells series apart where colour is gone. */
export const severalStyles = css`
  .root {
    --s1: var(--lk-series-2, #9f8d0e);
    --s2: var(--lk-series-3, #8a0700);
    --s3: var(--lk-series-4, #34a08e);
    --s4: var(--lk-series-5, #8384fd);
    --s5: var(--lk-series-6, #e2565e);
    --s6: var(--lk-series-7, #5c5c01);
    --s7: var(--lk-series-8, #7a354d);
  }
  @media not print {
    .root[data-theme='dark'] {
      --s1: var(--lk-series-2, #d2d326);
      --s2: var(--lk-series-3, #fc8876);
      --s3: var(--lk-series-4, #4ce9bc);
      --s4: var(--lk-series-5, #5975e7);
      --s5: var(--lk-series-6, #d24768);
      --s6: var(--lk-series-7, #5f9205);
      --s7: var(--lk-series-8, #269c96);
    }
  }
  .s1 {
    --c: var(--s1);
  }
  .s2 {
    --c: var(--s2);
  }
  .s3 {
    --c: var(--s3);
  }
  .s4 {
    --c: var(--s4);
  }
  .s5 {
    --c: var(--s5);
  }
  .s6 {
    --c: var(--s6);
  }
  .s7 {
    --c: var(--s7);
  }
  .rest {
    --c: var(--rest);
  }
  .line.rest {
    stroke-width: 1.25px;
  }
  .hatch {
    display: none;
  }
  .stroke {
    stroke: var(--surface);
    stroke-width: 1.5px;
    fill: none;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125em 1.25em;
    list-style: none;
    font-size: 0.8125em;
    margin-block-start: 0.5em;
  }
  .legend li,
  .legend button {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 24px;
    color: var(--ink);
    text-decoration: none;
  }
  .legend button:hover {
    text-decoration: underline;
  }
  .swatch {
    flex: none;
    /* As its view box is, beside letters of 13 px. */
    inline-size: calc(16em / 13);
    block-size: calc(12em / 13);
  }
  /* As light as a colour before it, on a screen that only looks grey: no query tells of that. */
  :is(.bar, .slice):is(.s3, .s4, .s5, .s6, .s7, .rest) + .hatch,
  [data-theme='dark'] :is(.bar, .slice).s2 + .hatch {
    display: inline;
    opacity: 0.4;
  }
  @media (forced-colors: active), print, (monochrome) {
    .hatch.hatch.hatch.hatch {
      display: inline;
      opacity: 1;
    }
  }
  .line.dashed.s1 {
    stroke-dasharray: 8 4;
  }
  .line.dashed.s2 {
    stroke-dasharray: 2 3;
  }
  .line.dashed.s3 {
    stroke-dasharray: 10 3 2 3;
  }
  .line.dashed.s4 {
    stroke-dasharray: 4 2;
  }
  .line.dashed.s5 {
    stroke-dasharray: 12 6;
  }
  .line.dashed.s6 {
    stroke-dasharray: 2 6;
  }
  .line.dashed.s7 {
    stroke-dasharray: 6 2 2 2 2 2;
  }
  /* Lines that have their names at their ends need no dashes on a screen in colours; of others they are not told apart by colour alone. */
  @media not print {
    @media not all and (forced-colors: active) {
      @media not all and (monochrome) {
        .root:not(:has(.legend .line.s0)) .line.dashed {
          stroke-dasharray: none;
        }
      }
    }
  }
  @media (forced-colors: active) {
    .stroke {
      stroke: Canvas;
    }
    .bar.rest {
      fill: color-mix(in srgb, CanvasText 60%, Canvas);
    }
  }
`;
