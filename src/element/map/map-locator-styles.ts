import { css } from 'lit';

/** The small maps in a corner, through which hands reach to the map, and below the classes. */
export const mapLocatorStyles = css`
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
`;
