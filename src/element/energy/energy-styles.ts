import { css } from 'lit';

/** What all views of a dashboard share: colours of the roles, the picture of flows, totals, the choice of time. */
export const energyStyles = css`
  .root {
    --pv: var(--lk-energy-pv, #9f8d0e);
    --grid: var(--lk-energy-grid, #2362a2);
    --battery: var(--lk-energy-battery, #34a08e);
    --load: var(--lk-energy-load, var(--ink));
    --export: var(--lk-energy-export, #8384fd);
    --gas: var(--lk-energy-gas, #8a0700);
    --water: var(--lk-energy-water, #3592d3);
    --heat: var(--lk-energy-heat, #e2565e);
  }
  /* Paper is light. */
  @media not print {
    .root[data-theme='dark'] {
      --pv: var(--lk-energy-pv, #d2d326);
      --grid: var(--lk-energy-grid, #7fb2e6);
      --battery: var(--lk-energy-battery, #4ce9bc);
      --export: var(--lk-energy-export, #5975e7);
      --gas: var(--lk-energy-gas, #fc8876);
      --water: var(--lk-energy-water, #54a8db);
      --heat: var(--lk-energy-heat, #d24768);
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
  .r-load,
  .r-ev,
  .r-temperature,
  .r-humidity,
  .r-co2 {
    --c: var(--load);
  }
  .r-export {
    --c: var(--export);
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
  .r-none {
    --c: transparent;
  }
  .energy {
    display: flex;
    flex-direction: column;
    gap: 1em;
    margin-block-start: 0.5em;
  }
  .energy p,
  .energy ul,
  .energy dl,
  .energy dd,
  .energy figure {
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
  .moment {
    display: contents;
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
  .flows .node-label,
  .flows .node-note {
    fill: var(--ink-2);
  }
  .flows .node-value {
    font-weight: 600;
  }
  .flows .node-value.missing {
    fill: var(--ink-2);
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
  .motion {
    position: absolute;
    inset: 0;
    pointer-events: none;
    overflow: hidden;
  }
  .moving {
    position: absolute;
    inset-block-start: -0.25em;
    inset-inline-start: -0.25em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--c);
  }
  .totals {
    inline-size: 100%;
    max-inline-size: 48em;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .totals caption,
  .small-head,
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
  .climate dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
    gap: 0.75em 2em;
    max-inline-size: 48em;
  }
  .level dt {
    font-size: 0.8125em;
    color: var(--ink-2);
  }
  .level dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .comfort {
    flex: 1 0 100%;
    display: block;
    overflow: visible;
    margin-block: 0.25em;
  }
  .scale {
    fill: var(--rule);
  }
  .band {
    fill: var(--battery);
    fill-opacity: 0.3;
  }
  .level-dot {
    fill: var(--ink);
    stroke: var(--surface);
    stroke-width: 1.5px;
  }
  .beyond {
    font-weight: 600;
  }
  .remarks {
    list-style: none;
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    align-items: baseline;
    font-size: 0.8125em;
  }
  .choice button[aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
    text-decoration: none;
  }
  .choice button:disabled {
    color: var(--ink-2);
    text-decoration: none;
    cursor: default;
  }
  .choice .named {
    color: var(--ink-2);
    padding-inline: 0.5em;
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
      --gas: CanvasText;
      --water: CanvasText;
      --heat: CanvasText;
    }
    .flows text,
    .flows .node-label,
    .flows .node-note {
      fill: CanvasText;
    }
    .node circle,
    .way {
      stroke: CanvasText;
    }
    .way.idle {
      stroke: GrayText;
      stroke-dasharray: 2 4;
    }
    .head,
    .level-dot,
    .part {
      fill: CanvasText;
      stroke: Canvas;
    }
    .moving,
    .swatch {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .swatch {
      display: none;
    }
    .band {
      fill: Highlight;
    }
    .scale {
      fill: GrayText;
    }
  }
  @media print {
    .motion,
    .choice {
      display: none;
    }
    .flows {
      print-color-adjust: exact;
    }
    .picture,
    .totals,
    .split,
    .climate {
      break-inside: avoid;
    }
  }
`;
