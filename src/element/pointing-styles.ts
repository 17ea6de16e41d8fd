import { css } from 'lit';

/** Where the reader is on a chart, and the label there: fetched with the first pointer or key. */
export const pointingStyles = css`
  .cross {
    stroke: var(--ink-2);
    shape-rendering: crispEdges;
  }
  .stops {
    user-select: none;
    -webkit-user-select: none;
  }
  .band,
  .brush {
    fill: var(--hover);
  }
  .brush {
    stroke: var(--ink-2);
    stroke-dasharray: 3 2;
  }
  .chosen {
    stroke: var(--ink);
    stroke-width: 1.5px;
  }
  .outline {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2.5px;
  }
  .tooltip {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: max-content;
    max-inline-size: min(20em, 90%);
    padding: 0.5em 0.75em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
    box-sizing: border-box;
  }
  .tooltip[hidden] {
    display: none;
  }
  .tooltip ul {
    list-style: none;
  }
  .tooltip-title {
    font-weight: 600;
  }
  .tooltip .number {
    margin-inline-start: auto;
    padding-inline-start: 1em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .tooltip li:only-child .number {
    margin-inline-start: 0;
    padding-inline-start: 0;
  }
  .tooltip .swatch {
    flex: none;
    inline-size: 16px;
    block-size: 12px;
  }
  .tooltip .near {
    font-weight: 600;
  }
  .tooltip-more {
    color: var(--ink-2);
  }
  .tooltip .missing {
    color: var(--ink-2);
    font-style: italic;
  }
  .tooltip li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  @media (forced-colors: active) {
    .cross {
      stroke: CanvasText;
    }
    .band,
    .brush {
      fill: none;
      stroke: Highlight;
      stroke-width: 2px;
    }
    .outline {
      stroke: Highlight;
    }
  }
  @media print {
    .tooltip {
      display: none;
    }
  }
`;
