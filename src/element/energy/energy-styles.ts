import { css } from 'lit';

/** What all views of a dashboard share: colours of the roles of electricity, the picture of flows, totals. */
export const energyStyles = css`
  .root {
    --pv: var(--lk-energy-pv, #9f8d0e);
    --grid: var(--lk-energy-grid, #2362a2);
    --battery: var(--lk-energy-battery, #34a08e);
    --load: var(--lk-energy-load, var(--ink));
    --export: var(--lk-energy-export, #8384fd);
    --c: var(--load);
  }
  /* Paper is light. */
  @media not print {
    .root[data-theme='dark'] {
      --pv: var(--lk-energy-pv, #d2d326);
      --grid: var(--lk-energy-grid, #7fb2e6);
      --battery: var(--lk-energy-battery, #4ce9bc);
      --export: var(--lk-energy-export, #5975e7);
    }
  }
  .r-pv {
    --c: var(--pv);
  }
  .r-grid {
    --c: var(--grid);
  }
  .r-battery {
    --c: var(--battery);
  }
  .r-export {
    --c: var(--export);
  }
  .r-none {
    --c: transparent;
  }
  .energy {
    display: flex;
    flex-direction: column;
    gap: 1em;
    margin-block-start: 0.5em;
  }
  .energy :is(p, ul, dl, dd, figure) {
    margin: 0;
    padding: 0;
  }
  @media not print {
    .root.root [data-folded] {
      display: none;
    }
  }
  .fold {
    margin-block-start: 0.5em;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.25em;
    font-size: 0.8125em;
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .picture {
    position: relative;
  }
  .flows {
    display: block;
    overflow: visible;
  }
  .flows text {
    fill: var(--ink);
    text-anchor: middle;
    font-variant-numeric: tabular-nums;
  }
  .flows :is(.node-label, .node-note, .missing) {
    fill: var(--ink-2);
  }
  .flows .node-value {
    font-weight: 600;
  }
  .node circle {
    fill: none;
    stroke: var(--c);
  }
  .way {
    fill: none;
    stroke: var(--rule);
  }
  .way.flowing {
    stroke: var(--c);
    stroke-opacity: 0.55;
  }
  .way.unknown {
    stroke: var(--ink-2);
    stroke-dasharray: 2 6;
  }
  .head {
    fill: var(--c);
  }
  .totals {
    inline-size: 100%;
    max-inline-size: 48em;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .totals caption,
  figcaption {
    text-align: start;
    font-size: 0.8125em;
    color: var(--ink-2);
    padding-block-end: 0.25em;
  }
  .totals th,
  .totals td {
    padding: 0.2em 0;
    text-align: start;
    font-weight: inherit;
    vertical-align: baseline;
    border-block-end: 1px solid var(--rule);
  }
  .totals td.numeric {
    text-align: end;
    font-weight: 600;
    white-space: nowrap;
  }
  .totals .remark {
    padding-inline-start: 1.25em;
    inline-size: 48%;
  }
  .remark,
  .remarks {
    font-size: 0.8125em;
    color: var(--ink-2);
  }
  .missing {
    font-style: italic;
    font-weight: inherit;
    color: var(--ink-2);
  }
  .totals td.missing {
    text-align: end;
  }
  .swatch {
    display: inline-block;
    inline-size: 0.625em;
    block-size: 0.625em;
    margin-inline-end: 0.5em;
    background: var(--c);
    print-color-adjust: exact;
  }
  .split {
    max-inline-size: 48em;
  }
  .split-bar {
    display: block;
    print-color-adjust: exact;
  }
  .part {
    fill: var(--c);
    stroke: var(--surface);
    stroke-width: 1px;
  }
  .split-parts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    list-style: none;
    font-size: 0.8125em;
    padding-block-start: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .remarks {
    list-style: none;
  }
  /* Where three columns would be three narrow ones: a line for what and how much, the remark under it. */
  [data-narrow] .totals :is(tbody, tr, caption) {
    display: block;
  }
  [data-narrow] .totals tr {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 1em;
    padding-block: 0.2em;
    border-block-end: 1px solid var(--rule);
  }
  [data-narrow] .totals :is(th, td) {
    padding: 0;
    border: 0;
  }
  [data-narrow] .totals .remark {
    grid-column: 1 / -1;
    inline-size: auto;
    padding: 0;
  }
  @media (forced-colors: active) {
    .root.root {
      --pv: CanvasText;
      --grid: CanvasText;
      --battery: CanvasText;
      --load: CanvasText;
      --export: CanvasText;
    }
    .way.idle {
      stroke: GrayText;
      stroke-dasharray: 2 4;
    }
    .swatch {
      display: none;
    }
  }
  @media print {
    .flows {
      print-color-adjust: exact;
    }
    .picture,
    .totals,
    .split {
      break-inside: avoid;
    }
  }
`;
