import { css } from 'lit';

/** What only charts have. SVG keeps the author's colours in forced colours, so they are named again there. */
export const chartStyles = css`
  .plot {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: var(--grow, 1) 1 auto;
    margin-block-start: 0.75em;
    min-block-size: var(--least, 220px);
  }
  [hidden] {
    display: none;
  }
  .marks {
    position: absolute;
    inset: 0;
    display: block;
    overflow: visible;
  }
  .stops {
    position: absolute;
    inset: 0;
    /* Vertical swipes go on scrolling the page. */
    touch-action: pan-y pinch-zoom;
    border-radius: 2px;
  }
  text {
    font-size: 13px;
    fill: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  text.category,
  text.value,
  text.direct {
    fill: var(--ink);
  }
  text.missing {
    font-style: italic;
  }
  .rule {
    stroke: var(--rule);
    shape-rendering: crispEdges;
  }
  .zero {
    stroke: var(--ink-2);
  }
  .s0 {
    --c: var(--s0);
  }
  .bar {
    fill: var(--c);
  }
  .bar.receding {
    fill: color-mix(in srgb, var(--c) 66%, var(--surface));
  }
  .line {
    fill: none;
    stroke: var(--c);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  .dot {
    fill: var(--c);
    stroke: var(--surface);
    stroke-width: 1.5px;
  }
  @media (forced-colors: active) {
    .bar,
    .bar.receding,
    .dot {
      fill: CanvasText;
      stroke: Canvas;
    }
    .bar.highlighted {
      fill: Highlight;
    }
    .line {
      stroke: CanvasText;
    }
  }
  @media print {
    .root {
      break-inside: avoid;
    }
    .plot {
      flex: none;
    }
    /* As wide as the paper; the view box keeps its shape. */
    .marks {
      position: static;
      inline-size: 100%;
      block-size: auto;
      print-color-adjust: exact;
    }
    .stops {
      display: none;
    }
  }
`;
