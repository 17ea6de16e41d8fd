import { css } from 'lit';
import { shadeStyles } from '../shade-styles.js';

/** What only maps have. SVG keeps the author's colours in forced colours, so they are named again there. */
export const cartogramStyles = css`
  ${shadeStyles}
  .map {
    display: flex;
    flex-direction: column;
    gap: 0.75em;
    margin-block-start: 0.75em;
  }
  .map.beside {
    flex-flow: row wrap;
    gap: 0.75em 1.5em;
  }
  .map.beside .legend {
    flex: none;
    /* 232 px of the drawing, in letters of the legend, which are smaller than those of the map. */
    inline-size: calc(14.5em / 0.8125);
  }
  .plot {
    position: relative;
    flex: none;
  }
  [hidden] {
    display: none;
  }
  .sheet {
    position: absolute;
    inset: 0;
    transform-origin: 0 0;
  }
  .row {
    min-block-size: 32px;
    margin-block-start: 0.75em;
  }
  .marks,
  .cells {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    display: block;
  }
  .marks {
    overflow: hidden;
  }
  .territory {
    fill: var(--c);
  }
  /* A light line with a dark one in it: one of them stands out from any colour. */
  .seam,
  .border {
    fill: none;
    /* Round ones would take half as long again to paint. */
    stroke-linejoin: bevel;
  }
  .seam {
    stroke: #ffffff;
    stroke-width: 1.6px;
  }
  .border {
    stroke: #262626;
    stroke-width: 0.5px;
  }
  /* Widths are in what paths are written in. */
  .tenths .seam {
    stroke-width: 16px;
  }
  .tenths .border {
    stroke-width: 5px;
  }
  .void {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1px;
    stroke-dasharray: 1 3;
  }
  /* They hold no room then, and nothing that is seen is below them. */
  @media screen {
    [data-sight='first'] :is(.legend, .footer) {
      content-visibility: hidden;
    }
  }
  .legend {
    font-size: 0.8125em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .legend ul {
    list-style: none;
  }
  .legend li {
    display: flex;
    max-inline-size: 22em;
  }
  .legend .measure {
    color: var(--ink-2);
    margin-block-end: 0.25em;
  }
  .legend .class {
    display: flex;
    align-items: stretch;
    gap: 0.5em;
    inline-size: 100%;
    min-block-size: max(24px, 24em / 13);
    padding: 0;
    text-align: start;
    text-decoration: none;
    color: var(--ink);
  }
  .legend .swatch {
    flex: none;
    inline-size: max(20px, 20em / 13);
    min-block-size: max(24px, 24em / 13);
  }
  .legend .missing .swatch {
    block-size: max(16px, 16em / 13);
    margin-block: max(4px, 4em / 13);
  }
  .legend .range {
    flex: 1;
    align-self: center;
    min-inline-size: 0;
  }
  .legend .bins {
    flex: none;
    inline-size: max(38px, 38em / 13);
    min-block-size: max(24px, 24em / 13);
  }
  .legend .bins path {
    fill: var(--ink-2);
  }
  .legend .number {
    align-self: center;
    min-inline-size: 1.75em;
    text-align: end;
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .seam {
      stroke: Canvas;
    }
    .border,
    .void {
      stroke: CanvasText;
    }
    .legend .bins path {
      fill: CanvasText;
    }
  }
`;
