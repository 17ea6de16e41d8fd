import { css } from 'lit';
import { mediaStyles } from './media-styles.js';

/** Levels indoors and what is comfortable. */
export const besideStyles = css`
  ${mediaStyles}
  .small-head {
    font-size: 0.8125em;
    color: var(--ink-2);
    padding-block-end: 0.25em;
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
  @media (forced-colors: active) {
    .level-dot {
      fill: CanvasText;
      stroke: Canvas;
    }
    .band {
      fill: Highlight;
    }
    .scale {
      fill: GrayText;
    }
  }
  @media print {
    .climate {
      break-inside: avoid;
    }
  }
`;
