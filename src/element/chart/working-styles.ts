import { css } from 'lit';

/** What is shown to those who choose what they see; fetched with the first choice. */
export const workingStyles = css`
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    margin-block-start: 0.75em;
    font-size: 0.8125em;
  }
  .controls .tool {
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    padding: 0;
    border: 1px solid var(--control);
    border-radius: 0.25em;
  }
  .controls .tool:hover {
    background: var(--hover);
  }
  .controls .range {
    padding-inline: 0.5em;
    color: var(--ink-2);
    font-variant-numeric: tabular-nums;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  [aria-disabled='true'] {
    color: var(--ink-2);
    text-decoration: none;
    cursor: default;
  }
  .controls .tool[aria-disabled='true'] {
    border-style: dashed;
  }
  .legend [aria-pressed='false'] {
    color: var(--ink-2);
    text-decoration: line-through;
  }
  .legend [aria-pressed='false'] .swatch {
    opacity: 0.35;
  }
  @media (forced-colors: active) {
    .controls .tool {
      border-color: ButtonText;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .controls,
    .legend button[aria-pressed='false'] {
      display: none;
    }
  }
`;
