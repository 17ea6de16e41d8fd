import { css } from 'lit';

/** What only small maps side by side have. */
export const mapMultiplesStyles = css`
  .facets {
    position: relative;
    display: grid;
    align-content: start;
    row-gap: 0.5em;
  }
  /* The keyboard's only: pointers meet the maps below it. */
  .facets .stops {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .facet {
    margin: 0;
    break-inside: avoid;
  }
  .facet figcaption {
    font-size: 0.8125em;
    font-weight: 600;
  }
  .facet .marks {
    position: static;
  }
  /* Held, as it is written while a pointer moves. */
  .facet .at {
    min-block-size: 1.4em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .facet .outline {
    fill: none;
    stroke: var(--ink);
    stroke-width: 2px;
    stroke-linejoin: round;
  }
  @media print {
    .facet :is(.outline, .at) {
      visibility: hidden;
    }
  }
  @media (forced-colors: active) {
    .facet .outline {
      stroke: Highlight;
    }
  }
`;
