import { css } from 'lit';

/** Names, zoom buttons, slider of times, remarks: fetched once the first drawing stands. */
export const mapToolStyles = css`
  @media not print {
    .below {
      opacity: 0.35;
    }
    .below.receding {
      opacity: 0.1;
    }
  }
  .plot:has(.sheet[style*='scale']) {
    overflow: hidden;
  }
  .stops {
    position: absolute;
    inset: 0;
    /* Vertical swipes go on scrolling the page. */
    touch-action: pan-y;
    border-radius: 2px;
    user-select: none;
    -webkit-user-select: none;
  }
  .territory.receding {
    fill: color-mix(in srgb, var(--c) 20%, var(--surface));
  }
  .tools {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    /* Names that were found lie over labels. */
    z-index: 2;
    display: flex;
    gap: 2px;
  }
  .zoom,
  .tools .finder {
    display: flex;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
  }
  .tools .finder {
    justify-content: center;
    align-items: center;
    inline-size: max(34px, 2em + 2px);
    block-size: max(34px, 2em + 2px);
    padding: 0;
    color: var(--ink);
  }
  .zoom button,
  .time .play {
    display: grid;
    place-items: center;
    inline-size: max(32px, 2em);
    block-size: max(32px, 2em);
    padding: 0;
    color: var(--ink);
  }
  .zoom button[aria-disabled='true'] {
    color: var(--control);
    cursor: default;
  }
  .zoom button:hover:not([aria-disabled='true']),
  .tools .finder:hover,
  .time .play:hover {
    background: var(--hover);
  }
  .icon {
    inline-size: max(16px, 1em);
    block-size: max(16px, 1em);
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .zoom :focus-visible {
    outline-offset: -2px;
  }
  /* Classes in a picture. */
  .bar {
    fill: var(--c);
  }
  .time {
    display: flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 36em;
    font-variant-numeric: tabular-nums;
  }
  /* A step of time changes what lies below; lines take longer to paint than all the colours. */
  .timed .layers {
    will-change: transform;
  }
  .time input {
    flex: 1;
    min-inline-size: 0;
    block-size: 24px;
    margin: 0;
    accent-color: var(--accent);
  }
  .time output {
    min-inline-size: 4em;
    font-weight: 600;
  }
  .legend .class:is(:hover, [aria-pressed='true']) .range {
    text-decoration: underline;
  }
  /* Where letters leave no room for both, numbers of a class go before its bars. */
  .legend li {
    container-type: inline-size;
  }
  @container (max-width: 14em) {
    .bins {
      display: none;
    }
  }
  /* Never smaller than their place: they would be other sizes than those of the map. */
  .sizes {
    display: block;
    margin-block: 0.5em;
    overflow: visible;
  }
  .sizes :is(circle, path) {
    fill: none;
    stroke: var(--ink-2);
  }
  @media print {
    .tools,
    .time input,
    .time .play {
      display: none;
    }
  }
  text {
    font-size: 13px;
    fill: var(--ink);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 3px;
    stroke-linejoin: round;
    pointer-events: none;
  }
  .remarks {
    font-size: 0.8125em;
    color: var(--ink-2);
    margin-block-start: 0.5em;
  }
  .remarks p + p {
    margin-block-start: 0.25em;
  }
  @media (forced-colors: active) {
    .point {
      fill: CanvasText;
    }
    text {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
  .point {
    fill: var(--ink);
    stroke: var(--surface);
    stroke-width: 0.75px;
  }
  .locator {
    display: block;
  }
  .legend .locator {
    margin-block: 0.75em 0.25em;
  }
  .plot .locator {
    position: absolute;
    inset-block-end: 0;
    inset-inline-end: 0;
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
    pointer-events: none;
  }
  .locator path {
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 0.75px;
  }
  .locator rect {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
  }
  @media (forced-colors: active) {
    .locator path {
      stroke: CanvasText;
    }
    .locator rect {
      stroke: Highlight;
    }
  }
  .root[data-spare]:has(.map) {
    min-height: 0 !important;
  }
  @media print {
    /* What it is, and what it says, would stand at the foot of another page. */
    [part='heading'],
    .description,
    [part='sentence'],
    .row {
      break-inside: avoid;
      break-after: avoid;
    }
    /* A map that is wider than paper is made smaller; a drawing is as wide as its numbers say, and its box by a style of its own. */
    .map .plot {
      break-inside: avoid;
      print-color-adjust: exact;
      max-inline-size: 100%;
      block-size: auto !important;
    }
    .map .sheet {
      position: relative;
      transform: none !important;
    }
    .map .sheet > .marks {
      position: relative;
      max-inline-size: 100%;
      block-size: auto;
    }
    .map .sheet > .cells {
      inline-size: 100% !important;
      block-size: 100% !important;
    }
    .map .tooltip,
    .stops {
      display: none;
    }
    .legend .class {
      display: flex;
    }
    .legend {
      print-color-adjust: exact;
    }
  }
`;
