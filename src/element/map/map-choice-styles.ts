import { css } from 'lit';

/** Menus under the legend, and the way back over the map: fetched when a reader asks for them. */
export const mapChoiceStyles = css`
  .choice {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    margin-block-start: 0.5em;
    max-inline-size: 22em;
    color: var(--ink-2);
  }
  .choice label {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75em;
  }
  .choice select {
    flex: 0 1 13.5em;
    min-inline-size: 0;
    min-block-size: 28px;
    font: inherit;
    color: var(--ink);
    background: var(--surface);
    border: 1px solid var(--control);
    border-radius: 0.25em;
  }
  .path {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
    margin-block-start: 0.75em;
  }
  .path .back {
    min-block-size: 24px;
    font-size: 0.8125em;
  }
  @media print {
    .choice {
      display: none;
    }
  }
`;
