import { css } from 'lit';

/** The look of what is chosen of a list. */
export const rowChipStyles = css`
  .chips,
  .chips ul {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    list-style: none;
  }
  .chips {
    flex: none;
    gap: 0.5em 1.25em;
    margin-block-end: 0.5em;
    font-size: 0.875em;
  }
  .chips li {
    display: flex;
    align-items: center;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding-inline-start: 0.6em;
    border: 1px solid var(--rule);
    border-radius: 0.25em;
    background: var(--hover);
    overflow-wrap: anywhere;
  }
  .chips .of {
    color: var(--ink-2);
  }
  .chips li button {
    align-self: stretch;
    flex: none;
    inline-size: 2em;
    padding: 0;
    text-align: center;
    text-decoration: none;
    color: var(--ink);
  }
  .chips li button:focus-visible {
    outline-offset: -2px;
  }
  .chips li button:hover {
    background: var(--hover);
  }
  .cross {
    inline-size: 0.6em;
    block-size: 0.6em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .chips > button,
  .nothing button {
    text-align: start;
  }
  /* With no rows the way back to them stands where they would. */
  .rows:has(> .nothing) > .scroll {
    flex: none;
  }
  .nothing,
  .lost,
  .note {
    font-size: 0.875em;
    margin-block-start: 0.5em;
  }
  .note {
    color: var(--ink-2);
  }
  @media (forced-colors: active) {
    .chips li {
      background: Canvas;
      border-color: CanvasText;
    }
  }
  @media print {
    .chips {
      margin-block-start: 0.5em;
    }
    .chips li {
      background: none;
      padding-inline: 0.6em;
    }
  }
`;
